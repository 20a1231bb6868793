/** Names of people in Cyrillic or Latin, folded so that spellings of one name compare equal. */

/** Russian and Bulgarian letters; what the many transliteration schemes write differently is folded below. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ж: 'zh',
    з: 'z',
    и: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    щ: 'sh',
    ъ: '',
    ы: 'i',
    ь: '',
    э: 'e',
    ю: 'u',
    я: 'a',
    і: 'i',
    ї: 'i',
    є: 'e',
    ґ: 'g',
  }),
);

/** True when both sides have a name and no name of one fits a name of the other: two people, by their names. */
export function unlikeNames(some: readonly string[], others: readonly string[]): boolean {
  const ours = some.map(nameWords).filter((words) => words.length > 0);
  const theirs = others.map(nameWords).filter((words) => words.length > 0);
  if (ours.length === 0 || theirs.length === 0) return false;
  return !ours.some((one) => theirs.some((other) => fits(one, other)));
}

/** Every word of the shorter name stands in the longer one, in any order; an initial stands for its word. */
function fits(one: string[], other: string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shorter.every((word) => longer.some((candidate) => sameWord(word, candidate)));
}

function sameWord(one: string, other: string): boolean {
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  return one === other;
}

/** Latin letters without accents, and without the letters that transliteration schemes disagree on. */
function nameWords(name: string): string[] {
  const latin = [...name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')].map((sign) => LATIN.get(sign) ?? sign);
  return latin
    .join('')
    .split(/[^\p{L}]+/u)
    .map(foldSchemes)
    .filter((word) => word !== '');
}

function foldSchemes(word: string): string {
  return word
    .replace(/shch|sch|sht/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/[yji]+(?=[aueo])/g, '')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/i?[yj]/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
