/** Where a composer shows itself to the person, and whether it does. */
import { isTextField, windowOf } from './target';

/** In CSS pixels; nobody writes into a field smaller than that. */
const MIN_WIDTH = 16;
const MIN_HEIGHT = 8;

/**
 * The element that shows what is written: the composer itself, or, where that is a speck of a text area in which an
 * editor hears its keys, the editor around it.
 */
export function surfaceOf(element: HTMLElement): HTMLElement {
  let surface = element;
  if (!isTextField(element) || !element.getClientRects().length) return surface;
  for (let outer = element.parentElement; outer && isClipped(outer); outer = outer.parentElement) surface = outer;
  while (isSpeck(surface) && surface.parentElement) surface = surface.parentElement;
  return surface;
}

/** A speck that cuts off whatever is larger in it. */
function isClipped(element: HTMLElement): boolean {
  return isSpeck(element) && windowOf(element).getComputedStyle(element).overflow !== 'visible';
}

function isSpeck(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width < MIN_WIDTH || height < MIN_HEIGHT;
}

/** Shown to the user, together with every frame it stands in: a kept editor frame can be hidden as a whole. */
export function isShown(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const frame = windowOf(element).frameElement;
  return !frame || isShown(frame);
}

/** Where to look in a box: a placeholder, a button or a panel over a part of it hides nothing. */
const SPOTS = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));

/** Something else stands wherever the element is in sight. Out of sight, nothing is said. */
export function isCovered(element: Element, isOurs: (other: Element) => boolean): boolean {
  const { left, top, right, bottom } = sightOf(element);
  const isOther = ([x, y]: readonly [number, number]) => {
    const hit = hitAt(element, left + (right - left) * x, top + (bottom - top) * y);
    return !!hit && !element.contains(hit) && !standsIn(element, hit) && !isOurs(hit);
  };
  if (left < right && top < bottom && SPOTS.every(isOther)) return true;
  const { frameElement } = windowOf(element);
  return !!frameElement && isCovered(frameElement, isOurs);
}

type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What the window and everything that cuts off what is larger leave of the element's box. */
function sightOf(element: Element): Box {
  const view = windowOf(element);
  const { innerWidth: right, innerHeight: bottom } = view;
  let box = common(element.getBoundingClientRect(), { left: 0, top: 0, right, bottom });
  for (let outer = outside(element); outer; outer = outside(outer)) {
    // What the page's body cuts off, the window does.
    const cuts = outer.tagName !== 'BODY' && view.getComputedStyle(outer).overflow !== 'visible';
    if (cuts && outer.parentElement) box = common(box, outer.getBoundingClientRect());
  }
  return box;
}

function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** The innermost of what a click there would meet, as seen from the root that the element stands in. */
function hitAt(element: Element, x: number, y: number): Element | null {
  // An element that is in the page stands in a document or in a shadow root.
  return (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
}

function standsIn(element: Element, other: Element): boolean {
  for (let outer = outside(element); outer; outer = outside(outer)) if (outer === other) return true;
  return false;
}

/** The element around it, also where that is the host of its shadow root. */
function outside(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null);
}
