/** From what a page shows to the client's record: found, completed or made; two existing clients are never merged. */
import { type ClientKeys, rankClients } from '@/lib/identity/match';
import type { Page, RecordRow } from '@/lib/model/page';
import type { Client } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clientsWith, clientsWithAny, keepClient } from '@/lib/store/clients';
import { readSettings } from '@/lib/store/settings';
import { factsOfRow, keysOf, showsOneClient } from './facts';
import { type FrameState, readTab, shownFrame } from './tabs';

type NamedKeys = ClientKeys & { names: string[] };
type Shown = Pick<FrameState, 'facts'> & { page: NonNullable<FrameState['page']> };

/** The keys of the one client a page shows; null on lists and where it shows none. */
export async function keysShown({ page, facts }: Shown): Promise<NamedKeys | null> {
  if (!showsOneClient(page)) return null;
  const keys = keysOf(page, facts, (await readSettings()).country);
  return keys.phones.length || keys.emails.length || keys.account !== null ? keys : null;
}

/** Everyone in the store who shares a key with the page's client, the likeliest first. */
export async function clientsShown(shown: Shown): Promise<Client[]> {
  const keys = await keysShown(shown);
  return keys ? rankClients(keys, await clientsWith(keys)) : [];
}

/**
 * Completes the record of a client that comes by. One that is not known is made only if a CRM ties an account to a
 * phone or e-mail: whom the manager chats with besides is nobody's business until there is something to keep.
 */
export async function seeClient(shown: Shown): Promise<void> {
  const keys = await keysShown(shown);
  const inCrm = shown.page.kind !== 'chat';
  if (keys) await keep(keys, inCrm && keys.account !== null && keys.phones.length + keys.emails.length > 0);
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
  for (const keys of people) if (rankClients(keys, known).length) await keep(keys, false);
}

/** The client of the tab, made if need be because something is to be kept; null where the page names nobody. */
export async function clientOfTab(tabId: number | null): Promise<Client | null> {
  const shown = tabId === null ? null : shownFrame(await readTab(tabId));
  const keys = shown && (await keysShown(shown));
  return keys && keep(keys, true);
}

function keep(keys: NamedKeys, make: boolean): Promise<Client | null> {
  const now = clock.now();
  return keepClient(keys, (candidates) => {
    const [best, ...others] = rankClients(keys, candidates);
    if (best && !isSomebodyElse(best, keys)) return complete(best, others, keys, now);
    return make ? newClient(keys, now) : (best ?? null);
  });
}

/** Another account of the same CRM is another person there, who may well share a phone (a family). */
function isSomebodyElse(client: Client, { account }: NamedKeys): boolean {
  if (account === null || client.accounts.includes(account)) return false;
  const crm = crmOf(account);
  return client.accounts.some((other) => crmOf(other) === crm);
}

function crmOf(account: string): string {
  return account.slice(0, account.lastIndexOf('|') + 1);
}

/** Returns `client` itself where nothing is new. */
function complete(client: Client, others: readonly Client[], keys: NamedKeys, now: string): Client {
  const free = (key: string, of: (client: Client) => string[]) => !others.some((other) => of(other).includes(key));
  const next: Client = {
    ...client,
    names: union(client.names, keys.names),
    phones: union(
      client.phones,
      keys.phones.filter((phone) => free(phone, (other) => other.phones)),
    ),
    emails: union(
      client.emails,
      keys.emails.filter((email) => free(email, (other) => other.emails)),
    ),
    accounts: union(
      client.accounts,
      keys.account && free(keys.account, (other) => other.accounts) ? [keys.account] : [],
    ),
  };
  const grown = (['names', 'phones', 'emails', 'accounts'] as const).some((name) => next[name] !== client[name]);
  const stale = now.slice(0, 13) !== client.lastSeenAt.slice(0, 13);
  return grown || stale ? { ...next, lastSeenAt: now } : client;
}

function newClient(keys: NamedKeys, now: string): Client {
  return {
    id: crypto.randomUUID(),
    names: keys.names,
    phones: keys.phones,
    emails: keys.emails,
    accounts: keys.account === null ? [] : [keys.account],
    firstSeenAt: now,
    lastSeenAt: now,
    values: {},
  };
}

function union(known: string[], seen: readonly string[]): string[] {
  const fresh = seen.filter((one) => !known.includes(one));
  return fresh.length ? [...known, ...fresh] : known;
}
