import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoment, formatMoney, formatSpan } from './format';
import { plural } from './plural';

const NOW = new Date(2026, 4, 20, 15, 30);
const at = (month: number, day: number, hour: number, minute = 0, year = 2026) =>
  new Date(year, month - 1, day, hour, minute).toISOString();

describe('moments', () => {
  test.each([
    ['en', at(5, 20, 18), 'today 18:00'],
    ['en', at(5, 21, 11), 'tomorrow 11:00'],
    ['en', at(5, 19, 9, 5), 'yesterday 09:05'],
    ['ru', at(5, 20, 18), 'сегодня 18:00'],
    ['ru', at(5, 21, 11), 'завтра 11:00'],
    ['bg', at(5, 21, 11), 'утре 11:00'],
    ['hu', at(5, 21, 11), 'holnap 11:00'],
  ] as const)('%s: near days by their names', (locale, iso, words) => {
    expect(formatMoment(locale, iso, NOW)).toBe(words);
  });

  test('other days by their date, and by the year where it is another', () => {
    expect(formatMoment('en', at(5, 25, 11), NOW)).toBe('Mon, May 25, 11:00');
    expect(formatMoment('en', at(5, 25, 11, 0, 2027), NOW)).toBe('May 25, 2027, 11:00');
  });

  test('the day is the calendar’s, not 24 hours', () => {
    expect(formatMoment('en', at(5, 21, 0, 10), new Date(2026, 4, 20, 23, 50))).toBe('tomorrow 00:10');
  });

  test('midnight is 00:00 everywhere', () => {
    for (const locale of ['en', 'ru', 'bg', 'hu'] as const) {
      expect(formatMoment(locale, at(5, 21, 0), NOW)).toMatch(/ 00:00$/);
    }
  });
});

describe('money', () => {
  test.each([
    ['ru', { value: 12900, currency: 'RUB' }, '12 900 ₽'],
    ['en', { value: 12900.5, currency: 'USD' }, '$12,900.50'],
    ['ru', { value: 12000, currency: 'руб.' }, '12 000 руб.'],
    ['bg', { value: 5, currency: '' }, '5'],
  ] as const)('%s', (locale, amount, words) => {
    expect(formatMoney(locale, amount).replace(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });
});

describe('spans', () => {
  test.each([
    [0, '0 min'],
    [59.9, '59 min'],
    [60, '1 hr'],
    [47 * 60, '47 hr'],
    [48 * 60, '2 days'],
  ])('%d minutes are %s', (minutes, words) => {
    expect(formatSpan('en', minutes)).toBe(words);
  });
});

describe('plurals', () => {
  const forms = { one: '# заказ', few: '# заказа', many: '# заказов', other: '# заказа' };
  test.each([
    [1, '1 заказ'],
    [2, '2 заказа'],
    [5, '5 заказов'],
    [11, '11 заказов'],
    [21, '21 заказ'],
    [112, '112 заказов'],
  ])('Russian: %d', (n, words) => {
    expect(plural('ru', n, forms)).toBe(words);
  });

  test('a language without the form takes the last one', () => {
    expect(plural('hu', 1, { other: '# rendelés' })).toBe('1 rendelés');
  });

  test('the number always stands in the words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.constantFrom('en', 'ru', 'bg', 'hu'), (n, locale) => {
        expect(plural(locale, n, forms)).toContain(String(n));
      }),
    );
  });
});
