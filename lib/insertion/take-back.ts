/** Takes an inserted text back by the editor's own undo, and proves that the composer is as it was before. */
import type { Inserted, Outcome } from '@/lib/model/page';
import { isFocused, nextFrame, restoreCaret, selectionOf } from './caret';
import { refusal } from './check';
import { insertText } from './insert';
import { command } from './methods';
import { shownEditor } from './quirks';
import { type ComposerTarget, isTextField, windowOf } from './target';
import { readComposer } from './verify';

/** What a composer held before and after the insertion. */
export interface Insertion {
  element: HTMLElement;
  before: string;
  after: string;
}

export interface Remembered {
  outcome: Outcome<Inserted>;
  /** What can be taken back; null where nothing was inserted. */
  insertion: Insertion | null;
}

export async function insertRemembered(target: ComposerTarget, text: string): Promise<Remembered> {
  const element = shownEditor(target.element);
  const before = read(element);
  const outcome = await insertText(target, text);
  return { outcome, insertion: 'done' in outcome ? { element, before, after: read(element) } : null };
}

/** An editor may have made a step of every line. */
const MAX_STEPS = 200;
/** How long an editor may take over one step, in milliseconds. */
const STEP_LIMIT = 300;

/** Refused where the text was changed since. Where undo leads elsewhere, it is led back, and the text stays. */
export async function takeBack({ element, before, after }: Insertion): Promise<Outcome> {
  const why = refusal(element, '', 0);
  if (why) return { failed: why, retry: why !== 'composer-gone' };
  if (read(element) !== after) return { failed: 'text-changed', retry: false };
  if (!isFocused(element)) await restoreCaret({ element, range: null, selection: selectionOf(element) });
  let steps = 0;
  while (steps < MAX_STEPS && (await step(element, 'undo'))) {
    steps += 1;
    const now = read(element);
    if (now === before && (await stays(element, before))) return { done: null };
    if (!isOnTheWay(now, before, after)) break;
  }
  // Somebody's own words would go with the next step: better all of it than half.
  while (steps > 0 && read(element) !== after && (await step(element, 'redo'))) steps -= 1;
  return { failed: 'not-undone', retry: false };
}

function read(element: HTMLElement): string {
  return readComposer(element, null).text.replace(/ +$/gm, '');
}

/** What was there before and after the place of the text still is; spaces at its edges come and go. */
function isOnTheWay(now: string, before: string, after: string): boolean {
  const [is, was, became] = [bare(now), bare(before), bare(after)];
  const shorter = Math.min(was.length, became.length);
  let start = 0;
  while (start < shorter && was[start] === became[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === became.at(-1 - end)) end += 1;
  const isWhole = is.length >= start + end;
  return isWhole && is.startsWith(was.slice(0, start)) && is.endsWith(was.slice(was.length - end));
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Resolves to whether the text is another one now. */
async function step(element: HTMLElement, way: 'undo' | 'redo'): Promise<boolean> {
  const was = read(element);
  ask(element, way);
  const late = performance.now() + STEP_LIMIT;
  while (read(element) === was && performance.now() < late) await nextFrame(element);
  return read(element) !== was;
}

async function stays(element: HTMLElement, text: string): Promise<boolean> {
  await nextFrame(element);
  await nextFrame(element);
  return read(element) === text;
}

/** As the browser's menu, then as the keyboard would: who keeps a history of its own takes one of the two. */
function ask(element: HTMLElement, way: 'undo' | 'redo'): void {
  if (!isTextField(element) && (tell(element, way) || press(element, way))) return;
  command(element, way);
}

function tell(element: HTMLElement, way: 'undo' | 'redo'): boolean {
  const view = windowOf(element);
  const inputType = way === 'undo' ? 'historyUndo' : 'historyRedo';
  return !element.dispatchEvent(new view.InputEvent('beforeinput', { ...LIKE_REAL, inputType }));
}

function press(element: HTMLElement, way: 'undo' | 'redo'): boolean {
  const view = windowOf(element);
  const isMac = /Mac/.test(view.navigator.platform);
  const shiftKey = way === 'redo';
  const keys = { key: shiftKey ? 'Z' : 'z', code: 'KeyZ', keyCode: 90, shiftKey, metaKey: isMac, ctrlKey: !isMac };
  return !element.dispatchEvent(new view.KeyboardEvent('keydown', { ...LIKE_REAL, ...keys }));
}

const LIKE_REAL = { bubbles: true, cancelable: true, composed: true };
