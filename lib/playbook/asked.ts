/** How a variable that is not known is asked for, by its name, and how the answer is written into the message. */
import type { Locale } from '@/lib/model/playbook';
import { plainSpaces } from './values';

export type AskedKind = 'gender' | 'date' | 'money' | 'currency' | 'link' | 'long' | 'line';

/** By the last word of the name. */
const KINDS: [RegExp, AskedKind][] = [
  [/^gender$/, 'gender'],
  [/^currency$/, 'currency'],
  [/^(?:until|by|on|date|start|end|due)$|(?:Date|Until|Day)$/, 'date'],
  [/^(?:amount|price|sum|fee|cost|total|converted|balance)$|(?:Amount|Price|Sum|Fee|Total)$/, 'money'],
  [/^(?:url|link|site)$|(?:Url|Link)$/, 'link'],
  [/^(?:requisites|description|included|details|program|programme|formats|text)$/, 'long'],
];

export function askedKind(variable: string): AskedKind {
  const word = variable.split('.').at(-1) ?? '';
  return KINDS.find(([sign]) => sign.test(word))?.[1] ?? 'line';
}

/** Offered where a currency is asked for; any other may be typed. */
export const CURRENCIES = ['RUB', 'EUR', 'USD', 'KZT', 'BYN', 'UAH', 'BGN', 'HUF', 'GBP', 'TRY', 'GEL', 'AMD'];

/** What was typed as the message has it: a plain number in the groups of its language, anything else as it is. */
export function writeAnswer(kind: AskedKind, typed: string, locale: Locale): string {
  const answer = typed.trim();
  if (kind !== 'money' || !/^\d+(?:[.,]\d{1,2})?$/.test(answer)) return answer;
  const digits = /[.,]/.test(answer) ? 2 : 0;
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return plainSpaces(new Intl.NumberFormat(locale, shape).format(Number(answer.replace(',', '.'))));
}

/** The day picked in a calendar (`2026-11-27`) as the message has it, with the year where it is another one. */
export function writeDay(iso: string, locale: Locale, now: Date): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return '';
  const year = day.getUTCFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const shape = { day: 'numeric', month: 'long', timeZone: 'UTC', ...year } as const;
  return plainSpaces(new Intl.DateTimeFormat(locale, shape).format(day));
}
