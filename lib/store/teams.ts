/** Playbooks that the manager subscribed to, and the key of a lead. */
import type { Playbook } from '@/lib/model/playbook';
import type { Subscription } from '@/lib/model/team';
import { database, type LeadKey } from './db';

/** By the id of the playbook. */
export async function readSubscriptions(): Promise<Subscription[]> {
  return (await database()).teams.toArray();
}

/** With the playbook as it came; null in its place: somebody deleted it. */
export async function readSubscription(
  playbookId: string,
): Promise<{ subscription: Subscription; playbook: Playbook | null } | null> {
  const db = await database();
  return db.transaction('r', db.teams, db.ownBooks, async () => {
    const subscription = await db.teams.get(playbookId);
    const book = await db.ownBooks.get(playbookId);
    return subscription ? { subscription, playbook: book?.playbook ?? null } : null;
  });
}

/** `playbook`: null where it stays as it is. Both or nothing. */
export async function keepSubscription(subscription: Subscription, playbook: Playbook | null): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.teams, db.ownBooks, async () => {
    await db.teams.put(subscription);
    if (playbook) await db.ownBooks.put({ id: playbook.id, playbook });
  });
}

/** The playbook stays, as one from a file. */
export async function dropSubscription(playbookId: string): Promise<void> {
  await (await database()).teams.delete(playbookId);
}

export async function readLeadKey(): Promise<LeadKey | null> {
  return (await (await database()).teamKeys.get('lead')) ?? null;
}

export async function keepLeadKey(key: Omit<LeadKey, 'id'>): Promise<void> {
  await (await database()).teamKeys.put({ id: 'lead', ...key });
}

/** Takes the next serial: each is given once, whatever becomes of the file. */
export async function takeSerial(next: (last: number) => number): Promise<number | null> {
  const db = await database();
  return db.transaction('rw', db.teamKeys, async () => {
    const key = await db.teamKeys.get('lead');
    if (!key) return null;
    const serial = next(key.serial);
    await db.teamKeys.put({ ...key, serial });
    return serial;
  });
}
