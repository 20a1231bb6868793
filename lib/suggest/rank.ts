/**
 * Which texts answer a client's message: the nearest of what their titles, triggers and learned examples say, by the
 * letters, words and pairs of words they share (TF-IDF, cosine), in any language. A text is as near as all that it says
 * together, and a little as its nearest phrase. It rather says nothing than guesses: words that share no letters with
 * any trigger cannot be understood this way.
 */
import type { Answer, Example } from '@/lib/model/learning';
import type { Playbook } from '@/lib/model/playbook';

export interface Suggestion extends Answer {
  /** How near it is, 0 to 1. */
  score: number;
}

export interface Ranker {
  /** The best first, at most three; none where nothing is near enough. */
  suggest(message: string): Suggestion[];
}

/** A message that is not this near to any text is not understood: small talk seldom comes so near to any. */
const NEAR = 0.27;
/** Others are offered beside the best only if they come this near to it. */
const BESIDE = 0.5;
/** How much all phrases of a text together count beside its nearest one. */
const TOGETHER = 0.7;
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

type Vector = Map<string, number>;
/** What is shared, to those that have it, each with its weight there. */
type Postings = Map<string, [at: number, weight: number][]>;

interface Index {
  answers: Answer[];
  /** Of each phrase, whose it is: its place in `answers`. */
  owners: number[];
  phrases: Postings;
  /** Of all phrases of an answer together. */
  wholes: Postings;
  rarity: Map<string, number>;
  /** Of what no phrase has: what is not understood makes a message farther from all. */
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
  const answers = [...new Map(phrases.map(({ answer }) => [keyOf(answer), answer])).values()];
  const places = new Map(answers.map((answer, at) => [keyOf(answer), at]));
  const owners = phrases.map(({ answer }) => places.get(keyOf(answer)) ?? 0);
  const counted = phrases.map(({ text }) => partsOf(text));
  const counts = new Map<string, number>();
  for (const one of counted) for (const part of one.keys()) counts.set(part, (counts.get(part) ?? 0) + 1);
  const rarity = new Map([...counts].map(([part, count]) => [part, Math.log((1 + phrases.length) / count)]));
  const rarest = Math.log(1 + phrases.length);
  const vectors = counted.map((one) => weighed(one, rarity, rarest));
  const wholes = answers.map((): Vector => new Map());
  for (const [at, vector] of vectors.entries()) {
    const whole = wholes[owners[at] ?? 0];
    if (whole) for (const [part, weight] of vector) whole.set(part, (whole.get(part) ?? 0) + weight);
  }
  return { answers, owners, phrases: postingsOf(vectors), wholes: postingsOf(wholes.map(ofLengthOne)), rarity, rarest };
}

function postingsOf(vectors: readonly Vector[]): Postings {
  const postings: Postings = new Map();
  for (const [at, vector] of vectors.entries()) {
    for (const [part, weight] of vector) {
      const list = postings.get(part) ?? [];
      list.push([at, weight]);
      postings.set(part, list);
    }
  }
  return postings;
}

/** Of all that share something with the message, how near they are. */
function cosines(postings: Postings, message: Vector): Map<number, number> {
  const found = new Map<number, number>();
  for (const [part, weight] of message)
    for (const [at, of] of postings.get(part) ?? []) found.set(at, (found.get(at) ?? 0) + weight * of);
  return found;
}

function nearest({ answers, owners, phrases, wholes, rarity, rarest }: Index, message: string): Suggestion[] {
  const asked = weighed(partsOf(message), rarity, rarest);
  const near = new Map<number, number>();
  for (const [phrase, cosine] of cosines(phrases, asked)) {
    const owner = owners[phrase] ?? 0;
    if (cosine > (near.get(owner) ?? 0)) near.set(owner, cosine);
  }
  const sorted = [...cosines(wholes, asked)]
    .flatMap(([at, cosine]) => {
      const answer = answers[at];
      return answer ? [{ ...answer, score: TOGETHER * cosine + (1 - TOGETHER) * (near.get(at) ?? 0) }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const least = Math.max(NEAR, (sorted[0]?.score ?? 0) * BESIDE);
  return sorted.filter(({ score }) => score >= least).slice(0, MOST);
}

/** Of length one. */
function weighed(counted: Vector, rarity: Index['rarity'], rarest: number): Vector {
  return ofLengthOne(
    new Map([...counted].map(([part, count]) => [part, (1 + Math.log(count)) * (rarity.get(part) ?? rarest)])),
  );
}

function ofLengthOne(vector: Vector): Vector {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([part, weight]) => [part, weight / length]));
}

/** So many first letters stand for a word with all its endings. */
const STEM = 5;

/** Groups of three and four letters within words, the edges of words among them; begins of words, and of two in a row. */
function partsOf(text: string): Vector {
  const parts: Vector = new Map();
  const add = (part: string) => parts.set(part, (parts.get(part) ?? 0) + 1);
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let before = '';
  for (const word of words) {
    const edged = `_${word}_`;
    for (const length of [3, 4]) for (let at = 0; at + length <= edged.length; at++) add(edged.slice(at, at + length));
    const stem = word.slice(0, STEM);
    add(` ${stem}`);
    if (before) add(`${before} ${stem}`);
    before = stem;
  }
  return parts;
}
