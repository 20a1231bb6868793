/** Follow-ups. This table is the truth about reminders; alarms, badge and notifications are made from it. */
import type { FollowUp } from '@/lib/model/records';
import { database } from './db';

/** Idempotent: the same id a second time answers with the stored one. */
export async function createFollowUp(followUp: FollowUp): Promise<FollowUp> {
  const db = await database();
  return db.transaction('rw', db.followUps, async () => {
    const stored = await db.followUps.get(followUp.id);
    if (stored) return stored;
    await db.followUps.add(followUp);
    return followUp;
  });
}

/** Throws where there is none with this id. */
export async function closeFollowUp(id: string, state: 'done' | 'dismissed', closedAt: string): Promise<void> {
  await change(id, { state, closedAt });
}

/** Another manager, by name, has it from now on. Throws where there is none with this id. */
export async function handFollowUp(id: string, to: string, closedAt: string): Promise<void> {
  await change(id, { state: 'handed', closedAt, closedBy: to });
}

/** Closes whatever waited for the payment of these orders, by key; returns what was closed. */
export async function solvePaid(paid: ReadonlyMap<string, string>, closedAt: string): Promise<FollowUp[]> {
  if (!paid.size) return [];
  const db = await database();
  return db.transaction('rw', db.followUps, async () => {
    const waiting = await db.followUps.where('state').equals('open').toArray();
    const solved = waiting.flatMap((followUp): FollowUp[] => {
      const number = followUp.untilPaid && followUp.orderKey !== null ? paid.get(followUp.orderKey) : undefined;
      return number === undefined ? [] : [{ ...followUp, state: 'solved', closedAt, closedBy: number }];
    });
    await db.followUps.bulkPut(solved);
    return solved;
  });
}

/** Closed since then, newest first. */
export async function followUpsClosedSince(since: string): Promise<FollowUp[]> {
  const found = await (await database()).followUps.where('closedAt').aboveOrEqual(since).toArray();
  return found.sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
}

/** A new due time is a new reminder: it will be notified again, and an old one that was closed is open again. Throws where there is none. */
export async function snoozeFollowUp(id: string, dueAt: string): Promise<void> {
  await change(id, { dueAt, state: 'open', notifiedAt: null, closedAt: null, closedBy: null });
}

/** As many as one still wants to hear of. */
const SOLVED_SHOWN = 2;

async function change(id: string, part: Partial<FollowUp>): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.followUps, async () => {
    const stored = await db.followUps.get(id);
    if (!stored) throw new Error('unknown follow-up');
    await db.followUps.put({ ...stored, ...part });
  });
}

/** Earliest due first. */
export async function openFollowUps(): Promise<FollowUp[]> {
  return (await database()).followUps.where('state').equals('open').sortBy('dueAt');
}

export async function readFollowUp(id: string): Promise<FollowUp | null> {
  return (await (await database()).followUps.get(id)) ?? null;
}

/** Every one, whatever its state. */
export async function allFollowUps(): Promise<FollowUp[]> {
  return (await database()).followUps.toArray();
}

/** Takes away what a rule made and nobody has seen yet, where the rule no longer asks for it. */
export async function dropUnasked(clientId: string, isAsked: (followUp: FollowUp) => boolean): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.followUps, async () => {
    const made = await db.followUps.where('clientId').equals(clientId).toArray();
    const gone = made.filter((one) => one.state === 'open' && one.notifiedAt === null && !isAsked(one));
    await db.followUps.bulkDelete(gone.map(({ id }) => id));
  });
}

/** Of all these clients: open ones, earliest due first, then those last closed by a payment. */
export async function followUpsOf(clientIds: readonly string[]): Promise<FollowUp[]> {
  const found = await (await database()).followUps.where('clientId').anyOf(clientIds).sortBy('dueAt');
  const solved = found.filter(({ state }) => state === 'solved');
  solved.sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  return [...found.filter(({ state }) => state === 'open'), ...solved.slice(0, SOLVED_SHOWN)];
}

/**
 * Marks as notified whatever `choose` picks of the open ones, and returns those: of two wake-ups at once only one
 * gets each, so that none is shown twice.
 */
export async function claimFollowUps(choose: (open: FollowUp[]) => FollowUp[], now: string): Promise<FollowUp[]> {
  const db = await database();
  return db.transaction('rw', db.followUps, async () => {
    const chosen = choose(await db.followUps.where('state').equals('open').toArray());
    const claimed = chosen.map((followUp) => ({ ...followUp, notifiedAt: now }));
    await db.followUps.bulkPut(claimed);
    return claimed;
  });
}
