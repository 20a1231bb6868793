import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localeSchema } from '@/lib/model/playbook';
import type { CommentLack } from '@/lib/model/text-hint';
import { COMMENT_PARTS, commentLacks, isStructured, readComment, writeComment } from './comment-structure';

const GOOD = 'Было: заказ за 12 900, не оплачен\nСейчас: прошла ссылка\nПланирует: оплатить в пятницу';

describe('a comment in three parts', () => {
  test('is read line by line, whatever stands before the names', () => {
    const parts = { was: 'заказ', now: 'ждёт\nссылку', plan: 'оплатить' };
    expect(readComment('Было: заказ\nСейчас: ждёт\nссылку\nПланирует: оплатить')).toEqual(parts);
    expect(readComment('1) БЫЛО — заказ\n— Сейчас — ждёт\nссылку\n**Планирует:** оплатить')).toEqual(parts);
    expect(readComment('Было\nзаказ\nСейчас\nждёт\nссылку\n\nПланирует\nоплатить')).toEqual(parts);
  });

  test('is read from one line', () => {
    expect(readComment('Было: заказ. Сейчас: ждёт; Планирует: оплатить')).toEqual({
      was: 'заказ.',
      now: 'ждёт;',
      plan: 'оплатить',
    });
  });

  test('is not seen in prose', () => {
    expect(isStructured('Сейчас думает, раньше было дорого: 12 900')).toBe(false);
    expect(isStructured('Ничего не было: ни письма, ни звонка')).toBe(false);
    expect(isStructured('Звонить\nСейчас: думает')).toBe(true);
  });

  test.each<[string, CommentLack[]]>([
    [GOOD, []],
    ['Было: заказ за 12 900\nСейчас: ждёт', ['plan']],
    ['Было:\nСейчас: ждёт 2 дня\nПланирует: завтра', ['was']],
    ['Было: заказ\nСейчас: ждёт\nПланирует: оплатить завтра', ['figures']],
    ['Было: заказ за 5000\nСейчас: ждёт\nПланирует: подумать', ['when']],
    ['Было: заказ за 5000\nСейчас: ждёт\nПланирует: созвон 15.03', []],
    ['Было: заказ за 5000\nСейчас: ждёт\nПланирует: после 25-го', []],
    ['Было: заказ за 5000\nСейчас: ждёт\nПланирует: оплата 18:30', []],
    ['Беше: поръчка 120 лв\nСега: чака\nПланира: да плати в сряда', []],
    ['Előtte: 5000 Ft\nMost: vár\nTerv: holnap fizet', []],
    ['Before: order of 50\nNow: waits\nPlans: pays on Friday', []],
    ['Before: order of 50\nNow: waits\nPlans: may pay', []],
    ['', ['was', 'now', 'plan', 'figures']],
    ['Просто заметка', ['was', 'now', 'plan', 'figures']],
  ])('%j lacks %j', (text, lacks) => {
    expect(commentLacks(text)).toEqual(lacks);
  });

  test('what is written is read back, in every language', () => {
    const said = fc
      .stringMatching(/^[а-яa-z0-9 ,]{1,40}$/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.constantFrom(...localeSchema.options), said, said, said, (locale, was, now, plan) => {
        expect(readComment(writeComment({ was, now, plan }, locale))).toEqual({ was, now, plan });
      }),
    );
  });

  test('an unknown part is left open, and counts as lacking', () => {
    const text = writeComment({ was: 'заказ 25428' }, 'ru');
    expect(text).toBe('Было: заказ 25428\nСейчас:\nПланирует:');
    expect(commentLacks(text)).toEqual(['now', 'plan']);
  });

  test('never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const parts = readComment(text);
        expect(commentLacks(text).filter((lack) => COMMENT_PARTS.some((part) => part === lack))).toEqual(
          COMMENT_PARTS.filter((part) => parts[part] === undefined),
        );
      }),
    );
  });
});
