/** An editor of nobody's: it forbids every change of the browser, keeps a string and draws it anew. */
import { box, tell } from './kit.ts';

const field = box();
let text = '';
const past: string[] = [];
let stepOpen = false;

function place(): [number, number] {
  const selection = getSelection();
  if (!selection?.rangeCount) return [text.length, text.length];
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(field);
  const at = (node: Node, offset: number) => {
    before.setEnd(node, offset);
    return before.toString().length;
  };
  return [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
}

function replace(piece: string, reach = 0) {
  const [from, to] = place();
  if (!stepOpen) past.push(text);
  stepOpen = true;
  draw(text.slice(0, from - reach) + piece + text.slice(to), from - reach + piece.length);
}

function draw(next: string, caret: number) {
  text = next;
  field.textContent = text;
  const node = field.firstChild ?? field;
  getSelection()?.collapse(node, Math.min(caret, node.textContent?.length ?? 0));
}

field.addEventListener('beforeinput', (event) => {
  event.preventDefault();
  if (event.inputType === 'insertText') replace(event.data ?? '');
  else if (/^insert(Paragraph|LineBreak)$/.test(event.inputType)) replace('\n');
  else if (event.inputType === 'deleteContentBackward') replace('', 1);
});
// One undo step for a key, and one for all that comes without any.
for (const edge of ['keydown', 'keyup'])
  field.addEventListener(edge, () => {
    stepOpen = false;
  });
field.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  const last = past.pop();
  if (last !== undefined) draw(last, last.length);
});

tell(() => text);
