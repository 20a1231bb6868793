/** Where a message is written: neither a caption, a story nor K's twin; not while an old message is being changed. */
import { first, within } from '../find';
import { A_COMPOSER, A_EDITING, K_COMPOSER, K_EDITING } from './selectors';

export const COMPOSER = [...A_COMPOSER, ...K_COMPOSER];
const EDITING = [...A_EDITING, ...K_EDITING];

export function isComposer(element: HTMLElement): boolean {
  return within(element, COMPOSER) !== null && !first(element.ownerDocument.documentElement, EDITING);
}

/** One that is gone is for the insertion to say. */
export async function openComposer(element: HTMLElement): Promise<HTMLElement | null> {
  return isComposer(element) || !element.isConnected ? element : null;
}
