/**
 * Which texts answer a client's message: the nearest of what their titles, triggers and learned examples say, by the
 * letters they share (TF-IDF over groups of three and four letters, cosine), in any language. It rather says nothing
 * than guesses: words that share no letters with any trigger cannot be understood this way.
 */
import type { Answer, Example } from '@/lib/model/learning';
import type { Playbook } from '@/lib/model/playbook';

export interface Suggestion extends Answer {
  /** Cosine with the nearest phrase, 0 to 1. */
  score: number;
}

export interface Ranker {
  /** The best first, at most three; none where nothing is near enough. */
  suggest(message: string): Suggestion[];
}

/** Below this a message is not understood. */
const NEAR = 0.34;
/** Others are offered beside the best only if they come this near to it. */
const BESIDE = 0.75;
const MOST = 3;
/** Longer messages are about many things; what is asked stands at their end. */
const READ = 400;

/** The index is built at the first message. */
export function createRanker(playbooks: readonly Playbook[], examples: readonly Example[]): Ranker {
  let index: Index | null = null;
  return {
    suggest(message) {
      index ??= indexOf(phrasesOf(playbooks, examples));
      return nearest(index, message.slice(-READ));
    },
  };
}

interface Phrase {
  answer: Answer;
  text: string;
}

interface Index {
  answers: Answer[];
  /** Group of letters to the phrases that have it, each with its weight of the whole phrase. */
  postings: Map<string, [phrase: number, weight: number][]>;
  rarity: Map<string, number>;
  /** Of groups that no phrase has: what is not understood makes a message farther from all. */
  rarest: number;
}

function phrasesOf(playbooks: readonly Playbook[], examples: readonly Example[]): Phrase[] {
  const known = new Set<string>();
  const phrases = playbooks.flatMap(({ id: playbookId, scripts, objections }) =>
    [
      ...scripts.map((entry) => ({ entry, kind: 'script' as const })),
      ...objections.map((entry) => ({ entry, kind: 'objection' as const })),
    ].flatMap(({ entry, kind }) => {
      const answer: Answer = { playbookId, kind, id: entry.id };
      known.add(keyOf(answer));
      return [entry.title, ...entry.triggers].map((text) => ({ answer, text }));
    }),
  );
  // What was learned of a text that is gone since is of no use.
  return [...phrases, ...examples.filter(({ answer }) => known.has(keyOf(answer)))];
}

function keyOf({ playbookId, kind, id }: Answer): string {
  return `${playbookId}/${kind}/${id}`;
}

function indexOf(phrases: readonly Phrase[]): Index {
  const grams = phrases.map(({ text }) => gramsOf(text));
  const counts = new Map<string, number>();
  for (const one of grams) for (const gram of one.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarity = new Map([...counts].map(([gram, count]) => [gram, Math.log((1 + phrases.length) / count)]));
  const rarest = Math.log(1 + phrases.length);
  const postings: Index['postings'] = new Map();
  for (const [at, one] of grams.entries()) {
    for (const [gram, weight] of weighed(one, rarity, rarest)) {
      const list = postings.get(gram) ?? [];
      list.push([at, weight]);
      postings.set(gram, list);
    }
  }
  return { answers: phrases.map(({ answer }) => answer), postings, rarity, rarest };
}

function nearest({ answers, postings, rarity, rarest }: Index, message: string): Suggestion[] {
  const scores = new Map<number, number>();
  for (const [gram, weight] of weighed(gramsOf(message), rarity, rarest)) {
    for (const [phrase, of] of postings.get(gram) ?? []) scores.set(phrase, (scores.get(phrase) ?? 0) + weight * of);
  }
  const best = new Map<string, Suggestion>();
  for (const [phrase, score] of scores) {
    const answer = answers[phrase];
    if (answer === undefined || score < NEAR) continue;
    const key = keyOf(answer);
    if (score > (best.get(key)?.score ?? 0)) best.set(key, { ...answer, score });
  }
  const sorted = [...best.values()].sort((a, b) => b.score - a.score);
  const top = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= top * BESIDE).slice(0, MOST);
}

/** Of length one. */
function weighed(grams: Map<string, number>, rarity: Index['rarity'], rarest: number): Map<string, number> {
  const weights = new Map(
    [...grams].map(([gram, count]) => [gram, (1 + Math.log(count)) * (rarity.get(gram) ?? rarest)]),
  );
  const length = Math.hypot(...weights.values()) || 1;
  return new Map([...weights].map(([gram, weight]) => [gram, weight / length]));
}

/** Groups of three and four letters within words, the edges of words among them. */
function gramsOf(text: string): Map<string, number> {
  const grams = new Map<string, number>();
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  for (const word of words) {
    if (word === '') continue;
    const edged = `_${word}_`;
    for (const length of [3, 4]) {
      for (let at = 0; at + length <= edged.length; at++) {
        const gram = edged.slice(at, at + length);
        grams.set(gram, (grams.get(gram) ?? 0) + 1);
      }
    }
  }
  return grams;
}
