/** Writes everything as the text of one file, from batches of records read one after the other. */
import { FILE_VERSION, FORMAT, PART_FORMAT, TABLES, type Table } from '@/lib/model/backup';
import type { Settings } from '@/lib/model/settings';

/** A primary key: an id, or several fields together. */
export type RowKey = string | (string | number)[];

/** Records of one table in the order of their keys. */
export interface RowBatch {
  /** Each as JSON. */
  rows: string[];
  /** The key of the last one, to go on after it; null: there is none after these. */
  next: RowKey | null;
  /** Changes whenever something was taken away, so that what was read before it may speak of what is no more. */
  stamp: string;
}

export type ReadRows = (table: Table, after: RowKey | null) => Promise<RowBatch>;

/** The records changed under the export so that its parts do not fit together; it has to begin again. */
export class Unsettled extends Error {
  override name = 'Unsettled';
}

const TRIES = 3;

/** Begins again where the records changed meanwhile; throws Unsettled where they do so again and again. */
export async function untilSettled<T>(write: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof Unsettled) || turn === TRIES) throw error;
    }
  }
}

/** `exportedAt` is ISO 8601 in UTC. Throws Unsettled. */
export async function* writeBackup(
  exportedAt: string,
  settings: Settings,
  read: ReadRows,
): AsyncGenerator<{ text: string; rows: number }> {
  yield { text: openFile({ format: FORMAT, version: FILE_VERSION, exportedAt, settings }), rows: 0 };
  let stamp: string | null = null;
  for (const table of TABLES) {
    let isFirst = true;
    let after: RowKey | null = null;
    yield { text: `,\n"${table}":[`, rows: 0 };
    do {
      const batch: RowBatch = await read(table, after);
      stamp ??= batch.stamp;
      if (batch.stamp !== stamp) throw new Unsettled();
      if (batch.rows.length)
        yield { text: `${isFirst ? '\n' : ',\n'}${batch.rows.join(',\n')}`, rows: batch.rows.length };
      isFirst = isFirst && batch.rows.length === 0;
      after = batch.next;
    } while (after !== null);
    yield { text: ']', rows: 0 };
  }
  yield { text: '\n}\n', rows: 0 };
}

export interface PartHead {
  exportedAt: string;
  of: 'client' | 'handover';
  from: string;
}

/** A part of the records as one file. */
export function writePart(head: PartHead, lists: { [T in Table]?: readonly object[] }): string {
  const texts = Object.entries(lists).map(
    ([table, rows]) => `,\n"${table}":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}]`,
  );
  return `${openFile({ format: PART_FORMAT, version: FILE_VERSION, ...head })}${texts.join('')}\n}\n`;
}

/** The fields before the lists; the brace that closes the file is not there yet. */
function openFile(fields: object): string {
  const lines = Object.entries(fields).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return `{${lines.join(',\n')}`;
}
