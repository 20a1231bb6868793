import { beforeEach, describe, expect, it } from 'vitest';
import { fullBackup } from '@/lib/model/full-backup.fixture';
import { database } from './db';
import { backup, broken, everything, TOUCH } from './moving.fixture';
import { importBackup } from './testing/moving';

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('export and import', () => {
  it('brings back everything', async () => {
    const result = await importBackup(JSON.stringify(backup));
    expect(result).toMatchObject({ of: 'all', changes: { clients: { inFile: 1, added: 1 }, touches: { added: 1 } } });
    expect(await everything()).toEqual(backup);
  });

  it('replaces what was there', async () => {
    await importBackup(JSON.stringify(backup));
    await importBackup(broken((copy) => [copy.notes.splice(0), copy.noteVersions.splice(0)]));
    expect(await everything()).toMatchObject({ notes: [], clients: [{ id: 'c1' }] });
  });
});

describe('a file that is refused', () => {
  const note = backup.notes[0];
  const order = backup.orders[0];
  const cases: [name: string, json: string, path: string][] = [
    ['no JSON', '{"format":', ''],
    ['something else', '[]', ''],
    ['another format', broken((copy) => Object.assign(copy, { format: 'other' })), 'format'],
    ['a newer version', broken((copy) => Object.assign(copy, { version: 3 })), 'version'],
    ['an empty note', broken((copy) => Object.assign(copy.notes[0] ?? {}, { text: '' })), 'notes[0].text'],
    ['an unknown key', broken((copy) => Object.assign(copy.clients[0] ?? {}, { admin: true })), 'clients[0].admin'],
    [
      'an address that runs',
      broken((copy) => Object.assign(copy.followUps[0] ?? {}, { url: 'javascript:alert(1)' })),
      'followUps[0].url',
    ],
    [
      'a subscription without its playbook',
      broken((copy) => copy.teams.push(...fullBackup.teams)),
      'teams[0].playbookId',
    ],
    ['a phone that is none', broken((copy) => copy.clients[0]?.phones.push('911')), 'clients[0].phones[1]'],
    ['__proto__', JSON.stringify(backup).replace('"client.city"', '"__proto__"'), 'clients[0].values.__proto__'],
    ['__proto__ at the top', JSON.stringify(backup).replace('{', '{"__proto__":{"a":1},'), '__proto__'],
    ['two notes of one id', broken((copy) => note && copy.notes.push(note)), 'notes[1].id'],
    ['two orders of one key', broken((copy) => order && copy.orders.push(order)), 'orders[1].key'],
    ['a key of another order', broken((copy) => Object.assign(copy.orders[0] ?? {}, { key: 'x' })), 'orders[0].key'],
    ['a note of nobody', broken((copy) => Object.assign(copy.notes[0] ?? {}, { clientId: 'c2' })), 'notes[0].clientId'],
    ['a guide of nobody', broken((copy) => Object.assign(copy.guides[0] ?? {}, { owner: 'c2' })), 'guides[0].owner'],
    ['a touch of nobody', broken((copy) => Object.assign(copy.touches[0] ?? {}, { owner: 'c2' })), 'touches[0].owner'],
    ['two touches of one id', broken((copy) => copy.touches.push(TOUCH)), 'touches[1].id'],
    [
      'an undo of nothing',
      broken((copy) => Object.assign(copy.events[0] ?? {}, { undoneBy: 'e9' })),
      'events[0].undoneBy',
    ],
    ['100,000 wrong records', broken((copy) => Object.assign(copy, { clients: Array(1e5).fill({}) })), 'clients[0].id'],
    [
      'one with 200,000 wrong phones',
      broken((copy) => Object.assign(copy.clients[0] ?? {}, { phones: Array(2e5).fill(1) })),
      'clients[0]',
    ],
    ['100,000 levels', JSON.stringify(backup).replace('{', `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)},`), 'a'],
    ['60 MB', 'x'.repeat(60 * 1024 * 1024), ''],
  ];

  it.each(cases)('%s: nothing changes, the field is named', async (_, json, path) => {
    await importBackup(JSON.stringify(backup));
    const result = await importBackup(json);
    expect(result).toMatchObject({ refused: { path } });
    expect(await everything()).toEqual(backup);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('changes nothing when the write fails half-way', async () => {
    await importBackup(JSON.stringify(backup));
    const db = await database();
    const fail = () => {
      throw new Error('disk full');
    };
    db.notes.hook('creating', fail);
    await expect(
      importBackup(broken((copy) => Object.assign(copy.clients[0] ?? {}, { names: ['Другая'] }))),
    ).rejects.toThrow();
    db.notes.hook('creating').unsubscribe(fail);
    expect(await everything()).toEqual(backup);
  });
});
