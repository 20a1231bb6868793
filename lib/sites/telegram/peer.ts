/** Who is on the other side of the open chat. The address and the page change at different moments. */
import { isHalfSwitched, settle } from '../chat';
import type { Frame } from '../contract';
import { anyState, every, first, textOf } from '../find';
import { type Variant, variantOf } from './variants';

export interface Peer {
  variant: Variant;
  /** Where the messages stand. */
  chat: HTMLElement;
  /** Positive for people, negative for groups and channels; null while the chat is being switched. */
  id: string | null;
  name: string | null;
  /** Known to K alone, by its address. */
  handle: string | null;
}

/** Null while no chat is open. */
export function peerOf(frame: Frame): Peer | null {
  const variant = variantOf(frame.location);
  const told = variant && addressee(frame.location.hash);
  const root = frame.document.documentElement;
  const chat = told ? first(root, variant.chat) : null;
  if (!told || !variant || !chat) return null;
  // A's header stands beside the messages, K's among them.
  const scope = variant.id === 'a' ? root : chat;
  const name = first(scope, variant.name);
  const marks = [name, ...every(scope, variant.peer, anyState)].flatMap((element) => element?.dataset.peerId ?? []);
  const id = told.id ?? marks[0] ?? null;
  const torn = marks.some((mark) => mark !== id) || every(scope, variant.name).length > 1;
  const parts = [told.id ?? `@${told.handle}`, marks[0] ?? textOf(name)];
  const proved = !torn && told.id !== null && marks.length > 0;
  if (proved) settle(frame.document, parts);
  else if (torn || isHalfSwitched(frame, parts)) return { variant, chat, id: null, name: null, handle: null };
  return { variant, chat, id, name: textOf(name) || null, handle: told.handle };
}

export function isGroup(id: string | null): boolean {
  return id?.startsWith('-') ?? false;
}

/** `#123`, `#-100123` (a group), `#-100123_45` (a topic in it), `#@name`; other words are no chat to write to. */
function addressee(hash: string): { id: string | null; handle: string | null } | null {
  const id = /^#(-?\d+)(?:_\d+)?$/.exec(hash)?.[1];
  if (id) return { id, handle: null };
  const handle = /^#@(\w+)$/.exec(hash)?.[1];
  return handle ? { id: null, handle: handle.toLowerCase() } : null;
}
