import { describe, expect, it } from 'vitest';
import { unlikeNames } from './names';

describe('unlikeNames', () => {
  it.each([
    ['Анна Петрова', 'Petrova Anna'],
    ['Юлия Щербакова', 'Yuliya Shcherbakova'],
    ['Юлия Щербакова', 'Iuliia Scherbakova'],
    ['Михаил Цой', 'Mikhail Tsoy'],
    ['Анна', 'Петрова Анна Сергеевна'],
    ['Петрова А.', 'Анна Петрова'],
    ['Kovács Éva', 'Eva Kovacs'],
    ['Пётр Ёлкин', 'Петр Елкин'],
    ['Надежда Стойчева', 'Nadezhda Stoycheva'],
  ])('%s may be %s', (one, other) => {
    expect(unlikeNames([one], [other])).toBe(false);
    expect(unlikeNames([other], [one])).toBe(false);
  });

  it.each([
    ['Анна Петрова', 'Иван Петров'],
    ['Анна', 'Мария'],
    ['Kovács Éva', 'Kovács Péter'],
  ])('%s is not %s', (one, other) => {
    expect(unlikeNames([one], [other])).toBe(true);
  });

  it('says nothing where a side has no name', () => {
    expect(unlikeNames([], ['Анна'])).toBe(false);
    expect(unlikeNames(['12345'], ['Анна'])).toBe(false);
  });
});
