/**
 * The rows of the search's words: which records have a word, as numbers in ascending order, cut into rows so that a
 * change of one record rewrites little of a common word and a rare one is a single row.
 */
import type { DBCore, DBCoreTransaction } from 'dexie';
import { eachPair, packPairs } from './pairs';

/** The records that have a word, from one number up to where the next row begins. */
export interface WordRow {
  word: string;
  /** 0 in the first row; else the lowest record's number that may stand here. */
  from: number;
  /** Of each record its client's number and its own, which they are sorted by: see `pairs.ts`. */
  pairs: string;
}

export interface WordChange {
  add: [owner: number, record: number][];
  /** Records' numbers. */
  remove: Set<number>;
}

/** Records of a row at most. */
export const ROW = 512;

/** Clients' and records' numbers by turns as rows, the first of which begins at `from`. */
export function chunksOf(word: string, from: number, flat: readonly number[]): WordRow[] {
  const rows: WordRow[] = [];
  for (let at = 0; at < flat.length; at += 2 * ROW)
    rows.push({ word, from: at === 0 ? from : (flat[at + 1] ?? 0), pairs: packPairs(flat.slice(at, at + 2 * ROW)) });
  return rows;
}

export async function writeWords(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: ReadonlyMap<string, WordChange>,
): Promise<void> {
  const table = core.table('searchWords');
  const next = await Promise.all(
    [...changes].map(async ([word, change]) => {
      const stored = await rowsFor(core, trans, word, change);
      return { stored, rows: changedRows(word, stored, change) };
    }),
  );
  const values = next.flatMap(({ rows }) => rows);
  const kept = new Set(values.map(keyOf));
  const gone = next.flatMap(({ stored }) => stored).filter((row) => !kept.has(keyOf(row)));
  if (gone.length) await table.mutate({ type: 'delete', trans, keys: gone.map(({ word, from }) => [word, from]) });
  if (values.length) await table.mutate({ type: 'put', trans, values });
}

const keyOf = ({ word, from }: WordRow) => `${from}\n${word}`;

/** The row where the one changed record stands or belongs; all rows of the word where there are more such records. */
async function rowsFor(core: DBCore, trans: DBCoreTransaction, word: string, { add, remove }: WordChange) {
  const table = core.table('searchWords');
  const records = new Set([...add.map(([, record]) => record), ...remove]);
  const [only = 0] = records;
  const upTo = records.size === 1 ? only : Number.POSITIVE_INFINITY;
  const range = { type: KEYS_BETWEEN, lower: [word, 0], upper: [word, upTo] };
  const query = { index: table.schema.primaryKey, range };
  const one = { limit: 1, direction: 'prev' } as const;
  const { result } = await table.query({ trans, values: true, query, ...(records.size === 1 && one) });
  // What stands in the table of that name.
  return result as WordRow[];
}

/** Dexie's `DBCoreRangeType.Range`, which is a type alone. */
const KEYS_BETWEEN = 2;

/** What is to be stored in the place of `stored`, which are one word's rows in their order. */
function changedRows(word: string, stored: readonly WordRow[], { add, remove }: WordChange): WordRow[] {
  const pairs: [owner: number, record: number][] = [...add];
  for (const row of stored)
    eachPair(row.pairs, (owner, record) => {
      if (!remove.has(record)) pairs.push([owner, record]);
    });
  pairs.sort(([, a], [, b]) => a - b);
  return chunksOf(word, stored[0]?.from ?? 0, pairs.flat());
}
