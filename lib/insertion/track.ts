/**
 * Remembers the composer last used in this frame, with its caret. Nothing here runs while somebody types: the caret is
 * read when the composer loses the focus, or when it is asked for.
 */
import { isFocused, rangeIn, selectionOf } from './caret';
import { spotOf } from './spot';
import { type ComposerTarget, isRich, isTextField } from './target';

export interface TrackOptions {
  window: Window;
  isComposer(element: HTMLElement): boolean;
  /** Called whenever the caret comes into a composer. */
  onUse(element: HTMLElement): void;
  /** Called once for each window of an editor frame without an address of its own, where no script of ours runs. */
  onFrame?(window: Window): void;
  /** The shadow root of an element, closed ones too. */
  shadowOf?(element: Element): ShadowRoot | null;
  signal: AbortSignal;
}

export function trackComposers(options: TrackOptions): { last(): ComposerTarget | null } {
  const { shadowOf = () => null } = options;
  const heard = new WeakSet<Node>();
  let last: ComposerTarget | null = null;

  const use = (element: HTMLElement) => {
    if (!(isTextField(element) || isRich(element)) || !options.isComposer(element)) return;
    if (last?.element !== element) last = { element, range: null, selection: null };
    options.onUse(element);
  };

  const enter = (event: Event) => {
    const [inner] = event.composedPath();
    if (!isElement(inner)) return;
    const root = inner.getRootNode();
    // Inside one shadow root the focus moves without a word to the outside.
    if ('host' in root) hear(root, root);
    use(innermost(inner));
  };

  /** A closed root shows no more than its host to those outside of it. */
  const innermost = (element: HTMLElement): HTMLElement => {
    const root = element.shadowRoot ?? shadowOf(element);
    if (!isElement(root?.activeElement)) return element;
    hear(root, root);
    return innermost(root.activeElement);
  };

  const leave = (event: Event) => {
    if (last && event.composedPath()[0] === last.element) remember(last);
    // The document of an editor frame may have been written anew since it was seen.
    if (event.target === options.window)
      options.window.setTimeout(() => visitFrame(options.window.document.activeElement));
  };

  const hear = (place: EventTarget, mark: Node) => {
    if (heard.has(mark)) return;
    heard.add(mark);
    const once = { capture: true, passive: true, signal: options.signal };
    place.addEventListener('focusin', enter, once);
    place.addEventListener('blur', leave, once);
    // What loads is told to the document, and not to the window.
    (mark.ownerDocument ?? mark).addEventListener('load', (event) => visitFrame(event.target), once);
  };

  /** Frames without an address of their own have no content script: they are reached from here. */
  const visitFrame = (target: unknown) => {
    if (!isElement(target) || target.tagName !== 'IFRAME') return;
    const frame = target as HTMLIFrameElement; // by its name
    // An empty address reads as the page's own.
    if (!frame.srcdoc && frame.getAttribute('src') && /^https?:/.test(frame.src)) return;
    const inner = frame.contentDocument;
    if (!inner?.documentElement || !inner.defaultView || heard.has(inner.documentElement)) return;
    // Writing a document anew takes its listeners away, and gives it another root element.
    hear(inner.defaultView, inner.documentElement);
    options.onFrame?.(inner.defaultView);
    for (const nested of inner.querySelectorAll('iframe')) visitFrame(nested);
    if (inner.hasFocus() && isElement(inner.activeElement)) use(innermost(inner.activeElement));
  };

  const { document } = options.window;
  hear(options.window, document.documentElement);
  for (const frame of document.querySelectorAll('iframe')) visitFrame(frame);
  if (isElement(document.activeElement)) use(innermost(document.activeElement));

  return {
    last() {
      if (!last) return null;
      if (isFocused(last.element)) remember(last);
      // A text field keeps its own selection, also while the page changes its value.
      return { ...last, selection: selectionOf(last.element) };
    },
  };
}

function remember(target: ComposerTarget) {
  const range = rangeIn(target.element);
  if (!range) return;
  target.range = range;
  target.spot = spotOf(target.element, range);
}

function isElement(target: unknown): target is HTMLElement {
  return !!target && (target as Node).nodeType === 1;
}
