/** The log of acts on CRM records. Nothing here is ever deleted. */
import type { ActEvent } from '@/lib/model/records';
import { database } from './db';

export async function addEvent(event: ActEvent): Promise<void> {
  await (await database()).events.add(event);
}

export async function readEvent(id: string): Promise<ActEvent | null> {
  return (await (await database()).events.get(id)) ?? null;
}

/** What the form held before, as the page itself said when it acted. */
export async function completeBefore(id: string, before: ActEvent['before']): Promise<ActEvent | null> {
  const db = await database();
  await db.events.update(id, { before });
  return readEvent(id);
}

/** Settles a submitted act once; an event that is settled already stays. A proved `restore` marks what it took back. */
export async function settleEvent(
  id: string,
  settled: { state: 'done' | 'failed'; after: ActEvent['after']; settledAt: string },
): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.events, async () => {
    const event = await db.events.get(id);
    if (event?.state !== 'submitted') return;
    await db.events.update(id, settled);
    if (settled.state === 'done' && event.undoes) await db.events.update(event.undoes, { undoneBy: id });
  });
}

/** Newest first. */
export async function eventsOf(site: ActEvent['site'], host: string, recordId: string): Promise<ActEvent[]> {
  const found = await (await database()).events.where({ site, host, recordId }).toArray();
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** Newest first. */
export async function listEvents(): Promise<ActEvent[]> {
  return (await database()).events.orderBy('at').reverse().toArray();
}
