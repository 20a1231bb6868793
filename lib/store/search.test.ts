import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Client, Note } from '@/lib/model/records';
import { database } from './db';
import { deleteNote, restoreNote, saveNote } from './notes';
import { searchClients } from './search';
import { PAGE } from './search-pages';
import { RECENT, settleRecent } from './search-recent';
import { saidBy } from './testing/said';

const AT = '2026-03-02T09:00:00.000Z';
const day = (n: number) => new Date(Date.UTC(2026, 2, n)).toISOString();

const client = (id: string, part: Partial<Client> = {}): Client => ({
  id,
  names: [`Клиент ${id}`],
  phones: [],
  emails: [],
  accounts: [],
  firstSeenAt: AT,
  lastSeenAt: AT,
  values: {},
  ...part,
});
const write = (id: string, clientId: string, text: string, revision: number | null = null, at = AT) =>
  saveNote({ id, clientId, text, revision }, at);
const said = async () => saidBy(await (await database()).searchPages.toArray());
const found = async (query: string) => (await searchClients(query)).found.map((one) => one.client.id);

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.clients.bulkAdd([
    client('c1', { names: ['Анна Примерова'], phones: ['+79000000001'], lastSeenAt: day(2) }),
    client('c2', { names: ['Анна Образцова'], emails: ['anna@example.com'], lastSeenAt: day(3) }),
  ]);
});

describe('search across all clients', () => {
  it('finds by name, phone and e-mail, the last seen first', async () => {
    expect(await found('анне')).toEqual(['c2', 'c1']);
    expect(await found('8 900 000-00-01')).toEqual(['c1']);
    expect(await found('anna@example.com')).toEqual(['c2']);
    expect(await found('')).toEqual([]);
    expect(await found('Борис')).toEqual([]);
  });

  it('finds by any form of a word of a note, and shows the note', async () => {
    await write('n1', 'c1', 'Обещала оплатить в пятницу');
    await write('n2', 'c1', 'Ещё о другом');
    expect(await searchClients('оплата')).toMatchObject({
      total: 1,
      found: [{ client: { id: 'c1' }, notes: [{ id: 'n1' }] }],
    });
  });

  it('finds who has every word, wherever each of them stands', async () => {
    await write('n1', 'c1', 'рассрочка');
    await write('n2', 'c2', 'скидка');
    await write('n3', 'c2', 'рассрочку');
    expect(await found('рассрочка')).toEqual(['c2', 'c1']);
    expect(await found('Анна рассрочка скидка')).toEqual(['c2']);
    expect(await found('Примерова скидка')).toEqual([]);
  });

  it('knows a note as it is now: changed, deleted, put back', async () => {
    await write('n1', 'c1', 'рассрочка');
    await write('n1', 'c1', 'скидка', 1);
    expect([await found('рассрочка'), await found('скидка')]).toEqual([[], ['c1']]);
    const deleted = await deleteNote('n1');
    expect(await found('скидка')).toEqual([]);
    if (deleted) await restoreNote(deleted);
    expect(await found('скидка')).toEqual(['c1']);
  });

  it('writes nothing of a client who only came by again', async () => {
    const db = await database();
    const before = await db.searchPages.toArray();
    await db.clients.update('c1', { lastSeenAt: day(9) });
    expect(await db.searchPages.toArray()).toEqual(before);
    expect(await found('анна')).toEqual(['c1', 'c2']);
  });

  it('keeps no word of what is gone, by whichever way', async () => {
    const db = await database();
    await write('n1', 'c1', 'рассрочка');
    await db.notes.where('clientId').equals('c1').delete();
    await db.clients.clear();
    expect(await db.searchPages.count()).toBe(0);
    expect(await db.searchDocs.count()).toBe(0);
    const keys = (await db.searchNumbers.toArray()).map(({ key }) => key);
    expect(keys).toEqual([]);
  });

  it('finds notes and their client where both are written at the same time, in one transaction', async () => {
    const db = await database();
    const note = (id: string): Note => ({
      id,
      clientId: 'c3',
      text: `скидка ${id}`,
      createdAt: AT,
      updatedAt: AT,
      revision: 1,
      pinned: false,
    });
    await db.transaction('rw', db.clients, db.notes, () =>
      Promise.all([
        db.notes.put(note('n1')),
        db.clients.put(client('c3', { names: ['Борис'] })),
        db.notes.put(note('n2')),
      ]),
    );
    expect(await searchClients('Борис скидка')).toMatchObject({
      found: [{ client: { id: 'c3' }, notes: [{ id: expect.any(String) }, { id: expect.any(String) }] }],
    });
  });

  it('shows the notes written last, the newest first', async () => {
    for (let n = 1; n <= 5; n += 1) await write(`n${n}`, 'c1', 'скидка', null, day(n));
    await write('n2', 'c1', 'скидка дана', 1, day(7));
    expect((await searchClients('скидка')).found[0]?.notes.map(({ id }) => id)).toEqual(['n2', 'n5', 'n4']);
  });

  it('a write that fails leaves the index as it was', async () => {
    const db = await database();
    const before = await db.searchPages.toArray();
    const half = db.transaction('rw', db.clients, async () => {
      await db.clients.put(client('c3', { names: ['Борис'] }));
      throw new Error('half-way');
    });
    await expect(half).rejects.toThrow('half-way');
    expect(await db.searchPages.toArray()).toEqual(before);
  });

  it('keeps a common word in pages of a bounded size, whichever notes get or lose it', async () => {
    const db = await database();
    const note = (n: number, text: string): Note => ({
      id: `n${n}`,
      clientId: 'c1',
      text,
      createdAt: AT,
      updatedAt: AT,
      revision: 1,
      pinned: false,
    });
    const all = Array.from({ length: 2.5 * PAGE }, (_, n) => note(n, n % 2 ? 'скидка' : 'другое'));
    await db.notes.bulkAdd(all);
    expect(await db.searchPages.count()).toBeGreaterThan(2);
    // Every other one of the first half gets the word, the last quarter loses it, one by one.
    for (let n = 0; n < 2.5 * PAGE; n += 1) {
      if (n % 2 === 0 && n < PAGE) await db.notes.put(note(n, 'скидка'));
      if (n > 2 * PAGE) await db.notes.put(note(n, 'прочее'));
    }
    await settleRecent(db);
    expect(await db.searchRecent.count()).toBe(0);
    const having = (await said()).flatMap(([word, , no]) => (word === 'скидка' ? [no] : []));
    const keys = (await db.searchNumbers.bulkGet(having)).map((row) => row?.key);
    const ids = await db.notes.filter(({ text }) => text === 'скидка').primaryKeys();
    expect(keys.toSorted()).toEqual(ids.map((id) => `notes:${id}`).toSorted());
  });

  it('takes what was written last into the pages once there is much of it, and finds the same', async () => {
    const db = await database();
    // The two clients are such, too.
    for (let n = 1; n <= RECENT - 2; n += 1) await write(`n${n}`, 'c1', `скидка ${n}`);
    expect(await said()).toEqual([]);
    expect(await found('скидка')).toEqual(['c1']);
    await write('last', 'c2', 'скидка');
    await expect.poll(() => db.searchRecent.count()).toBe(0);
    expect(await found('скидка')).toEqual(['c2', 'c1']);
  });

  it('keeps nowhere the former words of a note that is gone', async () => {
    const db = await database();
    await write('n1', 'c1', 'рассрочка');
    await settleRecent(db);
    await write('n1', 'c1', 'скидка', 1);
    await deleteNote('n1');
    expect(await db.searchRecent.toArray()).toEqual([]);
    expect(JSON.stringify(await db.searchPages.toArray())).not.toContain('рассрочка');
  });

  it('after any writes it is what it would be, were everything written at once', async () => {
    const said = fc.constantFrom('оплата', 'рассрочка скидка', 'скидка');
    const clientId = fc.constantFrom('c1', 'c2');
    const put = fc.record({ id: fc.constantFrom('n1', 'n2'), clientId, text: fc.option(said) });
    const step = fc.oneof({ weight: 3, arbitrary: put }, fc.constant('settle' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const db = await database();
        await db.notes.clear();
        for (const one of steps) {
          if (one === 'settle') await settleRecent(db);
          else if (one.text === null) await db.notes.delete(one.id);
          else await db.notes.put({ ...one, text: one.text, createdAt: AT, updatedAt: AT, revision: 1, pinned: false });
        }
        const notes: Note[] = await db.notes.toArray();
        const isAsStored = async () => {
          for (const word of ['оплата', 'рассрочка', 'скидка']) {
            const having = notes.filter(({ text }) => text.includes(word)).map((note) => [note.clientId, note.id]);
            const hits = (await searchClients(word)).found;
            const shown = hits.flatMap(({ client: { id }, notes }) => notes.map((note) => [id, note.id]));
            expect(shown.sort()).toEqual(having.sort());
          }
        };
        await isAsStored();
        await settleRecent(db);
        await isAsStored();
      }),
      { numRuns: 40 },
    );
  });
});
