/** Everybody in a set who is likely to be one person: who is compared with whom, and who is joined. */
import type { SamenessTier } from '@/lib/model/sameness';
import { compareProfiles, type Sameness } from './compare';
import type { NameForm } from './name-form';
import type { Profile } from './person';
import { searchKeysOf } from './search-keys';

/** `one < other`: places in the list given. */
export interface FoundPair extends Sameness {
  one: number;
  other: number;
  tier: SamenessTier;
}

/** A key that so many share finds nobody in particular. */
const LARGEST_BLOCK = 60;
/** A phone or mailbox of people with so many given names is an office's; families are smaller. */
export const COMMON_FROM = 6;

/** Every pair that is at least possible, whatever the order of the list. */
export function findPairs(profiles: readonly Profile[]): FoundPair[] {
  const blocks = new Map<string, number[]>();
  for (const [at, profile] of profiles.entries())
    for (const key of searchKeysOf(profile)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  const isCommon = (key: string) => {
    const block = blocks.get(`${key.includes('@') ? 'm' : 'p'}:${key}`) ?? [];
    return block.length >= COMMON_FROM && givenNames(block.flatMap((at) => profiles[at]?.names ?? [])) >= COMMON_FROM;
  };
  const seen = new Set<number>();
  const found: FoundPair[] = [];
  for (const [key, block] of blocks) {
    if (block.length > LARGEST_BLOCK && !/^[pmhad]:/.test(key)) continue;
    for (const [i, one] of block.entries())
      for (const other of block.slice(i + 1)) {
        const pair = one * profiles.length + other;
        const [ours, theirs] = [profiles[one], profiles[other]];
        if (seen.size === seen.add(pair).size || !ours || !theirs) continue;
        const { tier, ...sameness } = compareProfiles(ours, theirs, { isCommon });
        if (tier) found.push({ one, other, tier, ...sameness });
      }
  }
  return found.sort((a, b) => a.one - b.one || a.other - b.other);
}

export function givenNames(names: readonly NameForm[]): number {
  return new Set(names.flatMap(({ words }) => words.flatMap(({ given }) => (given ? [[...given].sort().join()] : []))))
    .size;
}
