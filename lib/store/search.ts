/** Search across all clients: by name, phone, e-mail, and by the words of their notes. */
import type { FoundClients } from '@/lib/messages/contract-records';
import type { Note } from '@/lib/model/records';
import { terms, words } from '@/lib/search/words';
import { type Database, database } from './db';
import { clientOf } from './search-index';
import { type PageRow, tellPage } from './search-pages';
import type { RecentRow } from './search-recent';

const CLIENTS = 20;
const NOTES = 3;
/** So many of those last written down are looked at for the ones last seen. */
const LOOKED_AT = 28;

/** Clients who have every word of the query, each word in their record or in any note; those last seen first. */
export async function searchClients(query: string): Promise<FoundClients> {
  const asked = terms(query);
  if (asked.length === 0) return { found: [], total: 0 };
  const db = await database();
  // One transaction: each costs more than what is read in it.
  return db.transaction('r', [db.searchPages, db.searchRecent, db.searchNumbers, db.clients, db.notes], async () => {
    const latest = clientsOfAll(await havingOf(db, asked));
    const numbers = (await db.searchNumbers.bulkGet(lastOf(latest, LOOKED_AT))).filter(isThere);
    const clients = (await db.clients.bulkGet(numbers.map(clientOf))).filter(isThere);
    const shown = clients.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt)).slice(0, CLIENTS);
    // All notes of a client are one request; those with the words would be one each.
    const notes = await Promise.all(shown.map(({ id }) => db.notes.where('clientId').equals(id).toArray()));
    return {
      total: latest.reduce((total, record) => total + Number(record > 0), 0),
      found: shown.map((client, at) => ({ client, notes: lastWith(asked, notes[at] ?? []) })),
    };
  });
}

/** By a client's number, the highest one of their records; 0: none. Of tens of thousands a map takes as long as reading them. */
type Latest = Uint32Array;

/** The clients of the highest records, so many at most: a common word has tens of thousands, too many to sort. */
function lastOf(latest: Latest, most: number): number[] {
  const last: [owner: number, record: number][] = [];
  // Whose number is high has high records mostly.
  for (let owner = latest.length - 1; owner >= 0; owner -= 1) {
    const record = latest[owner] ?? 0;
    if (record === 0 || (last.length >= most && record <= (last.at(-1)?.[1] ?? 0))) continue;
    const place = last.findIndex(([, other]) => other < record);
    last.splice(place < 0 ? last.length : place, 0, [owner, record]);
    last.length = Math.min(last.length, most);
  }
  return last.map(([owner]) => owner);
}

/** The last ones that have one of the words. */
function lastWith(asked: readonly string[], notes: readonly Note[]): Note[] {
  return notes
    .filter(({ text }) => words(text).some((word) => asked.some((term) => word.startsWith(term))))
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, NOTES);
}

/** The records that have a word: those of the pages, but for what was written since, and that. */
interface Having {
  term: string;
  pages: readonly PageRow[];
  outdated: ReadonlySet<number>;
  recent: readonly RecentRow[];
}

async function havingOf(db: Database, asked: readonly string[]): Promise<Having[]> {
  const [recent, ...stored] = await Promise.all([
    db.searchRecent.toArray(),
    ...asked.map((term) => pagesFor(db, term)),
  ]);
  const outdated = new Set(recent.map(({ no }) => no));
  return asked.map((term, at) => ({
    term,
    pages: stored[at] ?? [],
    outdated,
    recent: recent.filter(({ words }) => words.some((word) => word.startsWith(term))),
  }));
}

/** What begins with the term stands from within the page before it on. */
async function pagesFor({ searchPages }: Database, term: string): Promise<PageRow[]> {
  const key = () => searchPages.where('[word+from]');
  const [before, begun] = await Promise.all([
    key().below([term, 0]).reverse().limit(1).primaryKeys(),
    key()
      .between([term, 0], [`${term}\uffff`, 0])
      .primaryKeys(),
  ]);
  // Of large rows a range takes Chromium three times as long as one by one.
  return (await searchPages.bulkGet([...before, ...begun])).filter(isThere);
}

function each({ term, pages, outdated, recent }: Having, tell: (owner: number, record: number) => void): void {
  for (const page of pages)
    tellPage(page, term, (owner, record) => {
      if (!outdated.has(record)) tell(owner, record);
    });
  for (const { owner, no } of recent) tell(owner, no);
}

/** The clients whom every word leads to, each with the highest number of a record of theirs that has the rarest of them. */
function clientsOfAll(byTerm: readonly Having[]): Latest {
  const [rarest, ...others] = byTerm.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  let latest: Latest = new Uint32Array(1024);
  if (!rarest) return latest;
  each(rarest, (owner, record) => {
    if (owner >= latest.length) latest = longer(latest, owner);
    if (record > (latest[owner] ?? 0)) latest[owner] = record;
  });
  for (const other of others) {
    // Whoever is beyond its end has nothing of the rarest.
    const having = new Uint8Array(latest.length);
    each(other, (owner) => {
      having[owner] = 1;
    });
    having.forEach((has, owner) => {
      if (!has) latest[owner] = 0;
    });
  }
  return latest;
}

function longer(latest: Latest, owner: number): Latest {
  const next = new Uint32Array(Math.max(2 * latest.length, owner + 1));
  next.set(latest);
  return next;
}

function lengthOf({ pages, recent }: Having): number {
  return pages.reduce((sum, { pairs }) => sum + pairs.length, recent.length);
}

function isThere<T>(row: T | undefined): row is T {
  return row !== undefined;
}
