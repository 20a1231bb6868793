/** A person's name as a form that can be compared: its words, each with what it can be. */
import { foldWord, words } from './folding';
import { type Gender, genderOfGiven, givenNamesOf } from './short-names';

export interface NameWord {
  /** Folded; one letter where an initial was written. */
  text: string;
  /** As typed: folding can tear a slip of the hand wide open (mithcell). */
  typed: string;
  kind: 'word' | 'patronymic' | 'initial' | 'husband';
  /** The given names it may stand for; null where it is none that we know. */
  given: ReadonlySet<string> | null;
}

export interface NameForm {
  /** As written. */
  written: string;
  words: NameWord[];
  gender: Gender | null;
  /** Father or son of one name: мл., ifj., Jr. */
  generation: 'elder' | 'younger' | null;
}

const TITLES =
  /^(?:dr|özv|ozv|prof|mr|mrs|ms|miss|sir|г|гн|гжа|госпожа|господин|инж|доц|проф|др|д|р|ooo|ооо|ип|ltd|kft|bt|zrt|еоод|оод|ад|et|ет|mama|мама|папа)$/;
const YOUNGER = /^(?:мл|младший|младши|ifj|ifjabb|jr|junior)$/;
const ELDER = /^(?:ст|старший|старши|id|idos|idősebb|idősb|sr|senior)$/;

const PATRONYMIC = { m: /(?:[oe]v|l|m|k|n)ich$/, f: /(?:[oe]v|i(?:ni)?ch)na$/ };
/** Folded endings of Slavic family names. */
const MALE_FAMILY = /(?:[oe]v|in|[sc]ki)$/;
const FEMALE_FAMILY = /(?:[oe]va|ina|[sc]ka)$/;

/** Null where the text holds no word that could be a name. */
export function nameForm(written: string): NameForm | null {
  let generation: NameForm['generation'] = null;
  const raw: string[] = [];
  // An e-mail, a phone or a bracketed remark is no part of the name.
  const plain = written.replace(/\S*@\S*/g, ' ').replace(/[([].*?[)\]]/g, ' ');
  for (const word of words(plain)) {
    if (/\d/.test(word) || TITLES.test(word)) continue;
    if (YOUNGER.test(word)) generation = 'younger';
    else if (ELDER.test(word)) generation = 'elder';
    else raw.push(word);
  }
  const folded = raw.map((word) => foldWord(isWife(word) ? word.slice(0, -2) : word));
  const parts = raw.flatMap((word, at) => wordOf(folded[at] ?? '', word, folded));
  return parts.length === 0 ? null : { written, words: parts, gender: genderOf(parts), generation };
}

/** `Nagy Jánosné` is the wife of Nagy János: the name is his. */
function isWife(word: string): boolean {
  if (/.{3}né$/.test(word)) return true;
  // Typed without the accent: only after a given name, and not in one (Vivienne).
  if (!/^[a-z]{4,}ne$/.test(word) || givenNamesOf(foldWord(word))) return false;
  return givenNamesOf(foldWord(word.slice(0, -2))) !== null;
}

function wordOf(text: string, typed: string, all: readonly string[]): NameWord[] {
  if (text === '') return [];
  if (text.length === 1) return [{ text, typed, kind: 'initial', given: null }];
  if (isWife(typed)) return [{ text, typed, kind: 'husband', given: givenNamesOf(text) }];
  if (isPatronymic(text, all)) return [{ text, typed, kind: 'patronymic', given: null }];
  return [{ text, typed, kind: 'word', given: givenNamesOf(text) }];
}

/** No family name ends as a woman's patronymic does; Рабинович is one, unless it stands beside a given name and a third word. */
function isPatronymic(text: string, all: readonly string[]): boolean {
  if (all.length < 2 || text.length < 6) return false;
  if (/[oe]vna$/.test(text)) return true;
  const hasGiven = all.some((other) => other !== text && (givenNamesOf(other) !== null || other.length === 1));
  if (!hasGiven) return false;
  return all.length > 2 ? PATRONYMIC.m.test(text) || PATRONYMIC.f.test(text) : /[oe]vich$/.test(text);
}

function genderOf(parts: readonly NameWord[]): Gender | null {
  const told = new Set<Gender>();
  for (const { text, kind, given } of parts) {
    if (kind === 'husband') told.add('f');
    if (kind === 'patronymic') told.add(PATRONYMIC.f.test(text) ? 'f' : 'm');
    const gender = kind === 'word' && given && genderOfGiven(text);
    if (gender) told.add(gender);
    if (kind === 'word' && !given && text.length > 4) {
      if (FEMALE_FAMILY.test(text)) told.add('f');
      else if (MALE_FAMILY.test(text)) told.add('m');
    }
  }
  return told.size === 1 ? ([...told][0] ?? null) : null;
}

/** Made of a father's name: Йорданов, Иванова. */
export function isFathersName(text: string): boolean {
  return /[oe]va?$/.test(text);
}

/** Петрова as Петров, Крамская as Крамский. */
export function familyStem(text: string): string {
  if (/(?:[oe]v|in)a$/.test(text)) return text.slice(0, -1);
  return text.replace(/([sc]k)a$/, '$1i');
}
