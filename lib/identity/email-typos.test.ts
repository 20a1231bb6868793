import { describe, expect, it } from 'vitest';
import { correctedEmail, meantDomain } from './email-typos';

describe('meantDomain', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['mail.ur', 'mail.ru'],
    ['yandex.tu', 'yandex.ru'],
    ['yadnex.ru', 'yandex.ru'],
    ['rabmler.ru', 'rambler.ru'],
    ['abv.bgg', 'abv.bg'],
    ['freemial.hu', 'freemail.hu'],
    ['citromail.uh', 'citromail.hu'],
    ['hotmial.com', 'hotmail.com'],
  ])('%s was to be %s', (typed, meant) => {
    expect(meantDomain(typed)).toBe(meant);
  });

  it.each(['abv.bg', 'ya.ru', 'mail.com', 'ymail.com', 'mail.bg', 'email.com', 'example.com', 'bk.ru', 'school5.ru'])(
    '%s is right, or nobody knows',
    (domain) => {
      expect(meantDomain(domain)).toBeNull();
    },
  );
});

it('puts the mailbox into its normal form', () => {
  expect(correctedEmail('anna.petrova@gmial.com')).toBe('annapetrova@gmail.com');
  expect(correctedEmail('anna@abv.bg')).toBe('anna@abv.bg');
});
