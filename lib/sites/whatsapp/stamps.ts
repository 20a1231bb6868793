/**
 * The stamp that WhatsApp puts before a copied line: `[10:30, 21/7/2026] Name: `, in the order of day and month that
 * the browser's language has. Where the page does not tell which order it is, there is no date.
 */
import { clean } from '../find';

interface Stamp {
  /** The numbers of the date as written. */
  day: readonly [number, number, number];
  sign: string;
  hours: number;
  minutes: number;
}

type Order = 'day-first' | 'month-first';

const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?: ?([ap])\.? ?m\.?)?(?: ?ч\.?)?$/i;
const DATE = /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})\.?(?: ?г\.?)?$/;
const DAY_MS = 24 * 60 * 60_000;

/** One ISO date or null for each stamp; `stamps` are those of one chat, the oldest first. */
export function datesOf(stamps: readonly string[], now: Date): (string | null)[] {
  const parsed = stamps.map(parse);
  const known = parsed.filter((stamp) => stamp !== null);
  const fitting = (['day-first', 'month-first'] as const).filter((order) => fits(known, order, now));
  return parsed.map((stamp) => {
    const dates = new Set(stamp ? fitting.map((order) => dateOf(stamp, order)?.toISOString() ?? null) : []);
    return dates.size === 1 ? ([...dates][0] ?? null) : null;
  });
}

function parse(stamp: string): Stamp | null {
  const parts = (/^\[([^\]]+)\]/.exec(stamp)?.[1] ?? '').split(',').map(clean);
  const date = parts.map((part) => DATE.exec(part)).find((found) => found !== null);
  const time = parts.map((part) => TIME.exec(part)).find((found) => found !== null);
  if (!date || !time) return null;
  const [, hours, minutes, half] = time;
  const [, a, sign = '', b, c] = date;
  const noon = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return { day: [Number(a), Number(b), Number(c)], sign, hours: noon, minutes: Number(minutes) };
}

/** No day that the calendar has not, none after today, and later lines are not earlier. */
function fits(stamps: readonly Stamp[], order: Order, now: Date): boolean {
  const times = stamps.map((stamp) => dateOf(stamp, order)?.getTime() ?? Number.NaN);
  return times.every((time, i) => time <= now.getTime() + DAY_MS && (i === 0 || time >= (times[i - 1] ?? 0)));
}

function dateOf({ day: [a, b, c], sign, hours, minutes }: Stamp, order: Order): Date | null {
  const [year, month, day] = a > 31 ? [a, b, c] : sign === '.' || order === 'day-first' ? [c, b, a] : [c, a, b];
  const date = new Date(year < 100 ? 2000 + year : year, month - 1, day, hours, minutes);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}
