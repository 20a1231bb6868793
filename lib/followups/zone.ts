/** Wall clocks of the world's zones. Days are counted from 1 January 1970, so that they can be added up. */

/** What a calendar and a clock on the wall of a zone show. */
export interface Wall {
  /** Days since 1 January 1970. */
  day: number;
  /** Minutes since midnight. */
  minutes: number;
}

const MINUTE = 60_000;
const DAY = 1440;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone's wall clock at a moment. `zone` is an IANA name; an empty one is the machine's own zone. */
export function wallAt(zone: string, at: Date): Wall {
  const local = Math.floor(at.getTime() / MINUTE) + offset(zone, at.getTime());
  return { day: Math.floor(local / DAY), minutes: local - Math.floor(local / DAY) * DAY };
}

/**
 * The moment at which the zone's clock shows this. An hour that the clocks skip becomes the one after it; of an hour
 * that comes twice the first is meant. `minutes` may lie beyond the day.
 */
export function momentOf(zone: string, { day, minutes }: Wall): Date {
  const local = (day * DAY + minutes) * MINUTE;
  const before = offset(zone, local - DAY * MINUTE) * MINUTE;
  const after = offset(zone, local + DAY * MINUTE) * MINUTE;
  const holds = [before, after].map((shift) => local - shift).filter((at) => at + offset(zone, at) * MINUTE === local);
  return new Date(holds.length ? Math.min(...holds) : local - before);
}

/** Is there such a zone? */
export function isZone(zone: string): boolean {
  if (zone === '') return true;
  try {
    format(zone);
    return true;
  } catch {
    return false;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `month` is 1 to 12; null where there is no such day (31 February). */
export function dayOf(year: number, month: number, date: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() / (DAY * MINUTE) : null;
}

export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
}

export function dateOf(day: number): CalendarDate {
  const at = new Date(day * DAY * MINUTE);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `2026-11-26`. */
export function isoOf(day: number): string {
  return new Date(day * DAY * MINUTE).toISOString().slice(0, 10);
}

/** The same date so many months on; the last day of a month that has no such date. */
export function addMonths(day: number, months: number): number {
  const { year, month, date } = dateOf(day);
  const last = new Date(Date.UTC(year, month + months, 0));
  const clipped = Math.min(date, last.getUTCDate());
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), clipped) / (DAY * MINUTE);
}

/** Minutes that the zone is ahead of UTC. */
function offset(zone: string, at: number): number {
  if (zone === '') return -new Date(at).getTimezoneOffset();
  const parts: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
}

function format(zone: string): Intl.DateTimeFormat {
  let known = formats.get(zone);
  if (!known) {
    const numeric = 'numeric';
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
    });
    formats.set(zone, known);
  }
  return known;
}
