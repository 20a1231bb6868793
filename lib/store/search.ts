/** Search across all clients: by name, phone, e-mail, and by the words of their notes. */
import type { FoundClients } from '@/lib/messages/contract-records';
import { terms } from '@/lib/search/words';
import { type Database, database } from './db';
import { clientOf } from './search-index';

const CLIENTS = 30;
const NOTES = 3;
/** So many of a client's last ones are looked at for the ones written last. */
const NOTES_LOOKED_AT = 10;
/** So many of those last written down are looked at for the ones last seen. */
const LOOKED_AT = 120;

/** Clients who have every word of the query, each word in their record or in any note; those last seen first. */
export async function searchClients(query: string): Promise<FoundClients> {
  const asked = terms(query);
  if (asked.length === 0) return { found: [], total: 0 };
  const db = await database();
  const byTerm = await Promise.all(asked.map((term) => pairsWith(db, term)));
  const latest = clientsOfAll(byTerm);
  const lookedAt = [...latest].sort(([, a], [, b]) => b - a).slice(0, LOOKED_AT);
  const numbers = (await db.searchNumbers.bulkGet(lookedAt.map(([owner]) => owner))).filter(isThere);
  const numberOf = new Map(numbers.map((row) => [clientOf(row), row.no]));
  const clients = (await db.clients.bulkGet([...numberOf.keys()])).filter(isThere);
  const shown = clients.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt)).slice(0, CLIENTS);
  const notes = await notesOf(db, byTerm, new Set(shown.map(({ id }) => numberOf.get(id) ?? 0)));
  return {
    total: latest.size,
    found: shown.map((client) => ({
      client,
      notes: notes
        .filter(({ clientId }) => clientId === client.id)
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
        .slice(0, NOTES),
    })),
  };
}

/** Numbers of clients and of their records that have a word, one pair after the other, in lists as they are stored. */
async function pairsWith({ searchWords }: Database, term: string): Promise<Uint32Array[]> {
  const rows = await searchWords
    .where('[word+from]')
    .between([term, 0], [`${term}\uffff`, 0])
    .toArray();
  return rows.map(({ pairs }) => pairs);
}

/** The clients whom every word leads to, each with the highest number of a record of theirs that has the rarest of them. */
function clientsOfAll(byTerm: readonly Uint32Array[][]): Map<number, number> {
  const [rarest = [], ...others] = byTerm.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const latest = new Map<number, number>();
  eachPair(rarest, (owner, record) => {
    if (record > (latest.get(owner) ?? 0)) latest.set(owner, record);
  });
  for (const other of others) {
    const having = new Set<number>();
    eachPair(other, (owner) => latest.has(owner) && having.add(owner));
    for (const owner of latest.keys()) if (!having.has(owner)) latest.delete(owner);
  }
  return latest;
}

/** The last notes of these clients that have one of the words. */
async function notesOf(db: Database, byTerm: readonly Uint32Array[][], owners: ReadonlySet<number>) {
  const records = new Map<number, Set<number>>();
  for (const pairs of byTerm)
    eachPair(pairs, (owner, record) => {
      if (owners.has(owner)) records.set(owner, (records.get(owner) ?? new Set()).add(record));
    });
  const last = [...records.values()].flatMap((found) => [...found].sort((a, b) => b - a).slice(0, NOTES_LOOKED_AT));
  const keys = (await db.searchNumbers.bulkGet(last)).filter(isThere).map(({ key }) => key);
  const ids = keys.filter((key) => key.startsWith(NOTE)).map((key) => key.slice(NOTE.length));
  return (await db.notes.bulkGet(ids)).filter(isThere);
}

const NOTE = 'notes:';

function eachPair(lists: readonly Uint32Array[], tell: (owner: number, record: number) => void): void {
  for (const pairs of lists) for (let at = 0; at < pairs.length; at += 2) tell(pairs[at] ?? 0, pairs[at + 1] ?? 0);
}

function lengthOf(lists: readonly Uint32Array[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

function isThere<T>(row: T | undefined): row is T {
  return row !== undefined;
}
