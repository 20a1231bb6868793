/** What reading a messenger takes, whichever it is: the text of a line, and knowing when a chat is being switched. */
import type { Message } from '@/lib/model/page';
import type { Frame } from './contract';
import { anyState, clean, type Finder, first, matches, within } from './find';

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

/** What a line without words can be, told by its marks. */
export type Attachments = { readonly [K in 'voice' | 'video' | 'photo' | 'file' | 'sticker']?: Finder };

/**
 * Stands for a line without words, so that it is known who wrote last: `[voice]`. Null where nothing on the line says
 * that somebody sent something: a notice has no words of anybody either. `isOwn`: not of what the line answers to.
 */
export function attachmentIn(
  line: Element,
  kinds: Attachments,
  isOwn: (mark: HTMLElement) => boolean = anyState,
): string | null {
  const found = Object.entries(kinds).find(([, marks]) => within(line, marks) === line || first(line, marks, isOwn));
  return found ? `[${found[0]}]` : null;
}

const ATTACHMENT = /^\[(?:voice|video|photo|file|sticker)\]$/;

/** What the other side last wrote in words. */
export function lastIncoming(messages: readonly Message[]): string | null {
  return messages.findLast(({ from, text }) => from === 'client' && !ATTACHMENT.test(text))?.text ?? null;
}

/** A page that has not changed the rest by then is not going to: a chat was renamed, or somebody has two chats. */
const LONGEST_SWITCH_MS = 5000;
/** After a hurried switch the parts belong together when the page has said the same for so long. */
const STEADY_MS = 1000;

interface Switch {
  /** What was shown when it was last known to belong together. */
  settled: readonly string[];
  /** What each part said last. */
  last: readonly string[];
  /** When a part last became another, in milliseconds. */
  changedAt: number;
  /** A part became another for the second time: the other parts may be a chat behind. */
  hurried: boolean;
}

const switches = new WeakMap<Document, Switch>();

/**
 * Messengers change chats piece by piece: the address before the header, the header before the messages. `parts` are
 * such pieces, each telling whose chat it is (empty where it does not say); while some have changed and others have
 * not, the page shows two people at once, and none of it may be taken for either. Of three chats in a row the third
 * one's address can stand over the second one's header: there every part is another, and they still do not agree.
 */
export function isHalfSwitched(frame: Pick<Frame, 'document' | 'now' | 'again'>, parts: readonly string[]): boolean {
  const { document, now } = frame;
  const before = switches.get(document);
  const told = parts.flatMap((part, i) => (part && before?.settled[i] ? [part !== before.settled[i]] : []));
  if (!before || !told.includes(true)) return isOver(document, parts);
  const time = now().getTime();
  const changes = parts.map((part, i) => part !== '' && part !== before.last[i]);
  if (changes.includes(true)) {
    before.hurried ||= changes.some((changed, i) => changed && before.last[i] !== before.settled[i]);
    before.last = parts.map((part, i) => part || (before.last[i] ?? ''));
    before.changedAt = time;
  }
  const isWhole = !told.includes(false);
  if (isWhole && !before.hurried) return isOver(document, parts);
  const left = before.changedAt + (isWhole ? STEADY_MS : LONGEST_SWITCH_MS) - time;
  if (left <= 0) return isOver(document, parts);
  // A page that falls silent now would show nobody until somebody writes.
  frame.again?.(left);
  return true;
}

function isOver(document: Document, parts: readonly string[]): false {
  settle(document, parts);
  return false;
}

/** The page itself proves that these belong together. */
export function settle(document: Document, parts: readonly string[]): void {
  switches.set(document, { settled: parts, last: parts, changedAt: 0, hurried: false });
}
