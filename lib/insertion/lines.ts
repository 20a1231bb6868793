/**
 * The text of a rich editor as its reader sees it: one `\n` a line, whether the editor makes lines of blocks, of `<br>`
 * or of line feeds. `innerText` cannot serve: it adds an empty line between paragraphs that have a margin.
 */

import { windowOf } from './target';

export interface Lines {
  text: string;
  /** Where the selection starts and ends in `text`; the end of the text when it is not inside the editor. */
  from: number;
  to: number;
}

const BLOCK = /^(ADDRESS|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/i;

/** How an element is laid out: by its name, and where the name says nothing, as the page draws it. */
function displayOf(element: HTMLElement): 'block' | 'inline' | 'none' {
  const { display } = windowOf(element).getComputedStyle(element);
  if (display === 'none') return 'none';
  return BLOCK.test(element.tagName) ||
    (/^(block|flow-root|list-item|flex|grid|table)$/.test(display) && !isInRow(element))
    ? 'block'
    : 'inline';
}

/** What stands in a flexible row or a grid is laid out as a block, whatever it is. */
function isInRow({ parentElement }: HTMLElement): boolean {
  return !!parentElement && /flex|grid/.test(windowOf(parentElement).getComputedStyle(parentElement).display);
}

export function readLines(root: HTMLElement, range?: AbstractRange | null): Lines {
  const page = new LineWriter();
  const ends = [-1, -1];
  const note = (node: Node, offset: number) => {
    if (range?.startContainer === node && range.startOffset === offset) ends[0] = page.caret();
    if (range?.endContainer === node && range.endOffset === offset) ends[1] = page.caret();
  };
  const readText = (node: Text) => {
    const keeps = keepsLineFeeds(node);
    const cuts = [0, node.length];
    if (range?.startContainer === node) cuts.push(range.startOffset);
    if (range?.endContainer === node) cuts.push(range.endOffset);
    cuts.sort((a, b) => a - b);
    cuts.forEach((cut, index) => {
      note(node, cut);
      page.write(node.data.slice(cut, cuts[index + 1] ?? cut), keeps);
    });
  };
  const read = (node: Node) => {
    if (node.nodeType === 3) return readText(node as Text); // 3 is a text node
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement; // 1 is an element, and editors hold HTML
    // Islands that are not editable (mentions, placeholders) are not the writer's text.
    if (element !== root && element.contentEditable === 'false') return;
    if (element.tagName === 'BR') return page.breakLine();
    const display = element === root ? 'inline' : displayOf(element);
    if (display === 'none') return;
    const block = display === 'block';
    if (block) page.turn(true);
    let index = 0;
    for (const child of element.childNodes) {
      note(element, index++);
      read(child);
    }
    note(element, index);
    if (block) page.turn(false);
  };
  read(root);
  const [from = -1, to = -1] = ends;
  const end = page.text.length;
  return { text: page.text, from: from < 0 ? end : from, to: to < 0 ? end : to };
}

/** A no-break space stands for a space wherever spaces would collapse; zero-width fillers are the editor's own. */
export function plain(text: string): string {
  return text.replace(/[\u200B\uFEFF]/g, '').replace(/\u00A0/g, ' ');
}

class LineWriter {
  text = '';
  /** Something stands on the present line, be it only a `<br>`. */
  private begun = false;
  /** A block's edge or a `<br>` closed the line: whatever comes next stands on a new one. */
  private edge = false;
  private broken = false;
  /** The last block edge was an opening one. */
  private opened = true;

  begin() {
    if (this.edge || this.broken) this.text += '\n';
    this.edge = this.broken = false;
    this.begun = true;
  }

  breakLine() {
    this.begin();
    this.broken = true;
  }

  /** At a block's edge. A `<br>` just before it only holds the line open: it makes no line of its own. */
  turn(opening: boolean) {
    if (this.begun) this.edge = true;
    this.begun = this.broken = false;
    this.opened = opening;
  }

  /** After a closed block the caret still belongs to that block's line; in a new block it begins a line. */
  caret(): number {
    if (this.opened || !this.edge) this.begin();
    return this.text.length;
  }

  write(data: string, keepsLineFeeds: boolean) {
    if (!data) return;
    let piece = keepsLineFeeds ? data : data.replace(/[ \t\r\n]+/g, ' ');
    if (!keepsLineFeeds && (!this.begun || this.broken)) {
      piece = piece.replace(/^ /, '');
      if (!piece) return;
    }
    plain(piece)
      .split('\n')
      .forEach((part, index) => {
        if (index) this.breakLine();
        if (part || !index) {
          // A zero-width filler alone holds a line open, but a line feed at the start of a node does not.
          if (part || piece[0] !== '\n') this.begin();
          this.text += part;
        }
      });
  }
}

function keepsLineFeeds(node: Text): boolean {
  return /pre|break/.test(whiteSpaceOf(node.parentElement));
}

/** Several spaces in a row are drawn as several. */
export function keepsSpaces(element: Element): boolean {
  return /pre(?!-line)|break/.test(whiteSpaceOf(element));
}

function whiteSpaceOf(element: Element | null): string {
  return (element && windowOf(element).getComputedStyle(element).whiteSpace) ?? '';
}
