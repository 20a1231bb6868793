/**
 * Dates as GetCourse's staff pages write them: relative, or without a year. Wall-clock times are the browser's zone.
 * The English forms are guesses.
 */
import { fold, textOf } from '../find';

const MONTHS = [
  ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
];
const WEEKDAYS = [
  ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
];
const MINUTE = 60_000;

/** ISO 8601, or null where the text is no date or too coarse to compare by (hours, days). */
export function parseDate(text: string, now: Date): string | null {
  const folded = fold(text);
  return (relative(folded, now) ?? named(folded, now))?.toISOString() ?? null;
}

const seen = new WeakMap<Element, { text: string; date: string | null }>();

/** "3 minutes ago" freezes when it is drawn: what it meant at first sight is kept as long as the element says so. */
export function dateAtFirstSight(element: Element | null, now: Date): string | null {
  if (!element) return null;
  const text = textOf(element);
  const known = seen.get(element);
  if (known?.text === text) return known.date;
  const date = parseDate(text, now);
  seen.set(element, { text, date });
  return date;
}

function relative(text: string, now: Date): Date | null {
  if (text === 'только что' || text === 'just now') return now;
  const minutes = /^(?:(\d+) |a )?(?:мин\S* назад|minutes? ago)$/.exec(text);
  if (minutes) return new Date(now.getTime() - Number(minutes[1] ?? 1) * MINUTE);
  const day = /^(сегодня|вчера|today|yesterday) (?:в |at )?(\d{1,2}):(\d\d)$/.exec(text);
  if (!day) return null;
  const date = now.getDate() - (/^(?:вчера|yesterday)$/.test(day[1] ?? '') ? 1 : 0);
  return new Date(now.getFullYear(), now.getMonth(), date, Number(day[2]), Number(day[3]));
}

/** "18 апр. 2026 21:07", "Пт 17 Апр 18:56": without a year the nearest past one on which the weekday fits. */
function named(text: string, now: Date): Date | null {
  const parts = /^(?:(\p{L}+),? )?(\d{1,2}) (\p{L}+)\.?(?: (\d{4}))?,? (\d{1,2}):(\d\d)$/u.exec(text);
  if (!parts) return null;
  const [, weekday, day, name = '', year, hours, minutes] = parts;
  // "мар" comes before "ма", which is both "май" and "мая".
  const month = MONTHS.map((names) => names.findIndex((start) => name.startsWith(start))).find((at) => at >= 0) ?? -1;
  // The account's clock may run ahead of this one's by a time zone.
  const latest = now.getTime() + 24 * 60 * MINUTE;
  const newest = Number(year ?? now.getFullYear() + 1);
  for (let tried = newest; tried > newest - (year ? 1 : 12); tried--) {
    const date = new Date(tried, month, Number(day), Number(hours), Number(minutes));
    const exists = date.getMonth() === month && date.getDate() === Number(day);
    const fits =
      year || (date.getTime() <= latest && (!weekday || WEEKDAYS.some((names) => names[date.getDay()] === weekday)));
    if (exists && fits) return date;
  }
  return null;
}
