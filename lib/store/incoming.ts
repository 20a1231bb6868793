/**
 * The waiting room of an import. Records of a file wait here, checked one by one, until the manager has seen what they
 * would change; then one transaction brings all of them in, or none.
 */
import type { Transaction } from 'dexie';
import { type Changes, count, type ImportMode, type ImportPreview, noChanges } from '@/lib/backup/changes';
import { type AnyRow, type Begin, type Head, isTable, ROWS, readHead, TABLES, type Table } from '@/lib/model/backup';
import { forbiddenNameIn } from '@/lib/model/hostile';
import { upgradeRow } from '@/lib/model/upgrade';
import { type Why, type WrongField, wrongFieldOf } from '@/lib/model/wrong-field';
import { type Database, database } from './db';
import { findLooseEnd } from './holds-together';
import { aliasesOf, mergeBatch, type Names } from './merging';
import { IndexFromScratch, SEARCH_TABLES } from './search-index';

type Refused = { refused: WrongField };

const SELF: [string, number] = ['', 0];

interface Progress {
  id: string;
  /** In records. */
  done: number;
  all: number;
  isStopped: boolean;
}

/** Not state: it speaks of a transaction that ends with the worker. */
let running: Progress | null = null;

/** Drops what waited before. */
export async function beginImport(id: string, { version }: Begin): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.incoming, async () => {
    if ((await db.incoming.get(SELF))?.import?.id === id) return;
    await db.incoming.clear();
    await db.incoming.put({ table: '', from: 0, rows: [], import: { id, version, head: null, isDone: false } });
  });
}

/** `rows`: each as JSON. Null: they wait. */
export async function addIncoming(
  id: string,
  { table, from, rows }: { table: string; from: number; rows: readonly string[] },
): Promise<Refused | null> {
  const db = await database();
  const { version } = await importOf(db, id);
  if (!isTable(table)) return refuse(table, { is: 'unknown-field' });
  const read = rows.map((json, at) => readRow(version, table, from + at, json));
  const wrong = read.find((row) => 'refused' in row);
  if (wrong && 'refused' in wrong) return wrong;
  await db.incoming.put({ table, from, rows: read.flatMap((row) => ('row' in row ? [row.row] : [])) });
  return null;
}

function readRow(version: number, table: Table, at: number, json: string): Refused | { row: AnyRow } {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return refuse(`${table}[${at}]`, { is: 'not-json' });
  }
  const hostile = forbiddenNameIn(raw, `${table}[${at}]`);
  if (hostile) return { refused: hostile };
  const row = upgradeRow(version, table, raw);
  const wrong = wrongFieldOf(ROWS[table], row, [table, at]);
  // The schema of this table has seen it.
  return wrong ? { refused: wrong } : { row: row as AnyRow };
}

/** The file is over: does it hold together, and what would it change? `fields`: what is no list, each as JSON. */
export async function checkIncoming(
  id: string,
  fields: Readonly<Record<string, string>>,
  lists: readonly string[],
): Promise<Refused | ImportPreview> {
  const db = await database();
  const known = await importOf(db, id);
  const raw = readFields(fields);
  if ('refused' in raw) return raw;
  const read = readHead(raw.fields, lists);
  if ('refused' in read) return read;
  const { head } = read;
  const wrong = await findLooseEnd((table) => waiting(db, table));
  if (wrong) return { refused: wrong };
  await db.incoming.put({ table: '', from: 0, rows: [], import: { ...known, head } });
  return {
    of: 'of' in head ? head.of : 'all',
    exportedAt: head.exportedAt,
    from: 'from' in head ? head.from : head.settings.managerName,
    changes: await compare(db, head),
  };
}

function readFields(fields: Readonly<Record<string, string>>): Refused | { fields: Record<string, unknown> } {
  const read: Record<string, unknown> = {};
  for (const [name, json] of Object.entries(fields)) {
    try {
      read[name] = JSON.parse(json);
    } catch {
      return refuse(name, { is: 'not-json' });
    }
    const hostile = forbiddenNameIn(read[name], name);
    if (hostile) return { refused: hostile };
  }
  return { fields: read };
}

async function compare(db: Database, head: Head): Promise<Changes> {
  const changes = noChanges();
  const names = await namesOf(db);
  for (const table of TABLES) {
    const change = changes[table];
    for await (const rows of waiting(db, table)) {
      const { meetings } = await mergeBatch(db, table, rows, names, isHandover(head));
      for (const meeting of meetings) count(change, meeting);
    }
    change.onlyHere = Math.max(0, (await db.table(table).count()) - (change.inFile - change.added));
  }
  return changes;
}

/**
 * Brings in what waits. `stopped`: the manager stopped it, and nothing was changed. Once it is done, the same again does
 * nothing. Throws where nothing of this id was checked.
 */
export async function applyImport(id: string, mode: ImportMode): Promise<{ stopped: boolean }> {
  const db = await database();
  const { head, isDone } = await importOf(db, id);
  if (isDone) return { stopped: false };
  if (!head) throw new Error('this import was not checked');
  const progress: Progress = { id, done: 0, all: await countWaiting(db), isStopped: false };
  running = progress;
  try {
    await db.transaction('rw', db.tables, async (transaction) => {
      const fill: Fill = { db, transaction, progress };
      if (mode === 'replace' && 'settings' in head) await replaceAll(fill, head);
      else await mergeAll(fill, head);
      await db.incoming.clear();
      await db.incoming.put({ table: '', from: 0, rows: [], import: { id, version: 2, head: null, isDone: true } });
    });
    return { stopped: false };
  } catch (error) {
    // Thrown by `step`, so that the transaction is taken back.
    if (progress.isStopped) return { stopped: true };
    throw error;
  } finally {
    running = null;
  }
}

interface Fill {
  db: Database;
  transaction: Transaction;
  progress: Progress;
}

async function replaceAll({ db, transaction, progress }: Fill, { settings }: Extract<Head, { settings: unknown }>) {
  const index = new IndexFromScratch(db, transaction);
  // Without the index first, what goes need not be looked up in it.
  for (const name of [...Object.keys(SEARCH_TABLES), ...TABLES, 'settings']) await db.table(name).clear();
  await db.settings.add({ id: 'settings', settings });
  for (const table of TABLES) {
    for await (const rows of waiting(db, table)) {
      await db.table(table).bulkAdd(rows);
      await index.add(table, rows);
      step(progress, rows.length);
    }
  }
  await index.write();
}

async function mergeAll({ db, transaction, progress }: Fill, head: Head): Promise<void> {
  const names = await namesOf(db);
  // Into an empty database: a first restore.
  const index = (await db.searchDocs.count()) === 0 ? new IndexFromScratch(db, transaction) : null;
  for (const table of TABLES) {
    for await (const rows of waiting(db, table)) {
      const { puts, versions } = await mergeBatch(db, table, rows, names, isHandover(head));
      await db.table(table).bulkPut(puts);
      await db.noteVersions.bulkPut(versions);
      await index?.add(table, puts);
      step(progress, rows.length);
    }
  }
  await index?.write();
}

function step(progress: Progress, rows: number): void {
  progress.done += rows;
  if (progress.isStopped) throw new Error('stopped');
}

export function importProgress(id: string): { done: number; all: number } | null {
  return running?.id === id ? { done: running.done, all: running.all } : null;
}

/** Whatever of it waits is dropped; what is being written is taken back. */
export async function stopImport(id: string): Promise<void> {
  if (running?.id === id) running.isStopped = true;
  const db = await database();
  await db.transaction('rw', db.incoming, async () => {
    if ((await db.incoming.get(SELF))?.import?.id === id) await db.incoming.clear();
  });
}

/** What a browser that was closed in the middle of an import left behind. */
export async function dropIncoming(): Promise<void> {
  await (await database()).incoming.clear();
}

async function importOf(db: Database, id: string) {
  const found = (await db.incoming.get(SELF))?.import;
  if (found?.id !== id) throw new Error('another import was begun');
  return found;
}

/** Batch by batch, in the file's order. */
async function* waiting(db: Database, table: Table): AsyncGenerator<AnyRow[]> {
  let from = -1;
  for (;;) {
    const next = await db.incoming
      .where(':id')
      .between([table, from], [table, Number.POSITIVE_INFINITY], false)
      .first();
    if (!next) return;
    from = next.from;
    yield next.rows;
  }
}

async function countWaiting(db: Database): Promise<number> {
  let rows = 0;
  await db.incoming.each((batch) => {
    rows += batch.rows.length;
  });
  return rows;
}

/** Clients of the file who are known here under another id. */
async function namesOf(db: Database): Promise<Names> {
  const names: Names = new Map();
  for await (const rows of waiting(db, 'clients')) await aliasesOf(db, rows, names);
  return names;
}

function isHandover(head: Head): boolean {
  return 'of' in head && head.of === 'handover';
}

function refuse(path: string, why: Why): Refused {
  return { refused: { path, why } };
}
