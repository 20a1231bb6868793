/** Dates, money and spans of time in the manager's language. `now` is a parameter: this room has no clock. */
import type { Locale } from '@/lib/model/playbook';

const DAY = 86_400_000;

/** "today 18:00", "tomorrow 11:00", "Mon 24 Nov, 11:00"; with the year when it is another one. Local time. */
export function formatMoment(locale: Locale, iso: string, now: Date): string {
  const at = new Date(iso);
  const days = calendarDays(now, at);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  if (Math.abs(days) <= 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${clock}`;
  }
  const sameYear = at.getFullYear() === now.getFullYear();
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? { weekday: 'short' } : { year: 'numeric' }),
  }).format(at);
  return `${date}, ${clock}`;
}

/** An amount; a currency that is no ISO code is written after the number as the page has it. */
export function formatMoney(locale: Locale, amount: { value: number; currency: string }): string {
  const digits = Number.isInteger(amount.value) ? 0 : 2;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!/^[A-Z]{3}$/.test(amount.currency)) {
    return `${new Intl.NumberFormat(locale, shape).format(amount.value)} ${amount.currency}`.trim();
  }
  return new Intl.NumberFormat(locale, { ...shape, style: 'currency', currency: amount.currency }).format(amount.value);
}

/** A span as one rounded unit: "5 min", "3 hr", "2 days". */
export function formatSpan(locale: Locale, minutes: number): string {
  const [value, unit, unitDisplay] =
    minutes < 60
      ? ([Math.max(0, Math.floor(minutes)), 'minute', 'short'] as const)
      : minutes < 48 * 60
        ? ([Math.floor(minutes / 60), 'hour', 'short'] as const)
        : ([Math.floor(minutes / 1440), 'day', 'long'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(value);
}

/** Whole calendar days from one local date to another, whatever the clock does in between. */
function calendarDays(from: Date, to: Date): number {
  const midnight = (d: Date) => Date.UTC(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((midnight(to) - midnight(from)) / DAY);
}
