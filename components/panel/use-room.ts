import { useDeferredValue } from 'react';

/** What fits on the screen. */
const FIRST_SCREEN = 8;

/**
 * How many entries of a list to draw now: what fits on the screen first, so that the panel opens at once and no key that
 * is typed into the search waits; all of them when nothing more urgent is to be done.
 */
export function useRoom(query: string): number {
  return useDeferredValue<string | null>(query, null) === query ? Number.POSITIVE_INFINITY : FIRST_SCREEN;
}
