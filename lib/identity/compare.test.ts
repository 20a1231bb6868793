import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProfiles } from './compare';
import { findPeople } from './people';
import { type Person, profileOf } from './person';
import { searchKeysOf } from './search-keys';

const PHONE = '+79000000001';
const MAIL = 'anna@example.com';

function person(name: string, about: Partial<Person> = {}): Person {
  return { names: name ? [name] : [], phones: [], emails: [], ...about };
}

function tier(one: Person, other: Person) {
  return compareProfiles(profileOf(one), profileOf(other)).tier;
}

function because(one: Person, other: Person) {
  return compareProfiles(profileOf(one), profileOf(other)).reasons.map((reason) => reason.because);
}

describe('with one phone', () => {
  it.each([
    ['Анна Петрова', 'Petrova Anna', 'certain'],
    ['Анна Сергеевна Петрова', 'Аня Петрова', 'certain'],
    ['Анна', 'Петрова Анна Сергеевна', 'certain'],
    ['Димитър Щерев', 'Dimitar Shterev', 'certain'],
    ['Митко Щерев', 'Димитър Щерев', 'certain'],
    ['Szabó József', 'Jozsi Szabo', 'certain'],
    ['Kovácsné Szabó Anna', 'Szabó Anna', 'certain'],
    ['Мрия Петрова', 'Мария Петрова', 'certain'],
    // Relatives.
    ['Анна Петрова', 'Иван Петров', 'possible'],
    ['Анна Петрова', 'Мария Петрова', 'possible'],
    ['Мария Петрова', 'Марина Петрова', 'possible'],
    ['Иван Сергеевич Петров', 'Иван Петрович Петров', 'possible'],
    ['Александр Петров', 'Александра Петрова', 'possible'],
    ['Nagy János', 'Nagy Jánosné', 'possible'],
    ['id. Nagy János', 'ifj. Nagy János', 'possible'],
    ['Jakab Petra', 'Jakab István', 'possible'],
    ['Йорданка Хаджиева', 'Румяна Йорданова Хаджиева', 'possible'],
    ['Петров', 'Петрова', 'possible'],
    // Nobody can tell without a look.
    ['', 'Анна Петрова', 'likely'],
    ['Анна Петрова', 'Анна Иванова', 'likely'],
    ['Петрова', 'Анна Петрова', 'likely'],
    ['Петрова А.', 'Анна Петрова', 'likely'],
    ['Саша Шевченко', 'Александра Шевченко', 'likely'],
    ['☀️', 'Анна Петрова', 'likely'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(tier(person(one, { phones: [PHONE] }), person(other, { phones: [PHONE] }))).toBe(expected);
  });

  it('two accounts of one person: another e-mail does not hide who has the same phone and name', () => {
    const one = person('Анна Петрова', { phones: [PHONE], emails: [MAIL] });
    const other = person('Петрова Анна', { phones: [PHONE], emails: ['petrova@example.org'] });
    expect(tier(one, other)).toBe('certain');
    expect(because(one, other)).toEqual(['same-phone', 'same-name', 'other-email']);
  });

  it('of an office nothing is certain', () => {
    const [one, other] = ['Анна Петрова', 'Петрова Анна'].map((name) => profileOf(person(name, { phones: [PHONE] })));
    if (!one || !other) throw new Error('two');
    expect(compareProfiles(one, other, { isCommon: (key) => key === PHONE })).toMatchObject({ tier: 'likely' });
  });
});

it('a common name alone is nobody', () => {
  const [one, other] = ['+79000000001', '+79110000099'].map((phone) =>
    person('Иванов Иван Иванович', { phones: [phone] }),
  );
  if (!one || !other) throw new Error('two');
  expect(tier(one, other)).toBe('possible');
});

it('one digit wrong, or a slip in the mail domain, is suggested with the whole name only', () => {
  const one = person('Анна Петрова', { phones: ['+79160000001'] });
  expect(tier(one, person('Анна Петрова', { phones: ['+79160000007'] }))).toBe('likely');
  expect(tier(one, person('Анна', { phones: ['+79160000007'] }))).toBe('possible');
  const mail = person('Анна Петрова', { emails: ['anna.petrova@gmial.com'] });
  expect(tier(mail, person('Анна Петрова', { emails: ['annapetrova@gmail.com'] }))).toBe('likely');
  const valid = person('Анна Петрова', { emails: ['anna@abv.bg'] });
  expect(tier(valid, person('Анна Петрова', { emails: ['anna@abv.be'] }))).toBe('possible');
});

it('the same phone and e-mail are one person unless the names contradict each other', () => {
  const both = { phones: [PHONE], emails: [MAIL] };
  expect(tier(person('', both), person('Анна', both))).toBe('certain');
  expect(tier(person('Анна', both), person('Иван', both))).toBe('possible');
  expect(tier(person('Есения Попова', both), person('Еся Попова', both))).toBe('likely');
});

it('a birth date or a document is one person’s own', () => {
  const own = { documents: ['123456789'], birthDates: ['1990-02-01'] };
  expect(tier(person('', own), person('Анна', own))).toBe('certain');
  const doubt = person('Анна', { documents: ['123456789'], birthDates: ['1955-07-30'] });
  expect(tier(person('Анна', own), doubt)).toBe('certain');
  const twins = { phones: [PHONE], birthDates: ['1990-02-01'] };
  expect(tier(person('Анна Петрова', twins), person('Мария Петрова', twins))).not.toBe('certain');
});

const people = fc.record({
  names: fc.uniqueArray(
    fc.constantFrom('Анна Петрова', 'Аня', 'Петров', 'Anna Ivanova', 'Слава Котов', 'Станислав Котов', 'Nagy Jánosné'),
    { maxLength: 2 },
  ),
  phones: fc.uniqueArray(fc.constantFrom('+79000000001', '+79000000002', '+79000000012'), { maxLength: 2 }),
  emails: fc.uniqueArray(fc.constantFrom('anna@gmail.com', 'anna@gmial.com', 'slava@example.com'), { maxLength: 2 }),
  birthDates: fc.uniqueArray(fc.constantFrom('1990-02-01', '1990-01-02'), { maxLength: 1 }),
});

describe('whoever they are', () => {
  it('it does not matter who is compared with whom', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [there, back] = [
          compareProfiles(profileOf(one), profileOf(other)),
          compareProfiles(profileOf(other), profileOf(one)),
        ];
        expect(back.tier).toBe(there.tier);
        expect(back.points).toBeCloseTo(there.points, 9);
      }),
    );
  });

  it('whoever is at least likely is found by a common key', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [ours, theirs] = [profileOf(one), profileOf(other)];
        const { tier: found } = compareProfiles(ours, theirs);
        if (found !== 'certain' && found !== 'likely') return;
        const keys = new Set(searchKeysOf(ours));
        expect(searchKeysOf(theirs).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it('the groups do not depend on the order, and nobody is joined with whom a full name contradicts', () => {
    const groupsOf = (list: Person[]) =>
      findPeople(list)
        .groups.map((group) => group.map((at) => JSON.stringify(list[at])).sort())
        .sort();
    fc.assert(
      fc.property(fc.array(people, { maxLength: 7 }), (list) => {
        expect(groupsOf(list.toReversed())).toEqual(groupsOf(list));
      }),
    );
  });
});

it('the groups do not depend on the order where names fit equally well', () => {
  const list = [
    { names: ['Слава Котов', 'Nagy Jánosné'], emails: ['slava@example.com'] },
    { names: ['Слава Котов', 'Станислав Котов'], emails: ['anna@gmail.com', 'slava@example.com'] },
    { names: ['Станислав Котов', 'Nagy Jánosné'], emails: ['anna@gmail.com'] },
  ].map(({ names, emails }) => ({ names, emails, phones: [] }));
  expect(findPeople(list.toReversed()).groups.length).toBe(findPeople(list).groups.length);
});

it('does not chain: a short form between two people joins neither with both', () => {
  const list = ['Станислав Котов', 'Слава Котов', 'Вячеслав Котов'].map((name) => person(name, { phones: [PHONE] }));
  const groups = findPeople(list).groups.map((group) => group.map((at) => list[at]?.names[0]));
  expect(groups.some((group) => group.includes('Станислав Котов') && group.includes('Вячеслав Котов'))).toBe(false);
});
