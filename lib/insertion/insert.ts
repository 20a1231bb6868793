/** Puts text at the caret of a composer, once, exactly as written, and tells whether it is really there. Never sends. */
import type { Inserted, Outcome } from '@/lib/model/page';
import { isFocused, nextFrame, rangeIn, restoreCaret, selectionOf } from './caret';
import { refusal } from './check';
import { editorOf } from './editors';
import type { Lines } from './lines';
import { shownEditor, tellSite } from './quirks';
import { type ComposerTarget, isTextField } from './target';
import { typeInto } from './text-field';
import { asRead, hasLanded, readComposer } from './verify';

/** How long an editor may take to show the text, in milliseconds. */
const SETTLE_LIMIT = 1000;

const busy = new WeakSet<HTMLElement>();

/** A failure before the first change leaves the page as it was; `not-verified` is the only one after it. */
export async function insertText(target: ComposerTarget, text: string): Promise<Outcome<Inserted>> {
  const start = performance.now();
  const element = shownEditor(target.element);
  const exact = text.replace(/\r\n?/g, '\n');
  if (busy.has(element)) return { failed: 'editor-busy', retry: true };
  busy.add(element);
  try {
    const own = element === target.element;
    const why = refusal(element, exact, own ? chosenIn(target) : 0);
    if (why) return { failed: why, retry: why !== 'too-long' && why !== 'unsupported' };
    await restoreCaret(own ? target : { element, range: null, selection: selectionOf(element) });
    return await place(element, exact, start);
  } finally {
    busy.delete(element);
  }
}

function chosenIn({ element, selection }: ComposerTarget): number {
  const [from, to] = selection ?? selectionOf(element) ?? [0, 0];
  return to - from;
}

async function place(element: HTMLElement, text: string, start: number): Promise<Outcome<Inserted>> {
  // The page may have answered the focus with another composer, or with none.
  const why = refusal(element, text, chosenIn({ element, range: null, selection: null }));
  if (why) return { failed: why, retry: true };
  const range = rangeIn(element);
  if (!isFocused(element) || !(range || isTextField(element))) return { failed: 'editor-busy', retry: true };

  const before = readComposer(element, range);
  const wanted = asRead(element, text);
  const editor = isTextField(element) ? 'text-field' : await handOver(element, before, text);
  if (isTextField(element)) typeInto(element, text);
  tellSite(element);
  if (await settles(element, (now) => hasLanded(before, wanted, now)))
    return { done: { editor, ms: Math.round(performance.now() - start) } };
  const now = readComposer(element, null).text;
  const detail = now === before.text ? 'nothing changed' : bare(now).includes(bare(wanted)) ? 'line breaks' : 'text';
  return { failed: 'not-verified', retry: false, detail: `${editor}: ${detail}` };
}

/** One method. The next only where the one before was handled by nobody and changed nothing. */
async function handOver(element: HTMLElement, before: Lines, text: string): Promise<string> {
  const { name, methods } = editorOf(element);
  for (const [index, method] of methods.entries()) {
    const { handled } = method(element, text);
    if (handled || index === methods.length - 1) break;
    // A paste may be taken late and without a word; told of typing, an editor takes it at once or not at all.
    if (!index) await nextFrame(element);
    if (readComposer(element, null).text !== before.text) break;
  }
  return name;
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

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
