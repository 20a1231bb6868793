/**
 * The pages of the search's words: which records have which word, in the order of words and of records' numbers, cut
 * into pages of a bounded size. A page holds many rare words or a part of a common one, so that a search reads few of
 * them whatever it asks, and a change rewrites little.
 */
import type { DBCore, DBCoreTable, DBCoreTransaction } from 'dexie';
import { eachPair, packPairs } from './pairs';

/** What it begins with is its key; it goes on to where the next page begins. */
export interface PageRow {
  /** Its first word. */
  word: string;
  /** The number of the first record that has it, of those here. */
  from: number;
  /** Its words in ascending order, a line each. */
  words: string;
  /** For each word, in the same order, the records that have it: see `pairs.ts`. */
  pairs: string;
}

/** Of each record its client's number and its own by turns, records in ascending order. */
export type Flat = number[];

export interface WordChange {
  add: [owner: number, record: number][];
  /** Records' numbers. */
  remove: Set<number>;
}

/** How much a page holds at most: each record that has a word counts one, each word as much as its letters take. */
export const PAGE = 4096;
export const WORD = 8;

/** Words, each with its records, as pages in their order. */
export function* pagesOf(groups: Iterable<readonly [word: string, flat: Flat]>, most = PAGE): Generator<PageRow> {
  let words: string[] = [];
  let flats: Flat[] = [];
  let room = most;
  const page = (): PageRow => {
    const row = { word: words[0] ?? '', from: flats[0]?.[1] ?? 0, words: words.join('\n'), pairs: packPairs(flats) };
    words = [];
    flats = [];
    room = most;
    return row;
  };
  for (const [word, flat] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (let at = 0; at < flat.length; ) {
      if (room <= WORD) yield page();
      room -= WORD;
      const part = flat.slice(at, at + 2 * room);
      words.push(word);
      flats.push(part);
      at += part.length;
      room -= part.length / 2;
    }
  if (words.length > 0) yield page();
}

/** What a page says of the words that begin with `start`. */
export function tellPage(page: PageRow, start: string, tell: (owner: number, record: number) => void): void {
  const fits = page.words.split('\n').map((word) => word.startsWith(start));
  eachPair(page.pairs, (group, owner, record) => {
    if (fits[group]) tell(owner, record);
  });
}

type Key = [word: string, record: number];

export async function writeWords(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: ReadonlyMap<string, WordChange>,
): Promise<void> {
  const table = core.table('searchPages');
  const query = { index: table.schema.primaryKey, range: EVERY_KEY };
  // What stands in the table of that name, here and below.
  const keys = (await table.query({ trans, values: false, query })).result as Key[];
  const byPage = changesByPage(keys, changes);
  const touched = [...byPage.keys()].flatMap((at) => keys.slice(at, at + 1));
  const stored = touched.length ? ((await table.getMany({ trans, keys: touched })) as PageRow[]) : [];
  const values = [...byPage.values()].flatMap((change, at) => changedPages(stored[at], change));
  await replace(table, trans, touched, values);
}

/** Dexie's `DBCoreRangeType.Any`, which is a type alone. */
export const EVERY_KEY = { type: 3, lower: undefined, upper: undefined };

async function replace(table: DBCoreTable, trans: DBCoreTransaction, before: readonly Key[], values: PageRow[]) {
  const kept = new Set(values.map(({ word, from }) => String([from, word])));
  const keys = before.filter(([word, from]) => !kept.has(String([from, word])));
  if (keys.length) await table.mutate({ type: 'delete', trans, keys });
  if (values.length) await table.mutate({ type: 'put', trans, values });
}

/** By the place of the page among `keys`; what comes before all of them goes into the first. */
function changesByPage(keys: readonly Key[], changes: ReadonlyMap<string, WordChange>) {
  const byPage = new Map<number, Map<string, WordChange>>();
  const changeAt = (word: string, record: number) => {
    const at = Math.max(0, countUpTo(keys, word, record) - 1);
    const page = byPage.get(at) ?? new Map<string, WordChange>();
    byPage.set(at, page);
    const change = page.get(word) ?? { add: [], remove: new Set() };
    page.set(word, change);
    return change;
  };
  for (const [word, { add, remove }] of changes) {
    for (const record of remove) changeAt(word, record).remove.add(record);
    for (const pair of add) changeAt(word, pair[1]).add.push(pair);
  }
  return byPage;
}

/** How many of the keys, which are in ascending order, are not above this one. */
function countUpTo(keys: readonly Key[], word: string, record: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [other, from] = keys[middle] ?? [word, record];
    if (other < word || (other === word && from <= record)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is to be stored in the place of a page, of which there may be none yet. */
function changedPages(stored: PageRow | undefined, changes: ReadonlyMap<string, WordChange>): PageRow[] {
  const groups = new Map<string, [owner: number, record: number][]>();
  const of = (word: string) => {
    const group = groups.get(word) ?? [];
    groups.set(word, group);
    return group;
  };
  const words = stored?.words.split('\n') ?? [];
  eachPair(stored?.pairs ?? '', (at, owner, record) => {
    const word = words[at] ?? '';
    if (!changes.get(word)?.remove.has(record)) of(word).push([owner, record]);
  });
  for (const [word, { add }] of changes) for (const pair of add) of(word).push(pair);
  const flat = [...groups].map(([word, pairs]) => [word, pairs.sort(([, a], [, b]) => a - b).flat()] as const);
  // Of one size: what was full to the brim would be cut again at the next word.
  const all = flat.reduce((sum, [, { length }]) => sum + WORD + length / 2, 0);
  const pages = Math.max(1, Math.ceil(all / PAGE));
  // A word that is cut stands in two of them.
  return [...pagesOf(flat, pages === 1 ? PAGE : Math.ceil(all / pages) + WORD)];
}
