/** The figures of the work, as the reports room makes them and the screens show them. */
import type { Money } from './page';

/** A share with what it is made of, and between which bounds it likely lies. */
export interface Share {
  part: number;
  of: number;
  /** 0 to 1; null where there is nothing to have a share of. */
  value: number | null;
  /** Wilson's score interval for 95 %. */
  low: number;
  high: number;
}

export type Dimension = 'day' | 'month' | 'shift' | 'manager' | 'product' | 'script';

export interface ConversionRow {
  /** A date, a month (`2026-11`), a name, a product's name, a script's title; null: unknown. Of a shift: its date. */
  key: string | null;
  /** Of a shift: whose it was; null: unknown. */
  manager?: string | null;
  taken: number;
  contacted: number;
  paid: Share;
}

export interface Takes {
  /** In their window, of those that came by day. */
  inTime: Share;
  early: number;
  late: number;
  night: number;
  /** Their page told no time. */
  unknown: number;
}

export const EXPECTATIONS = ['received', 'expected', 'possible'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export interface PaymentLine {
  state: Expectation;
  clientName: string;
  /** What it is for: an order's number, or null for an instalment agreed on. */
  number: string | null;
  amount: Money;
  /** A date, `2026-11-26`; null: not known. */
  day: string | null;
}

export interface Plan {
  target: number;
  reached: number;
  currency: string;
  /** Working days left in the month, today with them. */
  daysLeft: number;
  /** For each of them; null where none is left. */
  perDay: number | null;
  /** Day by day through the month. */
  course: PlanDay[];
}

export interface PlanDay {
  /** A date. */
  day: string;
  /** By the end of that day; null: it is still to come. */
  reached: number | null;
  /** What an even course would have brought by then. */
  due: number;
}

/** Payments of one week in one currency. */
export interface PaymentWeek extends Record<Expectation, number> {
  /** The date of its Monday. */
  from: string;
}

export const MEETING_LISTS = ['all', 'sure', 'doubtful', 'extras', 'trouble'] as const;
export type MeetingList = (typeof MEETING_LISTS)[number];

export interface MeetingLine {
  clientName: string;
  price: Money | null;
  contractEnds: string | null;
  wishes: string;
}

export interface Meeting {
  list: MeetingList;
  lines: MeetingLine[];
  sums: Money[];
}

export interface Figures {
  total: Omit<ConversionRow, 'key' | 'manager'>;
  by: Record<Dimension, ConversionRow[]>;
  takes: Takes;
  followUps: Share;
  payments: PaymentLine[];
  sums: Record<Expectation, Money[]>;
  /** In the currency of most payments, the last weeks up to the present one and those to come. */
  weeks: { currency: string; rows: PaymentWeek[] };
  plan: Plan;
  meeting: Meeting[];
}
