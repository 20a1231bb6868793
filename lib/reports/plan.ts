/** The month's target: what is reached, what each working day still has to bring, and the way there. */
import { isWorkingDay } from '@/lib/followups/work-time';
import { addMonths, dateOf, isoOf, wallAt } from '@/lib/followups/zone';
import type { PaymentLine, Plan, PlanDay } from '@/lib/model/figures';
import type { Work } from '@/lib/model/work';

/** `received`: what came this month in `currency`. */
export function planOf(
  target: number,
  received: readonly PaymentLine[],
  currency: string,
  work: Work,
  now: Date,
): Plan {
  const today = wallAt(work.zone, now).day;
  const first = today - dateOf(today).date + 1;
  const days = Array.from({ length: addMonths(first, 1) - first }, (_, i) => first + i);
  const working = days.filter((day) => isWorkingDay(work, day));
  const daysLeft = working.filter((day) => day >= today).length;
  const sumBy = (last: string) => sumOf(received.filter(({ day }) => day !== null && day <= last));
  const reached = sumOf(received);
  const course = days.map(
    (day): PlanDay => ({
      day: isoOf(day),
      reached: day > today ? null : sumBy(isoOf(day)),
      // A month without a working day still ends with its target.
      due: target * (working.length ? working.filter((one) => one <= day).length / working.length : 1),
    }),
  );
  const missing = Math.max(0, target - reached);
  return { target, reached, currency, daysLeft, perDay: daysLeft ? missing / daysLeft : null, course };
}

/** Sums of money are read from text; a hundredth may be lost. */
function sumOf(lines: readonly PaymentLine[]): number {
  return Math.round(lines.reduce((sum, { amount }) => sum + amount.value, 0) * 100) / 100;
}
