/** Do the records of a file fit together: no key twice, and nobody speaks of what is not there? */
import { type AnyRow, KEY_FIELDS, type RowOf, TABLES, type Table } from '@/lib/model/backup';
import { pairOf } from '@/lib/model/joins';
import { isPageOwner } from '@/lib/model/owner';
import { OF_ALL } from '@/lib/model/paperwork';
import type { PlainReason, WrongField } from '@/lib/model/wrong-field';
import { orderKey } from './orders';
import { keyOf } from './rows';

type ReadTable = (table: Table) => AsyncIterable<AnyRow[]>;

/** The first record that does not fit, or null. */
export async function findLooseEnd(read: ReadTable): Promise<WrongField | null> {
  const known = {
    clients: new Set<string>(),
    notes: new Set<string>(),
    events: new Set<string>(),
    joined: new Set<string>(),
    ownBooks: new Set<string>(),
  };
  for (const table of TABLES) {
    const seen = new Set<string>();
    let at = -1;
    for await (const rows of read(table)) {
      for (const row of rows) {
        at += 1;
        const key = keyOf(table, row);
        const name = typeof key === 'string' ? key : JSON.stringify(key);
        if (seen.size === seen.add(name).size) return wrong(table, at, KEY_FIELDS[table].at(-1) ?? 'id', 'repeated');
        if (table === 'joins') known.joined.add((row as RowOf<'joins'>).joined.id);
      }
    }
    if (table === 'clients' || table === 'notes' || table === 'events' || table === 'ownBooks') known[table] = seen;
  }
  const isClient = (id: string | null) => id === null || known.clients.has(id);
  const isEvent = (id: string | null) => id === null || known.events.has(id);
  // Of one that was joined to another, some papers wait for a split.
  const isOwner = (owner: string) => isPageOwner(owner) || known.clients.has(owner) || known.joined.has(owner);
  const owned = ({ owner }: { owner: string }) => isOwner(owner);
  const rules: { [T in Table]?: [field: string, why: PlainReason, holds: (row: RowOf<T>) => boolean][] } = {
    orders: [['key', 'not-its-key', (order) => order.key === orderKey(order.site, order.host, order.id)]],
    notes: [['clientId', 'unknown-client', ({ clientId }) => isClient(clientId)]],
    noteVersions: [['noteId', 'unknown-note', ({ noteId }) => known.notes.has(noteId)]],
    followUps: [['clientId', 'unknown-client', ({ clientId }) => isClient(clientId)]],
    guides: [['owner', 'unknown-client', owned]],
    joins: [['keptId', 'unknown-client', ({ keptId }) => isClient(keptId)]],
    apart: [['pair', 'not-its-key', (one) => one.pair === pairOf(...one.clientIds)]],
    touches: [['owner', 'unknown-client', owned]],
    formDrafts: [['owner', 'unknown-client', owned]],
    checklists: [['owner', 'unknown-client', ({ owner }) => owner === OF_ALL || isOwner(owner)]],
    teams: [['playbookId', 'unknown-book', ({ playbookId }) => known.ownBooks.has(playbookId)]],
    events: [
      ['undoneBy', 'unknown-event', ({ undoneBy }) => isEvent(undoneBy)],
      ['undoes', 'unknown-event', ({ undoes }) => isEvent(undoes)],
    ],
  };
  for (const table of TABLES) {
    // The rules of a table's own name take the table's own records.
    const own = (rules[table] ?? []) as unknown as [string, PlainReason, (row: AnyRow) => boolean][];
    if (!own.length) continue;
    let at = -1;
    for await (const rows of read(table)) {
      for (const row of rows) {
        at += 1;
        const broken = own.find(([, , holds]) => !holds(row));
        if (broken) return wrong(table, at, broken[0], broken[1]);
      }
    }
  }
  return null;
}

function wrong(table: Table, at: number, field: string, is: PlainReason): WrongField {
  return { path: `${table}[${at}].${field}`, why: { is } };
}
