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
  const box = element.getBoundingClientRect();
  const { innerWidth, innerHeight, frameElement } = windowOf(element);
  const seen = SPOTS.map(([x, y]) => ({ x: box.left + box.width * x, y: box.top + box.height * y })).filter(
    ({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight,
  );
  if (seen.length && seen.every(({ x, y }) => isOther(hitAt(element, x, y), element, isOurs))) return true;
  return frameElement !== null && isCovered(frameElement, isOurs);
}

/** The innermost of what a click there would meet, as seen from the root that the element stands in. */
function hitAt(element: Element, x: number, y: number): Element | null {
  // An element that is in the page stands in a document or in a shadow root.
  return (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
}

function isOther(hit: Element | null, element: Element, isOurs: (other: Element) => boolean): boolean {
  return !!hit && !element.contains(hit) && !standsIn(element, hit) && !isOurs(hit);
}

function standsIn(element: Element, other: Element): boolean {
  if (other.contains(element)) return true;
  const root = element.getRootNode();
  return 'host' in root && standsIn((root as ShadowRoot).host, other);
}
