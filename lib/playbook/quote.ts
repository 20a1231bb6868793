/** Prices from the team's table: of a new contract, and of an upgrade for the rest of the term; and their instalments. */
import { formatMoney } from '@/lib/i18n/format';
import type { Locale, Quote } from '@/lib/model/playbook';
import { priceIn } from './quote-edit';
import { formatDay, plainSpaces } from './values';

/** Index of the band that counts `units` belong to; null where no band goes so far. */
export function bandOf({ bands }: Quote, units: number): number | null {
  const at = bands.findIndex((end) => end === null || units <= end);
  return at < 0 || !(units > 0) ? null : at;
}

/** What the term costs; null where the table has no such price. */
export function priceOf(quote: Quote, packageId: string, units: number, years: number): number | null {
  const band = bandOf(quote, units);
  return band === null ? null : priceIn(quote, { package: packageId, band, years });
}

/**
 * `count` parts that add up to the price, the larger ones first: whole units where the price is whole, else hundredths.
 */
export function instalmentsOf(price: number, count: number): number[] {
  const unit = Number.isInteger(price) ? 1 : 100;
  const total = Math.round(price * unit);
  const base = Math.floor(total / count);
  const larger = total - base * count;
  return Array.from({ length: count }, (_, at) => (base + (at < larger ? 1 : 0)) / unit);
}

export interface Upgrade {
  /** Days that the contract still runs, from the day of the upgrade on. */
  days: number;
  termDays: number;
  /** The last day of the term, ISO. */
  until: string;
  /** The difference of both terms' prices for these days, rounded half up to hundredths; never less than nothing. */
  price: number;
}

/** `start` and `day` are ISO dates; null where the day lies outside the term, or a date is none. */
export function upgradeOf(
  prices: { from: number; to: number },
  years: number,
  start: string,
  day: string,
): Upgrade | null {
  const [begin, today] = [dayNumber(start), dayNumber(day)];
  if (begin === null || today === null) return null;
  const end = addYears(begin, years);
  const termDays = end - begin;
  const days = end - today;
  if (days <= 0 || today < begin) return null;
  const difference = Math.max(0, prices.to - prices.from);
  const price = Math.round((difference * 100 * days) / termDays + 1e-9) / 100;
  return { days, termDays, until: new Date((end - 1) * DAY).toISOString().slice(0, 10), price };
}

export interface QuoteFigures {
  packageLabel: string;
  units: number;
  years: number;
  price: number;
  instalments: number;
  upgrade?: { from: string; days: number; until: string };
}

/** The variables of the quote's texts. */
export function quoteValues({ currency }: Quote, figures: QuoteFigures, locale: Locale): Record<string, string> {
  const { packageLabel, units, years, price, instalments, upgrade } = figures;
  const money = (value: number) => plainSpaces(formatMoney(locale, { value, currency }));
  return {
    'quote.package': packageLabel,
    'quote.units': plainSpaces(new Intl.NumberFormat(locale).format(units)),
    'quote.years': String(years),
    'quote.price': money(price),
    // Paid at once, an optional part about instalments is left out.
    ...(instalments > 1 && {
      'quote.instalments': String(instalments),
      'quote.instalmentPrice': writeParts(instalmentsOf(price, instalments), money),
    }),
    ...(upgrade && {
      'quote.from': upgrade.from,
      'quote.days': String(upgrade.days),
      'quote.until': formatDay(locale, new Date(`${upgrade.until}T00:00:00Z`)),
    }),
  };
}

/** "33 €" where all are equal, else "34 €, 2 × 33 €". */
function writeParts(parts: readonly number[], money: (value: number) => string): string {
  const first = parts[0] ?? 0;
  const larger = parts.filter((part) => part === first).length;
  if (larger === parts.length) return money(first);
  const times = (count: number, value: number) => (count === 1 ? money(value) : `${count} × ${money(value)}`);
  return `${times(larger, first)}, ${times(parts.length - larger, parts.at(-1) ?? 0)}`;
}

const DAY = 86_400_000;

/** Days since 1970; null where the text is no date. */
function dayNumber(iso: string): number | null {
  const at = Date.parse(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(at) ? at / DAY : null;
}

/** The same day of the year; of 29 February the 1st of March where there is none. */
function addYears(day: number, years: number): number {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / DAY;
}
