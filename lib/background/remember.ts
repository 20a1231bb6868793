/** From what a page shows to the client's record: found, completed or made; two that are certainly one are joined. */
import { personOfClient, unite, withKeys } from '@/lib/identity/client';
import { type ClientKeys, type Match, personOfKeys, rankClients } from '@/lib/identity/match';
import { searchKeysOfPerson } from '@/lib/identity/search-keys';
import type { Page, RecordRow } from '@/lib/model/page';
import type { Client } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clientsLike, clientsWith, clientsWithAny, keepClient } from '@/lib/store/clients';
import { apartFrom, joinClients } from '@/lib/store/joins';
import { readSettings } from '@/lib/store/settings';
import { factsOfRow, keysOf, showsOneClient } from './facts';
import { type FrameState, readTab, shownFrame } from './tabs';

export type NamedKeys = ClientKeys & { names: string[]; handles: string[] };
export type Shown = Pick<FrameState, 'facts'> & { page: NonNullable<FrameState['page']> };

/** The keys of the one client a page shows; null on lists and where it shows none. */
export async function keysShown({ page, facts }: Shown): Promise<NamedKeys | null> {
  if (!showsOneClient(page)) return null;
  const keys = keysOf(page, facts, (await readSettings()).country);
  const isNobody = !keys.phones.length && !keys.emails.length && !keys.handles.length && keys.account === null;
  return isNobody ? null : keys;
}

/** Whom a page shows, by what the store knows. */
export interface SeenPeople {
  keys: NamedKeys;
  /** Everyone who shares a key with the page. */
  sharing: Client[];
  /** Whoever is the page's client, or likely so by a key they share; the surest first. */
  clients: Client[];
  /** Ids of those whom a manager told apart from the first. */
  apart: string[];
}

export async function peopleShown(shown: Shown): Promise<SeenPeople | null> {
  const keys = await keysShown(shown);
  if (!keys) return null;
  const sharing = await clientsWith(keys);
  const matches = rankClients(keys, sharing).filter(isShown);
  const [first] = matches;
  const apart = first ? await apartFrom(first.client.id) : [];
  const clients = matches.map(({ client }) => client).filter(({ id }) => !apart.includes(id));
  return { keys, sharing, clients, apart };
}

/** Everyone in the store who is the page's client, or likely so by a key they share; the surest first. */
export async function clientsShown(shown: Shown): Promise<Client[]> {
  return (await peopleShown(shown))?.clients ?? [];
}

/** Those of whom the panel shows notes and all: another given name, or a slip in a number, is not enough. */
export function isShown({ tier, sharesKey }: Match): boolean {
  return tier === 'certain' || (tier === 'likely' && sharesKey);
}

/** Everybody who may be the page's client, by equal and by like keys. */
export async function matchesOf({ keys, sharing }: Pick<SeenPeople, 'keys' | 'sharing'>): Promise<Match[]> {
  const like = await clientsLike(searchKeysOfPerson(personOfKeys(keys)));
  const clients = new Map([...sharing, ...like].map((client) => [client.id, client]));
  return rankClients(keys, [...clients.values()]);
}

/**
 * Completes the record of a client that comes by. One that is not known is made only if a CRM ties an account to a
 * phone or e-mail: whom the manager chats with besides is nobody's business until there is something to keep.
 */
export async function seeClient(shown: Shown): Promise<void> {
  const keys = await keysShown(shown);
  if (!keys) return;
  const inCrm = shown.page.kind !== 'chat' && keys.account !== null && keys.phones.length + keys.emails.length > 0;
  const client = await keep(keys, inCrm ? 'record' : 'nothing');
  if (client) await joinCertain(client);
}

/** So many rows of a list are looked at for people who are known. */
const MOST_PEOPLE = 500;

/**
 * Completes the records of clients who stand in a list with their phone or e-mail. Nobody is made a client by standing
 * there.
 */
export async function seePeople(page: Page, rows: readonly RecordRow[]): Promise<void> {
  const told = rows.filter(({ clientId, phones, emails }) => clientId !== null && (phones?.length || emails?.length));
  if (!told.length) return;
  const { country } = await readSettings();
  const people = told.slice(0, MOST_PEOPLE).map((row) => keysOf(page, factsOfRow(row), country));
  const known = await clientsWithAny(people);
  if (!known.length) return;
  for (const keys of people) {
    const candidates = known.filter((client) => sharesKey(client, keys));
    if (rankClients(keys, candidates).some(({ tier }) => tier === 'certain')) await keep(keys, 'nothing');
  }
}

/** The client of the tab, made if need be because something is to be kept; null where the page names nobody. */
export async function clientOfTab(tabId: number | null): Promise<Client | null> {
  const shown = tabId === null ? null : shownFrame(await readTab(tabId));
  const keys = shown && (await keysShown(shown));
  return keys && keep(keys, 'if-nobody');
}

/** A record of its own for whom the tab shows, though somebody known is like them: the manager said they are two. */
export async function newClientOfTab(tabId: number): Promise<Client | null> {
  const shown = shownFrame(await readTab(tabId));
  const keys = shown && (await keysShown(shown));
  return keys && keepClient(keys, () => newClient(keys, clock.now()));
}

/**
 * record: an account of a CRM has a record of its own, until it is joined with another. if-nobody: unless somebody who
 * is likely the same is known. nothing: make none.
 */
type Make = 'record' | 'if-nobody' | 'nothing';

function keep(keys: NamedKeys, make: Make): Promise<Client | null> {
  const now = clock.now();
  return keepClient(keys, (candidates) => {
    const own = candidates.find(({ accounts }) => keys.account !== null && accounts.includes(keys.account));
    if (own) return withKeys(complete(own, keys, now));
    if (make === 'record') return newClient(keys, now);
    const matches = rankClients(keys, candidates);
    const certain = matches.filter(({ tier }) => tier === 'certain').map(({ client }) => client);
    const [best] = certain;
    // Of two who both certainly are the page's client, but not one, nobody knows whose the new keys are.
    if (best && certain.length === 1) return withKeys(complete(best, free(keys, best, candidates), now));
    return make === 'nothing' ? null : (matches.find(isShown)?.client ?? newClient(keys, now));
  });
}

function sharesKey({ phones, emails, accounts }: Client, keys: NamedKeys): boolean {
  return (
    keys.phones.some((phone) => phones.includes(phone)) ||
    keys.emails.some((email) => emails.includes(email)) ||
    (keys.account !== null && accounts.includes(keys.account))
  );
}

/** Joins the client with whoever certainly is the same person, but for those whom a manager told apart. */
async function joinCertain(client: Client): Promise<void> {
  const apart = await apartFrom(client.id);
  const [account = null] = client.accounts;
  const keys = { ...client, handles: client.handles ?? [], account };
  const matches = rankClients(keys, await clientsWith(keys));
  for (const { client: other, tier, reasons } of matches) {
    if (tier !== 'certain' || other.id === client.id || apart.includes(other.id)) continue;
    const join = { id: crypto.randomUUID(), by: 'rule', reasons, at: clock.now(), unite } as const;
    const joined = await joinClients(client.id, other.id, join);
    // What is known of both may make the next certain, or contradict it.
    if (joined) return joinCertain(unite(joined.kept, joined.joined));
  }
}

/** Without the keys that somebody else is known by. */
function free(keys: NamedKeys, own: Client, candidates: readonly Client[]): NamedKeys {
  const others = candidates.filter((client) => client !== own);
  const isFree = (key: string) => !others.some(({ phones, emails }) => phones.includes(key) || emails.includes(key));
  return { ...keys, phones: keys.phones.filter(isFree), emails: keys.emails.filter(isFree) };
}

/** Returns `client` itself where nothing is new. */
function complete(client: Client, keys: NamedKeys, now: string): Client {
  const { names, phones, emails, accounts, handles } = personOfClient(client);
  const grown = {
    names: union(names, keys.names),
    phones: union(phones, keys.phones),
    emails: union(emails, keys.emails),
    accounts: union(accounts ?? [], keys.account === null ? [] : [keys.account]),
    ...(keys.handles.length > 0 && { handles: union(handles ?? [], keys.handles) }),
  };
  const isGrown = grown.names !== names || grown.phones !== phones || grown.emails !== emails;
  const isTied = grown.accounts !== accounts || (grown.handles !== undefined && grown.handles !== handles);
  const stale = now.slice(0, 13) !== client.lastSeenAt.slice(0, 13);
  return isGrown || isTied || stale ? { ...client, ...grown, lastSeenAt: now } : client;
}

function newClient(keys: NamedKeys, now: string): Client {
  return withKeys({
    id: crypto.randomUUID(),
    names: keys.names,
    phones: keys.phones,
    emails: keys.emails,
    accounts: keys.account === null ? [] : [keys.account],
    handles: keys.handles,
    firstSeenAt: now,
    lastSeenAt: now,
    values: {},
  });
}

function union(known: readonly string[], seen: readonly string[]): string[] {
  const fresh = seen.filter((one) => !known.includes(one));
  // The same list where nothing is new, which tells that by itself.
  return fresh.length ? [...known, ...fresh] : (known as string[]);
}
