/** The records of a table, batch by batch, for whoever writes them into a file. */
import type { RowBatch, RowKey } from '@/lib/backup/write';
import { KEY_FIELDS, TABLES, type Table } from '@/lib/model/backup';
import { database } from './db';
import { stamp } from './settled';
import { onWrite } from './written';

/** Of the usual length, some 300 characters, they fill one message: what does not fit was read in vain. */
const ROWS = 6000;
/** In characters: a message between the background and a page is held in memory several times. */
const LENGTH = 2_000_000;

/** What comes after the batch that was given last: read while that one is on its way, which takes as long. */
let ahead: { table: Table; after: string; batch: Promise<RowBatch> } | null = null;

onWrite((table) => {
  if (ahead?.table === table) ahead = null;
});

/** `after`: the key of the last one that was read; null: from the first on. */
export async function readRows(table: Table, after: RowKey | null): Promise<RowBatch> {
  const mine = ahead?.table === table && ahead.after === String(after) ? ahead.batch : readBatch(table, after);
  ahead = null;
  const batch = await mine;
  if (batch.next !== null) readAhead(table, batch.next);
  return batch;
}

function readAhead(table: Table, after: RowKey): void {
  const batch = readBatch(table, after);
  ahead = { table, after: String(after), batch };
  // Whoever asks for it hears of it; where nobody does, it is nothing.
  batch.catch(() => {});
}

async function readBatch(table: Table, after: RowKey | null): Promise<RowBatch> {
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
  return {
    rows: rows.join(',\n'),
    count: rows.length,
    next: isLast ? null : keyOf(table, found[rows.length - 1]),
    stamp: stamp(),
  };
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
