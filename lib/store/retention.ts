/** What nobody has seen for long goes, if the manager wants that. */
import { isPageOwner } from '@/lib/model/owner';
import { database } from './db';
import { eraseClient } from './record';

/** Ids of clients not seen since then (ISO 8601): who may go, and who has open follow-ups. */
export async function staleClients(before: string): Promise<{ goes: string[]; stays: string[] }> {
  const db = await database();
  const stale: string[] = [];
  await db.clients.each(({ id, lastSeenAt }) => {
    if (lastSeenAt < before) stale.push(id);
  });
  const open = await db.followUps.where('state').equals('open').toArray();
  const waiting = new Set(open.map(({ clientId }) => clientId));
  return { goes: stale.filter((id) => !waiting.has(id)), stays: stale.filter((id) => waiting.has(id)) };
}

/** Deletes them everywhere, one after the other, so that work goes on meanwhile; and what belongs to nobody. */
export async function eraseStale(before: string): Promise<{ goes: number; stays: number }> {
  const { goes, stays } = await staleClients(before);
  for (const id of goes) await eraseClient(id);
  await eraseOrphans(before);
  return { goes: goes.length, stays: stays.length };
}

/** Of people who never became a client: orders seen in lists, work on pages, words that were learned from. */
async function eraseOrphans(before: string): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.tables, async () => {
    const orders = await db.orders.where('seenAt').below(before).toArray();
    const accounts = orders.map(({ site, host, clientId }) => `${site}|${host}|${clientId}`);
    const known = await db.clients.where('accounts').anyOf(accounts).toArray();
    const kept = new Set(known.flatMap((client) => client.accounts));
    await db.orders.bulkDelete(orders.flatMap(({ key }, at) => (kept.has(accounts[at] ?? '') ? [] : [key])));
    await db.touches
      .where('at')
      .below(before)
      .and(({ owner }) => isPageOwner(owner))
      .delete();
    const isOld = ({ owner, updatedAt }: { owner: string; updatedAt: string }) =>
      isPageOwner(owner) && updatedAt < before;
    await db.guides.filter(isOld).delete();
    await db.drafts.filter(isOld).delete();
    await db.formDrafts.filter(isOld).delete();
    await db.checklists.filter((one) => isOld({ ...one, updatedAt: one.startedAt })).delete();
    await db.examples.filter(({ at }) => at < before).delete();
    await db.unanswered.filter(({ at }) => at < before).delete();
  });
}
