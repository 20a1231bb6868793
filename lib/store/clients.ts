/** Clients, found by any of their keys. */
import type { Client, Terms } from '@/lib/model/records';
import { type Database, database } from './db';
import { everyOf } from './every-of';

/** Keys in normal form; `account` is `site|host|client id`. */
export interface Keys {
  phones: string[];
  emails: string[];
  account: string | null;
  /** `site|handle`. */
  handles?: string[];
}

/** Of whoever is a little like somebody no manager looks at more. */
const TOO_MANY = 100;

/** Everyone who shares a phone, an e-mail, a handle or the account, in no particular order. */
export async function clientsWith(keys: Keys): Promise<Client[]> {
  return clientsWithAny([keys]);
}

/** The same for several people at once. */
export async function clientsWithAny(keys: readonly Keys[]): Promise<Client[]> {
  return find(await database(), keys);
}

/** Everyone who may be like this one: who shares a search key of the identity room. */
export async function clientsLike(searchKeys: readonly string[]): Promise<Client[]> {
  const { clients } = await database();
  return once(await clients.where('keys').anyOf(searchKeys).limit(TOO_MANY).toArray());
}

/** Of the accounts of one CRM given, every client who has one; of each: all their accounts. */
export async function clientsOfAccounts(accounts: readonly string[]): Promise<Client[]> {
  return once(await everyOf<Client>((await database()).clients, 'accounts', accounts));
}

/** Every client with an account in one CRM; `crm` is `site|host|`. */
export async function clientsOfCrm(crm: string): Promise<Client[]> {
  return once(await (await database()).clients.where('accounts').startsWith(crm).toArray());
}

async function find({ clients }: Database, keys: readonly Keys[]): Promise<Client[]> {
  const keyed = {
    phones: keys.flatMap(({ phones }) => phones),
    emails: keys.flatMap(({ emails }) => emails),
    handles: keys.flatMap(({ handles = [] }) => handles),
    accounts: keys.flatMap(({ account }) => account ?? []),
  };
  const found = await Promise.all(
    Object.entries(keyed).map(([index, wanted]) => everyOf<Client>(clients, index, [...new Set(wanted)])),
  );
  return once(found.flat());
}

function once(clients: readonly Client[]): Client[] {
  return [...new Map(clients.map((client) => [client.id, client])).values()];
}

/** One that was joined to another is that other: what still speaks of it must not be lost. */
export async function readClient(id: string): Promise<Client | null> {
  const db = await database();
  const client = await db.clients.get(id);
  if (client) return client;
  const join = await db.joins.where('joined.id').equals(id).first();
  return join ? readClient(join.keptId) : null;
}

/**
 * Finds and keeps a client in one step, so that two frames that tell of one person at once make one client.
 * `decide` gets everyone who shares a key and answers with the client to keep, or null to keep nothing.
 */
export async function keepClient(keys: Keys, decide: (candidates: Client[]) => Client | null): Promise<Client | null> {
  const db = await database();
  return db.transaction('rw', db.clients, async () => {
    const candidates = await find(db, [keys]);
    const client = decide(candidates);
    if (client && !candidates.includes(client)) await db.clients.put(client);
    return client;
  });
}

/** Adds values typed by the manager to those known; an empty text forgets one. */
export async function saveValues(clientId: string, values: Record<string, string>): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.clients, async () => {
    const client = await db.clients.get(clientId);
    if (!client) throw new Error('unknown client');
    const kept = Object.entries({ ...client.values, ...values }).filter(([, value]) => value !== '');
    await db.clients.update(clientId, { values: Object.fromEntries(kept) });
  });
}

/** What was agreed with the client, as it stands now. */
export async function saveTerms(clientId: string, terms: Terms): Promise<void> {
  const changed = await (await database()).clients.update(clientId, { terms });
  if (!changed) throw new Error('unknown client');
}

/** In no particular order. */
export async function allClients(): Promise<Client[]> {
  return (await database()).clients.toArray();
}
