/**
 * Exactly one session and one host a frame, however often the script is injected: by the manifest, again after an
 * update of the extension with tabs open, or twice by mistake.
 */

import { makeRoom } from './room';

/** Shared by all injections of this extension into this frame and invisible to the page: the world is ours alone. */
const KEY = Symbol.for('cuebook.session');

/** Inside our closed shadow root only, so a page cannot look for it. */
export const HOST_MARK = 'data-cuebook';

const WORD = Symbol.for('cuebook.word');

type World = { [KEY]?: AbortController; [WORD]?: Word | undefined };

/** What the manager asked of the door before the session was there. */
type Word = 'toggle';

/** Does a door or session of ours stand here? After an update the new extension has a world of its own. */
export function isTaken(): boolean {
  return (globalThis as World)[KEY]?.signal.aborted === false;
}

export function leaveWord(word: Word): void {
  (globalThis as World)[WORD] = word;
}

export function takeWord(): Word | undefined {
  const world = globalThis as World;
  const word = world[WORD];
  world[WORD] = undefined;
  return word;
}

/** Ends the session of an earlier injection, removes a host that a dead one left, and returns this one's lifetime. */
export function takeOver(document: Document): AbortController {
  const world = globalThis as World;
  // With a reason of ours: for its own, the engine writes down a stack, and parses every script on it once more.
  world[KEY]?.abort('taken over');
  for (const child of [...document.documentElement.children]) {
    // Ours has neither attributes nor children; looking into every closed root would cost each page load.
    if (child.attributes.length || child.firstChild) continue;
    if (!isOurHost(child)) continue;
    child.remove();
    makeRoom(document, 0);
  }
  const session = new AbortController();
  world[KEY] = session;
  return session;
}

/** Whether this is the host of a panel, be it of the document that another frame's script looks at. */
export function isOurHost(element: Element): boolean {
  return !!closedRoot(element)?.querySelector(`[${HOST_MARK}]`);
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** The shadow root of an element, closed ones too: content scripts may look, pages may not. */
export function closedRoot(element: Element): ShadowRoot | null {
  // By name, not by `instanceof`: elements of other frames belong to another realm.
  if (element.namespaceURI !== HTML) return null;
  // Declared by neither browser's DOM library: Firefox has a property, Chrome a function.
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const { chrome } = globalThis as {
    chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
