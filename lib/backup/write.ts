/** Writes everything as the text of one file, from batches of records read one after the other. */
import { FILE_VERSION, FORMAT, PART_FORMAT, TABLES, type Table } from '@/lib/model/backup';
import type { Settings } from '@/lib/model/settings';

/** A primary key: an id, or several fields together. */
export type RowKey = string | (string | number)[];

/** Records of one table in the order of their keys. `T`: text, or the bytes of it. */
export interface RowBatch<T = string> {
  /** Each as JSON, with commas between. */
  rows: T;
  count: number;
  /** The key of the last one, to go on after it; null: there is none after these. */
  next: RowKey | null;
  /** Changes whenever something was taken away, so that what was read before it may speak of what is no more. */
  stamp: string;
}

export type ReadRows<T = string> = (table: Table, after: RowKey | null) => Promise<RowBatch<T>>;

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

/**
 * Piece by piece, each with how many records it has; records as they are read, without a look at them. `exportedAt` is
 * ISO 8601 in UTC. Throws Unsettled.
 */
export async function* writeBackup<T>(
  exportedAt: string,
  settings: Settings,
  read: ReadRows<T>,
): AsyncGenerator<{ piece: string | T; count: number }> {
  yield { piece: openFile({ format: FORMAT, version: FILE_VERSION, exportedAt, settings }), count: 0 };
  let stamp: string | null = null;
  for (const table of TABLES) {
    let isFirst = true;
    let after: RowKey | null = null;
    yield { piece: `,\n"${table}":[`, count: 0 };
    do {
      const batch: RowBatch<T> = await read(table, after);
      stamp ??= batch.stamp;
      if (batch.stamp !== stamp) throw new Unsettled();
      if (batch.count > 0) {
        yield { piece: isFirst ? '\n' : ',\n', count: 0 };
        yield { piece: batch.rows, count: batch.count };
        isFirst = false;
      }
      after = batch.next;
    } while (after !== null);
    yield { piece: ']', count: 0 };
  }
  yield { piece: '\n}\n', count: 0 };
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
