/** Natural words for a time («завтра в 11», "in 3 days") to the moment they mean, or to the moments they may mean. */
import type { Locale } from '@/lib/model/playbook';
import type { Work } from '@/lib/model/work';
import { momentOf, wallAt } from '../zone';
import { bg } from './bg';
import { daysOf } from './days';
import { en } from './en';
import { clocksOf, plainClock } from './hours';
import { hu } from './hu';
import { type Lexicon, tokensOf } from './lexicon';
import { saidIn } from './phrase';
import { ru } from './ru';
import type { Said } from './said';

/** Moments are whole minutes after now. */
export type TimeReading =
  | { at: Date }
  /** The words may mean each of these, the earliest first. */
  | { choices: Date[] }
  /** words: not understood. past: that time has gone. no-date: there is no such day or hour. */
  | { unread: 'words' | 'past' | 'no-date' };

const LEXICONS: Record<Locale, Lexicon> = { ru, bg, hu, en };
const MINUTE = 60_000;
/** Later nobody means today without saying so. */
const BEDTIME = 22 * 60;
const LONGEST_PHRASE = 120;

/**
 * The manager's own language is tried first, then the others: phrases are mixed at work. Clocks and days are those of
 * the zone of `work`; its hours say which five o'clock is meant, and when a day begins and ends.
 */
export function readTime(phrase: string, locale: Locale, now: Date, work: Work): TimeReading {
  if (phrase.length > LONGEST_PHRASE) return { unread: 'words' };
  const order = [locale, ...(Object.keys(LEXICONS) as Locale[]).filter((other) => other !== locale)];
  let first: TimeReading | null = null;
  for (const name of order) {
    const said = inLanguage(phrase, LEXICONS[name]);
    if (!said) continue;
    const read = meaning(said, now, work);
    if (!('unread' in read)) return read;
    first ??= read;
  }
  return first ?? { unread: 'words' };
}

function inLanguage(phrase: string, lexicon: Lexicon): Said | null {
  const found = tokensOf(phrase, lexicon);
  return 'unknown' in found || !found.tokens.length ? null : saidIn(found.tokens, lexicon);
}

function meaning(said: Said, now: Date, work: Work): TimeReading {
  const { minutes: nowMinutes, day: today } = wallAt(work.zone, now);
  const whole = new Date(Math.ceil(now.getTime() / MINUTE) * MINUTE);
  const hours = said.spans.filter(({ unit }) => unit === 'hour' || unit === 'minute');
  const days = daysOf(said, today, work);
  if (days === 'none') return isHourOnly(said) && hours.length ? { at: later(whole, hours) } : anyDay(said, now, work);
  if (days === 'no-date') return { unread: 'no-date' };
  const moments = days.flatMap(({ day, keepsHour }) => {
    // «сегодня через 2 часа»
    if (hours.length && isHourOnly(said)) {
      return later(momentOf(work.zone, { day, minutes: wallAt(work.zone, whole).minutes }), hours);
    }
    const clocks = clocksOf(said, work, keepsHour ? nowMinutes : null, day === today ? nowMinutes : null);
    return clocks.map((minutes) => later(momentOf(work.zone, { day, minutes }), hours));
  });
  return chosen(moments, now);
}

function isHourOnly({ clock, part, bare, bareHours }: Said): boolean {
  return !clock && !part && bare === null && bareHours === null;
}

/** No day was said: the next time that the clock shows this. */
function anyDay(said: Said, now: Date, work: Work): TimeReading {
  const { day: today, minutes: nowMinutes } = wallAt(work.zone, now);
  const on = (day: number, minutes: number) => momentOf(work.zone, { day, minutes });
  if (said.bareHours !== null) {
    const spent = new Date(Math.ceil(now.getTime() / MINUTE) * MINUTE + said.bareHours * 60 * MINUTE);
    if (!Number.isInteger(said.bareHours) || said.bareHours > 24) return { at: spent };
    const clock = { hour: said.bareHours % 24, minute: 0, exact: said.bareHours > 12 };
    const asClock = anyDay({ ...said, bareHours: null, clock }, now, work);
    const clocks = 'at' in asClock ? [asClock.at] : 'choices' in asClock ? asClock.choices : [];
    return chosen(said.part ? clocks : [spent, ...clocks], now);
  }
  if (said.bare !== null) return ofBare(said, now, work);
  if (!said.clock && !said.part) return { unread: 'words' };
  const clocks = clocksOf(said, work, null, nowMinutes);
  const todays = clocks.map((minutes) => on(today, minutes)).filter((at) => at > now);
  if (todays.length) {
    // Eight has gone, so it is eight in the evening or eight tomorrow.
    const isEvening =
      said.clock && !said.clock.exact && !said.part && said.clock.hour * 60 + said.clock.minute < nowMinutes;
    if (!isEvening) return chosen(todays, now);
    const awake = todays.filter(
      (at) => wallAt(work.zone, at).minutes < (work.quietFrom > 720 ? work.quietFrom : BEDTIME),
    );
    const isUsual = awake.some((at) => wallAt(work.zone, at).minutes < work.to);
    if (isUsual) return chosen(awake, now);
    return chosen([...awake, on(today + 1, said.clock ? said.clock.hour * 60 + said.clock.minute : 0)], now);
  }
  const tomorrows = clocksOf(said, work, null, null).map((minutes) => on(today + 1, minutes));
  return chosen(tomorrows, now);
}

/** «15»: fifteen o'clock, or the fifteenth. */
function ofBare(said: Said, now: Date, work: Work): TimeReading {
  const { bare } = said;
  if (bare === null) return { unread: 'words' };
  const asDay = bare >= 1 && bare <= 31 ? meaning({ ...said, bare: null, ofMonth: bare }, now, work) : null;
  if (bare > 24) return asDay ?? { unread: 'no-date' };
  const asClock = anyDay({ ...said, bare: null, clock: plainClock(bare) }, now, work);
  if (said.part || !asDay) return asClock;
  const all = [asClock, asDay].flatMap((read) => ('at' in read ? [read.at] : 'choices' in read ? read.choices : []));
  return chosen(all, now);
}

function later(at: Date, spans: Said['spans']): Date {
  const minutes = spans.reduce((sum, { n, unit }) => sum + n * (unit === 'hour' ? 60 : 1), 0);
  return new Date(at.getTime() + Math.round(minutes) * MINUTE);
}

/** Those still to come, each once. */
function chosen(moments: readonly Date[], now: Date): TimeReading {
  const times = [...new Set(moments.map((at) => at.getTime()))]
    .filter((at) => at > now.getTime())
    .sort((a, b) => a - b);
  const [only] = times;
  if (only === undefined) return { unread: 'past' };
  return times.length === 1 ? { at: new Date(only) } : { choices: times.map((at) => new Date(at)) };
}
