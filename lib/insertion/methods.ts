/**
 * The ways to hand text to a rich editor, each as the editor meets it when a person pastes or types. Which editor
 * takes which was measured with the real libraries in Chromium and Firefox; `editors.ts` is the result.
 */
import type { Picture } from '@/lib/model/picture';
import { keepsSpaces } from './lines';
import { windowOf } from './target';

/**
 * `handled`: the editor took it over (it called preventDefault), so no other way may follow. `typed`: the browser
 * itself wrote.
 */
export type Method = (element: HTMLElement, text: string) => { handled: boolean; typed?: boolean };

/** A paste of plain text. */
export const pasteText: Method = (element, text) => ({ handled: pasteOf(element, { 'text/plain': text }) });

/** The same, with a paragraph a line where there are empty lines, for editors that drop those of plain text. */
export const pasteParagraphs: Method = (element, text) => {
  const lines = text.split('\n');
  if (lines.every(Boolean)) return pasteText(element, text);
  const html = lines.map((line) => `<p>${escapeHtml(line) || '<br>'}</p>`).join('');
  return { handled: pasteOf(element, { 'text/plain': text, 'text/html': AS_COPIED + html }) };
};

/** A paste of formatted text in which `<br>` breaks the lines. */
export const pasteBreaks: Method = (element, text) => ({
  handled: pasteOf(element, { 'text/plain': text, 'text/html': AS_COPIED + withBreaks(text) }),
});

/** What the browser tells next of a paste that nobody took: some editors listen there alone. */
export const pasteByInput: Method = (element, text) => ({
  handled: hand(element, inputOf(element, 'insertFromPaste'), { 'text/plain': text }),
});

/** With this a browser marks the HTML of its clipboard; without it an editor may take bare lines for plain text. */
const AS_COPIED = '<meta charset="utf-8">';

function pasteOf(element: HTMLElement, data: Record<string, string>): boolean {
  return hand(element, pasteEvent(element), data);
}

function pasteEvent(element: HTMLElement): ClipboardEvent {
  const view = windowOf(element);
  return new view.ClipboardEvent('paste', { ...LIKE_REAL, clipboardData: new view.DataTransfer() });
}

/** A paste of one file. Whether a page took it, what it shows must tell: some take it without a word. */
export function pasteFile(element: HTMLElement, { name, type, data }: Picture): boolean {
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  const file = new File([bytes], name, { type });
  const event: Handed = pasteEvent(element);
  // Through the page's own view of the event, as in `hand`.
  const { clipboardData } = event.wrappedJSObject ?? event;
  try {
    clipboardData?.items.add(file);
  } catch {
    return false;
  }
  return !element.dispatchEvent(event);
}

/** What a spelling checker does: the editor is told before the page is changed. */
export const replacement: Method = (element, text) => ({
  handled: hand(element, inputOf(element, 'insertReplacementText'), { 'text/plain': text }),
});

function inputOf(element: HTMLElement, inputType: string): InputEvent {
  const view = windowOf(element);
  return new view.InputEvent('beforeinput', { ...LIKE_REAL, inputType, dataTransfer: new view.DataTransfer() });
}

const LIKE_REAL = { bubbles: true, cancelable: true, composed: true };

/**
 * Filled after the event is made, because Firefox hands on an empty copy of what was filled before; and through the
 * page's own view of the event, because Firefox hides from the page what an extension put in.
 */
function hand(element: HTMLElement, event: Handed, data: Record<string, string>) {
  const { clipboardData, dataTransfer } = event.wrappedJSObject ?? event;
  try {
    for (const [type, value] of Object.entries(data)) (clipboardData ?? dataTransfer)?.setData(type, value);
  } catch {
    // The page broke its own `setData`: there is nothing to hand over.
    return false;
  }
  return !element.dispatchEvent(event);
}

type Transfers = { clipboardData?: DataTransfer | null; dataTransfer?: DataTransfer | null };
/** `wrappedJSObject` exists in Firefox's content scripts alone. */
type Handed = Event & Transfers & { wrappedJSObject?: Transfers };

/**
 * Typing as told to editors that draw everything themselves: nothing happens by itself, so an editor that does not
 * take the first word has seen nothing.
 */
export const typedByEvents: Method = (element, text) => {
  const view = windowOf(element);
  const tell = (inputType: string, data: string | null) =>
    !element.dispatchEvent(new view.InputEvent('beforeinput', { ...LIKE_REAL, inputType, data }));
  const [first = '', ...lines] = text.split(/(?=\n)/);
  if (!tell('insertText', first)) return { handled: false };
  for (const line of lines) {
    if (!tell('insertLineBreak', null)) tell('insertText', '\n');
    if (line.length > 1) tell('insertText', line.slice(1));
  }
  return { handled: true };
};

/** Typing, line by line: `insertLineBreak` is Shift+Enter, `insertParagraph` is Enter in an editor that is no chat. */
const typed =
  (lineBreak: 'insertLineBreak' | 'insertParagraph'): Method =>
  (element, text) => {
    spaced(element, text)
      .split('\n')
      .forEach((line, index) => {
        if (index) command(element, lineBreak);
        if (line) command(element, 'insertText', line);
      });
    return { handled: true, typed: true };
  };

/** Everything in one typing step, for an editor that reads lines and spaces as they are. */
export const typedWhole: Method = (element, text) => ({ handled: command(element, 'insertText', text), typed: true });

export const typedParagraphs = typed('insertParagraph');

const typedBreaks = typed('insertLineBreak');

/** For an editor that leaves typing to the browser: Firefox makes line breaks of line feeds, and one undo step of all. */
export const typedLines: Method = (element, text) =>
  'wrappedJSObject' in element ? typedWhole(element, spaced(element, text)) : typedBreaks(element, text);

/**
 * For editors that keep `<br>` alone as a line break. Firefox's undo of `insertHTML` now and then takes the typed text
 * with it that the HTML was joined to; typing is undone whole there, and makes `<br>` too unless line feeds are shown.
 */
export const htmlBreaks: Method = (element, text) => {
  const lineFeeds = keepsSpaces(element) && text.includes('\n');
  if ('wrappedJSObject' in element && !lineFeeds) return typedWhole(element, spaced(element, text));
  return { handled: command(element, 'insertHTML', withBreaks(text)), typed: true };
};

/** By the prototype: a form named `execCommand` would stand in the way on the document itself. */
export function command(element: HTMLElement, name: string, value?: string): boolean {
  return Document.prototype.execCommand.call(element.ownerDocument, name, false, value);
}

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function withBreaks(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** Where the page would draw several spaces as one, a browser that is told to type them writes them all the same. */
function spaced(element: HTMLElement, text: string): string {
  return keepsSpaces(element) ? text : unbreaking(text);
}

function escapeHtml(text: string): string {
  return unbreaking(text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign));
}

/** Spaces that HTML would collapse are kept by no-break spaces. */
function unbreaking(text: string): string {
  return text.replace(/^ | (?= )/gm, '\u00A0');
}
