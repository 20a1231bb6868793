import type { Spot } from './spot';

/** Where text goes: the composer, with the caret or selection it had when it was last used. */
export interface ComposerTarget {
  element: HTMLElement;
  /** Of a rich composer; null: nothing is known, the text goes to the end. */
  range: Range | null;
  /** The same range in characters. */
  spot?: Spot | null;
  /** Start and end of a text field's selection; null where the field has none (`type=email`) or is no text field. */
  selection: [number, number] | null;
  /** What stays behind the text in a rich composer, wherever the caret is: a mail's signature. */
  behind?: HTMLElement | null;
  /** `range` or `selection` is what the text is to replace, wherever the caret of a composer in use stands. */
  replaces?: boolean;
  /** Our own panel may lie over a composer. */
  isOurs?(element: Element): boolean;
}

export type TextField = HTMLTextAreaElement | HTMLInputElement;

/** By name, not by `instanceof`: elements of editor frames belong to another realm. */
export function isTextField(element: Element): element is TextField {
  return /^(TEXTAREA|INPUT)$/i.test(element.tagName);
}

export function isRich(element: HTMLElement): boolean {
  return element.isContentEditable || element.ownerDocument.designMode === 'on';
}

export function windowOf(element: Element): Window & typeof globalThis {
  // A composer that can be used stands in a document that is shown, so there is a window.
  return element.ownerDocument.defaultView as Window & typeof globalThis;
}
