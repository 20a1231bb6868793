/** Amounts as pages write them: "1 234,56 руб.", "15 000 ₽", "€1,200", "1.200,50 €". */
import type { Money } from '@/lib/model/page';
import { fold, textsIn } from './find';

/** Unit as written, folded and without dots and spaces, to ISO 4217. Other currency signs stand for themselves. */
const UNITS: Record<string, string> = {
  '₽': 'RUB',
  руб: 'RUB',
  р: 'RUB',
  '€': 'EUR',
  $: 'USD',
  $us: 'USD',
  щд: 'USD',
  '£': 'GBP',
  '₸': 'KZT',
  '₴': 'UAH',
  br: 'BYN',
  лв: 'BGN',
  ft: 'HUF',
  zł: 'PLN',
  kč: 'CZK',
};

/** Null where the text is anything but one amount with its currency: a bare number may be an order's. */
export function parseMoney(text: string): Money | null {
  const parts = /^(\D*)(\d(?:[\d\s.,'’]*\d)?)(\D*)$/.exec(fold(text));
  const [, before = '', digits = '', after = ''] = parts ?? [];
  const signs = before + after;
  const currency = currencyOf(signs.replace(/[-−\s.]/g, ''));
  const value = numberOf(digits);
  if (!currency || value === null || (before.replace(/[-−\s]/g, '') && after.trim())) return null;
  return { value: /[-−]/.test(before) && value ? -value : value, currency };
}

/** The one amount that stands in the element as a text of its own; null where there are several different ones. */
export function amountIn(element: Element): Money | null {
  const found = new Map<string, Money>();
  for (const text of textsIn(element)) {
    const money = parseMoney(text);
    if (money) found.set(`${money.value} ${money.currency}`, money);
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

function currencyOf(unit: string): string | null {
  if (UNITS[unit]) return UNITS[unit];
  if (/^[a-z]{3}$/.test(unit)) return unit.toUpperCase();
  return /^[a-z]{0,3}\p{Sc}$/u.test(unit) ? unit.toUpperCase() : null;
}

function numberOf(digits: string): number | null {
  const joined = digits.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  const marks = joined.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const at = last ? joined.lastIndexOf(last) : joined.length;
  const isDecimal = last !== undefined && isDecimalMark(joined, at, marks, joined !== digits);
  const whole = isDecimal ? joined.slice(0, at) : joined;
  if (!/^(?:\d+|\d{1,3}([.,])(?:\d{2,3}\1)*\d{3})$/.test(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${isDecimal ? joined.slice(at + 1) : '0'}`);
}

/** "1,200" is twelve hundred: prices have two decimals or none. */
function isDecimalMark(text: string, at: number, marks: readonly string[], hasGroups: boolean): boolean {
  const last = marks.at(-1);
  if (marks.filter((mark) => mark === last).length > 1) return false;
  if (marks.length > 1 || hasGroups) return true;
  return text.length - at - 1 !== 3 || at > 3 || text.startsWith('0');
}
