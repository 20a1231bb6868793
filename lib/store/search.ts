/** Search across all clients: by name, phone, e-mail, and by the words of their notes. */
import type { FoundClients } from '@/lib/messages/contract-records';
import { terms } from '@/lib/search/words';
import { type Database, database } from './db';
import { readPosting } from './search-index';

const CLIENTS = 30;
const NOTES = 3;
/** So many of those last written down are looked at for the ones last seen. */
const LOOKED_AT = 120;

/** Clients who have every word of the query, each word in their record or in any note; those last seen first. */
export async function searchClients(query: string): Promise<FoundClients> {
  const asked = terms(query);
  if (asked.length === 0) return { found: [], total: 0 };
  const db = await database();
  const byTerm = await Promise.all(asked.map((term) => clientsWithWord(db, term)));
  const [first, ...others] = byTerm.toSorted((a, b) => a.size - b.size);
  const ids = [...(first?.keys() ?? [])].filter((id) => others.every((clients) => clients.has(id)));
  const clients = (await db.clients.bulkGet(ids.slice(-LOOKED_AT))).filter((client) => client !== undefined);
  const shown = clients.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt)).slice(0, CLIENTS);
  const noteIds = shown.map(({ id }) => [...new Set(byTerm.flatMap((found) => found.get(id) ?? []))].slice(-NOTES));
  const notes = (await db.notes.bulkGet(noteIds.flat())).filter((note) => note !== undefined);
  return {
    total: ids.length,
    found: shown.map((client) => ({
      client,
      notes: notes
        .filter(({ clientId }) => clientId === client.id)
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    })),
  };
}

/** Ids of clients, each with the notes that have the word. */
async function clientsWithWord({ searchWords }: Database, term: string): Promise<Map<string, string[]>> {
  const rows = await searchWords
    .where('[word+part]')
    .between([term, 0], [`${term}\uffff`, 0])
    .toArray();
  const found = new Map<string, string[]>();
  for (const posting of rows.flatMap(({ postings }) => postings)) {
    const { clientId, noteId } = readPosting(posting);
    const notes = found.get(clientId) ?? [];
    if (noteId !== null) notes.push(noteId);
    found.set(clientId, notes);
  }
  return found;
}
