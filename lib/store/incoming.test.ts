/** What becomes of what is here when a file is added to it, and an import that does not go to its end. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '@/lib/model/backup';
import { database } from './db';
import { addIncoming, applyImport, beginImport, importProgress, stopImport } from './incoming';
import { backup, broken, everything } from './moving.fixture';
import { readRecord } from './record';
import { settleRecent } from './search-recent';
import { importBackup, stage } from './testing/moving';
import { saidBy } from './testing/said';

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('an import that is added to what is here', () => {
  const other = (change: (copy: Backup) => void) => importBackup(broken(change), 'merge');

  it('brings what is new, keeps what is only here, and is the same a second time', async () => {
    await importBackup(JSON.stringify(backup));
    const added = (copy: Backup) => {
      const note = copy.notes[0];
      if (note) copy.notes = [{ ...note, id: 'n2', text: 'Из файла' }];
      copy.noteVersions = [];
    };
    expect(await other(added)).toMatchObject({
      changes: { notes: { inFile: 1, added: 1, onlyHere: 1 }, clients: { same: 1 } },
    });
    const after = await everything();
    expect(after).toMatchObject({ notes: [{ id: 'n1' }, { id: 'n2' }], settings: backup.settings });
    await other(added);
    expect(await everything()).toEqual(after);
  });

  it('keeps both texts of a note that was changed on both sides', async () => {
    await importBackup(JSON.stringify(backup));
    await other((copy) => Object.assign(copy.notes[0] ?? {}, { text: 'Иначе' }));
    const { notes = [] } = (await readRecord('c1')) ?? {};
    expect(notes.map(({ text }) => text).sort()).toEqual(['Звонить после шести', 'Иначе']);
  });

  it('knows a client here by an account, though a colleague has another id for him', async () => {
    await importBackup(JSON.stringify(backup));
    const json = JSON.stringify(backup)
      .replaceAll('"c1"', '"x9"')
      .replaceAll('"n1"', '"n9"')
      .replaceAll('"t1"', '"t9"');
    await importBackup(json, 'merge');
    expect(await (await database()).clients.count()).toBe(1);
    expect((await readRecord('c1'))?.notes.map(({ id }) => id).sort()).toEqual(['n1', 'n9']);
    expect((await readRecord('c1'))?.touches.map(({ id }) => id).sort()).toEqual(['t1', 't9']);
  });
});

describe('an import under way', () => {
  const [one] = backup.notes;
  const rows = [JSON.stringify(one)];
  const noNotes = broken((copy) => [copy.notes.splice(0), copy.noteVersions.splice(0)]);

  it('changes nothing before it is applied, and may be dropped', async () => {
    await importBackup(JSON.stringify(backup));
    expect(await stage(noNotes, 'i1')).toMatchObject({ changes: { notes: { onlyHere: 1 } } });
    expect(await everything()).toEqual(backup);
    await stopImport('i1');
    await expect(applyImport('i1', 'replace')).rejects.toThrow('another import');
    expect(await (await database()).incoming.count()).toBe(0);
  });

  it('each step may be repeated after the answer was lost', async () => {
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await addIncoming('i1', { table: 'notes', from: 0, rows });
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await addIncoming('i1', { table: 'notes', from: 0, rows });
    expect(await (await database()).incoming.count()).toBe(2);
    await stage(JSON.stringify(backup), 'i2');
    expect(await applyImport('i2', 'replace')).toEqual({ stopped: false });
    expect(await applyImport('i2', 'replace')).toEqual({ stopped: false });
    expect(await everything()).toEqual(backup);
  });

  it('of another page is not mixed up with it', async () => {
    await beginImport('i1', { format: 'cuebook', version: 2 });
    await beginImport('i2', { format: 'cuebook', version: 2 });
    await expect(addIncoming('i1', { table: 'notes', from: 0, rows })).rejects.toThrow('another import');
  });

  it('stopped while it is written, it is taken back', async () => {
    await importBackup(JSON.stringify(backup));
    expect(await stage(noNotes, 'i1')).toMatchObject({ changes: { notes: { onlyHere: 1 } } });
    const applied = applyImport('i1', 'replace');
    while (!importProgress('i1')) await new Promise((done) => setTimeout(done));
    const stopped = stopImport('i1');
    expect(await applied).toEqual({ stopped: true });
    await stopped;
    expect(await everything()).toEqual(backup);
  });
});

it('an import leaves the same words to be found by as writing the records one by one does', async () => {
  const more = broken((copy) => {
    const [client, note] = [copy.clients[0], copy.notes[0]];
    if (!client || !note) return;
    copy.clients.push({ ...client, id: 'c2', names: ['Анна Вторая'] });
    copy.notes.push({ ...note, id: 'n2', clientId: 'c2', text: 'Звонить утром, ждёт скидку' });
  });
  const db = await database();
  // By names: numbers are given anew.
  const index = async () => {
    await settleRecent(db);
    const names = new Map((await db.searchNumbers.toArray()).map(({ no, key }) => [no, key]));
    const said = saidBy(await db.searchPages.toArray());
    const docs = await db.searchDocs.toArray();
    return [
      said.map(([word, owner, record]) => [word, names.get(owner), names.get(record)]),
      docs.map(({ no, ...doc }) => ({ ...doc, no: names.get(no) })),
    ];
  };
  const { clients, notes } = JSON.parse(more) as Backup;
  await db.clients.bulkPut(clients);
  await db.notes.bulkPut(notes);
  const written = await index();
  expect(written[0]?.length).toBeGreaterThan(5);
  await importBackup(more);
  expect(await index()).toEqual(written);
  await Promise.all(db.tables.map((table) => table.clear()));
  await importBackup(more, 'merge');
  expect(await index()).toEqual(written);
});
