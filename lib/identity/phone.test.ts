import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Country, findPhones, normalisePhone } from './phone';

describe('normalisePhone', () => {
  it.each<[string, Country, string | null]>([
    ['8 (916) 000-12-34', 'RU', '+79160001234'],
    ['+7 916 000 12 34', 'BG', '+79160001234'],
    ['79160001234', 'RU', '+79160001234'],
    // Without `+` and with another country's plan: read as an international number.
    ['79160001234', 'BG', '+79160001234'],
    ['79160001234', 'HU', '+79160001234'],
    ['9160001234', 'RU', '+79160001234'],
    ['359888000123', 'RU', '+359888000123'],
    ['00 359 888 000 123', 'RU', '+359888000123'],
    ['0888 000 123', 'BG', '+359888000123'],
    ['06 20 000 1234', 'HU', '+36200001234'],
    ['8 701 000 12 34', 'KZ', '+77010001234'],
    ['8 916 000 12 34 доб. 12', 'RU', '+79160001234'],
    ['8 916 000 12 34 (доб. 1205)', 'RU', '+79160001234'],
    ['+36 20 000 1234 mellék 5', 'HU', '+36200001234'],
    ['8‑916‑000‑12‑34 Анна', 'RU', '+79160001234'],
    ['\u202a+7\u00a0916\u00a0000‑12‑34\u202c', 'RU', '+79160001234'],
    ['8916\u200b000\u00ad1234', 'RU', '+79160001234'],
    ['tel:+79160001234', 'RU', '+79160001234'],
    ['79160001234@c.us', 'RU', '+79160001234'],
    // A national number of another country is accepted by the parser, but is none here.
    ['0888 000 123', 'RU', null],
    ['06 20 000 1234', 'RU', null],
    ['25428', 'RU', null],
    ['4 990 руб.', 'RU', null],
    ['79160001234@example.com', 'RU', null],
    ['', 'RU', null],
    ['нет', 'RU', null],
  ])('%s in %s', (text, country, phone) => {
    expect(normalisePhone(text, country)).toBe(phone);
  });

  it('gives what it was given when that is E.164 already, in any country', () => {
    const phone = fc.integer({ min: 0, max: 9_999_999 }).map((tail) => `+7916${String(tail).padStart(7, '0')}`);
    const country = fc.constantFrom<Country>('RU', 'KZ', 'BG', 'HU', 'GB', 'US', 'DE');
    fc.assert(fc.property(phone, country, (e164, from) => normalisePhone(e164, from) === e164));
  });

  it('does not care how the digits are grouped', () => {
    const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ', ')', '(');
    fc.assert(
      fc.property(fc.constantFrom('8', '7', '+7'), fc.array(gap, { minLength: 10, maxLength: 10 }), (lead, gaps) => {
        const text = [...'9160001234'].reduce((written, digit, at) => written + (gaps[at] ?? '') + digit, lead);
        return normalisePhone(text, 'RU') === '+79160001234';
      }),
    );
  });

  it('never fails, and gives nothing but E.164', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) =>
        findPhones(text, 'RU').every((phone) => /^\+[1-9]\d{6,14}$/.test(phone)),
      ),
    );
  });
});

describe('findPhones', () => {
  it.each<[string, string[]]>([
    ['+7 916 000-12-34, 8 (495) 000-12-34', ['+79160001234', '+74950001234']],
    ['8 916 000 12 34 доб. 12; 8 916 000 12 35', ['+79160001234', '+79160001235']],
    ['тел. 89160001234 / 89160001235 Анна', ['+79160001234', '+79160001235']],
    ['79160001234 79160001235', ['+79160001234', '+79160001235']],
    ['8 916 000-12-34 8 916 000-12-35', ['+79160001234', '+79160001235']],
    // What is left of the second is no number of a third country.
    ['+7 988 000 6320 0888 000 459', ['+79880006320']],
    ['+79160001234\n+359888000123', ['+79160001234', '+359888000123']],
    ['8 916 000-12-34, +7 (916) 000-12-34', ['+79160001234']],
    ['заказ 25428 от 12.09.2025, 4 990 руб', []],
  ])('%s', (text, phones) => {
    expect(findPhones(text, 'RU')).toEqual(phones);
  });

  it('makes no phone of the rest of one it cannot read', () => {
    expect(findPhones('7 495 000 28 78 06 20 369 1362', 'BG')).toEqual(['+74950002878']);
  });

  it('takes no date for a phone where eight digits make one', () => {
    expect(findPhones('12.09.2025 14:30', 'HU')).toEqual([]);
    expect(findPhones('2025-09-12', 'HU')).toEqual([]);
    expect(findPhones('2025.09.12.', 'HU')).toEqual([]);
    expect(findPhones('12/9/2025', 'HU')).toEqual([]);
    // The same digits inside of a longer number are none.
    expect(findPhones('06.20.2001.234', 'HU')).toEqual(['+36202001234']);
    expect(findPhones('25428 12.09.2025', 'HU')).toEqual([]);
  });
});
