/** Who is who in a whole set: records are joined by what is certain alone, then the people so found are compared anew. */
import { compareProfiles } from './compare';
import { type FoundPair, findPairs } from './pairs';
import { type Person, type Profile, profileOf } from './person';

export interface People {
  /** Places in the list given, one list a person; every record is in one. */
  groups: number[][];
  /** Between two groups, by their places in `groups`; none of them is certain and unopposed. */
  suggestions: FoundPair[];
}

/** Joining tells more of a person, which can make the next certain; three rounds settle what managers' tables hold. */
const ROUNDS = 3;

/** Does not depend on the order of the list but for the order of the answer. */
export function findPeople(people: readonly Person[]): People {
  let groups = people.map((_, at) => [at]);
  let profiles = people.map(profileOf);
  for (let round = 0; ; round += 1) {
    const pairs = findPairs(profiles);
    const joined = round < ROUNDS ? joinCertain(profiles, pairs) : groups.map((_, at) => [at]);
    if (joined.length === groups.length) return { groups, suggestions: pairs };
    groups = joined.map((places) => places.flatMap((place) => groups[place] ?? []));
    profiles = joined.map((places) => united(places.flatMap((place) => profiles[place] ?? [])));
  }
}

/** The surest first; never two who are contradicted by anybody already joined with them. */
function joinCertain(profiles: readonly Profile[], pairs: readonly FoundPair[]): number[][] {
  const names = profiles.map(({ person }) => JSON.stringify(person));
  const groupOf = profiles.map((_, at) => [at]);
  const order = (pair: FoundPair) => [names[pair.one] ?? '', names[pair.other] ?? ''].sort().join(' ');
  const certain = pairs
    .filter(({ tier }) => tier === 'certain')
    .map((pair) => ({ ...pair, order: order(pair) }))
    // Sums of the same points differ in their last digits by who was compared with whom.
    .sort((a, b) => Math.round((b.points - a.points) * 1e6) || (a.order < b.order ? -1 : 1));
  for (const { one, other } of certain) {
    const [ours, theirs] = [groupOf[one] ?? [], groupOf[other] ?? []];
    if (ours === theirs || contradicts(ours, theirs)) continue;
    const both = [...ours, ...theirs];
    for (const place of both) groupOf[place] = both;
  }
  return [...new Set(groupOf)];

  function contradicts(ours: readonly number[], theirs: readonly number[]): boolean {
    return ours.some((a) =>
      theirs.some((b) => {
        const [our, their] = [profiles[a], profiles[b]];
        return our && their && compareProfiles(our, their).isContradicted;
      }),
    );
  }
}

function united(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (first && profiles.length === 1) return first;
  const all = profiles.map(({ person }) => person);
  const every = (of: (person: Person) => readonly string[] | undefined) =>
    [...new Set(all.flatMap((one) => of(one) ?? []))].sort();
  return profileOf({
    names: every(({ names }) => names),
    phones: every(({ phones }) => phones),
    emails: every(({ emails }) => emails),
    handles: every(({ handles }) => handles),
    accounts: every(({ accounts }) => accounts),
    birthDates: every(({ birthDates }) => birthDates),
    documents: every(({ documents }) => documents),
    address: every(({ address }) => (address ? [address] : []))[0] ?? '',
  });
}
