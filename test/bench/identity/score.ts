/** Precision, recall and F1 over pairs. */
import { findPeople, type People } from '@/lib/identity/people';
import type { SamenessTier } from '@/lib/model/sameness';
import type { Labelled } from './tables';

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export interface Result {
  records: number;
  truePairs: number;
  /** What acts by itself. */
  certain: Score;
  /** What acts or is suggested: everything over the one threshold. */
  suggested: Score;
  /** What is at least shown on demand. */
  shown: Score;
  ms: number;
  /** Pairs that were wrongly put there or missed, for reading; at most a few. */
  wrong: { tier: SamenessTier | null; one: Labelled; other: Labelled }[];
}

export function scoreSet(records: readonly Labelled[], samples = 0): Result {
  const started = performance.now();
  const { groups, suggestions } = findPeople(records.map(({ person }) => person));
  const ms = performance.now() - started;
  const truth = truePairs(records);
  const tiers = tiersOf(groups, suggestions);
  const scoreOf = (counted: readonly SamenessTier[]): Score => {
    const found = [...tiers].filter(([, tier]) => counted.includes(tier));
    const right = found.filter(([pair]) => isTrue(records, pair)).length;
    const precision = found.length ? right / found.length : 1;
    const recall = truth.length ? right / truth.length : 1;
    return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
  };
  return {
    records: records.length,
    truePairs: truth.length,
    certain: scoreOf(['certain']),
    suggested: scoreOf(['certain', 'likely']),
    shown: scoreOf(['certain', 'likely', 'possible']),
    ms,
    wrong: samples ? wrongOf(records, tiers, truth, samples) : [],
  };
}

type Pair = `${number} ${number}`;

/** Of records: those in one group are certain; a suggestion that two people are one is one for all their records. */
function tiersOf(groups: readonly number[][], suggestions: People['suggestions']): Map<Pair, SamenessTier> {
  const tiers = new Map<Pair, SamenessTier>();
  const set = (a: number, b: number, tier: SamenessTier) => tiers.set(a < b ? `${a} ${b}` : `${b} ${a}`, tier);
  for (const group of groups)
    for (const [i, one] of group.entries()) for (const other of group.slice(i + 1)) set(one, other, 'certain');
  // What was certain and contradicted by others is suggested, not done.
  for (const { one, other, tier } of suggestions)
    for (const ours of groups[one] ?? [])
      for (const theirs of groups[other] ?? []) set(ours, theirs, tier === 'certain' ? 'likely' : tier);
  return tiers;
}

function isTrue(records: readonly Labelled[], pair: Pair): boolean {
  const [one, other] = pair.split(' ').map(Number);
  return records[one ?? -1]?.entity === records[other ?? -1]?.entity;
}

function wrongOf(
  records: readonly Labelled[],
  tiers: ReadonlyMap<Pair, SamenessTier>,
  truth: readonly Pair[],
  samples: number,
): Result['wrong'] {
  const falsePairs = (counted: SamenessTier) =>
    [...tiers].filter(([pair, tier]) => tier === counted && !isTrue(records, pair)).slice(0, samples);
  const missed = truth.filter((pair) => !['certain', 'likely'].includes(tiers.get(pair) ?? '')).slice(0, samples);
  return [...falsePairs('certain'), ...falsePairs('likely')]
    .map(([pair]) => pair)
    .concat(missed)
    .flatMap((pair) => {
      const [one, other] = pair.split(' ').map((at) => records[Number(at)]);
      return one && other ? [{ tier: tiers.get(pair) ?? null, one, other }] : [];
    });
}

function truePairs(records: readonly Labelled[]): Pair[] {
  const groups = new Map<string, number[]>();
  for (const [at, { entity }] of records.entries()) {
    const group = groups.get(entity);
    if (group) group.push(at);
    else groups.set(entity, [at]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, i) => group.slice(i + 1).map((other): Pair => `${one} ${other}`)),
  );
}
