import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Found, splitBackup } from './split';

/** What was found of a text that comes in pieces of this length; batches of one list joined. */
function split(text: string, length = text.length || 1) {
  const splitter = splitBackup();
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += length) found.push(...splitter.push(text.slice(at, at + length)));
  found.push(...splitter.end());
  const whole = new Map<string, unknown>();
  for (const one of found) {
    if ('wrong' in one) return { wrong: one.wrong };
    if ('field' in one) whole.set(one.field, JSON.parse(one.json));
    else {
      const { list, from, rows } = one.batch;
      const before = (whole.get(list) ?? []) as unknown[];
      expect(from).toBe(before.length);
      whole.set(list, [...before, ...rows.map((row) => JSON.parse(row))]);
    }
  }
  return Object.fromEntries(whole);
}

const name = fc.string().filter((key) => key !== '__proto__');
/** Of what a text ends with, and what hides that. */
const escapes = fc.string({ unit: fc.constantFrom('\\', '"', 'a') });
const file = fc.dictionary(name, fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.jsonValue(), escapes))));

describe('a file in pieces', () => {
  it('is read as JSON.parse reads it whole, however it is cut and set', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, 1, '\t'), (raw, length, indent) => {
        const text = JSON.stringify(raw, null, indent);
        expect(split(text, length)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('gives long lists in batches', () => {
    const found = splitBackup().push(`{"notes":[${Array(1200).fill('{}').join(',')}],"format":"x"}`);
    const sizes = found.flatMap((one) => ('batch' in one ? [[one.batch.from, one.batch.rows.length]] : []));
    expect(sizes).toEqual([
      [0, 0],
      [0, 500],
      [500, 500],
      [1000, 200],
    ]);
  });

  it('a text that ends anywhere before its end is refused, or one of its records is no JSON', () => {
    const text = '{"format":"cuebook","notes":[{"a":"}\\"]"},{"b":[1,2]}],"n":12}';
    for (let end = 0; end < text.length; end += 1)
      expect(split(text.slice(0, end), 3), text.slice(0, end)).toMatchObject({ wrong: { why: { is: 'not-json' } } });
  });

  it.each([
    ['', '', 'not-json'],
    ['[]', '', 'not-json'],
    ['x'.repeat(100), '', 'not-json'],
    ['{"a":1}}', '', 'not-json'],
    ['{"a":[1 2]}', '', 'not-json'],
    ['{"a":[,1]}', '', 'not-json'],
    ['{"a" 1}', '', 'not-json'],
    ['{,}', '', 'not-json'],
    ['{"a":1,"a":2}', 'a', 'repeated'],
    ['{"__proto__":{}}', '__proto__', 'forbidden-name'],
    [`{"notes":[1,"${'x'.repeat(16_000_001)}`, 'notes[1]', 'too-long'],
  ])('%.40s is refused', (text, path, is) => {
    expect(split(text, 1_000_000)).toEqual({ wrong: { path, why: { is } } });
  });
});
