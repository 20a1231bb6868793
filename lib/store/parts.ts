/** Parts of the records that leave as a file of their own. */
import { type PartHead, writePart } from '@/lib/backup/write';
import type { FollowUp } from '@/lib/model/records';
import { database } from './db';
import { readRecord } from './record';

/** All that is kept of one client; null: there is no such client. */
export async function exportClient(clientId: string, head: PartHead): Promise<string | null> {
  const record = await readRecord(clientId);
  if (!record) return null;
  const { client, notes, orders, followUps, guides } = record;
  const db = await database();
  const [noteVersions, touches, checklists, formDrafts] = await Promise.all([
    versionsOfNotes(notes.map(({ id }) => id)),
    // Not only those that the timeline shows.
    db.touches.where('[owner+at]').between([clientId, ''], [clientId, '\uffff']).toArray(),
    db.checklists.where('owner').equals(clientId).toArray(),
    db.formDrafts.filter(({ owner }) => owner === clientId).toArray(),
  ]);
  // Acts that were taken back speak of each other.
  const { events } = record;
  return writePart(head, {
    clients: [client],
    notes,
    noteVersions,
    orders,
    followUps,
    guides,
    touches,
    checklists,
    formDrafts,
    events,
  });
}

/** These follow-ups with their clients, and what a colleague has to know of them. */
export async function exportHandover(followUps: readonly FollowUp[], head: PartHead): Promise<string> {
  const db = await database();
  const ids = [...new Set(followUps.flatMap(({ clientId }) => clientId ?? []))];
  const clients = (await db.clients.bulkGet(ids)).flatMap((client) => client ?? []);
  const notes = await db.notes.where('clientId').anyOf(ids).toArray();
  const guides = await db.guides.where('owner').anyOf(ids).toArray();
  const keys = followUps.flatMap(({ orderKey }) => orderKey ?? []);
  const orders = (await db.orders.bulkGet([...new Set(keys)])).flatMap((order) => order ?? []);
  // Whoever gets them has not been reminded yet.
  const open = followUps.map((followUp) => ({ ...followUp, notifiedAt: null }));
  return writePart(head, { clients, notes, guides, orders, followUps: open });
}

async function versionsOfNotes(noteIds: readonly string[]) {
  const { noteVersions } = await database();
  const found = await Promise.all(
    noteIds.map((id) =>
      noteVersions.where('[noteId+revision]').between([id, 0], [id, Number.POSITIVE_INFINITY]).toArray(),
    ),
  );
  return found.flat();
}
