/** Which follow-ups are due, which are still to be shown, and when to look again. */
import type { FollowUp } from '@/lib/model/records';
import type { Work } from '@/lib/model/work';
import { quietUntil } from './work-time';

/** Open and due at `now` (ISO 8601), the earliest first. */
export function dueAt(list: readonly FollowUp[], now: string): FollowUp[] {
  return open(list).filter((followUp) => Date.parse(followUp.dueAt) <= Date.parse(now));
}

/** Due and not yet shown for this due time: a snoozed one counts again. The earliest first; none in quiet hours. */
export function toNotify(list: readonly FollowUp[], now: string, work: Work): FollowUp[] {
  if (quietUntil(work, new Date(now))) return [];
  return dueAt(list, now).filter((followUp) => !wasNotified(followUp));
}

/**
 * When to wake for the earliest that was not shown yet: its due time, or `now` where that has passed; after the quiet
 * hours where it falls into them. Null: never.
 */
export function nextWake(list: readonly FollowUp[], now: string, work: Work): string | null {
  const due = open(list).find((followUp) => !wasNotified(followUp))?.dueAt;
  if (due === undefined) return null;
  const wake = Date.parse(due) < Date.parse(now) ? now : due;
  return quietUntil(work, new Date(wake))?.toISOString() ?? wake;
}

/** Whole minutes since the due time, 0 before it. */
export function lateness(followUp: FollowUp, now: string): { minutes: number } {
  return { minutes: Math.max(0, Math.floor((Date.parse(now) - Date.parse(followUp.dueAt)) / 60_000)) };
}

function open(list: readonly FollowUp[]): FollowUp[] {
  return list
    .filter((followUp) => followUp.state === 'open')
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || (a.id < b.id ? -1 : Number(a.id > b.id)));
}

function wasNotified({ notifiedAt, dueAt: due }: FollowUp): boolean {
  return notifiedAt !== null && Date.parse(notifiedAt) >= Date.parse(due);
}
