/** Dates as GetCourse's staff pages write them: relative, or without a year. Wall-clock times are the browser's zone. */
import { fold } from '../find';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const WEEKDAYS = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'];
const MINUTE = 60_000;

/** ISO 8601, or null where the text is no date or too coarse to compare by (hours, days). */
export function parseDate(text: string, now: Date): string | null {
  const folded = fold(text);
  return (relative(folded, now) ?? named(folded, now))?.toISOString() ?? null;
}

function relative(text: string, now: Date): Date | null {
  if (text === 'только что') return now;
  const minutes = /^(?:(\d+) )?мин\S* назад$/.exec(text);
  if (minutes) return new Date(now.getTime() - Number(minutes[1] ?? 1) * MINUTE);
  const day = /^(сегодня|вчера) (?:в )?(\d{1,2}):(\d\d)$/.exec(text);
  if (!day) return null;
  const date = now.getDate() - (day[1] === 'вчера' ? 1 : 0);
  return new Date(now.getFullYear(), now.getMonth(), date, Number(day[2]), Number(day[3]));
}

/** "18 апр. 2026 21:07", "Пт 17 Апр 18:56": without a year the nearest past one on which the weekday fits. */
function named(text: string, now: Date): Date | null {
  const parts = /^(?:(\p{L}+),? )?(\d{1,2}) (\p{L}+)\.?(?: (\d{4}))?,? (\d{1,2}):(\d\d)$/u.exec(text);
  if (!parts) return null;
  const [, weekday, day, name = '', year, hours, minutes] = parts;
  // "мар" comes before "ма", which is both "май" and "мая".
  const month = MONTHS.findIndex((start) => name.startsWith(start));
  // The account's clock may run ahead of this one's by a time zone.
  const latest = now.getTime() + 24 * 60 * MINUTE;
  const newest = Number(year ?? now.getFullYear() + 1);
  for (let tried = newest; tried > newest - (year ? 1 : 12); tried--) {
    const date = new Date(tried, month, Number(day), Number(hours), Number(minutes));
    const exists = date.getMonth() === month && date.getDate() === Number(day);
    const fits = year || (date.getTime() <= latest && (!weekday || WEEKDAYS[date.getDay()] === weekday));
    if (exists && fits) return date;
  }
  return null;
}
