import { useDeferredValue } from 'react';

/** What fits on the screen. */
const FIRST_SCREEN = 8;

/**
 * How much of a list to draw, and for which words: what fits on the screen first, so that the panel opens at once, all
 * of it when nothing more urgent is to be done. What is typed is drawn at once, what it finds when no other key waits:
 * until then `query` is what was looked for before.
 */
export function useRoom(typed: string): { query: string; room: number } {
  const query = useDeferredValue(typed);
  const drawn = useDeferredValue<string | null>(query, null);
  return { query, room: drawn === query ? Number.POSITIVE_INFINITY : FIRST_SCREEN };
}
