/**
 * Finding things on pages that others wrote. Nothing here throws on a page that is not as expected: what is not
 * there is null or `missing`. Queries go through `Element.prototype`, because a form whose inputs are named
 * `querySelector` or `closest` has objects in place of those methods.
 */
import type { FactName, Facts, FactValues, MAX_MESSAGES, Message, MissingWhy } from '@/lib/model/page';

/** One CSS selector with its evidence. */
export interface Selector {
  css: string;
  /** Month of the newest source that shows it (January where only the year is known); for a guess, when it was made. */
  seen: `${number}-${number}`;
  /** `seen`: read in code that ran against the live site. `guess`: inferred, never confirmed. */
  trust: 'seen' | 'guess';
}

/** Selectors for one thing, the surest first. */
export type Finder = readonly Selector[];

/** What each selector found while somebody watched: the elements that counted, where they were looked for. */
export type Findings = ReadonlyMap<string, ReadonlySet<Element>>;

let watched: Map<string, Set<Element>> | null = null;

/** Runs `work` and tells what its selectors found: for the health report. */
export function watchFinding<T>(work: () => T): { result: T; findings: Findings } {
  const findings = new Map<string, Set<Element>>();
  watched = findings;
  try {
    return { result: work(), findings };
  } finally {
    watched = null;
  }
}

function note(css: string, found: readonly Element[]): void {
  const known = watched?.get(css) ?? new Set();
  for (const element of found) known.add(element);
  watched?.set(css, known);
}

/** Everything that any of the selectors matches, in the page's order. */
export function matches(root: Element, finder: Finder): HTMLElement[] {
  const found = query(root, cssOf(finder));
  if (watched) for (const { css } of finder) note(css, finder.length > 1 ? query(root, css) : found);
  return found;
}

function query(root: Element, css: string): HTMLElement[] {
  // The supported pages are HTML; an SVG element has none of the attributes we look for.
  return [...Element.prototype.querySelectorAll.call(root, css)] as HTMLElement[];
}

/** Every match of the first selector that has an acceptable one. */
export function every(
  root: Element,
  finder: Finder,
  accept: (element: HTMLElement) => boolean = isVisible,
): HTMLElement[] {
  if (watched) for (const { css } of finder) note(css, query(root, css).filter(accept));
  for (const { css } of finder) {
    const found = query(root, css).filter(accept);
    if (found.length) return found;
  }
  return [];
}

export function first(root: Element, finder: Finder, accept?: (element: HTMLElement) => boolean): HTMLElement | null {
  return every(root, finder, accept)[0] ?? null;
}

/** Single-page apps keep old views in the document, hidden. */
export function isVisible(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element);
}

/** Accepts everything: for parts that the page's owner may hide while their content stays true. */
export const anyState = () => true;

export function within(element: Element, finder: Finder): HTMLElement | null {
  return Element.prototype.closest.call(element, cssOf(finder)) as HTMLElement | null;
}

function cssOf(finder: Finder): string {
  return finder.map(({ css }) => css).join();
}

/** The element's ancestors up to and including `top`. A tree walker, because a form's `parentNode` may be an input. */
export function* ancestors(element: Element, top: Element): Generator<HTMLElement> {
  const walker = element.ownerDocument.createTreeWalker(top);
  walker.currentNode = element;
  while (walker.parentNode()) yield walker.currentNode as HTMLElement;
}

/** One line: any run of white space (also no-break) is a space, direction marks are dropped. */
export function clean(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What marks a badge of ours in a row (`lib/overlay/marks.ts`): no part of what the page says. */
const BADGE = '[data-verdict-badge]';

/** Elements and texts below `root` in the page's order, without our badges. */
function* nodesIn(root: Element): Generator<Node> {
  const isMarked = Element.prototype.querySelector.call(root, BADGE) !== null;
  const skip = (node: Node) =>
    node.nodeType === 1 && Element.prototype.matches.call(node, BADGE)
      ? 2 /* NodeFilter.FILTER_REJECT */
      : 1; /* NodeFilter.FILTER_ACCEPT */
  const shown = 5; /* NodeFilter.SHOW_ELEMENT | SHOW_TEXT */
  const walker = root.ownerDocument.createTreeWalker(root, shown, isMarked ? skip : null);
  while (walker.nextNode()) yield walker.currentNode;
}

/** Each text that stands by itself in the element, as it was written. */
export function textsIn(root: Element): string[] {
  return [...nodesIn(root)].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? '') : []));
}

export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  // Of a form it may be an input of that name.
  const text: unknown = element.textContent;
  const isPlain = typeof text === 'string' && !Element.prototype.querySelector.call(element, BADGE);
  return clean(isPlain ? text : textsIn(element).join(''));
}

/** As it was written, line by line: `<br>` and line feeds break a line, blank ends are dropped. */
export function linesOf(element: Element | null | undefined): string {
  if (!element) return '';
  let text = '';
  for (const node of nodesIn(element)) {
    text += node.nodeType === 3 ? (node.textContent ?? '') : node.nodeName === 'BR' ? '\n' : '';
  }
  return text.split(/\r?\n/).map(clean).join('\n').trim();
}

/** For comparing labels: lower case, ё as е, without the closing colon. */
export function fold(text: string): string {
  return clean(text).toLowerCase().replaceAll('ё', 'е').replace(/\s*:$/, '');
}

/** The value element of the row whose label is one of `labels` (written folded). */
export function valueOfRow(
  rows: readonly HTMLElement[],
  parts: { label: Finder; value: Finder },
  labels: readonly string[],
): HTMLElement | null {
  for (const row of rows) {
    const label = first(row, parts.label);
    if (label && labels.includes(fold(textOf(label)))) return first(row, parts.value);
  }
  return null;
}

/** The texts, each once. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map(clean).filter(Boolean))];
}

/** A content script takes types only from the model: this one keeps the number the same. */
const MOST_MESSAGES: typeof MAX_MESSAGES = 20;

/** The last lines of a chat or record. `lines`: the oldest first. */
export function latest(lines: readonly Message[]): Message[] {
  return lines.slice(-MOST_MESSAGES);
}

/** A link as an absolute address, or null when it is not a web address. */
export function addressOf(link: Element | null, base: string): string | null {
  const href = link?.getAttribute('href');
  if (!href) return null;
  try {
    // Of thousands of rows each link once: `canParse` would take as long again.
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The digits or id that `pattern` captures in the link's address. */
export function idIn(link: Element | null | undefined, pattern: RegExp): string | null {
  return pattern.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** A fact that is not there, and the page says why. */
export interface Absent {
  absent: MissingWhy;
}

export const absent = (why: MissingWhy): Absent => ({ absent: why });

/** Every key given is a fact that this kind of page has; empty values become `missing`. */
export function facts(values: { [K in FactName]?: FactValues[K] | Absent | null | undefined }): Facts {
  const read = Object.entries(values).map(([name, value]) => {
    if (value == null || value === '' || (Array.isArray(value) && !value.length)) return [name, { missing: name }];
    return [name, typeof value === 'object' && 'absent' in value ? { missing: name, why: value.absent } : { value }];
  });
  // Object.fromEntries forgets which value belongs to which key; the parameter's type has just paired them.
  return Object.fromEntries(read) as Facts;
}

/** Resolves to what `look` finds, at once or after the page has changed; to null after `limit` milliseconds. */
export function appear<T>(root: Element, look: () => T | null, limit: number): Promise<T | null> {
  const now = look();
  if (now !== null) return Promise.resolve(now);
  return new Promise((resolve) => {
    const settle = (found: T | null) => {
      observer.disconnect();
      clearInterval(beat);
      clearTimeout(end);
      resolve(found);
    };
    const check = () => {
      const found = look();
      if (found !== null) settle(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    // What happens inside a nested frame is no mutation of this document.
    const beat = setInterval(check, 50);
    const end = setTimeout(() => settle(null), limit);
  });
}
