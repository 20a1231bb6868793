/** Focus and selection of a composer, also in open shadow roots and editor frames. */
import { rangeAt } from './spot';
import { type ComposerTarget, isTextField, windowOf } from './target';

/** The selection inside this element, as a range of its own; null when it is elsewhere. */
export function rangeIn(element: HTMLElement): Range | null {
  const selection = windowOf(element).getSelection();
  const root = element.getRootNode();
  if (!selection?.rangeCount) return null;
  // The plain selection stops at the shadow host.
  const found =
    'host' in root && selection.getComposedRanges
      ? selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] })[0]
      : selection.getRangeAt(0);
  if (!found || !holds(element, found)) return null;
  const range = new Range();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The selection of a text field, or null where it has none. */
export function selectionOf(element: HTMLElement): [number, number] | null {
  if (!isTextField(element) || element.selectionStart === null) return null;
  return [element.selectionStart, element.selectionEnd ?? element.selectionStart];
}

export function isFocused(element: HTMLElement): boolean {
  const { ownerDocument } = element;
  // A design-mode frame has its focus on the document, not on the body.
  return element.matches(':focus') || (ownerDocument.designMode === 'on' && ownerDocument.hasFocus());
}

/** Puts the focus and the remembered selection back, and waits until the editor has heard of it. */
export async function restoreCaret(target: ComposerTarget): Promise<void> {
  const { element, range, spot, selection, behind = null, replaces = false } = target;
  const wasFocused = isFocused(element);
  const stays = wasFocused && !replaces;
  if (!wasFocused) {
    windowOf(element).focus();
    element.focus();
  }
  if (isTextField(element)) {
    const chosen = stays ? selectionOf(element) : selection;
    if (!chosen) return;
    element.setSelectionRange(0, 0);
    element.setSelectionRange(...chosen);
  } else if (stays) {
    select(element, inFrontOf(behind, element, rangeIn(element)));
  } else {
    const heard = nextSelectionChange(element);
    const kept = range && holds(element, range) ? range : null;
    const known = kept && spot ? rangeAt(element, kept, spot) : kept;
    select(element, inFrontOf(behind, element, known) ?? endOf(element));
    await heard;
  }
}

/** The caret where it is if that is in front of `behind`, else at the end of the last line before it. */
function inFrontOf(behind: HTMLElement | null, element: HTMLElement, range: Range | null): Range | null {
  if (!behind || !element.contains(behind)) return range;
  const edge = new Range();
  edge.setStartBefore(behind);
  if (range && range.compareBoundaryPoints(Range.START_TO_END, edge) < 0) return range;
  // Right in front of a block a browser writes into the block: there has to be a line.
  if (!behind.previousSibling) behind.before(behind.ownerDocument.createElement('br'));
  const last = behind.previousSibling;
  const place = new Range();
  if (last?.nodeName === 'BR') place.setStartBefore(last);
  else if (last?.nodeType === 1)
    return endOf(last as HTMLElement); // 1 is an element, and editors hold HTML
  else place.setStartBefore(behind);
  return place;
}

/** By way of the start: a changed selection ends the typing, so that Ctrl+Z will not take what was typed before. */
function select(element: HTMLElement, range: AbstractRange | null) {
  const selection = windowOf(element).getSelection();
  if (!range) return;
  selection?.collapse(element, 0);
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

function holds(element: HTMLElement, { startContainer, endContainer }: AbstractRange): boolean {
  return element.contains(startContainer) && element.contains(endContainer);
}

export function caretToEnd(element: HTMLElement) {
  select(element, endOf(element));
}

/** The end of the last line, not of the editor: outside the last block a browser may open a new one. */
function endOf(element: HTMLElement): Range {
  let node: Node = element;
  for (let last = node.lastChild; last && isLine(last); last = last.lastChild) node = last;
  const range = new Range();
  range.selectNodeContents(node);
  if (node.lastChild?.nodeName === 'BR') range.setEndBefore(node.lastChild);
  range.collapse(false);
  return range;
}

/** Text, or an element that holds text of the writer. */
function isLine(node: Node): boolean {
  // Only elements have `contentEditable`.
  return node.nodeName !== 'BR' && (node as HTMLElement).contentEditable !== 'false';
}

/** Editors learn of a new selection from `selectionchange`, which comes late; some read it a frame later still. */
async function nextSelectionChange(element: HTMLElement) {
  const { ownerDocument } = element;
  await Promise.race([
    new Promise((done) => ownerDocument.addEventListener('selectionchange', done, { once: true })),
    nextFrame(element).then(() => nextFrame(element)),
  ]);
  await nextFrame(element);
}

/** The next frame, or 50 ms where no frames are drawn (a tab in the background). */
export function nextFrame(element: Element): Promise<void> {
  const view = windowOf(element);
  return new Promise((done) => {
    const late = view.setTimeout(done, 50);
    view.requestAnimationFrame(() => {
      view.clearTimeout(late);
      // After the frame's own callbacks.
      view.setTimeout(done);
    });
  });
}
