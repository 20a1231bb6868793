// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { rangeAt, spotOf } from './spot';

let root: HTMLElement;

const LINES = '<p>one</p><p>two</p>';

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML = LINES;
  document.body.replaceChildren(root);
});

function at(line: number, from: number, to = from): Range {
  const text = root.children[line]?.firstChild ?? root;
  const range = new Range();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}

const read = (range: Range | null) => [
  range?.startContainer.textContent,
  range?.startOffset,
  range?.endContainer.textContent,
  range?.endOffset,
];

it.each([
  ['in a line', 1, 2, 2],
  ['at the end of a line', 0, 3, 3],
  ['at the start of a line', 1, 0, 0],
  ['a selection', 1, 0, 2],
])('is found again after the lines were drawn anew: %s', (_, line, from, to) => {
  const range = at(line, from, to);
  const former = read(range);
  const spot = spotOf(root, range);
  root.innerHTML = LINES;
  expect(read(rangeAt(root, range, spot))).toEqual(former);
});

it('is the range itself where nothing happened', () => {
  const range = at(1, 1);
  expect(rangeAt(root, range, spotOf(root, range))).toBe(range);
});

it('is nowhere in another text', () => {
  const range = at(1, 1);
  const spot = spotOf(root, range);
  root.innerHTML = '<p>a draft of another chat</p>';
  expect(rangeAt(root, range, spot)).toBeNull();
});
