/** Who is on the other side of the open thread: the address tells the thread, the heading the person. */
import { isHalfSwitched } from '../chat';
import type { Frame } from '../contract';
import { every, idIn, matches, textOf, within } from '../find';
import { HEADING, NAME, PROFILE } from './selectors';

export interface Peer {
  /** Null while the chat is being switched. */
  threadId: string | null;
  /** Null for groups and where the heading is not there yet. */
  handle: string | null;
  name: string | null;
  /** A group's title. */
  group: string | null;
}

const THREAD = /^\/direct\/t\/([^/]+)/;
const HANDLE = /^\/([\w.]+)\/?$/;

/** Null where no thread is open. */
export function peerOf(frame: Frame): Peer | null {
  const threadId = THREAD.exec(frame.location.pathname)?.[1];
  if (!threadId) return null;
  const root = frame.document.documentElement;
  const names = every(root, NAME).map((element) => ({
    name: textOf(element),
    handle: idIn(within(element, PROFILE), HANDLE)?.toLowerCase() ?? null,
  }));
  const people = names.filter(({ handle }) => handle !== null);
  const [person] = people;
  // Two headings of two people: one of them is a leftover.
  const torn = people.some(({ handle }) => handle !== person?.handle);
  if (torn || isHalfSwitched(frame, [threadId, person?.handle ?? '']))
    return { threadId: null, handle: null, name: null, group: null };
  const headings = person ? [] : matches(root, HEADING);
  return {
    threadId,
    handle: person?.handle ?? null,
    // Who gave no name is headed by the handle, which is no name to greet by.
    name: person && person.name.toLowerCase() !== person.handle ? person.name : null,
    group: headings.length > 1 ? textOf(headings.at(-1)) : null,
  };
}

/** A thread is open: elsewhere on the site people write comments. */
export function isThread(path: string): boolean {
  return THREAD.test(path);
}
