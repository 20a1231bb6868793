/**
 * Whether the person at the screen can see a host of ours, the panel's or the menu's, as we drew it. A page may make the document transparent,
 * move us or lay something over us so that a click meant for it lands on our buttons (clickjacking).
 */
import { closedRoot } from './takeover';

const MIN_SIDE = 200;

/** `minSide`: what is smaller, in CSS pixels, cannot be read. */
export function isShownHonestly(host: HTMLElement, minSide = MIN_SIDE): boolean {
  const { ownerDocument: document } = host;
  const window = document.defaultView;
  if (!window || !host.isConnected) return false;
  if (!host.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  // Pictures of the page lie over the page then. `:is` lets a browser pass that does not know the name.
  if (document.documentElement.matches(':is(:active-view-transition)')) return false;
  const honest = [host, document.documentElement].every((element) => {
    const { opacity, filter, transform, rotate, clipPath, maskImage } = window.getComputedStyle(element);
    return Number(opacity) > 0.9 && [filter, transform, rotate, clipPath, maskImage].every((value) => value === 'none');
  });
  const box = host.getBoundingClientRect();
  if (!honest || box.width < minSide || box.height < minSide) return false;
  const onTop = [0.2, 0.5, 0.8].every(
    (at) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * at) === host,
  );
  return onTop && !coversThatLetClicksThrough(host).some((element) => overlaps(element.getBoundingClientRect(), box));
}

/**
 * `elementFromPoint` looks through `pointer-events: none`. What can stand above our z-index, the highest there is,
 * comes after us in the document or stands in the browser's top layer; either may hide in a closed shadow root.
 */
function coversThatLetClicksThrough(host: HTMLElement): Element[] {
  const covers = inside(host.ownerDocument).filter((element) =>
    element.matches(':popover-open, dialog:modal, :fullscreen'),
  );
  for (let next = host.nextElementSibling; next; next = next.nextElementSibling) covers.push(next, ...inside(next));
  // Other extensions leave empty, see-through boxes over the whole page; what holds us does not cover us.
  return covers.filter((element) => !element.contains(host) && paints(element));
}

/** All elements below, those in shadow roots too. */
function inside(root: Document | Element | ShadowRoot): Element[] {
  const roots: ParentNode[] = [root];
  const shadow = root instanceof Element && closedRoot(root);
  if (shadow) roots.push(shadow);
  return roots.flatMap((one) => [...one.children].flatMap((child) => [child, ...inside(child)]));
}

const SEE_THROUGH = /^(none|normal|transparent|rgba\(.*, 0\)|)$/;

/** Does the element itself put anything on the screen, its children aside? */
function paints(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { backgroundColor, backgroundImage, backdropFilter, boxShadow, borderTopStyle } = getComputedStyle(element);
  const drawn = [backgroundColor, backgroundImage, backdropFilter, boxShadow, borderTopStyle];
  for (const part of ['::before', '::after', '::backdrop']) {
    const { content, backgroundImage: image } = getComputedStyle(element, part);
    drawn.push(part === '::backdrop' ? image : content);
  }
  const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const isPicture = /^(img|svg|canvas|video|iframe|object|embed|input|button)$/i.test(element.tagName);
  return hasText || isPicture || drawn.some((value) => !SEE_THROUGH.test(value));
}

function overlaps(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
