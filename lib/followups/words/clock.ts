/** A time of day as people say it: "9:30", «половина пятого», "quarter to five", «háromnegyed hat». */
import type { Lexicon, Token } from './lexicon';
import { is, type Reader, type Rest } from './said';

export const clock: Reader = (rest, _, { half, dayNamed }) => {
  const before = is(rest[0], 'at') ? 1 : 0;
  const read = clockOf(rest.slice(before), before > 0 || dayNamed, half);
  if (!read) return null;
  let { takes } = read;
  takes += before;
  if (is(rest[takes], 'oclock')) takes += 1;
  return { takes, says: read.says };
};

function clockOf(rest: Rest, marked: boolean, half: Lexicon['half']): ReturnType<Reader> {
  const [first, second, third, fourth] = rest;
  const said = (takes: number, hour: number, minute: number, exact = false) =>
    hour >= 0 && hour <= 24 && minute >= 0 && minute < 60 && Number.isInteger(hour)
      ? { takes, says: { clock: { hour: hour === 24 ? 0 : hour, minute, exact: exact || hour > 12 || hour === 0 } } }
      : null;
  if (is(first, 'clock'))
    return said(is(second, 'unit') && second.unit === 'hour' ? 2 : 1, first.hour, first.minute, first.exact);
  if (is(first, 'pair') && first.sign !== ',' && first.digits === 2) {
    const isClock = marked || first.sign === '-' || is(second, 'oclock') || is(second, 'unit') || first.b > 31;
    if (!isClock) return null;
    return said(is(second, 'unit') && second.unit === 'hour' ? 2 : 1, first.a, first.b);
  }
  const lead = is(first, 'number') && first.n === 1 && (is(second, 'quarter') || is(second, 'half')) ? 1 : 0;
  const fraction = rest[lead];
  const steps: Partial<Record<Token['is'], number>> = { quarter: 15, half: 30, 'three-quarters': 45 };
  const minutes = fraction && steps[fraction.is];
  if (minutes !== undefined) {
    const [, join, hour] = rest.slice(lead);
    if (is(join, 'number') && Number.isInteger(join.n)) {
      const into = half === 'before' || fraction?.is !== 'half' ? hourBefore(join.n) : join.n;
      return said(lead + 2, into, minutes);
    }
    if (is(join, 'past') && is(hour, 'number')) return said(lead + 3, hour.n, minutes);
    if (is(join, 'to') && is(hour, 'number')) return said(lead + 3, hourBefore(hour.n), 60 - minutes);
    return null;
  }
  if (is(first, 'to') && is(second, 'quarter') && is(third, 'number')) return said(3, hourBefore(third.n), 45);
  if (is(first, 'to') && is(second, 'number')) {
    const unit = is(third, 'unit') ? 1 : 0;
    const hour = unit ? fourth : third;
    return is(hour, 'number') ? said(3 + unit, hourBefore(hour.n), 60 - second.n) : null;
  }
  if (!is(first, 'number')) return null;
  if (is(second, 'past') && is(third, 'number')) return said(3, third.n, first.n);
  if (is(second, 'less') && is(third, 'quarter')) return said(3, hourBefore(first.n), 45);
  if (is(second, 'less') && is(third, 'number')) return said(3, hourBefore(first.n), 60 - third.n);
  if (is(second, 'to') && is(third, 'number')) return said(3, hourBefore(third.n), 60 - first.n);
  if (is(second, 'and') && is(third, 'half')) return said(3, first.n, 30);
  if (is(second, 'unit') && second.unit === 'hour') {
    const joined = is(third, 'and') ? 1 : 0;
    const minute = rest[2 + joined];
    if (is(minute, 'half')) return said(3 + joined, first.n, 30);
    if (is(minute, 'number') && minute.n < 60) {
      const unit = is(rest[3 + joined], 'unit') ? 1 : 0;
      return said(3 + joined + unit, first.n, minute.n);
    }
    if (marked) return said(2, first.n, 0);
    return { takes: 2, says: { bareHours: first.n } };
  }
  if (is(second, 'number') && second.n >= 10 && second.n < 60 && first.n <= 24) {
    const unit = is(third, 'unit') ? 1 : 0;
    return said(2 + unit, first.n, second.n);
  }
  if (is(second, 'and') && is(third, 'number')) return said(3, first.n, third.n);
  if (is(second, 'oclock') || is(second, 'part') || is(second, 'days')) return said(1, first.n, 0);
  if (first.n >= 100 && first.n <= 2359 && marked) return said(1, Math.floor(first.n / 100), first.n % 100, true);
  if (!Number.isInteger(first.n)) return null;
  return marked && first.n <= 24 ? said(1, first.n, 0) : { takes: 1, says: { bare: first.n } };
}

/** Half past twelve is half to one. */
function hourBefore(hour: number): number {
  return hour === 1 ? 12 : hour - 1;
}
