/** An editor of nobody's: it forbids every change of the browser, keeps a string and draws it anew. */
const box = document.querySelector<HTMLElement>('#ed');
let text = '';
const past: string[] = [];
let stepOpen = false;

function place(): [number, number] {
  const selection = getSelection();
  if (!box || !selection?.rangeCount) return [text.length, text.length];
  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(box);
  const at = (node: Node, offset: number) => {
    before.setEnd(node, offset);
    return before.toString().length;
  };
  return [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
}

function replace(piece: string, reach = 0) {
  const [from, to] = place();
  // One undo step for what comes at one go.
  if (!stepOpen) past.push(text);
  stepOpen = true;
  setTimeout(() => {
    stepOpen = false;
  });
  draw(text.slice(0, from - reach) + piece + text.slice(to), from - reach + piece.length);
}

function draw(next: string, caret: number) {
  text = next;
  if (!box) return;
  box.textContent = text;
  const node = box.firstChild ?? box;
  getSelection()?.collapse(node, Math.min(caret, node.textContent?.length ?? 0));
}

box?.addEventListener('beforeinput', (event) => {
  event.preventDefault();
  if (event.inputType === 'insertText') replace(event.data ?? '');
  else if (/^insert(Paragraph|LineBreak)$/.test(event.inputType)) replace('\n');
  else if (event.inputType === 'deleteContentBackward') replace('', 1);
});
box?.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key.toLowerCase() !== 'z') return;
  event.preventDefault();
  const last = past.pop();
  if (last !== undefined) draw(last, last.length);
});

Object.assign(window, { model: () => text });
