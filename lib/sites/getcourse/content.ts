/** The part of a page that speaks of the record shown, and of nobody else. */
import { first, isVisible, within } from '../find';
import { CONTENT, FOREIGN } from './selectors';

export function contentOf(document: Document): HTMLElement {
  return first(document.documentElement, CONTENT) ?? document.documentElement;
}

/** Visible, and of this record rather than of the right panel, the history, a comment or a task. */
export function isOwn(element: Element): boolean {
  return isVisible(element) && !within(element, FOREIGN);
}

/** "#25428", "Заказ №25428". */
export function numberIn(text: string): string | null {
  return /[#№]\s*(\d+)/.exec(text)?.[1] ?? null;
}
