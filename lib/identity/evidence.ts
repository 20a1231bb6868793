/**
 * What one kind of datum says of two people: for or against their being one. Points are base-2 logarithms of how much
 * likelier what is seen is of one person than of two strangers, fixed once, from what managers' tables look like; they
 * are not fitted to any set.
 */
import type { SamenessReason } from '@/lib/model/sameness';
import { slips } from './distance';
import type { Because, Mailbox, Profile } from './person';

export interface Evidence {
  points: number;
  reason: SamenessReason | null;
}

const NOTHING: Evidence = { points: 0, reason: null };

/** Lists of which one common member says same, one near says near, and none says other. */
interface Listed {
  same: [Because, number];
  near: [Because, number];
  other: [Because | null, number];
  isNear(ours: string, theirs: string): boolean;
}

const PHONE: Listed = {
  same: ['same-phone', 13],
  near: ['near-phone', 7],
  other: ['other-phone', -1],
  isNear: nearPhones,
};
const DOCUMENT: Listed = {
  same: ['same-document', 18],
  near: ['near-document', 9],
  other: ['other-document', -3],
  isNear: (ours, theirs) => ours.length > 5 && slips(ours, theirs, 1) === 1,
};
const BIRTH_DATE: Listed = {
  same: ['same-birth-date', 12],
  near: ['near-birth-date', 6],
  other: ['other-birth-date', -4],
  isNear: nearDates,
};

export const phonesOf = ({ person: one }: Profile, { person: other }: Profile) =>
  weigh(PHONE, one.phones, other.phones);

export const documentsOf = ({ person: one }: Profile, { person: other }: Profile) =>
  weigh(DOCUMENT, one.documents ?? [], other.documents ?? []);

export const birthDatesOf = ({ person: one }: Profile, { person: other }: Profile) =>
  weigh(BIRTH_DATE, one.birthDates ?? [], other.birthDates ?? []);

export function handlesOf({ person: one }: Profile, { person: other }: Profile): Evidence {
  const shared = (one.handles ?? []).find((handle) => other.handles?.includes(handle));
  return shared === undefined ? NOTHING : told('same-handle', 13, shared, shared);
}

export function emailsOf(one: Profile, other: Profile): Evidence {
  const [ours, theirs] = [one.mailboxes, other.mailboxes];
  const same = ours.find(({ email }) => theirs.some((their) => their.email === email));
  if (same) return told('same-email', 15, same.email, same.email);
  for (const our of ours)
    for (const their of theirs) {
      const points = nearness(our, their);
      if (points > 0) return told('near-email', points, our.email, their.email);
    }
  const [our, their] = [ours[0], theirs[0]];
  return our && their ? told('other-email', -1, our.email, their.email) : NOTHING;
}

function nearness(one: Mailbox, other: Mailbox): number {
  const shortest = Math.min(one.local.length, other.local.length);
  if (one.local === other.local) return one.domain === other.domain ? 13 : shortest > 4 ? 8 : 0;
  const bare = [one, other].map(({ local }) => local.replace(/[._-]/g, ''));
  if (one.domain !== other.domain || shortest < 5) return 0;
  if (bare[0] === bare[1]) return 9;
  // anna1 and anna2 are two mailboxes on purpose.
  if (one.local.replace(/\d/g, '') === other.local.replace(/\d/g, '')) return 0;
  return slips(one.local, other.local, 1) === 1 ? 8 : 0;
}

/**
 * An address says little: families share it, people move. Compared by pairs of letters, for its words come in any order,
 * run together and parted.
 */
export function addressesOf(one: Profile, other: Profile): Evidence {
  const [ours, theirs] = [one.addressPairs, other.addressPairs];
  if (ours.size === 0 || theirs.size === 0) return NOTHING;
  let shared = 0;
  for (const pair of ours) if (theirs.has(pair)) shared += 1;
  const part = (2 * shared) / (ours.size + theirs.size);
  const points = part >= 0.85 ? 14 : part >= 0.7 ? 11 : part >= 0.55 ? 6 : part >= 0.4 ? 1 : -2;
  if (points < 5) return { points, reason: null };
  return told('like-address', points, one.person.address ?? '', other.person.address ?? '');
}

function weigh({ same, near, other, isNear }: Listed, ours: readonly string[], theirs: readonly string[]): Evidence {
  const shared = ours.find((one) => theirs.includes(one));
  if (shared !== undefined) return told(...same, shared, shared);
  for (const our of ours) for (const their of theirs) if (isNear(our, their)) return told(...near, our, their);
  const [our, their] = [ours[0], theirs[0]];
  if (our === undefined || their === undefined) return NOTHING;
  return other[0] === null ? { points: other[1], reason: null } : told(other[0], other[1], our, their);
}

function told(because: Because, points: number, ours: string, theirs: string): Evidence {
  return { points, reason: { because, ours: ours.slice(0, 500), theirs: theirs.slice(0, 500) } };
}

/** One digit wrong, or two swapped; the country's code must agree, and a number is as long as it is. */
function nearPhones(ours: string, theirs: string): boolean {
  if (ours.length < 11 || ours.slice(0, 3) !== theirs.slice(0, 3)) return false;
  return Math.abs(ours.length - theirs.length) <= 1 && slips(ours, theirs, 1) === 1;
}

/** One digit wrong or two swapped, or day and month exchanged. */
function nearDates(ours: string, theirs: string): boolean {
  if (slips(ours.replaceAll('-', ''), theirs.replaceAll('-', ''), 1) === 1) return true;
  const [year, month, day] = ours.split('-');
  return theirs === `${year}-${day}-${month}`;
}
