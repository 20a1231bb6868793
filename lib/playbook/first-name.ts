/**
 * The name to greet a client by, out of a full name in unknown order. Known limit: a rare given name beside a rare
 * family name is taken in the order it stands in.
 */
import { CYRILLIC_GIVEN_NAMES, HUNGARIAN_GIVEN_NAMES } from './given-names';

const PATRONYMIC = /(?:вич|вна|ична|инична)$/;
const FAMILY = /(?:ов|ова|ев|ева|ин|ина|ын|ына|ский|ская|цкий|цкая|ски|ска|енко|чук|юк|ых|их|швили|дзе)$/;

/** Null where the name holds no word to greet by (an e-mail, a phone, an empty field). */
export function firstNameOf(name: string): string | null {
  if (name.includes('@')) return null;
  const words = name
    .normalize('NFC')
    .replace(/[([].*?[)\]]/g, ' ')
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const whole = words.filter((word) => word.length > 1);
  // «Петрова А. С.»: the word beside initials is the family name.
  if (whole.length === 1 && words.length > 1) return null;
  const given = whole[givenAt(whole)];
  return given === undefined ? null : inTitleCase(given);
}

/** Which of the words is the given name; 0 where nothing tells. */
function givenAt(words: readonly string[]): number {
  if (words.length < 2) return 0;
  const folded = words.map(fold);
  if (!folded.every((word) => /^[а-я-]+$/.test(word))) return onlyOneIn(folded, HUNGARIAN_GIVEN_NAMES) ?? 0;
  if (folded.length > 3) return 0;
  return besidePatronymic(folded) ?? onlyOneIn(folded, CYRILLIC_GIVEN_NAMES) ?? afterFamilyName(folded);
}

/**
 * Given name and patronymic stand together, the given name first. A family name with the ending (Рабинович) stands
 * first, before the given name, or last.
 */
function besidePatronymic(words: readonly string[]): number | null {
  const at = words.findIndex((word) => PATRONYMIC.test(word));
  if (at < 0) return null;
  return at === 0 ? 1 : at - 1;
}

function onlyOneIn(words: readonly string[], names: ReadonlySet<string>): number | null {
  const known = words.flatMap((word, at) => (names.has(word) ? [at] : []));
  return known.length === 1 ? (known[0] ?? null) : null;
}

function afterFamilyName(words: readonly string[]): number {
  const [first = '', second = ''] = words;
  return FAMILY.test(first) && !FAMILY.test(second) && !CYRILLIC_GIVEN_NAMES.has(first) ? 1 : 0;
}

function fold(word: string): string {
  const lower = word.toLowerCase();
  // й is a letter of its own, not an и with an accent.
  return /[а-яё]/.test(lower) ? lower.replaceAll('ё', 'е') : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** АННА and анна are greeted as Анна; any other spelling is the client's own. */
function inTitleCase(word: string): string {
  if (word !== word.toUpperCase() && word !== word.toLowerCase()) return word;
  return word.toLowerCase().replace(/(?<=^|-)\p{L}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.toLowerCase() === letter ? capital : letter;
  });
}
