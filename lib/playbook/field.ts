/** One field of a form: what is wrong with what was typed, and how it is written into the text and into a row. */
import type { FormField, Locale } from '@/lib/model/playbook';
import { isAccountOf, isBic, isCard, isEik, isIban, isInn } from './check-digits';
import { formatDay, plainSpaces } from './values';

export type FieldProblem =
  | 'required'
  | 'number'
  | 'date'
  | 'choice'
  | 'phone'
  | 'email'
  | 'link'
  | 'card'
  | 'eik'
  | 'inn'
  | 'bic'
  | 'bank-account'
  | 'bank-account-bic'
  | 'iban'
  | 'too-small'
  | 'too-large'
  | 'too-short'
  | 'too-long'
  | 'too-few'
  | 'too-many';

/** Null: nothing. `bic` is the bank code of the same form, where it has one. */
export function fieldProblem(field: FormField, typed: string, bic: string | null): FieldProblem | null {
  const values = valuesOf(field, typed);
  if (values.length === 0) return field.required ? 'required' : null;
  for (const value of values) {
    const problem = problemOf(field, value, bic);
    if (problem) return problem;
  }
  return field.many ? outside(field, values.length, 'too-few', 'too-many') : null;
}

/** What was typed, value by value: the lines of a field of many, otherwise the one. None where it is empty. */
export function valuesOf({ many }: FormField, typed: string): string[] {
  const values = many ? typed.split('\n') : [typed];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

const CHECKS: Partial<Record<FormField['kind'], (value: string) => boolean>> = {
  date: isDay,
  phone: (value) => /^[+\d][\d\s().-]*$/.test(value) && /^\d{7,15}$/.test(digitsOf(value)),
  email: (value) => /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value),
  link: (value) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value),
  card: (value) => onlyDigits(value) && isCard(digitsOf(value)),
  eik: (value) => isEik(digitsOf(value.replace(/^BG/i, ''))) && onlyDigits(value.replace(/^BG/i, '')),
  inn: (value) => onlyDigits(value) && isInn(digitsOf(value)),
  bic: (value) => onlyDigits(value) && isBic(digitsOf(value)),
  'bank-account': (value) => onlyDigits(value) && digitsOf(value).length === 20,
  iban: (value) => isIban(value.replace(/\s/g, '').toUpperCase()),
  'yes-no': (value) => value === 'yes' || value === 'no',
};

function problemOf(field: FormField, value: string, bic: string | null): FieldProblem | null {
  const { kind, options = [] } = field;
  if (kind === 'number' || kind === 'money') {
    const n = amountOf(value);
    return n === null ? 'number' : outside(field, n, 'too-small', 'too-large');
  }
  if (kind === 'choice') return options.includes(value) ? null : 'choice';
  const holds = CHECKS[kind]?.(value) ?? true;
  if (!holds) return kind === 'yes-no' ? 'choice' : (kind as FieldProblem);
  if (kind === 'bank-account' && bic !== null && isBic(digitsOf(bic))) {
    return isAccountOf(digitsOf(value), digitsOf(bic)) ? null : 'bank-account-bic';
  }
  return (kind === 'line' || kind === 'text') && !field.many
    ? outside(field, value.length, 'too-short', 'too-long')
    : null;
}

function outside<T>({ min, max }: FormField, n: number, below: T, above: T): T | null {
  if (min !== undefined && n < min) return below;
  return max !== undefined && n > max ? above : null;
}

/** As a person reads it, in the language of the playbook. */
export function writeField(field: FormField, typed: string, locale: Locale): string {
  return valuesOf(field, typed)
    .map((value) => writeValue(field, value, locale))
    .join('\n');
}

function writeValue({ kind }: FormField, value: string, locale: Locale): string {
  if (kind === 'date' && isDay(value)) return formatDay(locale, new Date(`${value}T00:00:00Z`));
  if (kind === 'yes-no') return YES_NO[locale][value === 'yes' ? 0 : 1];
  if (kind === 'card' && onlyDigits(value)) return digitsOf(value).replace(/(\d{4})(?=\d)/g, '$1 ');
  if (kind === 'money' && /^\d+(?:[.,]\d{1,2})?$/.test(value)) {
    const digits = /[.,]/.test(value) ? 2 : 0;
    const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return plainSpaces(new Intl.NumberFormat(locale, shape).format(Number(value.replace(',', '.'))));
  }
  return value;
}

/** As a spreadsheet reads it: plain numbers with the language's comma, ISO dates. */
export function cellField(field: FormField, typed: string, locale: Locale): string {
  return valuesOf(field, typed)
    .map((value) => {
      const n = field.kind === 'number' || field.kind === 'money' ? amountOf(value) : null;
      if (n !== null) return locale === 'en' ? String(n) : String(n).replace('.', ',');
      return field.kind === 'date' ? value : writeValue(field, value, locale);
    })
    .join('\n');
}

const YES_NO: Record<Locale, [yes: string, no: string]> = {
  ru: ['Да', 'Нет'],
  bg: ['Да', 'Не'],
  hu: ['Igen', 'Nem'],
  en: ['Yes', 'No'],
};

/** The number in "12 900", "12 900,50 ₽", "RUB 4,990" and "1.250.000"; null where there is none, or several. */
export function amountOf(text: string): number | null {
  const written = /^[^\d−-]{0,6}([−-]?\d[\d\s.,']*?)[\s.,]*[^\d]{0,8}$/u.exec(text.trim())?.[1];
  if (written === undefined) return null;
  const bare = written.replace(/[\s']/g, '').replace('−', '-');
  // The last sign is the decimal one unless three digits follow it, or it stands more than once.
  const [, sign, tail = ''] = /([.,])(\d+)$/.exec(bare) ?? [];
  if (sign === undefined) return Number(bare);
  const isGroup = tail.length === 3 || bare.split(sign).length > 2;
  const whole = isGroup ? bare.replace(/[.,]/g, '') : `${bare.slice(0, -tail.length - 1).replace(/[.,]/g, '')}.${tail}`;
  const n = Number(whole);
  return Number.isFinite(n) ? n : null;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

export function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}

function onlyDigits(value: string): boolean {
  return /^[\d\s-]+$/.test(value);
}
