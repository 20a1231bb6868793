/** What a foreign JSON value must not have, before any schema looks at it. Not recursive: depth is the file's choice. */
import type { Why, WrongField } from './wrong-field';

/** No list of a playbook is longer. */
const MOST_ENTRIES = 5000;
const DEEPEST = 40;
/** Turn the order of what is read around: what is shown would not be what is sent. */
export const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * The first of: a key `__proto__`, which would change objects that are copied from it; texts that turn the reading order
 * around; lists and depths without an end.
 */
export function hostileIn(raw: unknown): WrongField | null {
  return firstIn(raw, ({ key, value, depth }) => {
    if (key === '__proto__') return { is: 'forbidden-name' };
    if (Array.isArray(value) && value.length > MOST_ENTRIES)
      return { is: 'at-most', count: MOST_ENTRIES, of: 'entries' };
    if (depth > DEEPEST) return { is: 'too-deep' };
    return typeof value === 'string' && TURNING.test(value) ? { is: 'turning' } : null;
  });
}

/** A key `__proto__` alone, where a schema sees to the rest. `from`: the path of `raw`. */
export function forbiddenNameIn(raw: unknown, from: string): WrongField | null {
  return firstIn(raw, ({ key }) => (key === '__proto__' ? { is: 'forbidden-name' } : null), from);
}

interface Spot {
  key: string;
  value: unknown;
  depth: number;
}

function firstIn(raw: unknown, wrong: (spot: Spot) => Why | null, from = ''): WrongField | null {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: raw, path: from, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, path, depth } = top;
    if (typeof value !== 'object' || value === null) continue;
    const inside: typeof stack = [];
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      const why = wrong({ key, value: inner, depth });
      if (why !== null) return { path: at, why };
      inside.push({ value: inner, path: at, depth: depth + 1 });
    }
    // The first in the file comes up first.
    for (const one of inside.reverse()) stack.push(one);
  }
  return null;
}
