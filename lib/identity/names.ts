/** Are two names one person's? Order, patronymic, alphabet, accents and short forms do not matter; a namesake is one. */
import { isSlip } from './distance';
import { familyStem, isFathersName, type NameForm, type NameWord, nameForm } from './name-form';

/** unsure: a word differs, and nobody knows whether it is the given name or misspelt. */
export type NameConflict = 'given' | 'unsure' | 'family' | 'patronymic' | 'generation' | 'gender';

export interface NameMatch {
  /**
   * full: given and family name agree. given, family: the one word that both have. part: one word, nobody knows which.
   * vague: they may be the same, but one short form or an initial stands for several people (Саша, А.).
   * none: no word of one fits a word of the other.
   */
  agrees: 'full' | 'vague' | 'given' | 'family' | 'part' | 'none';
  /** Where the two contradict each other. */
  conflict: NameConflict | null;
  /** Both have the same given name, not one that may stand for several. */
  hasSameGiven: boolean;
  /** Written differently: another alphabet, short forms, slips. */
  isExact: boolean;
  /** Base-2 logarithm of how much likelier this is of one person than of two. */
  points: number;
}

type Fit = 'same' | 'form' | 'variant' | 'slip' | 'initial';

const POINTS: Record<Fit, { given: number; other: number }> = {
  same: { given: 5, other: 8 },
  form: { given: 4, other: 7 },
  variant: { given: 4, other: 4 },
  slip: { given: 3, other: 5 },
  initial: { given: 1, other: 1 },
};
const CONFLICT_POINTS: Record<NameConflict, number> = {
  given: -8,
  unsure: -8,
  family: -4,
  patronymic: -8,
  generation: -12,
  gender: -8,
};

/** Symmetric. */
export function compareNames(one: NameForm, other: NameForm): NameMatch {
  const pairs = assign(one.words, other.words);
  const left = (words: readonly NameWord[]) =>
    words.filter((word) => !pairs.some((p) => p.ours === word || p.theirs === word));
  const joined = joinedPair(left(one.words), left(other.words));
  if (joined) pairs.push(joined.pair);
  const ours = left(one.words).filter((word) => !joined?.words.includes(word));
  const theirs = left(other.words).filter((word) => !joined?.words.includes(word));
  const conflict = conflictOf(one, other, pairs, ours, theirs);
  const points = pairs.reduce((sum, pair) => sum + pointsOf(pair), 0) + (conflict ? CONFLICT_POINTS[conflict] : 0);
  const isExact = pairs.every(({ fit }) => fit === 'same') && ours.length + theirs.length === 0;
  const hasSameGiven = pairs.some((pair) => pair.fit === 'same' && isGivenPair(pair) && pair.ours.given?.size === 1);
  return { agrees: agreement(one, other, pairs, ours, theirs), conflict, hasSameGiven, isExact, points };
}

interface Pair {
  ours: NameWord;
  theirs: NameWord;
  fit: Fit;
}

/** Each word with at most one of the other name, the best fits first. */
function assign(ours: readonly NameWord[], theirs: readonly NameWord[]): Pair[] {
  const pairs: Pair[] = [];
  const taken = new Set<NameWord>();
  for (const fit of ['same', 'variant', 'form', 'slip', 'initial'] as const) {
    for (const our of ours) {
      if (taken.has(our)) continue;
      const their = theirs.find((word) => !taken.has(word) && fitOf(our, word) === fit);
      if (!their) continue;
      taken.add(our).add(their);
      pairs.push({ ours: our, theirs: their, fit });
    }
  }
  return pairs;
}

function fitOf(one: NameWord, other: NameWord): Fit | null {
  if (one.kind === 'initial' || other.kind === 'initial') return one.text[0] === other.text[0] ? 'initial' : null;
  if ((one.kind === 'husband') !== (other.kind === 'husband'))
    return one.text === other.text && !one.given ? 'form' : null;
  if (one.text === other.text) return 'same';
  if ((one.kind === 'patronymic') !== (other.kind === 'patronymic')) return null;
  if (one.given && other.given) return [...one.given].some((name) => other.given?.has(name)) ? 'variant' : null;
  if (one.kind === 'patronymic') return areSlips(one, other) ? 'slip' : null;
  if (!one.given && !other.given && familyStem(one.text) === familyStem(other.text)) return 'form';
  // Йорданова is nobody's misspelt Йорданка.
  if (
    Boolean(one.given) !== Boolean(other.given) &&
    [one, other].some((word) => !word.given && isFathersName(word.text))
  )
    return null;
  return areSlips(one, other) ? 'slip' : null;
}

function areSlips(one: NameWord, other: NameWord): boolean {
  return isSlip(one.text, other.text) || isSlip(one.typed, other.typed);
}

function pointsOf({ ours, theirs, fit }: Pair): number {
  const isGiven = Boolean(ours.given ?? theirs.given) || ours.kind === 'patronymic';
  return POINTS[fit][isGiven ? 'given' : 'other'];
}

/** `mc carthy` is `mccarthy`: words of one that together make a word of the other. */
function joinedPair(ours: readonly NameWord[], theirs: readonly NameWord[]): { pair: Pair; words: NameWord[] } | null {
  const isTurned = ours.length < theirs.length;
  const [many, few] = isTurned ? [theirs, ours] : [ours, theirs];
  if (many.length < 2 || few.length === 0) return null;
  for (const word of few)
    for (const [at, first] of many.entries()) {
      const second = many[at + 1];
      const whole = second && `${first.text}${second.text}`;
      if (!whole || whole.length < 5 || !(whole === word.text || isSlip(whole, word.text))) continue;
      const fit = 'slip';
      return {
        pair: isTurned ? { ours: word, theirs: first, fit } : { ours: first, theirs: word, fit },
        words: [first, second, word],
      };
    }
  return null;
}

function conflictOf(
  one: NameForm,
  other: NameForm,
  pairs: readonly Pair[],
  ours: readonly NameWord[],
  theirs: readonly NameWord[],
): NameConflict | null {
  if (one.generation && other.generation && one.generation !== other.generation) return 'generation';
  const [our, their] = [ours, theirs].map((left) => left.filter(({ kind }) => kind !== 'patronymic'));
  if (our?.[0] && their?.[0]) {
    const known = [our, their].map((left) => left.some(({ given }) => given !== null));
    // Jakab Petra, Jakab István: Jakab is a given name too, and here the family's.
    if (known.every(Boolean)) return 'given';
    if (pairs.some((pair) => isGivenPair(pair) && pair.fit !== 'initial')) return 'family';
    return pairs.length > 0 || (one.words.length > 1 && other.words.length > 1) ? 'unsure' : null;
  }
  const patronymics = [ours, theirs].map((words) => words.some(({ kind }) => kind === 'patronymic'));
  if (patronymics.every(Boolean)) return 'patronymic';
  if (one.gender && other.gender && one.gender !== other.gender) return hasClearGiven(pairs) ? null : 'gender';
  return null;
}

function isGivenPair({ ours, theirs }: Pair): boolean {
  return (
    Boolean(ours.given && (theirs.given || theirs.kind === 'initial')) ||
    Boolean(theirs.given && ours.kind === 'initial')
  );
}

/** One given name that belongs to one gender: a slip in the ending of the family name says nothing then. */
function hasClearGiven(pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => isGivenPair(pair) && pair.fit === 'same' && pair.ours.given?.size === 1);
}

function agreement(
  one: NameForm,
  other: NameForm,
  pairs: readonly Pair[],
  ours: readonly NameWord[],
  theirs: readonly NameWord[],
): NameMatch['agrees'] {
  const solid = pairs.filter(({ fit, ours: { kind } }) => fit !== 'initial' && kind !== 'patronymic');
  const [only] = solid;
  if (!only) return pairs.length > 0 ? 'part' : 'none';
  if (pairs.some((pair) => isVague(one, other, pair)) && solid.length > 1) return 'vague';
  if (solid.length > 1) return 'full';
  if (pairs.some(({ fit }) => fit === 'initial')) return 'vague';
  const alone = ours.length === 0 || theirs.length === 0;
  if (isGivenPair(only)) return isVague(one, other, only) ? 'vague' : 'given';
  return only.ours.given || only.theirs.given || !alone ? 'part' : 'family';
}

/** A short form of names of both genders, and nothing else in either name that tells which. */
function isVague(one: NameForm, other: NameForm, { ours, theirs, fit }: Pair): boolean {
  if (fit !== 'variant') return false;
  const shared = [...(ours.given ?? [])].filter((name) => theirs.given?.has(name));
  const most = Math.max(ours.given?.size ?? 0, theirs.given?.size ?? 0);
  if (shared.length === 0 || most < 2) return false;
  return !(one.gender !== null && one.gender === other.gender);
}

/** True when both sides have a name and no name of one fits a name of the other: two people, by their names. */
export function unlikeNames(some: readonly string[], others: readonly string[]): boolean {
  const [ours, theirs] = [some, others].map((names) => names.map(nameForm).filter((form) => form !== null));
  if (!ours?.length || !theirs?.length) return false;
  return !ours.some((one) => theirs.some((other) => isLike(compareNames(one, other))));
}

function isLike({ agrees, conflict }: NameMatch): boolean {
  return agrees !== 'none' && conflict === null;
}
