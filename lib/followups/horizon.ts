/** Does a record have a next activity, and does it lie near enough? */
import type { Locale } from '@/lib/model/playbook';
import type { Work } from '@/lib/model/work';
import { RULES } from './rules';
import { readTime } from './words/read-time';
import { wallAt } from './zone';

/** none: nothing is planned. overdue: its time has gone. far: further off than the rule allows. */
export type Lack = 'none' | 'overdue' | 'far';

const days =
  RULES.flatMap(({ effect }) => ('show' in effect && effect.show === 'horizon' ? [effect.days] : []))[0] ?? 7;
/** A date at the beginning of what the page writes: «21 ноября 10:00: спросить про оплату». */
const WORDS = 5;

/** `planned` is what the page writes of the next activity, null where it has none. A text without a date says nothing. */
export function lackOf(planned: string | null, locale: Locale, now: Date, work: Work): Lack | null {
  if (planned === null) return 'none';
  const words = planned.trim().split(/\s+/).slice(0, WORDS);
  for (let count = words.length; count > 0; count--) {
    const read = readTime(
      words
        .slice(0, count)
        .join(' ')
        .replace(/[:,;—–-]+$/, ''),
      locale,
      now,
      work,
    );
    if ('unread' in read && read.unread === 'past') return 'overdue';
    if (!('at' in read)) continue;
    return isFar(read.at, now, work) ? 'far' : null;
  }
  return null;
}

export function isFar(at: Date, now: Date, { zone }: Work): boolean {
  return wallAt(zone, at).day - wallAt(zone, now).day > days;
}
