import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseEmail, readEmail } from './email';

describe('normaliseEmail', () => {
  it.each([
    ['  Anna@Example.COM ', 'anna@example.com'],
    ['mailto:anna@example.com?subject=hi', 'anna@example.com'],
    ['Anna P. <anna@example.com>', 'anna@example.com'],
    ['anna@example.com;', 'anna@example.com'],
    ['an.na+crm@gmail.com', 'anna@gmail.com'],
    ['anna@googlemail.com', 'anna@gmail.com'],
    ['anna@ya.ru', 'anna@yandex.ru'],
    ['Anna+x@yandex.com', 'anna@yandex.ru'],
    ['anna.petrova@yandex.ru', 'anna-petrova@yandex.ru'],
    // Elsewhere a dot or a tag may be another mailbox.
    ['an.na+crm@example.com', 'an.na+crm@example.com'],
    ['anna@mail.ru', 'anna@mail.ru'],
    // A provider, and a typing error: neither is "corrected".
    ['anna@abv.bg', 'anna@abv.bg'],
    ['anna@gmial.com', 'anna@gmial.com'],
    ['анна@пример.рф', 'анна@пример.рф'],
    ['anna@example.com\u200b', 'anna@example.com'],
    ['anna', null],
    ['anna@', null],
    ['@example.com', null],
    ['anna@example', null],
    ['anna@@example.com', null],
    ['anna petrova@example.com', null],
    ['anna@example..com', null],
    ['', null],
  ])('%s', (text, email) => {
    expect(normaliseEmail(text)).toBe(email);
  });

  const name = fc.stringMatching(/^[a-z0-9]{1,10}(?:[.+-][a-z0-9]{1,5}){0,2}$/);
  const domain = fc.constantFrom(
    'gmail.com',
    'googlemail.com',
    'ya.ru',
    'yandex.kz',
    'example.com',
    'mail.ru',
    'abv.bg',
  );
  const address = fc.tuple(name, domain).map((parts) => parts.join('@'));

  it('is its own normal form', () => {
    fc.assert(
      fc.property(address, (text) => {
        const once = normaliseEmail(text);
        return once !== null && normaliseEmail(once) === once;
      }),
    );
  });

  it('does not care about case and space', () => {
    fc.assert(fc.property(address, (text) => normaliseEmail(` ${text.toUpperCase()}\n`) === normaliseEmail(text)));
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        ['string', 'object'].includes(typeof normaliseEmail(text)),
      ),
    );
  });

  it('takes no long time over a hostile text', () => {
    const started = performance.now();
    expect(normaliseEmail(`${'a.'.repeat(50_000)}@`)).toBeNull();
    expect(normaliseEmail(`a@${'b-'.repeat(50_000)}`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('readEmail', () => {
  it('keeps dots and tags: this is the address to write to', () => {
    expect(readEmail('mailto:An.Na+crm@Gmail.com')).toBe('an.na+crm@gmail.com');
  });
});
