/** What a phrase can say, and how its parts are read. */
import type { Lexicon, Part, Token, Unit } from './lexicon';

/** A clock as written: 5 may be five in the morning or in the afternoon; `exact` where it can be one of them only. */
export interface SaidClock {
  hour: number;
  minute: number;
  exact: boolean;
}

export interface SaidDate {
  date: number;
  month: number;
  year: number | null;
}

export interface Said {
  /** From now. */
  spans: { n: number; unit: Unit }[];
  /** A span of hours without "in": "2 часа" is one, or two o'clock. */
  bareHours: number | null;
  day: number | null;
  weekday: number | null;
  /** Weeks from this one, where the phrase names a week. */
  week: number | null;
  month: number | null;
  /** "next Friday", "this Friday". */
  which: 'next' | 'this' | null;
  /** Several where the order of day and month is not known. */
  dates: SaidDate[];
  ofMonth: number | null;
  /** A number with nothing around it: a clock, or a day of the month. */
  bare: number | null;
  clock: SaidClock | null;
  part: Part | null;
  edge: { of: 'day' | 'week' | 'month'; at: 'begin' | 'end' } | null;
}

export type Rest = readonly Token[];

/** What a part of a phrase cannot say of itself. */
export interface About extends Pick<Lexicon, 'half' | 'order'> {
  /** A day is named somewhere, so that two numbers are a clock. */
  dayNamed: boolean;
}

/** What the first tokens say, and how many they are; null: something else. */
export type Reader = (rest: Rest, said: Said, about: About) => { takes: number; says: Partial<Said> } | null;

export const is = <K extends Token['is']>(token: Token | undefined, kind: K): token is Extract<Token, { is: K }> =>
  token?.is === kind;
