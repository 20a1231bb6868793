import { expect, it } from 'vitest';
import { askedKind, writeAnswer, writeDay } from './asked';

it.each([
  ['pay.until', 'date'],
  ['answer.by', 'date'],
  ['course.startDate', 'date'],
  ['amount.converted', 'money'],
  ['course.price', 'money'],
  ['client.currency', 'currency'],
  ['manager.gender', 'gender'],
  ['login.url', 'link'],
  ['order.paymentLink', 'link'],
  ['payment.requisites', 'long'],
  ['payment.cardNumber', 'line'],
  ['gift.name', 'line'],
  // "until" is the whole word.
  ['gift.priceless', 'line'],
])('%s is asked for as %s', (variable, kind) => {
  expect(askedKind(variable)).toBe(kind);
});

it('writes money in the groups of the language, and leaves words alone', () => {
  expect(writeAnswer('money', ' 12900 ', 'ru')).toBe('12 900');
  expect(writeAnswer('money', '12900,5', 'en')).toBe('12,900.50');
  expect(writeAnswer('money', 'около 150 €', 'ru')).toBe('около 150 €');
  expect(writeAnswer('line', ' 12900 ', 'ru')).toBe('12900');
});

it('writes a picked day, with the year where it is another one', () => {
  const now = new Date(2026, 10, 26);
  expect(writeDay('2026-11-27', 'ru', now)).toBe('27 ноября');
  expect(writeDay('2027-01-02', 'ru', now)).toBe('2 января 2027 г.');
  expect(writeDay('2026-11-27', 'hu', now)).toBe('november 27.');
  expect(writeDay('', 'ru', now)).toBe('');
});
