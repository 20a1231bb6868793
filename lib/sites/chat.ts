/** What reading a messenger takes, whichever it is: the text of a line, and knowing when a chat is being switched. */
import type { Message } from '@/lib/model/page';
import type { Frame } from './contract';
import { clean, type Finder, matches } from './find';

/** What a line says, without the parts that belong to somebody or something else (a quotation, the clock). */
export function saidIn(element: Element, leaveOut: Finder): string {
  const others = new Set<Node>(leaveOut.length ? matches(element, leaveOut) : []);
  const read = (node: Node): string => {
    if (others.has(node)) return '';
    // Emoji are pictures that carry themselves as their description.
    if (node.nodeName === 'IMG') return (node as HTMLImageElement).alt;
    if (node.nodeName === 'BR') return '\n';
    return node.nodeType === 3 ? (node.textContent ?? '') : [...node.childNodes].map(read).join('');
  };
  return read(element).split('\n').map(clean).join('\n').trim();
}

export function lastIncoming(messages: readonly Message[]): string | null {
  return messages.findLast(({ from }) => from === 'client')?.text ?? null;
}

/** A page that has not changed the rest by then is not going to: a chat was renamed, or somebody has two chats. */
const LONGEST_SWITCH_MS = 5000;

interface Switch {
  parts: readonly string[];
  /** Since when a part of it alone is another, or null. */
  since: number | null;
}

const switches = new WeakMap<Document, Switch>();

/**
 * Messengers change chats piece by piece: the address before the header, the header before the messages. `parts` are
 * such pieces, each telling whose chat it is (empty where it does not say); while some have changed and others have
 * not, the page shows two people at once, and none of it may be taken for either.
 */
export function isHalfSwitched({ document, now }: Pick<Frame, 'document' | 'now'>, parts: readonly string[]): boolean {
  const before = switches.get(document);
  const told = parts.map((part, i) => ({ part, was: before?.parts[i] })).filter(({ part, was }) => part && was);
  const changed = told.filter(({ part, was }) => part !== was).length;
  const time = now().getTime();
  if (!before || changed === 0 || changed === told.length) {
    settle(document, parts);
    return false;
  }
  before.since ??= time;
  if (time - before.since < LONGEST_SWITCH_MS) return true;
  settle(document, parts);
  return false;
}

/** The page itself proves that these belong together. */
export function settle(document: Document, parts: readonly string[]): void {
  switches.set(document, { parts, since: null });
}
