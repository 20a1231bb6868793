/** Which editable elements take a message, and what to call them. */
import { clean } from './find';

/** A text area or an editable element that is no search field. */
export function isTextBox(element: HTMLElement): boolean {
  return (element.localName === 'textarea' || element.isContentEditable) && !isSearch(element);
}

function isSearch(element: HTMLElement): boolean {
  if (element.matches('[role=searchbox]') || element.closest('[role=search]')) return true;
  const words = ['name', 'id', 'placeholder', 'aria-label', 'aria-placeholder', 'data-testid'];
  return /search|поиск|найти|търс|keres/i.test(words.map((word) => element.getAttribute(word)).join(' '));
}

/** What the page itself calls the field, for "insert into …". */
export function labelOf(element: HTMLElement): string | null {
  for (const name of ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder', 'title']) {
    const label = clean(element.getAttribute(name));
    if (label) return label;
  }
  return null;
}
