/** Which times of the day the words may mean. */
import type { Work } from '@/lib/model/work';
import type { Part } from './lexicon';
import type { Said, SaidClock } from './said';

/** Where a day is said and no hour. */
const USUAL = 11 * 60;

/**
 * Minutes since midnight that the words may mean. `keep`: the hour to keep where none is said. `after`: what of today
 * has gone, so that of two twelve-hour readings the one to come is meant.
 */
export function clocksOf(said: Said, work: Work, keep: number | null, after: number | null): number[] {
  const { part, edge } = said;
  const clock = said.clock ?? (said.bare === null ? saidHours(said) : plainClock(said.bare));
  if (!clock) {
    if (part) return [PARTS[part](work)];
    if (edge?.at === 'end') return [work.to - 60];
    if (edge?.at === 'begin') return [work.from];
    return [keep ?? Math.min(Math.max(USUAL, work.from), Math.max(work.from, work.to - 60))];
  }
  const minutes = clock.hour * 60 + clock.minute;
  if (part) return [inPart(minutes, part)];
  if (clock.exact || clock.hour > 12) return [minutes];
  const both = [minutes, (minutes + 720) % 1440].filter((one) => after === null || one > after);
  const [only, other] = both;
  if (only === undefined || other === undefined) return only === undefined ? [minutes] : [only];
  const isWorked = (one: number) => one >= work.from && one < work.to;
  // From seven on the clock is meant as written; one to six come in the afternoon where that is when people work.
  if (clock.hour >= 7 || isWorked(minutes)) return [minutes];
  return isWorked(minutes + 720) || isWorked((minutes + 720) % 1440) ? [(minutes + 720) % 1440] : both;
}

function saidHours({ bareHours }: Said): SaidClock | null {
  return bareHours === null ? null : plainClock(bareHours);
}

const PARTS: Record<Part, (work: Work) => number> = {
  morning: ({ from }) => (from < 720 ? from : 540),
  am: ({ from }) => (from < 720 ? from : 540),
  noon: () => 720,
  lunch: () => 780,
  'after-lunch': () => 840,
  afternoon: () => 900,
  pm: () => 900,
  evening: () => 1080,
  night: () => 1320,
  midnight: () => 1440,
};

/** A clock with its part of the day: «5 вечера», «12 ночи», "12 am". */
function inPart(minutes: number, part: Part): number {
  const hour = Math.floor(minutes / 60);
  if (hour > 12) return minutes;
  const twelfth = hour === 12 ? minutes - 720 : minutes;
  if (part === 'morning' || part === 'am') return twelfth;
  if (part === 'night') return hour >= 8 && hour < 12 ? minutes + 720 : hour === 12 ? twelfth + 1440 : minutes;
  if (part === 'midnight') return 1440;
  if ((part === 'afternoon' || part === 'noon' || part === 'lunch') && hour >= 10 && hour < 12) return minutes;
  return twelfth + 720;
}

export function plainClock(hour: number): SaidClock {
  return { hour: hour % 24, minute: 0, exact: hour > 12 || hour === 0 };
}
