/** When a checklist starts anew. Periods are those of the local clock. */
import type { Checklist } from '@/lib/model/playbook';

/** A shift that nobody ended is over after this time. */
export const SHIFT_HOURS = 14;

/** Does what was ticked since `startedAt` (ISO) still count at `now`? */
export function isSamePeriod(period: Checklist['period'], startedAt: string, now: Date): boolean {
  const then = new Date(startedAt);
  if (period === 'client') return true;
  if (period === 'shift') return now.getTime() - then.getTime() < SHIFT_HOURS * 3_600_000;
  return startOf(period, then) === startOf(period, now);
}

function startOf(period: 'day' | 'week' | 'month', at: Date): number {
  const [year, month, day] = [at.getFullYear(), at.getMonth(), at.getDate()];
  if (period === 'month') return Date.UTC(year, month, 1);
  // Weeks begin on Monday.
  return Date.UTC(year, month, period === 'week' ? day - ((at.getDay() + 6) % 7) : day);
}
