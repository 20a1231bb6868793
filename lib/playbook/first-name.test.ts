import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstNameOf } from './first-name';

describe('firstNameOf', () => {
  it.each([
    ['Анна', 'Анна'],
    ['Анна Петрова', 'Анна'],
    ['Петрова Анна', 'Анна'],
    ['Петрова Анна Сергеевна', 'Анна'],
    ['Анна Сергеевна Петрова', 'Анна'],
    ['Анна Сергеевна', 'Анна'],
    ['Фёдор Ильич', 'Фёдор'],
    ['Семёнов Пётр', 'Пётр'],
    ['Кузьминична Мария', 'Мария'],
    // Names that end like family names, and family names that end like patronymics.
    ['Ирина Яковлева', 'Ирина'],
    ['Яковлева Ирина', 'Ирина'],
    ['Кручинин Яков', 'Яков'],
    ['Рабинович Анна', 'Анна'],
    ['Анна Рабинович', 'Анна'],
    ['Рабинович Анна Сергеевна', 'Анна'],
    ['Анна Сергеевна Рабинович', 'Анна'],
    // Both are given names: the order decides.
    ['Марина Константин', 'Марина'],
    ['Ирина Анна', 'Ирина'],
    // Neither is known: a family ending tells, else the order.
    ['Зайцева Аэлита', 'Аэлита'],
    ['Аэлита Зайцева', 'Аэлита'],
    ['Аэлита Моль', 'Аэлита'],
    ['Надежда Стойчева', 'Надежда'],
    ['Иванов Георги Димитров', 'Георги'],
    ['Георги Димитров Иванов', 'Георги'],
    ['Kovács Éva', 'Éva'],
    ['Nagy István János', 'Nagy'],
    ['Jane Roe', 'Jane'],
    ['АННА ПЕТРОВА', 'Анна'],
    ['анна', 'Анна'],
    ['анна-мария петрова', 'Анна-Мария'],
    ['Анна (2 поток)', 'Анна'],
    ['Анна 🌸', 'Анна'],
    ['  Анна   Петрова ', 'Анна'],
    ['Петрова А. С.', null],
    ['А. С. Петрова', null],
    ['anna@example.com', null],
    ['+7 916 000-12-34', null],
    ['', null],
  ])('%s: %s', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it.each(['ẖؠ', 'ßeta', 'ıvan'])('leaves a letter without a capital of its own as it is: %s', (name) => {
    expect(firstNameOf(name)).toBe(name);
  });

  it('gives a word of the name or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const first = firstNameOf(name);
        // Capitals are the one form that neither ς nor ẖ nor ı makes ambiguous.
        const folded = (text: string) => text.normalize('NFC').toUpperCase().normalize('NFC');
        expect(first === null || folded(name).includes(folded(first))).toBe(true);
      }),
    );
  });
});
