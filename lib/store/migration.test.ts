/** What an older Cuebook left is what a newer one finds, as a database and as a file. */
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { backupSchema } from '@/lib/model/backup';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { TO_VERSION_2 } from '@/lib/model/upgrade';
import { clientsWith } from './clients';
import { closeDatabase, database, VERSION } from './db';
import { searchClients } from './search';
import { readSettings } from './settings';
import { exportBackup, importBackup } from './testing/moving';
import { VERSION_1, version1File, writeVersion1 } from './version-1.fixture';

const AT = '2026-03-02T09:00:00.000Z';

beforeEach(async () => {
  await closeDatabase();
  await writeVersion1();
});

it('a database of version 1 keeps every record and gets what version 2 adds', async () => {
  const db = await database();
  expect(db.verno).toBe(VERSION);
  for (const [table, rows] of Object.entries(VERSION_1)) {
    expect(await db.table(table).toArray(), table).toMatchObject(rows);
  }
  expect(await clientsWith({ phones: ['+79000000001'], emails: [], account: null })).toHaveLength(1);
  expect(await searchClients('звонили')).toMatchObject({ found: [{ client: { id: 'c1' }, notes: [{ id: 'n1' }] }] });
  expect((await searchClients('Анне')).total).toBe(1);
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...VERSION_1.settings[0]?.settings });
});

it('a database of version 2 keeps its playbooks and own changes, and has room for a team', async () => {
  await Dexie.delete('cuebook');
  const old = new Dexie('cuebook');
  old.version(1).stores({ notes: 'id, clientId', settings: 'id' });
  old.version(2).stores({ ownChanges: '[playbookId+part+id]', ownOrders: '[playbookId+part]', ownBooks: 'id' });
  await old.open();
  await old.table('ownBooks').put({ id: 'sales', playbook: { id: 'sales' } });
  await old.table('ownOrders').put({ playbookId: 'sales', part: 'scripts', ids: ['a'] });
  old.close();
  const db = await database();
  expect(db.verno).toBe(3);
  expect(await db.ownBooks.toArray()).toEqual([{ id: 'sales', playbook: { id: 'sales' } }]);
  expect(await db.ownOrders.count()).toBe(1);
  expect([await db.teams.count(), await db.teamKeys.count()]).toEqual([0, 0]);
});

it('an upgrade that ends in the middle has changed nothing, and the next start does all of it', async () => {
  // Followups are upgraded after notes.
  const ends = vi.spyOn(TO_VERSION_2 as Record<'followUps', () => object>, 'followUps').mockImplementation(() => {
    throw new Error('the worker died');
  });
  await expect(database()).rejects.toThrow('the worker died');
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cuebook');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  expect([old.version, [...old.objectStoreNames].includes('touches')]).toEqual([10, false]);
  const notes = await new Promise((resolve) => {
    const reading = old.transaction('notes').objectStore('notes').getAll();
    reading.onsuccess = () => resolve(reading.result);
  });
  expect(notes).toEqual(VERSION_1.notes);
  old.close();
  ends.mockRestore();
  const db = await database();
  expect([await db.notes.count(), (await db.followUps.toArray())[0]?.untilPaid]).toEqual([1, false]);
});

it('every record of it is one of version 2 after that: the export takes the schema', async () => {
  const file = JSON.parse(await exportBackup(AT));
  expect(backupSchema.parse(file)).toMatchObject({ version: 2, notes: [{ pinned: false }], touches: [] });
});

it('a file of version 1 brings the same as its database', async () => {
  const migrated = await exportBackup(AT);
  expect(await importBackup(JSON.stringify(version1File()))).toMatchObject({
    changes: { clients: { inFile: 1 }, notes: { inFile: 1 } },
  });
  expect(JSON.parse(await exportBackup(AT))).toEqual(JSON.parse(migrated));
});

it('a file of version 1 that is no good is refused by its wrong field', async () => {
  const file = { ...version1File(), settings: null };
  expect(await importBackup(JSON.stringify(file))).toMatchObject({ refused: { path: 'settings' } });
  expect(await importBackup(JSON.stringify({ ...version1File(), notes: [7] }))).toMatchObject({
    refused: { path: 'notes[0]' },
  });
});
