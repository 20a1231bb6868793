/** Sums of money, and how they lie in time. */
import { dayOf, isoOf, weekdayOf } from '@/lib/followups/zone';
import type { PaymentLine, PaymentWeek } from '@/lib/model/figures';
import type { Money } from '@/lib/model/page';

/** One sum a currency, the largest first. */
export function sums(lines: readonly { amount: Money }[]): Money[] {
  const byCurrency = new Map<string, number>();
  for (const { amount } of lines)
    byCurrency.set(amount.currency, (byCurrency.get(amount.currency) ?? 0) + amount.value);
  return [...byCurrency]
    .map(([currency, value]) => ({ currency, value: Math.round(value * 100) / 100 }))
    .sort((a, b) => b.value - a.value);
}

/** So many weeks make a picture. */
const MOST_WEEKS = 14;

/** Of one currency, week by week without a gap, the last ones; payments without a day are in none. */
export function weeksOf(lines: readonly PaymentLine[], currency: string): PaymentWeek[] {
  const weeks = new Map<number, PaymentWeek>();
  for (const { day, amount, state } of lines) {
    const [year, month, date] = (day ?? '').split('-').map(Number);
    const at = year && month && date ? dayOf(year, month, date) : null;
    if (at === null || amount.currency !== currency) continue;
    const monday = at - weekdayOf(at) + 1;
    const week = weeks.get(monday) ?? emptyWeek(monday);
    week[state] = Math.round((week[state] + amount.value) * 100) / 100;
    weeks.set(monday, week);
  }
  const last = Math.max(...weeks.keys());
  const first = Math.max(Math.min(...weeks.keys()), last - (MOST_WEEKS - 1) * 7);
  if (!weeks.size) return [];
  const mondays = Array.from({ length: (last - first) / 7 + 1 }, (_, i) => first + i * 7);
  return mondays.map((monday) => weeks.get(monday) ?? emptyWeek(monday));
}

function emptyWeek(monday: number): PaymentWeek {
  return { from: isoOf(monday), received: 0, expected: 0, possible: 0 };
}
