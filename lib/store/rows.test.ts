import { beforeEach, expect, it } from 'vitest';
import type { Note } from '@/lib/model/records';
import { database } from './db';
import { eraseClient } from './record';
import { readRows } from './rows';

const AT = '2026-03-02T09:00:00.000Z';
const note = (id: string, text: string): Note => ({
  id,
  clientId: 'c1',
  text,
  createdAt: AT,
  updatedAt: AT,
  revision: 1,
  pinned: false,
});

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

it('gives every record once, in batches that a message can carry', async () => {
  const db = await database();
  const ids = Array.from({ length: 300 }, (_, n) => `n${String(n).padStart(3, '0')}`);
  await db.notes.bulkAdd(ids.map((id) => note(id, 'x'.repeat(20_000))));
  await db.guides.bulkAdd(ids.map((id) => ({ owner: id, guideId: 'g', path: ['start'], updatedAt: AT })));
  for (const [table, batches] of [
    ['notes', 3],
    ['guides', 1],
  ] as const) {
    const read: unknown[][] = [];
    let after: Awaited<ReturnType<typeof readRows>>['next'] = null;
    do {
      const { rows, count, next } = await readRows(table, after);
      read.push(JSON.parse(`[${rows}]`));
      expect(read.at(-1)).toHaveLength(count);
      after = next;
    } while (after !== null);
    expect(read.flat()).toEqual(await db.table(table).toArray());
    expect(read).toHaveLength(batches);
  }
});

it('gives a record as it stands when it is asked for, though it was read ahead', async () => {
  const db = await database();
  const ids = Array.from({ length: 150 }, (_, n) => `n${String(n).padStart(3, '0')}`);
  await db.notes.bulkAdd(ids.map((id) => note(id, 'x'.repeat(20_000))));
  const { next } = await readRows('notes', null);
  // By now what comes next has been read.
  await db.notes.count();
  await db.notes.put(note('n149', 'changed'));
  expect((await readRows('notes', next)).rows).toContain('changed');
});

it('says by its stamp that something was taken away meanwhile, not that something came', async () => {
  const db = await database();
  const stamp = async () => (await readRows('notes', null)).stamp;
  const before = await stamp();
  await db.notes.add(note('n1', 'x'));
  expect(await stamp()).toBe(before);
  await eraseClient('c1');
  expect(await stamp()).not.toBe(before);
});
