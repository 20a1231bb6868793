/** Puts text at the caret of a composer, once, exactly as written, and tells whether it is really there. Never sends. */
import type { FailureWhy, Inserted, Outcome } from '@/lib/model/page';
import { caretToEnd, isFocused, nextFrame, rangeIn, restoreCaret, selectionOf } from './caret';
import { refusal } from './check';
import { editorOf } from './editors';
import type { Lines } from './lines';
import { shownEditor, tellSite } from './quirks';
import { isCovered, surfaceOf } from './surface';
import { type ComposerTarget, isTextField } from './target';
import { asRead, failing, isBehind, landing, readComposer } from './verify';

/** How long an editor may take to show the text, in milliseconds. */
const SETTLE_LIMIT = 1000;
/** How long its caret may come after its text, in milliseconds. */
const CARET_LIMIT = 300;
/** How long it may keep the focus elsewhere to read what was pasted, in milliseconds. */
const PASTE_BOX_LIMIT = 300;

const busy = new WeakSet<HTMLElement>();

/** A failure before the first change leaves the page as it was; `not-verified` is the only one after it. */
export async function insertText(target: ComposerTarget, text: string): Promise<Outcome<Inserted>> {
  const start = performance.now();
  const element = shownEditor(target.element);
  const exact = text.replace(/\r\n?/g, '\n');
  return whileFree(element, async () => {
    const own = element === target.element;
    const why = refusal(element, exact, own ? chosenIn(target) : 0);
    if (why) return { failed: why, retry: why !== 'too-long' && why !== 'unsupported' };
    const place = own ? target : { ...target, element, range: null, selection: selectionOf(element) };
    await restoreCaret(place);
    return write(place, exact, start);
  });
}

/** One insertion at a time: the next click on the same composer is refused meanwhile. */
export async function whileFree<T>(element: HTMLElement, insert: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (busy.has(element)) return { failed: 'editor-busy', retry: true };
  busy.add(element);
  try {
    return await insert();
  } finally {
    busy.delete(element);
  }
}

function chosenIn({ element, selection }: ComposerTarget): number {
  const [from, to] = selection ?? selectionOf(element) ?? [0, 0];
  return to - from;
}

async function write(target: ComposerTarget, text: string, start: number): Promise<Outcome<Inserted>> {
  const { element } = target;
  // The page may have answered the focus with another composer, or with none.
  const why = refusal(element, text, chosenIn({ element, range: null, selection: null })) ?? hindrance(target);
  if (why) return { failed: why, retry: true };
  const range = rangeIn(element);
  if (!isFocused(element) || !(range || isTextField(element))) return { failed: 'editor-busy', retry: true };

  const before = readComposer(element, range);
  const wanted = asRead(element, text);
  const landed = landing(element, before, wanted);
  const editor = await handOver(element, before, text);
  if (await settles(element, landed)) {
    await caretFollows(element, wanted, before);
    return { done: { editor, ms: Math.round(performance.now() - start) } };
  }
  return { failed: 'not-verified', retry: false, detail: `${editor}: ${failing(element, before, wanted)}` };
}

/** What stands between the person and the composer, now that the focus has brought it into sight. */
export function hindrance({ element, isOurs = () => false }: ComposerTarget): FailureWhy | null {
  const surface = surfaceOf(element);
  if (!isCovered(surface, isOurs)) return null;
  // It had the focus already and was scrolled away.
  surface.scrollIntoView({ block: 'nearest' });
  return isCovered(surface, isOurs) ? 'composer-hidden' : null;
}

/** One method. The next only where the one before was handled by nobody and changed nothing. */
async function handOver(element: HTMLElement, before: Lines, text: string): Promise<string> {
  const { name, methods } = editorOf(element);
  for (const [index, method] of methods.entries()) {
    const { handled, typed } = method(element, text);
    if (typed) tellSite(element);
    if (handled || index === methods.length - 1) break;
    // A paste may be taken late and without a word; told of typing, an editor takes it at once or not at all.
    if (!index) await afterPaste(element);
    if (readComposer(element, null).text !== before.text) break;
  }
  return name;
}

/** Some editors lead the browser's paste to a box of their own and come back when they have looked into it. */
async function afterPaste(element: HTMLElement) {
  const late = performance.now() + PASTE_BOX_LIMIT;
  do await nextFrame(element);
  while (!isFocused(element) && performance.now() < late);
}

/** Waits until the composer reads as wanted and still does after two more frames; on a slow machine, at the limit. */
async function settles(element: HTMLElement, landed: (now: string) => boolean): Promise<boolean> {
  const late = performance.now() + SETTLE_LIMIT;
  let calm = 0;
  while (calm < 3 && performance.now() < late) {
    calm = landed(readComposer(element, null).text) ? calm + 1 : 0;
    if (calm < 3) await nextFrame(element);
  }
  return calm > 0;
}

/**
 * The next key is to land behind the text: some editors draw their caret later than their lines. One that leaves it
 * where it was is told, where that is the end; within a text only the editor knows.
 */
async function caretFollows(element: HTMLElement, wanted: string, { text, to }: Lines) {
  if (isTextField(element)) return;
  const late = performance.now() + CARET_LIMIT;
  let range = rangeIn(element);
  while (range && performance.now() < late) {
    if (isBehind(readComposer(element, range), wanted)) return;
    await nextFrame(element);
    range = rangeIn(element);
  }
  if (range?.collapsed && text.slice(to).trim() === '') caretToEnd(element);
}
