/** Whether the text arrived: read back from the page, never from what the browser says of its own commands. */
import { selectionOf } from './caret';
import { type Lines, plain, readLines } from './lines';
import { surfaceOf } from './surface';
import { isTextField } from './target';

/** What a composer holds, and where its selection stands in it. */
export function readComposer(element: HTMLElement, range: AbstractRange | null): Lines {
  if (!isTextField(element)) return readLines(element, range);
  const surface = surfaceOf(element);
  if (surface !== element) return readLines(surface);
  const { value } = element;
  const [from, to] = selectionOf(element) ?? [value.length, value.length];
  return { text: value, from, to };
}

/** The inserted text in the form in which `readComposer` gives it back. */
export function asRead(element: HTMLElement, text: string): string {
  return isTextField(element) && surfaceOf(element) === element ? text : plain(text);
}

/** Tells of what the composer holds by and by whether the text is in. */
export function landing(element: HTMLElement, before: Lines, text: string): (now: string) => boolean {
  if (!isTextField(element) || surfaceOf(element) === element) return (now) => hasLanded(before, text, now);
  // Where the caret of an editor stands that hears its keys in a hidden field is not to be seen, nor are its empty lines.
  return (now) => times(now, text) === times(before.text, text) + 1;
}

/** What went wrong, in two words; `nothing changed` alone says that the text may be pasted without being there twice. */
export function failing(element: HTMLElement, before: Lines, text: string): string {
  const now = readComposer(element, null).text;
  if (bare(now).includes(bare(text))) return 'line breaks';
  // An editor of many blocks may have put it into others.
  const isElsewhere = bare(element.ownerDocument.documentElement.textContent ?? '').includes(bare(text));
  return now === before.text && !isElsewhere ? 'nothing changed' : 'text';
}

/** The caret stands behind the text, as far as it is to be seen. */
export function isBehind({ text, from, to }: Lines, wanted: string): boolean {
  return from === to && trimmed(text.slice(0, to)).endsWith(trimmed(wanted));
}

function times(all: string, text: string): number {
  return bare(all).split(bare(text)).length - 1;
}

function bare(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/**
 * The text is there once more than before, and what stood before and after it is kept. Where nothing was selected the
 * place may differ from the caret we saw: an editor may hold its own.
 */
export function hasLanded(before: Lines, text: string, after: string): boolean {
  const { from, to } = before;
  if (same(after, before.text.slice(0, from) + text + before.text.slice(to))) return true;
  if (from !== to || after.length !== before.text.length + text.length) return false;
  for (let at = after.indexOf(text); at >= 0; at = after.indexOf(text, at + 1)) {
    if (after.slice(0, at) + after.slice(at + text.length) === before.text) return true;
  }
  return false;
}

/** Spaces at the end of a line and empty lines at the end of all are no difference: editors keep, pad or drop them. */
function same(one: string, other: string): boolean {
  return one === other || trimmed(one) === trimmed(other);
}

function trimmed(text: string): string {
  return text.replace(/ +$/gm, '').replace(/\n+$/, '');
}
