/** What words for times mean, and how they are found in a text. The words themselves stand in one file a language. */

export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'year';
export type Part =
  | 'morning'
  | 'noon'
  | 'lunch'
  | 'afternoon'
  | 'after-lunch'
  | 'evening'
  | 'night'
  | 'midnight'
  | 'am'
  | 'pm';

export type Token =
  | { is: 'number'; n: number }
  /** Two numbers with a sign between them: a clock, a date or a decimal, as the rest of the phrase says. */
  | { is: 'pair'; a: number; b: number; sign: '.' | '/' | '-' | ','; digits: number }
  /** `exact`: with two digits, as the whole day's clock is written. */
  | { is: 'clock'; hour: number; minute: number; exact: boolean }
  | { is: 'date'; year: number; month: number; date: number }
  | { is: 'unit'; unit: Unit }
  /** «дня»: 3 days, or 3 in the afternoon. */
  | { is: 'days' }
  /** "in", "через", "múlva": a duration from now. */
  | { is: 'in' }
  /** Before a clock: "at", "в". */
  | { is: 'at' }
  /** After a number that is a clock: "часа", "-kor", "o'clock". */
  | { is: 'oclock' }
  /** After a number that is a day of the month: "числа", "-го", "th". */
  | { is: 'of-month' }
  | { is: 'weekday'; day: number }
  | { is: 'day'; offset: number }
  | { is: 'part'; part: Part }
  | { is: 'month'; month: number }
  | { is: 'next' }
  | { is: 'this' }
  | { is: 'end' }
  | { is: 'begin' }
  | { is: 'half' }
  | { is: 'quarter' }
  | { is: 'three-quarters' }
  /** "ten to five", «без десяти пять». */
  | { is: 'to' }
  /** «пет без десет». */
  | { is: 'less' }
  | { is: 'past' }
  | { is: 'and' }
  | { is: 'skip' };

export interface Lexicon {
  /** Longest first; a word that ends with `*` stands for all that begin so. */
  entries: readonly { words: readonly string[]; tokens: readonly Token[] }[];
  /** "half five": half an hour before five (fél öt, полпятого), or after it. */
  half: 'before' | 'after';
  /** How numeric dates are written: `15.12` or `12.15`; null: both, so that one has to ask. */
  order: 'day-month' | 'month-day' | null;
}

type Written = readonly [words: string, ...tokens: Token[]];

/** `a b|c d*` is a choice of phrases. */
export function lexiconOf(written: readonly Written[], rest: Omit<Lexicon, 'entries'>): Lexicon {
  const entries = written.flatMap(([phrases, ...tokens]) =>
    phrases.split('|').map((phrase) => ({ words: phrase.split(' ').map(fold), tokens })),
  );
  const weight = ({ words }: { words: readonly string[] }) => words.length * 100 + words.join('').length;
  return { ...rest, entries: entries.sort((a, b) => weight(b) - weight(a)) };
}

/** Small letters without accents; Russian ё as е, but й stays itself. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split('й')
    .map((part) => part.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('й')
    .replace(/['’`]/g, '');
}

const PIECES =
  /(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})[./]\s?(\d{1,2})[./]\s?(\d{1,2})|(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?!\d)|(\d{1,2})\s?[:h]\s?(\d{2})(?!\d)|(\d{1,2})([./,-])(\d{1,2})(?!\d)|(\d+)|(\p{L}+)|\S/gu;
/** Signs that join or end words and say nothing. */
const SILENT = /^[.,;!()«»"„“–—-]$/;

/** The tokens of a phrase, or the first word that the language does not know. */
export function tokensOf(phrase: string, lexicon: Lexicon): { tokens: Token[] } | { unknown: string } {
  const pieces = [...fold(phrase).matchAll(PIECES)].filter(([piece]) => !SILENT.test(piece));
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    const ofDigits = piece && digitsOf(piece, lexicon);
    if (ofDigits) {
      tokens.push(ofDigits);
      at += 1;
      continue;
    }
    const words = pieces.slice(at).map(([word]) => word);
    const found = lexicon.entries.find((entry) => begins(words, entry.words));
    if (!found) return { unknown: words[0] ?? '' };
    tokens.push(...found.tokens);
    at += found.words.length;
  }
  return { tokens };
}

function begins(words: readonly string[], entry: readonly string[]): boolean {
  return entry.every((wanted, i) => {
    const word = words[i];
    if (word === undefined) return false;
    return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
  });
}

function digitsOf(piece: RegExpMatchArray, { order }: Lexicon): Token | null {
  const [, y1, m1, d1, y2, m2, d2, a3, sign3, b3, y3, hour, minute, a, sign, b, number] = piece;
  if (y1 ?? y2) return { is: 'date', year: Number(y1 ?? y2), month: Number(m1 ?? m2), date: Number(d1 ?? d2) };
  if (y3) {
    const year = y3.length === 2 ? 2000 + Number(y3) : Number(y3);
    const american = order === 'month-day' || (sign3 === '/' && order === null && Number(b3) > 12);
    const [date, month] = american ? [b3, a3] : [a3, b3];
    return { is: 'date', year, month: Number(month), date: Number(date) };
  }
  if (minute) return { is: 'clock', hour: Number(hour), minute: Number(minute), exact: hour?.length === 2 };
  if (b) return { is: 'pair', a: Number(a), b: Number(b), sign: sign as '.' | '/' | '-' | ',', digits: b.length };
  return number ? { is: 'number', n: Number(number) } : null;
}
