// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, parseMoney } from './money';

describe('parseMoney', () => {
  it.each([
    ['1 234,56 руб.', 1234.56, 'RUB'],
    ['0 руб.', 0, 'RUB'],
    ['15\u00a0000\u00a0₽', 15000, 'RUB'],
    ['24 900 р.', 24900, 'RUB'],
    ['€1,200', 1200, 'EUR'],
    ['1.200,50 €', 1200.5, 'EUR'],
    ['$1,234,567.8', 1234567.8, 'USD'],
    ['-$5.25', -5.25, 'USD'],
    ['12 345 Ft', 12345, 'HUF'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['₹1,00,000', 100000, '₹'],
    ['USD 0.500', 0.5, 'USD'],
    ['1200 лв.', 1200, 'BGN'],
    ['CA$10', 10, 'CA$'],
    ['0 щ.д.', 0, 'USD'],
  ])('%s', (text, value, currency) => {
    expect(parseMoney(text)).toEqual({ value, currency });
  });

  it.each([
    '',
    '25428',
    'руб.',
    '5 дней',
    'от 500 руб.',
    '1 234 руб. 50 коп.',
    '12 34 руб.',
    '1,2,3 €',
    '1.234.56 €',
    '3 минуты назад',
    '#25428 ₽',
  ])('is no amount: %j', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it('reads back what any locale writes', () => {
    const written = fc.record({
      cents: fc.integer({ min: -1e11, max: 1e11 }),
      digits: fc.constantFrom(0, 2),
      locale: fc.constantFrom('ru-RU', 'en-US', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'hu-HU', 'bg-BG', 'pl-PL', 'uk-UA'),
      currency: fc.constantFrom('RUB', 'EUR', 'USD', 'HUF', 'PLN', 'UAH', 'CHF', 'BGN'),
      currencyDisplay: fc.constantFrom('symbol', 'code'),
    });
    fc.assert(
      fc.property(written, ({ cents, digits, locale, currency, currencyDisplay }) => {
        const value = digits ? cents / 100 : cents;
        const text = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay: currencyDisplay === 'code' ? 'code' : 'symbol',
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value);
        expect({ text, ...parseMoney(text) }).toEqual({ text, value: value + 0, currency });
      }),
      { numRuns: 500 },
    );
  });

  it('throws on no text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseMoney(text)));
  });
});

describe('amountIn', () => {
  const element = (markup: string) => {
    const box = document.createElement('div');
    box.innerHTML = markup;
    return box;
  };

  it('finds the lone amount among other texts', () => {
    expect(amountIn(element('<a>#25428</a> <div>24 900 руб. <b>Новый</b></div>'))).toEqual({
      value: 24900,
      currency: 'RUB',
    });
  });

  it('does not choose between two', () => {
    expect(amountIn(element('<i>24 900 руб.</i><i>100 руб.</i>'))).toBeNull();
    expect(amountIn(element('<i>100 руб.</i><i>100 руб.</i>'))).toEqual({ value: 100, currency: 'RUB' });
  });
});
