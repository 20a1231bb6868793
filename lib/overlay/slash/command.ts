/** What is a slash command: `//` and a few letters in front of the caret, at the start of a word. */
import { rangeIn, selectionOf } from '@/lib/insertion/caret';
import { plain, readLines } from '@/lib/insertion/lines';
import { type ComposerTarget, isTextField } from '@/lib/insertion/target';

/** Longer than this is no command but a text. */
const MAX_QUERY = 40;

/** Neither `https://` nor a third slash; words are parted by one space. */
const COMMAND = /(?:^|[\s([{«„“"'—])(\/\/(?:[^\s/]+(?: [^\s/]+)* ?)?)$/u;

/** The command at the end of what stands in front of the caret, or null. */
export function commandIn(before: string): string | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const command = COMMAND.exec(line.slice(-MAX_QUERY - 3))?.[1];
  return command && command.length <= MAX_QUERY + 2 ? command : null;
}

export function queryOf(command: string): string {
  return command.slice(2).trim();
}

/** The command in front of the composer's caret; null while something is selected. */
export function commandAt(element: HTMLElement): string | null {
  if (isTextField(element)) {
    const [from, to] = selectionOf(element) ?? [0, -1];
    return from === to ? commandIn(element.value.slice(0, from)) : null;
  }
  const range = rangeIn(element);
  if (!range?.collapsed) return null;
  const { text, from } = readLines(element, range);
  return commandIn(text.slice(0, from));
}

/** The composer with the command selected, to be replaced; null where it does not stand there any more. */
export function commandTarget(element: HTMLElement, command: string): ComposerTarget | null {
  if (commandAt(element) !== command) return null;
  const here = { element, range: null, selection: null, replaces: true };
  if (isTextField(element)) {
    const at = element.selectionStart ?? 0;
    return { ...here, selection: [at - command.length, at] };
  }
  const range = rangeIn(element);
  return range && reach(element, range, command) ? { ...here, range } : null;
}

/** Moves the start of a collapsed range back over the command, which may be spread over several nodes. */
function reach(element: HTMLElement, range: Range, command: string): boolean {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const before: Text[] = [];
  // Told to show texts, a walker gives nothing else.
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (range.comparePoint(node, 0) > 0) break;
    before.push(node);
  }
  let rest = command;
  for (const node of before.reverse()) {
    let at = node === range.endContainer ? range.endOffset : node.length;
    while (rest && at > 0) {
      at -= 1;
      const sign = plain(node.data.charAt(at));
      if (!sign) continue;
      if (!rest.endsWith(sign)) return false;
      rest = rest.slice(0, -1);
    }
    if (rest) continue;
    range.setStart(node, at);
    return true;
  }
  return false;
}
