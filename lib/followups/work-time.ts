/** Working days and hours, quiet hours: in the zone of the school, over weekends, holidays and changes of the clocks. */
import type { Work } from '@/lib/model/work';
import { isPublicHoliday } from './holidays';
import { isoOf, momentOf, wallAt, weekdayOf } from './zone';

/** Nobody plans further through days off than this. */
const LONGEST_BREAK = 370;

export function isWorkingDay(work: Work, day: number): boolean {
  const iso = isoOf(day);
  if (work.daysOn.includes(iso)) return true;
  return work.days.includes(weekdayOf(day)) && !work.daysOff.includes(iso) && !isPublicHoliday(work.holidays, day);
}

/** The first working day on or after (`step` 1) or before (-1) this one; the day itself where no day is worked at all. */
export function workingDay(work: Work, day: number, step: 1 | -1 = 1): number {
  for (let tried = 0; tried < LONGEST_BREAK; tried++) {
    if (isWorkingDay(work, day + tried * step)) return day + tried * step;
  }
  return day;
}

/** So many working days after this one. */
export function addWorkingDays(work: Work, day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDay(work, at + 1);
  return at;
}

export function isWorkingTime(work: Work, at: Date): boolean {
  const { day, minutes } = wallAt(work.zone, at);
  return isWorkingDay(work, day) && minutes >= work.from && minutes < work.to;
}

/** `at` itself within working hours, else their next beginning. */
export function toWorkingTime(work: Work, at: Date): Date {
  if (isWorkingTime(work, at) || work.from >= work.to) return at;
  const { day, minutes } = wallAt(work.zone, at);
  const next = workingDay(work, isWorkingDay(work, day) && minutes < work.from ? day : day + 1);
  return momentOf(work.zone, { day: next, minutes: work.from });
}

/** Minutes of working time between two moments; 0 where the second is not later. */
export function workingMinutes(work: Work, from: Date, to: Date): number {
  let sum = 0;
  const last = wallAt(work.zone, to).day;
  for (let { day } = wallAt(work.zone, from); day <= last; day++) {
    if (!isWorkingDay(work, day)) continue;
    const begins = Math.max(momentOf(work.zone, { day, minutes: work.from }).getTime(), from.getTime());
    const ends = Math.min(momentOf(work.zone, { day, minutes: work.to }).getTime(), to.getTime());
    sum += Math.max(0, ends - begins);
  }
  return Math.floor(sum / 60_000);
}

/** Until when nothing is to be shown; null: something may be shown now. */
export function quietUntil(work: Work, now: Date): Date | null {
  const { quietFrom, quietTo, zone } = work;
  const { day, minutes } = wallAt(zone, now);
  if (quietFrom === quietTo) return null;
  const overMidnight = quietFrom > quietTo;
  const isQuiet = overMidnight ? minutes >= quietFrom || minutes < quietTo : minutes >= quietFrom && minutes < quietTo;
  if (!isQuiet) return null;
  const end = momentOf(zone, { day: overMidnight && minutes >= quietFrom ? day + 1 : day, minutes: quietTo });
  // Where the clocks go back the same hour comes twice.
  return end > now ? end : null;
}
