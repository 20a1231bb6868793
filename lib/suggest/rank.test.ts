import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Playbook } from '@/lib/model/playbook';
import { createRanker } from './rank';

const script = (id: string, title: string, ...triggers: string[]) => ({
  ...{ id, title, situation: 'x', text: 'x', triggers },
  channels: ['chat' as const],
});
const BOOK: Playbook = {
  ...{ schema: 2, version: 1, id: 'p', title: 'p', locale: 'ru' },
  scripts: [
    script('installments', 'Рассрочка', 'можно оплатить частями', 'есть рассрочка', 'оплата по частям'),
    script('foreign', 'Карта другой страны', 'карта казахстана не проходит', 'плачу из другой страны'),
    script('access', 'Нет доступа', 'оплатила письма нет', 'не пришло письмо с доступом'),
  ],
  objections: [
    {
      id: 'dear',
      title: 'Дорого',
      triggers: ['очень дорого', 'нет таких денег'],
      answers: [{ angle: 'a', text: 'b' }],
    },
  ],
  ...{ guides: [], forms: [], checklists: [], quotes: [], contacts: [] },
};
const ids = (message: string, ranker = createRanker([BOOK], [])) => ranker.suggest(message).map(({ id }) => id);

describe('a client’s message', () => {
  it.each([
    ['Здравствуйте! А можно частями оплатить?', 'installments'],
    ['есть ли у вас рассрочька', 'installments'],
    ['моя карта из Казахстана не проходит', 'foreign'],
    ['я оплатила, а письма с доступом нет', 'access'],
    ['ой, это очень дорого для меня', 'dear'],
  ])('%s is answered by %s', (message, id) => {
    expect(ids(message)[0]).toBe(id);
  });

  it.each(['', 'да', 'хорошо, спасибо', 'какая погода в Перми', '👍', 'x'.repeat(100_000)])(
    'nothing is guessed for %s',
    (message) => {
      expect(ids(message)).toEqual([]);
    },
  );

  it('is understood once it was answered by hand', () => {
    const message = 'возьмёте по кусочкам?';
    expect(ids(message)).toEqual([]);
    const answer = { playbookId: 'p', kind: 'script' as const, id: 'installments' };
    const learned = [{ id: '1', answer, text: 'а по кусочкам возьмёте', at: '' }];
    expect(ids(message, createRanker([BOOK], learned))).toEqual(['installments']);
  });

  it('goes rather to the text whose phrases together say it than to the one with the nearest phrase', () => {
    const scripts = [
      script('access', 'Доступ', 'нет доступа к урокам', 'доступ не открыт', 'уроки не открываются'),
      script('paid', 'Оплата', 'оплатила вчера', 'деньги списали', 'вчера оплатила уроки'),
    ];
    expect(ids('вчера уроки не открыты', createRanker([{ ...BOOK, scripts, objections: [] }], []))).toEqual([
      'access',
      'paid',
    ]);
  });

  it('learns nothing for a text that is gone', () => {
    const answer = { playbookId: 'p', kind: 'script' as const, id: 'gone' };
    expect(ids('по кусочкам', createRanker([BOOK], [{ id: '1', answer, text: 'по кусочкам', at: '' }]))).toEqual([]);
  });

  it('never fails, gives at most three, the best first', () => {
    const ranker = createRanker([BOOK], []);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const scores = ranker.suggest(message).map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(3);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });
});
