/** The month's target: what is reached, and what each working day still has to bring. */
import { isWorkingDay } from '@/lib/followups/work-time';
import { addMonths, dateOf, wallAt } from '@/lib/followups/zone';
import type { Plan } from '@/lib/model/figures';
import type { Work } from '@/lib/model/work';

export function planOf(target: number, reached: number, currency: string, work: Work, now: Date): Plan {
  const today = wallAt(work.zone, now).day;
  const nextMonth = addMonths(today - dateOf(today).date + 1, 1);
  let daysLeft = 0;
  for (let day = today; day < nextMonth; day++) daysLeft += Number(isWorkingDay(work, day));
  const missing = Math.max(0, target - reached);
  return { target, reached, currency, daysLeft, perDay: daysLeft ? missing / daysLeft : null };
}
