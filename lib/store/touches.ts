/** The contact log. Facts are added and read, never changed; they go with their client, or when they are taken back. */
import type { Touch } from '@/lib/model/touch';
import { type Database, database } from './db';

/** Idempotent: one id is one fact, however often it is told. */
export async function addTouch(touch: Touch): Promise<void> {
  await (await database()).touches.put(touch);
}

export async function dropTouch(id: string): Promise<void> {
  await (await database()).touches.delete(id);
}

/** Of all these owners, newest first; at most `limit`, older than `before` (left out: from the newest on). */
export async function touchesOf(owners: readonly string[], limit: number, before = LAST): Promise<Touch[]> {
  const db = await database();
  const lists = await Promise.all(owners.map((owner) => ofOwner(db, owner, before).limit(limit).toArray()));
  return lists
    .flat()
    .sort((a, b) => compare(b.at, a.at))
    .slice(0, limit);
}

/** `from` ≤ at < `to`, oldest first: what a report is made of. */
export async function touchesBetween(from: string, to: string): Promise<Touch[]> {
  return (await database()).touches.where('at').between(from, to).sortBy('at');
}

/** Every time this script, objection, guide, act, note or follow-up was used, oldest first. */
export async function touchesWith(kind: Touch['kind'], subject: string): Promise<Touch[]> {
  const range = [
    [kind, subject, ''],
    [kind, subject, LAST],
  ];
  return (await database()).touches.where('[kind+subject+at]').between(range[0], range[1]).toArray();
}

/** What was kept under a page's name while nobody was known there belongs to the client found or made since. */
export async function adoptTouches(pageOwner: string, clientId: string): Promise<void> {
  const db = await database();
  await ofOwner(db, pageOwner, LAST).modify({ owner: clientId });
}

/** Behind every ISO time. */
const LAST = '\uffff';

function ofOwner(db: Database, owner: string, before: string) {
  return db.touches.where('[owner+at]').between([owner, ''], [owner, before]).reverse();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
