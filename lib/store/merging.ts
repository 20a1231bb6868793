/** A batch of a file's records beside those here. Reads only; who calls writes what is to be written. */
import { type Meeting, mergeNote, mergeRow } from '@/lib/backup/merge';
import type { AnyRow, RowOf, Table } from '@/lib/model/backup';
import { type Join, pairOf } from '@/lib/model/joins';
import type { Client, Note, NoteVersion } from '@/lib/model/records';
import type { Database } from './db';
import { keyOf } from './rows';

/** The id of a client in the file to the one here. */
export type Names = Map<string, string>;

/** Adds whoever was joined to another here, or has an account in a CRM that a client here has. */
export async function aliasesOf(db: Database, rows: readonly AnyRow[], names: Names): Promise<void> {
  if (await isEmpty(db, 'clients')) return;
  const clients = rows as readonly Client[];
  const here = await db.clients.bulkGet(clients.map(({ id }) => id));
  const unknown = clients.filter((_, at) => !here[at]);
  // All at once: there may be fifty thousand of them.
  const ids = unknown.map(({ id }) => id);
  const joined = new Set((await db.joins.where('joined.id').anyOf(ids).toArray()).map((join) => join.joined.id));
  const accounts = unknown.flatMap((client) => client.accounts);
  const owners = new Map<string, string>();
  for (const owner of await db.clients.where('accounts').anyOf(accounts).toArray())
    for (const account of owner.accounts) owners.set(account, owner.id);
  for (const client of unknown) {
    const owner = client.accounts.map((account) => owners.get(account)).find((id) => id !== undefined);
    const known = (joined.has(client.id) ? await joinedTo(db, client.id) : null) ?? owner;
    if (known !== undefined) names.set(client.id, known);
  }
}

async function isEmpty(db: Database, table: Table): Promise<boolean> {
  return (await db.table(table).limit(1).primaryKeys()).length === 0;
}

async function joinedTo(db: Database, id: string): Promise<string | null> {
  const join = await db.joins.where('joined.id').equals(id).first();
  if (!join) return null;
  return (await db.clients.get(join.keptId)) ? join.keptId : joinedTo(db, join.keptId);
}

interface Batch {
  /** Of each record of the file, what it meets here; null: nothing. */
  meetings: (Meeting | null)[];
  /** What has to be written. */
  puts: AnyRow[];
  versions: NoteVersion[];
}

export async function mergeBatch(
  db: Database,
  table: Table,
  rows: readonly AnyRow[],
  names: Names,
  handedOver: boolean,
): Promise<Batch> {
  const named = rows.map((row) => renamed(table, row, names));
  // A first restore finds nothing: one question instead of one for each record.
  const found = (await isEmpty(db, table)) ? [] : await db.table(table).bulkGet(named.map((row) => keyOf(table, row)));
  const here = new Map<string, AnyRow>();
  for (const row of found) if (row) here.set(String(keyOf(table, row)), row);
  const alive = table === 'joins' ? await aliveOf(db, named as Join[]) : new Set<string>();
  const puts = new Map<string, AnyRow>();
  const batch: Batch = { meetings: [], puts: [], versions: [] };
  for (const row of named) {
    const key = String(keyOf(table, row));
    const stored = here.get(key);
    if (!stored && table === 'joins' && alive.has((row as Join).joined.id)) {
      // Here they are two.
      batch.meetings.push('kept');
      continue;
    }
    if (!stored) {
      here.set(key, row);
      puts.set(key, row);
      batch.meetings.push(null);
      continue;
    }
    const { meeting, row: next } =
      table === 'notes' ? meetNotes(stored, row) : mergeRow<Table>(table, stored, row, handedOver);
    batch.meetings.push(meeting);
    if (next === stored) continue;
    here.set(key, next);
    puts.set(key, next);
  }
  batch.puts.push(...puts.values());
  return batch;

  function meetNotes(stored: AnyRow, row: AnyRow): { meeting: Meeting; row: Note } {
    // Of the table of notes.
    const { meeting, note, version, twin } = mergeNote(stored as Note, row as Note);
    if (version) batch.versions.push(version);
    if (twin) puts.set(twin.id, twin);
    return { meeting, row: note };
  }
}

async function aliveOf(db: Database, joins: readonly Join[]): Promise<Set<string>> {
  const found = await db.clients.bulkGet(joins.map(({ joined }) => joined.id));
  return new Set(found.flatMap((client) => client?.id ?? []));
}

/** The record as it speaks here of the clients it speaks of. */
function renamed(table: Table, row: AnyRow, names: Names): AnyRow {
  if (!names.size) return row;
  const of = (id: string) => names.get(id) ?? id;
  switch (table) {
    case 'clients':
      return { ...(row as Client), id: of((row as Client).id) };
    case 'joins':
      return { ...(row as Join), keptId: of((row as Join).keptId) };
    case 'apart': {
      const [a, b] = (row as RowOf<'apart'>).clientIds;
      return { ...(row as RowOf<'apart'>), clientIds: [of(a), of(b)], pair: pairOf(of(a), of(b)) };
    }
    default: {
      const changed: Record<string, string> = {};
      for (const field of ['clientId', 'owner']) {
        const value: unknown = Reflect.get(row, field);
        // An order's client is the CRM's.
        if (typeof value === 'string' && table !== 'orders') changed[field] = of(value);
      }
      return { ...row, ...changed };
    }
  }
}
