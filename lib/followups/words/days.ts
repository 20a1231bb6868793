/** Which days the words may mean. */
import type { Work } from '@/lib/model/work';
import { addWorkingDays, workingDay } from '../work-time';
import { addMonths, dateOf, dayOf, weekdayOf } from '../zone';
import type { Said } from './said';

/** Further ahead nobody means what he wrote; in days. */
const FURTHEST = 366 * 5;

/** A day; one that is said by a span keeps the hour of now. */
export interface SaidDay {
  day: number;
  keepsHour: boolean;
}

/** none: the words name no day. */
export function daysOf(said: Said, today: number, work: Work): SaidDay[] | 'none' | 'no-date' {
  const on = (day: number) => [{ day, keepsHour: false }];
  if (said.edge) return edgeOf(said, today, work);
  if (said.dates.length) {
    const days = said.dates.flatMap(({ year, month, date }) => {
      if (year !== null) return dayOf(year, month, date) ?? [];
      const thisYear = dateOf(today).year;
      // 29 February comes every fourth year at most eight years apart.
      for (let tried = thisYear; tried <= thisYear + 8; tried++) {
        const day = dayOf(tried, month, date);
        if (day !== null && day >= today) return day;
      }
      return [];
    });
    const fits = said.weekday === null ? days : days.filter((day) => weekdayOf(day) === said.weekday);
    return fits.length ? fits.flatMap(on) : 'no-date';
  }
  if (said.ofMonth !== null) {
    const { year, month } = dateOf(today);
    const first = said.month ?? 0;
    for (let ahead = first; ahead < first + 3; ahead++) {
      const day = dayOf(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, said.ofMonth);
      if (day !== null && day >= today) return on(day);
    }
    return 'no-date';
  }
  const days = said.spans.filter(({ unit }) => unit !== 'hour' && unit !== 'minute');
  if (said.weekday !== null) return weekdays(said, today, days).map((day) => ({ day, keepsHour: false }));
  if (days.length) {
    const start = today + (said.day ?? 0);
    const ways = [Math.floor, Math.ceil].map((round) =>
      days.reduce((at, { n, unit }) => spanned(at, unit === 'day' ? round(n) : n, unit, work), start),
    );
    if (ways.some((day) => day - today > FURTHEST)) return 'no-date';
    return ways.map((day) => ({ day, keepsHour: said.day === null }));
  }
  if (said.day !== null) return on(today + said.day);
  // The beginning of that week, or month, is when one would look at it.
  if (said.week !== null)
    return said.week === 0 ? on(workingDay(work, today)) : on(workingDay(work, monday(today) + 7));
  if (said.month !== null) return [{ day: addMonths(today, said.month), keepsHour: false }];
  return 'none';
}

function spanned(day: number, n: number, unit: Said['spans'][number]['unit'], work: Work): number {
  if (unit === 'workday') return addWorkingDays(work, day, Math.round(n));
  if (unit === 'week') return day + Math.round(n * 7);
  if (unit === 'month') return Number.isInteger(n) ? addMonths(day, n) : addMonths(day, Math.floor(n)) + 15;
  if (unit === 'year') return addMonths(day, Math.round(n * 12));
  return day + Math.round(n);
}

function monday(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** "Friday" is the next one, today as well; "next Friday" is that of next week, or, early in the week, perhaps this one. */
function weekdays({ weekday, week, which, day }: Said, today: number, spans: Said['spans']): number[] {
  const wanted = weekday ?? 1;
  const weeks = spans.filter(({ unit }) => unit === 'week').reduce((sum, { n }) => sum + n, 0);
  if (week !== null || weeks) return [monday(today) + 7 * ((week ?? 0) + Math.round(weeks)) + wanted - 1];
  const coming = today + ((wanted - weekdayOf(today) + 7) % 7);
  // «завтра, в пятницу»: said twice over.
  if (day !== null) return [today + day];
  if (which !== 'next') return coming === today ? [today, today + 7] : [coming];
  const afterToday = coming === today ? today + 7 : coming;
  return afterToday < monday(today) + 7 ? [afterToday, afterToday + 7] : [afterToday];
}

function edgeOf({ edge, week, month, day, weekday }: Said, today: number, work: Work): SaidDay[] {
  const on = (at: number) => [{ day: at, keepsHour: false }];
  const begins = edge?.at === 'begin';
  if (edge?.of === 'week') {
    const start = monday(today) + 7 * (week ?? (begins ? 1 : 0));
    if (begins) return on(workingDay(work, start));
    const last = workingDay(work, start + 6, -1);
    return on(last >= today ? last : workingDay(work, start + 13, -1));
  }
  if (edge?.of === 'month') {
    const first = today - dateOf(today).date + 1;
    const start = addMonths(first, month ?? (begins ? 1 : 0));
    return on(begins ? workingDay(work, start) : workingDay(work, addMonths(start, 1) - 1, -1));
  }
  if (weekday !== null) return on(today + ((weekday - weekdayOf(today) + 7) % 7));
  return on(today + (day ?? 0));
}
