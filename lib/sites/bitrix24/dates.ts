/** Dates as portals write them by their culture: "21 ноября 10:00", "today, 10:00", "21.11.2026 10:00:00". */
import { fold } from '../find';

const MONTHS = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];
const DAYS: Record<string, number> = { сегодня: 0, today: 0, вчера: 1, yesterday: 1 };
const DAY_MS = 86_400_000;
const TIME = String.raw`(\d{1,2}):(\d\d)(?::\d\d)?( ?[ap]m)?$`;
const NAMED_DAY = new RegExp(String.raw`^(\p{L}+),? (?:в |at )?${TIME}`, 'u');
const NAMED_MONTH = new RegExp(
  String.raw`^(?:(\d{1,2}) (\p{L}+)|(\p{L}+) (\d{1,2}))\.?,? (?:(\d{4}),? )?(?:в |at )?${TIME}`,
  'u',
);
const DOTTED = new RegExp(String.raw`^(\d\d)\.(\d\d)\.(\d{4}),? ${TIME}`);

/**
 * ISO 8601, or null where the text is no full date with its time, or one of two meanings ("11/12/2026"). Wall-clock
 * times are the browser's zone; without a year it is the nearest past one.
 */
export function parseDate(text: string, now: Date): string | null {
  const folded = fold(text);
  return (namedDay(folded, now) ?? namedMonth(folded, now) ?? dotted(folded))?.toISOString() ?? null;
}

function namedDay(text: string, now: Date): Date | null {
  const [, day = '', hours, minutes, half] = NAMED_DAY.exec(text) ?? [];
  const ago = DAYS[day];
  if (ago === undefined) return null;
  return at(now.getFullYear(), now.getMonth(), now.getDate() - ago, hourOf(hours, half), minutes);
}

function namedMonth(text: string, now: Date): Date | null {
  const [, d1, m1, m2, d2, year, hours, minutes, half] = NAMED_MONTH.exec(text) ?? [];
  const name = m1 ?? m2;
  const month = name ? MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start))) : -1;
  if (month < 0) return null;
  const inYear = (one: number) => at(one, month, Number(d1 ?? d2), hourOf(hours, half), minutes);
  if (year) return inYear(Number(year));
  const date = inYear(now.getFullYear());
  // The portal's clock may run ahead of this one's by a time zone.
  return date.getTime() > now.getTime() + DAY_MS ? inYear(now.getFullYear() - 1) : date;
}

function dotted(text: string): Date | null {
  const [, day, month, year, hours, minutes, half] = DOTTED.exec(text) ?? [];
  return day ? at(Number(year), Number(month) - 1, Number(day), hourOf(hours, half), minutes) : null;
}

function at(year: number, month: number, day: number, hours: number, minutes: string | undefined): Date {
  return new Date(year, month, day, hours, Number(minutes));
}

function hourOf(hours: string | undefined, half: string | undefined): number {
  const hour = Number(hours);
  if (!half) return hour;
  return (hour % 12) + (half.includes('p') ? 12 : 0);
}
