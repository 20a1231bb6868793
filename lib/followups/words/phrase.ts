/** From tokens to what a phrase says: a day, a clock, a duration. What it means is decided in `read-time.ts`. */
import { clock } from './clock';
import type { Lexicon, Token, Unit } from './lexicon';
import { is, type Reader, type Rest, type Said } from './said';

const NOTHING: Said = {
  spans: [],
  bareHours: null,
  day: null,
  weekday: null,
  week: null,
  month: null,
  which: null,
  dates: [],
  ofMonth: null,
  bare: null,
  clock: null,
  part: null,
  edge: null,
};

/** Null where the words are known and make no sense together, or say something twice. */
export function saidIn(tokens: Rest, lexicon: Lexicon): Said | null {
  // Day and clock may stand in any order, but a pair of numbers can be either: what the rest says decides.
  const dayNamed = tokens.some(({ is }) => ['day', 'weekday', 'month', 'date'].includes(is));
  const about = { half: lexicon.half, order: lexicon.order, dayNamed };
  let said: Said = { ...NOTHING };
  for (let at = 0; at < tokens.length; ) {
    const rest = tokens.slice(at);
    const read = READERS.map((reader) => reader(rest, said, about)).find((one) => one !== null);
    if (!read) return null;
    if (isSaidTwice(said, read.says)) return null;
    said = { ...said, ...read.says };
    at += read.takes;
  }
  return said;
}

function isSaidTwice(said: Said, more: Partial<Said>): boolean {
  return (Object.keys(more) as (keyof Said)[]).some((key) => {
    const before = said[key];
    return key !== 'spans' && before !== null && !(Array.isArray(before) && before.length === 0);
  });
}

/** "3 days", "half an hour", "an hour and a half", "1,5 hours", "day": a duration, how many tokens it takes. */
function duration(tokens: Rest): { takes: number; n: number; unit: Unit } | null {
  const [first, ...others] = tokens;
  const [second, third, fourth] = others
    .slice(0, 3)
    .map((token): Token => (is(token, 'days') ? { is: 'unit', unit: 'day' } : token));
  if (is(first, 'unit') && is(second, 'and') && is(third, 'half')) return { takes: 3, n: 1.5, unit: first.unit };
  if (is(first, 'unit')) return { takes: 1, n: 1, unit: first.unit };
  if (is(first, 'half') && is(second, 'unit')) return { takes: 2, n: 0.5, unit: second.unit };
  if (is(first, 'pair') && is(second, 'unit') && '.,'.includes(first.sign)) {
    return { takes: 2, n: Number(`${first.a}.${first.b}`), unit: second.unit };
  }
  if (!is(first, 'number')) return null;
  if (is(second, 'and') && is(third, 'half') && is(fourth, 'unit')) {
    return { takes: 4, n: first.n + 0.5, unit: fourth.unit };
  }
  if (!is(second, 'unit')) return null;
  const half = is(third, 'and') && is(fourth, 'half');
  return { takes: half ? 4 : 2, n: half ? first.n + 0.5 : first.n, unit: second.unit };
}

/** Durations one after the other: "2 hours and 30 minutes". */
function durations(rest: Rest): { takes: number; spans: Said['spans'] } {
  const spans: Said['spans'] = [];
  let takes = 0;
  for (;;) {
    const joined = spans.length > 0 && is(rest[takes], 'and') ? 1 : 0;
    const next = duration(rest.slice(takes + joined));
    if (!next) return { takes, spans };
    spans.push({ n: next.n, unit: next.unit });
    takes += joined + next.takes;
  }
}

const span: Reader = (rest, said, { dayNamed }) => {
  // «завтра 3 дня»: three o'clock.
  if (is(rest[1], 'days') && dayNamed) return null;
  const inverted = invertedSpan(rest);
  if (inverted) return { takes: 3, says: { spans: [...said.spans, inverted] } };
  const before = is(rest[0], 'in') ? 1 : 0;
  const { takes, spans } = durations(rest.slice(before));
  if (!spans.length) {
    const next = rest[1];
    // «через понедельник» passes one over.
    if (before && is(next, 'weekday')) return { takes: 2, says: { weekday: next.day, which: 'next' } };
    return before ? { takes: 1, says: {} } : null;
  }
  const after = !before && is(rest[takes], 'in') ? 1 : 0;
  const all = { takes: before + takes + after, says: { spans: [...said.spans, ...spans] } };
  if (before || after) return all;
  if (spans.some(({ unit }) => unit === 'minute' || unit === 'hour')) return null;
  return spans.every(({ n }) => n === 1) && is(rest[0], 'unit') ? null : all;
};

/** «минут через двадцать». */
function invertedSpan([first, second, third]: Rest): Said['spans'][number] | null {
  const unit = is(first, 'days') ? 'day' : is(first, 'unit') ? first.unit : null;
  return unit && is(second, 'in') && is(third, 'number') ? { n: third.n, unit } : null;
}

const week: Reader = (rest) => {
  const [first, second, third] = rest;
  if ((is(first, 'next') || is(first, 'this')) && is(second, 'unit')) {
    const n = first.is === 'next' ? 1 : 0;
    if ((second.unit === 'week' || second.unit === 'month') && (is(third, 'begin') || is(third, 'end'))) {
      return { takes: 3, says: { [second.unit]: n, edge: { of: second.unit, at: third.is } } };
    }
    if (second.unit === 'week') return { takes: 2, says: { week: n } };
    if (second.unit === 'month') return { takes: 2, says: { month: n } };
    if (second.unit === 'day') return { takes: 2, says: { day: n } };
    if (second.unit === 'workday') return { takes: 2, says: { spans: [{ n, unit: 'workday' }] } };
  }
  return null;
};

const edge: Reader = (rest) => {
  const [first, ...others] = rest;
  if (!is(first, 'end') && !is(first, 'begin')) return null;
  const at = first.is;
  const skipped = others.findIndex((token) => !is(token, 'skip') && !is(token, 'at') && !is(token, 'of-month'));
  const [of, unit] = others.slice(skipped);
  if (is(of, 'unit') && (of.unit === 'day' || of.unit === 'week' || of.unit === 'month')) {
    return { takes: 2 + skipped, says: { edge: { of: of.unit, at } } };
  }
  if ((is(of, 'next') || is(of, 'this')) && is(unit, 'unit') && (unit.unit === 'week' || unit.unit === 'month')) {
    const n = of.is === 'next' ? 1 : 0;
    return {
      takes: 3 + skipped,
      says: { edge: { of: unit.unit, at }, ...(unit.unit === 'week' ? { week: n } : { month: n }) },
    };
  }
  if (is(of, 'day') || is(of, 'weekday')) return { takes: 1, says: { edge: { of: 'day', at } } };
  return null;
};

const weekday: Reader = (rest) => {
  const [first, second] = rest;
  if (is(first, 'weekday')) return { takes: 1, says: { weekday: first.day } };
  if ((is(first, 'next') || is(first, 'this')) && is(second, 'weekday')) {
    return { takes: 2, says: { weekday: second.day, which: first.is } };
  }
  return null;
};

const day: Reader = ([first]) => (is(first, 'day') ? { takes: 1, says: { day: first.offset } } : null);

const date: Reader = (rest, _, { order, dayNamed }) => {
  const [first, second, third, fourth] = rest;
  if (is(first, 'date')) {
    const { is: _is, ...said } = first;
    return { takes: 1, says: { dates: [said] } };
  }
  if (is(first, 'number') && yearIn(first).year !== null && is(second, 'month') && is(third, 'number')) {
    const marked = is(fourth, 'of-month') ? 1 : 0;
    return { takes: 3 + marked, says: { dates: [{ date: third.n, month: second.month, year: first.n }] } };
  }
  if (is(first, 'number')) {
    const marks = rest.slice(1).findIndex((token) => !is(token, 'of-month') && !is(token, 'skip'));
    const skipped = Math.max(0, marks);
    const month = rest[1 + skipped];
    if (!is(month, 'month')) return is(second, 'of-month') ? { takes: 2, says: { ofMonth: first.n } } : null;
    const { year, takes } = yearIn(rest[2 + skipped]);
    return { takes: 2 + skipped + takes, says: { dates: [{ date: first.n, month: month.month, year }] } };
  }
  if (is(first, 'month')) {
    const skipped = is(second, 'skip') ? 1 : 0;
    const n = skipped ? third : second;
    if (!is(n, 'number') || n.n > 31) return null;
    const marked = is(skipped ? fourth : third, 'of-month') ? 1 : 0;
    const { year, takes } = yearIn(rest[2 + skipped + marked]);
    return {
      takes: 2 + skipped + marked + takes,
      says: { dates: [{ date: n.n, month: first.month, year }] },
    };
  }
  if (!is(first, 'pair') || is(second, 'oclock') || first.sign === ',' || dayNamed) return null;
  if (first.sign === '-' && first.digits === 2) return null;
  const ways = [
    { date: first.a, month: first.b, year: null, order: 'day-month' },
    { date: first.b, month: first.a, year: null, order: 'month-day' },
  ].filter((way) => way.month >= 1 && way.month <= 12 && way.date >= 1 && way.date <= 31);
  const usual = ways.filter((way) =>
    order === null || first.sign === '.' ? way.order === (order ?? 'day-month') : way.order === order,
  );
  const chosen = order === null && first.sign !== '.' ? ways : usual.length ? usual : ways;
  if (!chosen.length) return null;
  return { takes: 1, says: { dates: chosen.map(({ order: _order, ...way }) => way) } };
};

function yearIn(token: Token | undefined): { year: number | null; takes: number } {
  return is(token, 'number') && token.n >= 2000 && token.n < 2200
    ? { year: token.n, takes: 1 }
    : { year: null, takes: 0 };
}

const part: Reader = ([first]) => {
  if (is(first, 'days')) return { takes: 1, says: { part: 'afternoon' } };
  return is(first, 'part') ? { takes: 1, says: { part: first.part } } : null;
};

/** A unit that no number came before: "недели" of «в среду той недели» and such. */
const silent: Reader = ([first]) =>
  is(first, 'skip') || is(first, 'at') || is(first, 'oclock') || is(first, 'of-month') || is(first, 'and')
    ? { takes: 1, says: {} }
    : null;

const READERS: readonly Reader[] = [edge, week, weekday, day, date, span, clock, part, silent];
