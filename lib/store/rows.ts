/** The records of a table, batch by batch, for whoever writes them into a file. */
import type { RowBatch, RowKey } from '@/lib/backup/write';
import { KEY_FIELDS, TABLES, type Table } from '@/lib/model/backup';
import { database } from './db';
import { stamp } from './settled';

/** Of the usual length, some 300 characters, they fill one message: what does not fit was read in vain. */
const ROWS = 6000;
/** In characters: a message between the background and a page is held in memory several times. */
const LENGTH = 2_000_000;

/** `after`: the key of the last one that was read; null: from the first on. */
export async function readRows(table: Table, after: RowKey | null): Promise<RowBatch> {
  const db = await database();
  const keys = db.table(table).where(':id');
  const found = await (after === null ? db.table(table).orderBy(':id') : keys.above(after)).limit(ROWS).toArray();
  const rows: string[] = [];
  let length = 0;
  for (const row of found) {
    if (length > LENGTH) break;
    const json = JSON.stringify(row);
    rows.push(json);
    length += json.length;
  }
  const isLast = rows.length === found.length && found.length < ROWS;
  return { rows, next: isLast ? null : keyOf(table, found[rows.length - 1]), stamp: stamp() };
}

export async function countRows(): Promise<Record<Table, number>> {
  const db = await database();
  const counts = await Promise.all(TABLES.map(async (table) => [table, await db.table(table).count()]));
  return Object.fromEntries(counts);
}

export function keyOf(table: Table, row: object): RowKey {
  const [field, ...more] = KEY_FIELDS[table];
  const read = (name: string) => Reflect.get(row, name);
  return more.length ? [field, ...more].map(read) : read(field);
}
