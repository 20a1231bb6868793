/**
 * Are two records one person? Rules alone make it certain; points only suggest. What families share (a phone, a mail,
 * an address) never outweighs another given name.
 */
import type { SamenessReason, SamenessTier } from '@/lib/model/sameness';
import { addressesOf, birthDatesOf, documentsOf, type Evidence, emailsOf, handlesOf, phonesOf } from './evidence';
import type { NameForm } from './name-form';
import { compareNames, type NameConflict, type NameMatch } from './names';
import type { Because, Profile } from './person';

export interface Sameness {
  /** null: nothing speaks for it. */
  tier: SamenessTier | null;
  /** The points of all evidence. */
  points: number;
  /** What speaks for it first. */
  reasons: SamenessReason[];
  /** Their names cannot be one person's. */
  isContradicted: boolean;
}

/** One threshold for everybody's data: what is seen is 512 times likelier of one person than of two strangers. */
const LIKELY_FROM = 9;
const POSSIBLE_FROM = 7;
/** Of two who have nothing in common but their names nobody can tell; namesakes are many. */
const BESIDE_NAME_FROM = 5;

/** `isCommon`: this phone or mailbox is known of so many people that it is an office's, and makes nothing certain. */
export interface CompareOptions {
  isCommon?: (key: string) => boolean;
}

/** Symmetric but for which side's words come first in a reason. */
export function compareProfiles(one: Profile, other: Profile, { isCommon }: CompareOptions = {}): Sameness {
  if (one.person.accounts?.some((account) => other.person.accounts?.includes(account)))
    return { tier: 'certain', points: 60, reasons: [accountReason(one, other)], isContradicted: false };
  const name = bestName(one.names, other.names);
  const phone = phonesOf(one, other);
  const email = emailsOf(one, other);
  const handle = handlesOf(one, other);
  const document = documentsOf(one, other);
  const birth = birthDatesOf(one, other);
  const beside = [phone, email, handle, document, birth, addressesOf(one, other)];
  const shared = [phone, email].filter(isSame);
  const common = shared.filter(({ reason }) => reason && isCommon?.(reason.ours));
  const besidePoints = beside.reduce((sum, { points }) => sum + points, 0);
  const points = besidePoints + (name?.match.points ?? 0);
  const reasons = [...beside.map(({ reason }) => reason), ...nameReasons(name), ...common.map(commonReason)].filter(
    (reason) => reason !== null,
  );
  const personal = [document, birth].filter(({ points: own }) => own > 0);
  const tier = isCertain(name?.match ?? null, { phone, email, handle, document, birth }, common.length > 0)
    ? 'certain'
    : tierBy(points, besidePoints, name?.match ?? null, personal, shared.length + Number(isSame(handle)));
  return {
    tier,
    points,
    reasons: reasons.sort((a, b) => Number(isAgainst(a)) - Number(isAgainst(b))),
    isContradicted: Boolean(name?.match.conflict),
  };
}

type Keys = Record<'phone' | 'email' | 'handle' | 'document' | 'birth', Evidence>;

/** Each rule needs two data that do not come from one another, and no contradiction. */
function isCertain(name: NameMatch | null, { phone, email, handle, document, birth }: Keys, common: boolean): boolean {
  if (name?.conflict || common) return false;
  const isAlike = name?.agrees === 'full' || name?.agrees === 'given';
  if (isSame(document)) return isAlike || isSame(birth);
  if (isAgainstPoints(birth) || isAgainstPoints(document)) return false;
  if (isSame(phone) && isSame(email)) return true;
  if (isSame(phone) || isSame(email)) return isAlike;
  return isSame(handle);
}

function tierBy(
  points: number,
  beside: number,
  name: NameMatch | null,
  personal: readonly Evidence[],
  sharedKeys: number,
): SamenessTier | null {
  const isExcused = name?.conflict === 'family' || (name?.conflict === 'unsure' && sharedKeys > 1);
  const isOther = name?.conflict && !isExcused && personal.length === 0;
  // A neighbour's number and a common given name: that is two people.
  // A date or a number with a slip in it needs the whole name: by that two records are found.
  const isKnown = personal.some(isSame) || (personal.length > 0 && name?.agrees === 'full');
  const isWeak = sharedKeys === 0 && !isKnown && name?.agrees !== 'full' && name?.agrees !== 'vague';
  if (points >= LIKELY_FROM && beside >= BESIDE_NAME_FROM && !isOther && !isWeak) return 'likely';
  return points >= POSSIBLE_FROM || sharedKeys > 0 ? 'possible' : null;
}

interface BestName {
  ours: NameForm;
  theirs: NameForm;
  match: NameMatch;
}

/**
 * People have several names in several records, and the two that fit best speak; but a short form that fits (Слава) does
 * not outweigh full names that do not (Вячеслав, Станислав).
 */
function bestName(ours: readonly NameForm[], theirs: readonly NameForm[]): BestName | null {
  const all = ours.flatMap((our) =>
    theirs.map((their) => ({ ours: our, theirs: their, match: compareNames(our, their) })),
  );
  const [best, ...others] = all.sort((a, b) => rank(b.match) - rank(a.match) || byWriting(a, b));
  if (!best) return null;
  const contradicted = others.find(({ match }) => match.conflict === 'given');
  return contradicted && !best.match.hasSameGiven ? contradicted : best;
}

/** Of two that fit as well, the one that is surer of the given name. */
function rank({ points, conflict, hasSameGiven }: NameMatch): number {
  return points + (hasSameGiven ? 1e-6 : 0) - (conflict ? 100 : 0);
}

/** So that it does not matter who is compared with whom. */
function byWriting(one: BestName, other: BestName): number {
  const [a, b] = [one, other].map(({ ours, theirs }) => [ours.written, theirs.written].sort().join(' '));
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}

const CONFLICTS: Record<NameConflict, Because> = {
  given: 'other-given-name',
  unsure: 'other-given-name',
  family: 'other-family-name',
  patronymic: 'other-patronymic',
  generation: 'other-generation',
  gender: 'other-gender',
};

function nameReasons(best: BestName | null): SamenessReason[] {
  if (!best) return [];
  const { match } = best;
  const sides = { ours: best.ours.written.slice(0, 500), theirs: best.theirs.written.slice(0, 500) };
  if (match.conflict) return [{ because: CONFLICTS[match.conflict], ...sides }];
  if (match.agrees === 'none') return [];
  return [{ because: match.isExact ? 'same-name' : 'like-name', ...sides }];
}

function accountReason({ person: one }: Profile, { person: other }: Profile): SamenessReason {
  const account = one.accounts?.find((candidate) => other.accounts?.includes(candidate)) ?? '';
  return { because: 'same-account', ours: account, theirs: account };
}

function commonReason({ reason }: Evidence): SamenessReason | null {
  return reason && { ...reason, because: 'shared-by-many' };
}

function isSame({ reason }: Evidence): boolean {
  return reason?.because.startsWith('same-') ?? false;
}

function isAgainstPoints({ points }: Evidence): boolean {
  return points < 0;
}

function isAgainst({ because }: SamenessReason): boolean {
  return because.startsWith('other-') || because === 'shared-by-many';
}
