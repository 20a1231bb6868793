/** All that is kept of one client: read in one answer, taken out in one transaction. */
import type { ClientRecord, Erased } from '@/lib/messages/contract-records';
import type { Client, Order } from '@/lib/model/records';
import { type Database, database } from './db';
import { ownerKey, SEARCH_TABLES } from './search-index';
import { touchesOf } from './touches';

/** So many facts of the contact log are read for the timeline. */
const TOUCHES = 300;

export async function readRecord(clientId: string): Promise<ClientRecord | null> {
  const db = await database();
  const client = await db.clients.get(clientId);
  if (!client) return null;
  const [orders, notes, followUps, touches, guides] = await Promise.all([
    ordersOf(db, client).toArray(),
    db.notes.where('clientId').equals(clientId).toArray(),
    db.followUps.where('clientId').equals(clientId).sortBy('dueAt'),
    touchesOf([clientId], TOUCHES),
    db.guides.where('owner').equals(clientId).toArray(),
  ]);
  const events = await eventsOf(db, orders).toArray();
  return {
    client,
    orders: orders.sort((a, b) => compare(b.seenAt, a.seenAt)),
    notes: notes.sort((a, b) => compare(b.updatedAt, a.updatedAt)),
    followUps,
    touches,
    events: events.sort((a, b) => compare(b.at, a.at)),
    guides,
  };
}

/** What was taken out, counted as it went; what is left of it, looked for anew before the transaction ends. */
export async function eraseClient(clientId: string): Promise<Erased> {
  const db = await database();
  const tables = [
    db.clients,
    db.orders,
    db.notes,
    db.noteVersions,
    db.drafts,
    db.followUps,
    db.events,
    db.guides,
    db.formDrafts,
    db.checklists,
    db.joins,
    db.apart,
  ];
  const index = Object.keys(SEARCH_TABLES).map((name) => db.table(name));
  return db.transaction('rw', [...tables, db.touches, ...index], async () => {
    const client = await db.clients.get(clientId);
    const orders = client ? await ordersOf(db, client).toArray() : [];
    const noteIds = await db.notes.where('clientId').equals(clientId).primaryKeys();
    const kinds = kindsOf(db, clientId, client, orders);
    const versions = (noteId: string) =>
      db.noteVersions.where('[noteId+revision]').between([noteId, 0], [noteId, Number.POSITIVE_INFINITY]);
    for (const noteId of noteIds) await versions(noteId).delete();
    const removed = { ...NONE };
    for (const [kind, rows] of kinds) removed[kind] = await rows().delete();
    // Notes alone give a client a number too.
    await db.searchNumbers.where('key').equals(ownerKey(clientId)).delete();
    let left = 0;
    for (const [, rows] of kinds) left += await rows().count();
    for (const noteId of noteIds) left += await versions(noteId).count();
    const indexed = [`clients:${clientId}`, ...noteIds.map((id) => `notes:${id}`)];
    left += (await db.searchDocs.bulkGet(indexed)).filter(Boolean).length;
    left += await db.searchNumbers
      .where('key')
      .anyOf([...indexed, ownerKey(clientId)])
      .count();
    left += await db.searchRecent.filter((row) => row.clientId === clientId).count();
    if (left > 0) throw new Error('not everything could be erased');
    return { removed, left };
  });
}

const NONE: Erased['removed'] = {
  clients: 0,
  orders: 0,
  notes: 0,
  followUps: 0,
  events: 0,
  guides: 0,
  touches: 0,
  drafts: 0,
  formDrafts: 0,
  checklists: 0,
  joins: 0,
  apart: 0,
};

type Rows = { delete(): PromiseLike<number>; count(): PromiseLike<number> };

function kindsOf(
  db: Database,
  clientId: string,
  client: Client | undefined,
  orders: readonly Order[],
): [keyof Erased['removed'], () => Rows][] {
  return [
    ['events', () => eventsOf(db, orders)],
    ['orders', () => ordersOf(db, client ?? { accounts: [] })],
    ['notes', () => db.notes.where('clientId').equals(clientId)],
    ['drafts', () => db.drafts.filter((draft) => draft.owner === clientId || draft.clientId === clientId)],
    ['followUps', () => db.followUps.where('clientId').equals(clientId)],
    ['guides', () => db.guides.where('owner').equals(clientId)],
    ['joins', () => db.joins.where('keptId').equals(clientId).or('joined.id').equals(clientId)],
    ['apart', () => db.apart.where('clientIds').equals(clientId)],
    ['formDrafts', () => db.formDrafts.filter(({ owner }) => owner === clientId)],
    ['checklists', () => db.checklists.where('owner').equals(clientId)],
    ['touches', () => db.touches.where('[owner+at]').between([clientId, ''], [clientId, '\uffff'])],
    ['clients', () => db.clients.where('id').equals(clientId)],
  ];
}

/** Of their accounts in every CRM. */
function ordersOf(db: Database, { accounts }: Pick<Client, 'accounts'>) {
  return db.orders.where('[site+host+clientId]').anyOf(accounts.map((account) => account.split('|', 3)));
}

function eventsOf(db: Database, orders: readonly Order[]) {
  return db.events.where('[site+host+recordId]').anyOf(orders.map(({ site, host, id }) => [site, host, id]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
