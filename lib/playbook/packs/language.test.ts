import { describe, expect, test } from 'vitest';
import type { Locale } from '@/lib/model/playbook';
import { diminutivesIn } from '../diminutives';
import { PACKS } from './all';
import { readings, shown, templatesOf } from './texts.fixture';

/** Letters of a word: `\b` knows Latin ones only. */
const word = (pattern: string, flags = 'u') => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, flags);
const anyCase = (pattern: string) => word(pattern, 'iu');

/** What is wrong to write in a language: its typography, its spelling. */
const WRONG: Record<Locale, RegExp[]> = {
  ru: [
    /["“”]| [-–] |(?<!«[^«»]*)„/u,
    anyCase('еще|ее|счет|платеж|пришел|нашел|придет|пройдет|подойдет|дойдет|найдется|все еще|разберемся|партнер|отчет'),
  ],
  // Bulgarian closes with the sign that English opens with.
  bg: [/["”«»]| [-—] |“[\p{L}\p{N}]|„[^“]*$/u, /[ыэё]/iu, anyCase('скидка|оплата|звонок|заказ|пожалуйста|встреча')],
  hu: [/["“«»]| [-—] |„[^”]*$/u, /\p{Script=Cyrillic}/u],
  en: [/["'„«»]| [-—–] |“[^”]*$/u, /\p{Script=Cyrillic}/u],
};

/** How a stranger is not addressed. */
const IMPOLITE: Record<Locale, RegExp[]> = {
  ru: [
    word('вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашу|вашей|вашего|вашему|вашем|ваших|вашим|вашими'),
    word('[Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]обой|[Тт]во[йяёию]|[Тт]воего|Привет'),
  ],
  bg: [
    word('вие|вас|ви|вам|ваш|вашият|вашия|ваша|вашата|ваше|вашето|ваши|вашите'),
    word('[Тт]и|[Тт]ебе|[Тт]е|[Тт]вой|[Тт]воя|[Тт]воята|[Тт]вое|[Тт]воето|[Тт]воите|[Зз]драсти'),
  ],
  hu: [
    word('[Tt]e|[Tt]éged|[Nn]eked|[Vv]eled|[Tt]őled|[Nn]álad|[Hh]ozzád|[Rr]ád|[Rr]ólad|[Bb]enned|[Tt]iéd|[Ss]zia'),
    word('[Kk]érlek|[Íí]rj|[Nn]ézd|[Ss]zólj|[Gg]ondold|[Tt]udsz|[Tt]udod|[Ss]zeretnél|[Jj]elezz|[Kk]üldj|[Vv]árlak'),
  ],
  en: [],
};

describe.each(PACKS)('the language of pack $id', (pack) => {
  test.each(templatesOf(pack))('$id is short and reads well with and without its optional parts', ({ text }) => {
    expect(text.length).toBeLessThanOrEqual(900);
    for (const reading of readings(text)) {
      expect(reading).toBe(reading.trim());
      expect(reading).not.toMatch(/ {2}|[ \t]\n|\n[ \t]|\n{3}/);
      expect(reading).not.toMatch(/\s[.,:;!?»”)]|[«„(]\s|[,;:][.,;:!?]|«»|„[“”]/);
      expect(reading).toMatch(/^[\p{Lu}«„]/u);
      expect(reading).not.toMatch(/[.!?]\s+\p{Ll}/u);
      // One is friendly, three are noise.
      expect(reading.split('!').length - 1).toBeLessThanOrEqual(2);
    }
  });

  test('is spelled and set as its readers are used to', () => {
    const texts = [
      ...templatesOf(pack).flatMap(({ text, locale }) => readings(text, 'X').map((reading) => ({ locale, reading }))),
      ...shown(pack).map((reading) => ({ locale: pack.locale, reading })),
    ];
    expect(texts.filter(({ reading, locale }) => WRONG[locale].some((wrong) => wrong.test(reading)))).toEqual([]);
  });

  test('is polite to the client', () => {
    const polite = templatesOf(pack).filter(({ toClient, informal }) => toClient && !informal);
    expect(polite.filter(({ text, locale }) => IMPOLITE[locale].some((wrong) => wrong.test(text)))).toEqual([]);
  });

  test('calls money, invoice and contract by their plain names', () => {
    expect(templatesOf(pack).flatMap(({ text }) => diminutivesIn(text))).toEqual([]);
  });

  test('keeps to one address in an informal text', () => {
    const formal: Record<Locale, RegExp> = {
      ru: word('[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш\\p{L}*|Здравствуйте|[Пп]ришлите|[Нн]апишите|[Пп]осмотрите'),
      bg: word('[Вв]ие|[Вв]ас|[Вв]ам|[Вв]аш\\p{L}*'),
      hu: word('[Öö]n|[Öö]nnek|[Öö]nt|[Öö]nnel|[Kk]érem|[Ss]zíveskedjen'),
      en: /$^/u,
    };
    const informal = templatesOf(pack).filter((template) => template.informal);
    expect(informal.filter(({ text, locale }) => formal[locale].test(text))).toEqual([]);
  });
});
