/** Were orders taken in their window, and follow-ups done on their day? */
import { type Place, queued } from '@/lib/followups/order-queue';
import { wallAt } from '@/lib/followups/zone';
import type { Share, Takes } from '@/lib/model/figures';
import type { FollowUp, Order } from '@/lib/model/records';
import { shareOf } from './share';

/** `at` is when each was taken. */
export function takesOf(taken: readonly { at: string; order: Order }[], zone: string): Takes {
  const places = taken.map(({ at, order }): Place | null => {
    // As it was a moment before it was taken.
    const before = { ...order, status: { code: 'new', text: '' } };
    const place = queued(before, new Date(at), zone, [])?.place ?? null;
    return place ?? (order.createdAt === null ? null : 'late');
  });
  const count = (place: Place | null) => places.filter((one) => one === place).length;
  const [early, inTime, late] = [count('wait'), count('window'), count('late')];
  return {
    inTime: shareOf(inTime, early + inTime + late),
    early,
    late,
    night: count('night'),
    unknown: count(null),
  };
}

/** Done by the end of the day for which they were first set; those closed by a payment or dropped do not count. */
export function onTime(closed: readonly FollowUp[], zone: string): Share {
  const done = closed.filter(({ state, closedAt }) => state === 'done' && closedAt !== null);
  const day = (iso: string) => wallAt(zone, new Date(iso)).day;
  const inTime = done.filter(({ closedAt, firstDueAt }) => closedAt !== null && day(closedAt) <= day(firstDueAt));
  return shareOf(inTime.length, done.length);
}
