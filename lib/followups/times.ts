/** The times a follow-up is most often set to, offered as buttons. */

export type QuickTimeId = 'in-1-hour' | 'today-18' | 'tomorrow-11' | 'in-3-days' | 'in-7-days';

export interface QuickTime {
  id: QuickTimeId;
  at: Date;
}

/**
 * Times after `now`, by the wall clock of the machine's zone: "in 3 days" is the same hour three days on, also when
 * the clocks change between. `today-18` is left out once it has passed.
 */
export function quickTimes(now: Date): QuickTime[] {
  const hour = now.getHours();
  const minute = now.getMinutes();
  const times: QuickTime[] = [
    { id: 'in-1-hour', at: new Date(Math.ceil(now.getTime() / 60_000) * 60_000 + 3_600_000) },
    { id: 'today-18', at: onDay(now, 0, 18, 0) },
    { id: 'tomorrow-11', at: onDay(now, 1, 11, 0) },
    { id: 'in-3-days', at: onDay(now, 3, hour, minute) },
    { id: 'in-7-days', at: onDay(now, 7, hour, minute) },
  ];
  return times.filter(({ at }) => at.getTime() > now.getTime());
}

/** An hour the clocks skip becomes the one after it, as `Date` does. */
function onDay(now: Date, days: number, hour: number, minute: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, minute);
}
