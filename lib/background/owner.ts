/** Whom a tab shows: the client under whose name things are kept, or the page while there is none. */
import { isPageOwner, pageOwner } from '@/lib/model/owner';
import type { Client } from '@/lib/model/records';
import { readClient } from '@/lib/store/clients';
import { adoptTouches } from '@/lib/store/touches';
import { clientOfTab, clientsShown } from './remember';
import { readTab, shownFrame, type TabState } from './tabs';

/** The owner of a page that is not known at all. */
const NOBODY = pageOwner(null, {});

async function ownerOf(tab: TabState): Promise<string> {
  const frame = shownFrame(tab);
  const [client] = frame ? await clientsShown(frame) : [];
  return client?.id ?? pageOwnerOf(tab);
}

/**
 * Does the tab still show whom the panel showed? A client and their page are two names of one: the record may have been
 * made since the panel looked.
 */
export async function stillShows(tab: TabState, owner: string): Promise<boolean> {
  return owner === pageOwnerOf(tab) || owner === (await ownerOf(tab));
}

export function pageOwnerOf(tab: TabState): string {
  const frame = shownFrame(tab);
  return pageOwner(frame?.page ?? null, frame?.facts ?? {});
}

/**
 * The client for whom something is to be kept. `owner` is what the panel showed: a client, who must be known, or a
 * page, whose client is found or made; null where that page names nobody. Throws where the tab has gone on to
 * another page, for then it would be kept at somebody else.
 */
export async function clientFor(owner: string, tabId: number | null): Promise<Client | null> {
  if (owner === NOBODY) return null;
  if (!isPageOwner(owner)) {
    const client = await readClient(owner);
    if (!client) throw new Error('unknown client');
    return client;
  }
  if (tabId === null || !(await stillShows(await readTab(tabId), owner))) throw new Error('the page has changed');
  const client = await clientOfTab(tabId);
  if (client) await adoptTouches(owner, client.id);
  return client;
}
