import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, fill, type Values, variablesOf } from './fill';
import { wildText } from './wild-text.fixture';

function values(known: Record<string, string>): Values {
  return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, { value, source: 'page' }]));
}
const text = (template: string, known: Record<string, string> = {}) => fill(template, values(known), 'ru').text;

describe('fill', () => {
  it('puts values in, and says where each came from', () => {
    expect(
      fill('Привет, {client.firstName}!', { 'client.firstName': { value: 'Анна', source: 'typed' } }, 'ru'),
    ).toEqual({
      parts: [
        { kind: 'text', text: 'Привет, ' },
        { kind: 'value', variable: 'client.firstName', text: 'Анна', source: 'typed' },
        { kind: 'text', text: '!' },
      ],
      missing: [],
      text: 'Привет, Анна!',
    });
  });

  it('has no text while a variable is unknown, empty ones too, and names each once', () => {
    const filled = fill('{a.b} {c.d} {a.b} {e.f}', values({ 'c.d': '1', 'e.f': '  ' }), 'ru');
    expect(filled.missing).toEqual(['a.b', 'e.f']);
    expect(filled.text).toBeNull();
    expect(filled.parts[0]).toEqual({ kind: 'missing', variable: 'a.b' });
  });

  it('falls back', () => {
    expect(text('Здравствуйте, {client.firstName|друзья}!')).toBe('Здравствуйте, друзья!');
    expect(text('Здравствуйте, {client.firstName|друзья}!', { 'client.firstName': 'Анна' })).toBe(
      'Здравствуйте, Анна!',
    );
    expect(text('a{x|}b')).toBe('ab');
  });

  it('chooses by gender, and asks for it where it is unknown', () => {
    const template = 'Я {manager.gender?выслал:выслала} ссылку, {manager.gender?:а}';
    expect(text(template, { 'manager.gender': 'male' })).toBe('Я выслал ссылку, ');
    expect(text(template, { 'manager.gender': 'female' })).toBe('Я выслала ссылку, а');
    expect(fill(template, values({ 'manager.gender': 'да' }), 'ru').missing).toEqual(['manager.gender']);
  });

  it('never reads a value as a template', () => {
    expect(text('{a}', { a: '{b}[[{c}]] $& $1' })).toBe('{b}[[{c}]] $& $1');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows nothing of {%s}', (variable) => {
    expect(fill(`{${variable}}`, {}, 'ru').missing).toEqual([variable]);
    expect(text(`{${variable}|-}`)).toBe('-');
  });

  it.each([
    ['Здравствуйте[[, {n}]]! Да', 'Здравствуйте, Анна! Да', 'Здравствуйте! Да'],
    ['Да. [[ Заказ {n}. ]] Жду', 'Да. Заказ Анна. Жду', 'Да. Жду'],
    ['Заказ [[№{n}]], да', 'Заказ №Анна, да', 'Заказ, да'],
    ['[[{n}, ]]здравствуйте', 'Анна, здравствуйте', 'здравствуйте'],
    ['Да [[{n}]]', 'Да Анна', 'Да'],
    ['Да\n\n[[Заказ {n}]]\n\nЖду', 'Да\n\nЗаказ Анна\n\nЖду', 'Да\n\nЖду'],
    ['Да\n[[Заказ {n}]]\n\nЖду', 'Да\nЗаказ Анна\n\nЖду', 'Да\n\nЖду'],
    ['Да[[\nЗаказ {n}]]\nЖду', 'Да\nЗаказ Анна\nЖду', 'Да\nЖду'],
    ['[[{n}]]\nЖду', 'Анна\nЖду', 'Жду'],
    ['а [[{n}]] [[{n}]] б', 'а Анна Анна б', 'а б'],
    ['а[[ {n}]][[ {n}]].', 'а Анна Анна.', 'а.'],
    ['а [[{x}]][[, {n}]]', 'а, Анна', 'а'],
    ['Да [[{n}]]\nЖду', 'Да Анна\nЖду', 'Да\nЖду'],
    ['  два  пробела [[{n}]]', '  два  пробела Анна', '  два  пробела'],
  ])('%j reads well with and without its optional part', (template, withIt, without) => {
    expect(text(template, { n: 'Анна' })).toBe(withIt);
    expect(text(template)).toBe(without);
  });

  it('keeps an optional part whose variable has a fallback', () => {
    expect(text('а[[ {n|б}]]')).toBe('а б');
  });

  it('never fails, and its parts make its text', () => {
    const known = values({ client: 'Анна', name: '{client}', привет: 'да' });
    fc.assert(
      fc.property(wildText, (template) => {
        const filled = fill(template, known, 'ru');
        const joined = filled.parts.map((part) => (part.kind === 'missing' ? '' : part.text)).join('');
        expect(filled.text).toBe(filled.missing.length > 0 ? null : joined);
        for (const name of filled.missing) expect(variablesOf(template)).toContain(name);
      }),
    );
  });

  it('leaves a text without the signs of the language as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((plain) => !/[{}]|\[\[/.test(plain)),
        (plain) => text(plain) === plain,
      ),
    );
  });

  it('asks for nothing more once all that is missing was given', () => {
    fc.assert(
      fc.property(wildText, (template) => {
        const given = Object.fromEntries(
          variablesOf(template).map((name) => [name, { value: 'male', source: 'typed' as const }]),
        );
        expect(fill(template, given, 'ru').text).not.toBeNull();
      }),
    );
  });
});

describe('variablesOf', () => {
  it('names each once, those of optional parts and choices too', () => {
    expect(variablesOf('{b} [[{a|x} {b}]] {g?x:y}')).toEqual(['b', 'a', 'g']);
  });
});

describe('checkTemplate', () => {
  it.each([
    'Привет',
    'Привет, {client.firstName|друзья}[[ №{order.number}]]! {manager.gender?сам:сама}',
    'список [1] и [2]',
  ])('finds nothing in %s', (template) => {
    expect(checkTemplate(template, 'ru')).toEqual([]);
  });

  it.each([
    ['Привет, {client.name', ['unpaired {']],
    ['Привет}, {client.name}', ['unpaired }']],
    ['{имя клиента}', ['no-variable {имя клиента}']],
    ['{}', ['no-variable {}']],
    ['{a{b}}', ['unpaired {', 'unpaired }']],
    ['[[ {a}', ['unpaired [[']],
    ['{a} ]]', ['unpaired ]]']],
    ['[[ {a} [[ {b} ]] ]]', ['unpaired [[', 'unpaired ]]']],
    ['[[просто]]', ['pointless [[просто]]']],
    ['{a?b}', ['no-variable {a?b}']],
  ])('says what is wrong with %s', (template, errors) => {
    expect(checkTemplate(template, 'ru').map(({ problem, source }) => `${problem} ${source}`)).toEqual(errors);
  });
});
