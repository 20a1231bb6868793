/** Who else may be the person shown: suggested, joined, told apart, and all of that taken back. */
import { divide, personOfClient, unite } from '@/lib/identity/client';
import { compareProfiles } from '@/lib/identity/compare';
import type { Match } from '@/lib/identity/match';
import { profileOf } from '@/lib/identity/person';
import type { Alike, SameView } from '@/lib/messages/people';
import type { Client } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { readClient } from '@/lib/store/clients';
import { joinClients, joinsOf, setApart, splitClients, unsetApart } from '@/lib/store/joins';
import { stillShows } from './owner';
import { matchesOf, newClientOfTab, type SeenPeople } from './remember';
import { readTab } from './tabs';

/** More of these no manager reads. */
const MOST = 20;

export const NOBODY_ELSE: SameView = { likely: [], possible: [], joins: [], apart: [] };

export async function peopleLike(seen: SeenPeople): Promise<SameView> {
  const { clients, apart } = seen;
  const [first] = clients;
  const [matches, joins] = await Promise.all([matchesOf(seen), first ? joinsOf(first.id) : []]);
  // Who certainly is the one shown is nobody else; who is only likely so is asked about.
  const others = matches.filter(({ client, tier }) => client.id !== first?.id || tier !== 'certain');
  const open = others.filter(({ client }) => !apart.includes(client.id)).map(toAlike);
  return {
    likely: open.filter(({ tier }) => tier !== 'possible').slice(0, MOST),
    possible: open.filter(({ tier }) => tier === 'possible').slice(0, MOST),
    joins: joins.slice(0, MOST),
    apart: others.map(({ client }) => client).filter(({ id }) => apart.includes(id)),
  };
}

function toAlike({ client, reasons, tier }: Match): Alike {
  return { client, reasons, tier };
}

/** False: the page or one of the clients has changed meanwhile, and nothing was done. */
export async function join(tabId: number, owner: string, otherId: string): Promise<boolean> {
  const [own, other] = [await ownOf(tabId, owner, otherId), await readClient(otherId)];
  if (!own || !other) return false;
  const [one, two] = [own, other].map((client) => profileOf(personOfClient(client)));
  const reasons = one && two ? compareProfiles(one, two).reasons : [];
  await unsetApart(own.id, otherId);
  const id = crypto.randomUUID();
  return (await joinClients(own.id, otherId, { id, by: 'manager', reasons, at: clock.now(), unite })) !== null;
}

export async function part(tabId: number, owner: string, otherId: string): Promise<boolean> {
  const own = await ownOf(tabId, owner, otherId);
  if (own) await setApart(own.id, otherId, clock.now());
  return own !== null;
}

export async function unpart(tabId: number, owner: string, otherId: string): Promise<boolean> {
  if (!(await stillShows(await readTab(tabId), owner))) return false;
  await unsetApart(owner, otherId);
  return true;
}

/** Those who were split are two until a manager says otherwise. */
export async function split(joinId: string): Promise<boolean> {
  const undone = await splitClients(joinId, divide);
  if (undone) await setApart(undone.keptId, undone.joined.id, clock.now());
  return undone !== null;
}

/** The record of whom the tab shows; one of its own where it has none, or only the other's. */
async function ownOf(tabId: number, owner: string, otherId: string): Promise<Client | null> {
  if (!(await stillShows(await readTab(tabId), owner))) return null;
  const hasOwn = !owner.startsWith('page:') && owner !== otherId;
  return hasOwn ? readClient(owner) : newClientOfTab(tabId);
}
