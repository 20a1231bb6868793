/**
 * Records written last, whose words do not stand in the pages of `search-pages.ts` yet: a save would have to read and
 * write a page for each word, and costs a single one this way. Whoever searches looks at both; once there are many,
 * they are taken into the pages, a few at a time, when the save is done.
 */
import type { DBCore, DBCoreTransaction, Dexie, EntityTable } from 'dexie';
import { type WordChange, writeWords } from './search-pages';

/** A record's words, and whose it is. */
interface Words {
  clientId: string;
  words: string[];
}

/** What is in the index of a record that was written last. */
export interface RecentRow extends Words {
  no: number;
  /** The client's number. */
  owner: number;
  /** What the pages say of it; null: nothing. */
  paged: Words | null;
}

/** So many wait at most, until the next save is done. */
export const RECENT = 64;
/** So many are taken in at once: whoever searches or saves meanwhile waits for no more. */
const AT_ONCE = 8;

/** Of these numbers, by number. */
export async function recentOf(
  core: DBCore,
  trans: DBCoreTransaction,
  keys: readonly number[],
): Promise<Map<number, RecentRow>> {
  if (keys.length === 0) return new Map();
  const found = await core.table('searchRecent').getMany({ trans, keys: [...keys] });
  // What `getMany` gives is what stands in the table of that name.
  return new Map((found as (RecentRow | undefined)[]).flatMap((row) => (row ? [[row.no, row] as const] : [])));
}

/** In the pages, what said `paged` says this record's words now; of a record whose client stays, only what differs. */
export function addChange(
  changes: Map<string, WordChange>,
  no: number,
  paged: Words | null,
  now: (Words & { owner: number }) | null,
): void {
  const changeOf = (word: string) => {
    const change = changes.get(word) ?? { add: [], remove: new Set() };
    changes.set(word, change);
    return change;
  };
  const stays = paged !== null && paged.clientId === now?.clientId;
  const [had, has] = [new Set(paged?.words), new Set(now?.words)];
  for (const word of had) if (!(stays && has.has(word))) changeOf(word).remove.add(no);
  if (now) for (const word of has) if (!(stays && had.has(word))) changeOf(word).add.push([now.owner, no]);
}

const settling = new WeakMap<Dexie, Promise<void>>();

/** Takes all into the pages. Never rejects: what is left over is found as before, and goes with the next ones. */
export function settleRecent(db: Dexie): Promise<void> {
  const begun = settling.get(db) ?? settle(db).finally(() => settling.delete(db));
  settling.set(db, begun);
  return begun;
}

async function settle(db: Dexie): Promise<void> {
  // What fails here is tried again with the next ones.
  while (await settleSome(db).catch(() => false));
}

async function settleSome(db: Dexie): Promise<boolean> {
  const recent = db.table('searchRecent') as EntityTable<RecentRow, 'no'>;
  return db.transaction('rw', recent, db.table('searchPages'), async ({ idbtrans }) => {
    const rows = await recent.limit(AT_ONCE).toArray();
    const changes = new Map<string, WordChange>();
    for (const row of rows) addChange(changes, row.no, row.paged, row);
    await writeWords(db.core, idbtrans, changes);
    await recent.bulkDelete(rows.map(({ no }) => no));
    return rows.length === AT_ONCE;
  });
}
