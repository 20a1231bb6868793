/**
 * Phones as people write them -> E.164. Known limit: a national number of another country than the given one
 * cannot be told from a typing error and is not read.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Settings } from '@/lib/model/settings';

/** The country whose numbering plan a number without `+` is read by. */
export type Country = Settings['country'];

/** A field never holds more than this; a longer text is cut, so that no page can make reading slow. */
const LONGEST_TEXT = 2000;
const FEWEST_DIGITS = 7;
/** Beside others, a short group is more likely the rest of a number that could not be read. */
const FEWEST_IN_RUN = 9;

/** Some plans have phones of eight digits, as dates have. Only what stands alone is a date: 06.12.2012.345 is none. */
const DATE = /(?<![\d.+])(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\d\d(?![.-]?\d)/g;
const DATE_YEAR_FIRST = /(?<![\d.+])(?:19|20)\d\d([-.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?![.-]?\d)/g;

/** E.164 of the first phone in the text, or null. */
export function normalisePhone(text: string, country: Country): string | null {
  return findPhones(text, country)[0] ?? null;
}

/** E.164 of every phone in the text, in its order, each once. */
export function findPhones(text: string, country: Country): string[] {
  const found = new Set<string>();
  for (const run of digitRuns(text)) for (const phone of phonesOfRun(run, country)) found.add(phone);
  return [...found];
}

/** Runs of digits and the signs people put between them, without extensions, dates and e-mail addresses. */
function digitRuns(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\S+@(?!c\.us\b|s\.whatsapp\.net\b)\S+/g, ';')
    .replace(DATE, ';')
    .replace(DATE_YEAR_FIRST, ';')
    .replace(/[,(]?\s*(?:доб|вн(?:утр)?|вътр|ext|mell?)(?![\p{L}])\.?:?\s*\d{1,6}\)?/giu, ';');
  return plain.match(/\+?[\d(][\d\s().-]*/g) ?? [];
}

/** One run is mostly one phone; else the longest phones that its words make, from the left. */
function phonesOfRun(run: string, country: Country): string[] {
  const whole = parseOne(run, country);
  if (whole !== null) return [whole];
  const words = run.split(/\s+/).filter((word) => word !== '');
  const found: string[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + 8); to > from; to -= 1) {
      const group = words.slice(from, to).join(' ');
      const phone = digitsOf(group).length < FEWEST_IN_RUN ? null : parseOne(group, country);
      if (phone === null) continue;
      found.push(phone);
      from = to - 1;
      break;
    }
  }
  return found;
}

/** As written with the country; then as an international number whose `+` was lost or is `00`. */
function parseOne(text: string, country: Country): string | null {
  const digits = digitsOf(text);
  if (digits.length < FEWEST_DIGITS || digits.length > 17) return null;
  for (const form of [text.trim(), `+${digits}`]) {
    const phone = parsePhoneNumberFromString(form, country);
    // Parsing alone accepts a national number of any other country: only a valid one is a phone.
    if (phone?.isValid()) return phone.number;
  }
  return null;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
