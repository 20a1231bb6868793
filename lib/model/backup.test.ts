import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Backup, backupSchema } from './backup';
import { fullBackup } from './full-backup.fixture';
import { firstWrongField } from './wrong-field';

/** The file with one field set to another value; an undefined value takes the field out. */
function broken(path: readonly (string | number)[], value: unknown): unknown {
  const file: unknown = structuredClone(fullBackup);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), file);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return file;
}

function wrongField(file: unknown) {
  const read = backupSchema.safeParse(file);
  return read.success ? null : firstWrongField(read.error);
}

describe('the backup file', () => {
  it('comes back from JSON as it went', () => {
    expect(backupSchema.parse(JSON.parse(JSON.stringify(fullBackup)))).toEqual(fullBackup);
  });

  it('keeps any note and any value of a variable to the letter', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, text, (note, value) => {
        const [client] = fullBackup.clients;
        const [first] = fullBackup.notes;
        if (client === undefined || first === undefined) throw new Error('the fixture holds both');
        const backup: Backup = {
          ...fullBackup,
          clients: [{ ...client, values: { 'pay.until': value } }],
          notes: [{ ...first, text: note }],
        };
        expect(backupSchema.parse(JSON.parse(JSON.stringify(backup)))).toEqual(backup);
      }),
    );
  });

  it.each<[string, (string | number)[], unknown]>([
    ['notes[1].text', ['notes', 1, 'text'], ''],
    ['notes[0].text', ['notes', 0, 'text'], 12],
    ['notes[0].text', ['notes', 0, 'text'], undefined],
    ['notes[0].revision', ['notes', 0, 'revision'], 0],
    ['notes[0].createdAt', ['notes', 0, 'createdAt'], 'yesterday'],
    ['notes[0].extra', ['notes', 0, 'extra'], true],
    ['notes', ['notes'], 'none'],
    ['clients[0].phones[0]', ['clients', 0, 'phones', 0], '8 916 000-12-34'],
    ['clients[0].values["pay.until"]', ['clients', 0, 'values', 'pay.until'], 5],
    ['orders[0].amount.value', ['orders', 0, 'amount', 'value'], '4990'],
    ['orders[0].url', ['orders', 0, 'url'], 'javascript:alert(1)'],
    ['orders[0].site', ['orders', 0, 'site'], 'elsewhere'],
    ['followUps[0].state', ['followUps', 0, 'state'], 'gone'],
    ['followUps[0].url', ['followUps', 0, 'url'], 'data:text/html,x'],
    ['events[0].before.managerId', ['events', 0, 'before', 'managerId'], 7],
    ['guides[0].path', ['guides', 0, 'path'], []],
    ['settings.locale', ['settings', 'locale'], 'xx'],
    ['settings.variables["1 + 1"]', ['settings', 'variables', '1 + 1'], 'x'],
    ['version', ['version'], 3],
    ['format', ['format'], 'other'],
  ])('refuses a wrong %s by its path', (path, at, value) => {
    expect(wrongField(broken(at, value))).toMatchObject({ path });
  });

  it.each([null, 5, 'text', []])('refuses %j as a whole', (file) => {
    expect(wrongField(file)).toMatchObject({ path: '' });
  });

  it('says what is wrong', () => {
    expect(wrongField(broken(['notes', 0, 'text'], 12))?.why).toEqual({ is: 'expected', what: 'string' });
    expect(wrongField(broken(['notes', 0, 'text'], undefined))?.why).toEqual({ is: 'expected', what: 'string' });
    expect(wrongField(broken(['notes', 0, 'text'], ''))?.why).toEqual({ is: 'at-least', count: 1, of: 'characters' });
    expect(wrongField(broken(['notes', 0, 'revision'], 0))?.why).toEqual({ is: 'at-least', count: 1, of: 'value' });
    expect(wrongField(broken(['clients', 0, 'names', 0], 'x'.repeat(501)))?.why).toEqual({
      is: 'at-most',
      count: 500,
      of: 'characters',
    });
    expect(wrongField(broken(['settings', 'theme'], 'pink'))?.why).toEqual({
      is: 'expected',
      what: '"auto" | "light" | "dark"',
    });
    expect(wrongField(broken(['notes', 0, 'createdAt'], 'yesterday'))?.why).toEqual({ is: 'form' });
    expect(wrongField(broken(['notes', 0, 'extra'], 1))?.why).toEqual({ is: 'unknown-field' });
    expect(wrongField(broken(['settings', 'variables', '1 + 1'], 'x'))?.why).toEqual({ is: 'name' });
  });

  it('never takes a file that has another shape anywhere', () => {
    const junk = fc.oneof(fc.constant(null), fc.double(), fc.constant([[]]), fc.constant({ a: 1 }), fc.boolean());
    const places = Object.keys(fullBackup);
    fc.assert(
      fc.property(fc.constantFrom(...places), junk, (place, value) => {
        expect(wrongField(broken([place], value))?.path.startsWith(place)).toBe(true);
      }),
    );
  });
});
