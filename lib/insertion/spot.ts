/**
 * A selection by the characters before its ends: it holds when the editor has drawn its lines anew. Zero-width fillers
 * do not count, since editors put them in and take them out as the caret goes.
 */

export interface Spot {
  from: number;
  to: number;
  /** How many characters there are in all. */
  of: number;
  /** At the start of a piece of text rather than at the end of the one before, which is as many characters along. */
  opens: boolean;
}

export function spotOf(element: HTMLElement, range: AbstractRange): Spot {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return {
    from: charsTo(element, startContainer, startOffset),
    to: charsTo(element, endContainer, endOffset),
    of: charsTo(element, element, element.childNodes.length),
    opens: startOffset === 0,
  };
}

function charsTo(element: HTMLElement, node: Node, offset: number): number {
  const before = new Range();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return written(before.toString()).length;
}

/** The range itself if the page has left it where it was, else one at the same characters; null where they have changed. */
export function rangeAt(element: HTMLElement, range: Range, spot: Spot): Range | null {
  const now = spotOf(element, range);
  if (now.of !== spot.of) return null;
  if (now.from === spot.from && now.to === spot.to && now.opens === spot.opens) return range;
  const found = new Range();
  found.setStart(...placeAt(element, spot.from, spot.opens));
  found.setEnd(...placeAt(element, spot.to, spot.opens && spot.from === spot.to));
  return found;
}

function placeAt(element: HTMLElement, chars: number, opens: boolean): [Node, number] {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = chars;
  while (texts.nextNode()) {
    const { data } = texts.currentNode as Text; // SHOW_TEXT
    const { length } = written(data);
    if (left < length || (left === length && !opens)) return [texts.currentNode, rawOffset(data, left)];
    left -= length;
  }
  return [element, element.childNodes.length];
}

function written(text: string): string {
  return text.replace(/[\u200B\uFEFF]/g, '');
}

/** Behind so many written characters. */
function rawOffset(data: string, chars: number): number {
  let offset = 0;
  while (written(data.slice(0, offset)).length < chars) offset += 1;
  return offset;
}
