import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms, words } from './words';

const finds = (query: string, text: string) =>
  terms(query).every((term) => words(text).some((word) => word.startsWith(term)));

test.each([
  ['оплату', 'Оплата прошла'],
  ['оплаты', 'ждёт оплату'],
  ['оплатила', 'обещала оплатить завтра'],
  ['ёлка', 'про елку'],
  ['Анне', 'Анна Примерова'],
  ['Примеровой', 'Анна Примерова'],
  ['курсов', 'второй курс'],
  ['рассрочка', 'просит рассрочку на 6 месяцев'],
  ['плащане', 'чака плащането'],
  ['payments', 'the payment came'],
  ['fizetést', 'a fizetés megjött'],
  ['anna@example.com', 'anna@example.com'],
  ['example.com', 'anna@example.com'],
  ['+7 (900) 000-00-01', '+79000000001'],
  ['8 900 000 00 01', '+79000000001'],
  ['900-000-00-01', '+79000000001'],
  ['0001', '+79000000001'],
  ['12900', 'за 12900 рублей'],
])('%j finds %j', (query, text) => expect(finds(query, text)).toBe(true));

test.each([
  ['оплата', 'рассрочка'],
  ['Анна Иванова', 'Анна Примерова'],
  ['9000000002', '+79000000001'],
])('%j does not find %j', (query, text) => expect(finds(query, text)).toBe(false));

test('a text is found by every word of its own, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      for (const word of text.split(/\s+/)) expect(finds(/^[^\p{L}]*$/u.test(word) ? '' : word, text)).toBe(true);
    }),
  );
});
