/** When a team's file is asked for by itself, and when the manager is reminded of one that lies in a folder. */
import type { Subscription, TeamProblem } from '@/lib/model/team';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A file in a folder cannot be read again without the manager. */
const STALE = 7 * DAY;

/** Say nothing of the file, and may be over in an hour. */
const PASSING: readonly (TeamProblem | null)[] = ['offline', 'slow', 'status'];

/** Once a day; again in an hour where no answer came. */
export function isDue({ url, checkedAt, problem }: Subscription, now: string): boolean {
  return url !== null && since(checkedAt, now) >= (PASSING.includes(problem) ? HOUR : DAY);
}

/** In whole days; null: there is nothing to remind of. */
export function staleDays({ url, checkedAt }: Subscription, now: string): number | null {
  const age = since(checkedAt, now);
  return url === null && age >= STALE ? Math.floor(age / DAY) : null;
}

function since(time: string, now: string): number {
  return Date.parse(now) - Date.parse(time);
}
