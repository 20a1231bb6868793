/**
 * The ways to hand text to a rich editor, each as the editor meets it when a person pastes or types. Which editor
 * takes which was measured with the real libraries in Chromium and Firefox; `editors.ts` is the result.
 */
import { windowOf } from './target';

/** `handled`: the editor took it over (it called preventDefault), so no other way may follow. */
export type Method = (element: HTMLElement, text: string) => { handled: boolean };

/** A paste of plain text. */
export const paste: Method = (element, text) => ({ handled: pasteOf(element, { 'text/plain': text }) });

/** A paste of plain text and of one paragraph a line, for editors that drop empty lines of plain text. */
export const pasteParagraphs: Method = (element, text) => {
  const lines = text.split('\n').map((line) => `<p>${escapeHtml(line) || '<br>'}</p>`);
  return { handled: pasteOf(element, { 'text/plain': text, 'text/html': lines.join('') }) };
};

function pasteOf(element: HTMLElement, data: Record<string, string>): boolean {
  const view = windowOf(element);
  const event = new view.ClipboardEvent('paste', { ...LIKE_REAL, clipboardData: new view.DataTransfer() });
  return hand(element, event, data);
}

/** What a spelling checker does: the editor is told before the page is changed. */
export const replacement: Method = (element, text) => {
  const view = windowOf(element);
  const event = new view.InputEvent('beforeinput', {
    ...LIKE_REAL,
    inputType: 'insertReplacementText',
    dataTransfer: new view.DataTransfer(),
  });
  return { handled: hand(element, event, { 'text/plain': text }) };
};

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
    text.split('\n').forEach((line, index) => {
      if (index) command(element, lineBreak);
      if (line) command(element, 'insertText', line);
    });
    return { handled: true };
  };

/** Everything in one typing step. */
export const typedWhole: Method = (element, text) => ({ handled: command(element, 'insertText', text) });

export const typedBreaks = typed('insertLineBreak');
export const typedParagraphs = typed('insertParagraph');

/** For an editor that leaves typing to the browser: Firefox makes line breaks of line feeds, and one undo step of all. */
export const typedLines: Method = (element, text) =>
  ('wrappedJSObject' in element ? typedWhole : typedBreaks)(element, text);

/** For editors that keep `<br>` alone as a line break. */
export const htmlBreaks: Method = (element, text) => ({
  handled: command(element, 'insertHTML', escapeHtml(text).replaceAll('\n', '<br>')),
});

/** By the prototype: a form named `execCommand` would stand in the way on the document itself. */
export function command(element: HTMLElement, name: string, value?: string): boolean {
  return Document.prototype.execCommand.call(element.ownerDocument, name, false, value);
}

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Spaces that HTML would collapse are kept by no-break spaces. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITY[sign] ?? sign).replace(/^ | (?= )/gm, '\u00A0');
}
