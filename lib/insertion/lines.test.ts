// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLines } from './lines';

let root: HTMLElement;

beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** The ways in which editors keep lines. */
const KEEPERS: Record<string, (line: string) => HTMLElement[]> = {
  paragraphs: (line) => [element('p', line ? [line] : [element('br')])],
  'line breaks': (line) => [element('span', [line]), element('br')],
  'nested blocks': (line) => [element('div', [element('div', [element('span', [line || '\uFEFF'])])])],
};

function element(name: string, children: (Node | string)[] = []): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const words = fc.stringMatching(/^[a-zа-я🙂<&]{0,6}$/u);

describe('reads the lines of', () => {
  it.each(Object.keys(KEEPERS))('%s', (name) => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (lines) => {
        root.replaceChildren(...lines.flatMap((line) => KEEPERS[name]?.(line) ?? []));
        // Lines ended by a break: the last break only holds the last line open.
        expect(readLines(root).text).toBe(lines.join('\n'));
      }),
    );
  });

  it('line feeds, where the page shows them', () => {
    root.append('one\n\ntwo\n');
    expect(readLines(root).text).toBe('one two ');
    root.style.whiteSpace = 'pre-wrap';
    expect(readLines(root).text).toBe('one\n\ntwo');
  });

  it('text before a block, and the breaks that only hold a line open', () => {
    root.innerHTML = 'one<div>two<br></div><div><br></div><div>three<br><br></div>';
    expect(readLines(root).text).toBe('one\ntwo\n\nthree\n');
  });

  it('lines of elements that have no name as such, where the page draws them as lines', () => {
    root.innerHTML = '<x-line style="display: block">one</x-line><x-line style="display: block">two</x-line>';
    expect(readLines(root).text).toBe('one\ntwo');
    root.innerHTML = '<p style="display: flex"><b style="display: block">one</b><b style="display: block">two</b></p>';
    expect(readLines(root).text).toBe('onetwo');
  });

  it('what is drawn alone', () => {
    root.innerHTML = 'one<span style="display: none">caret</span><style>p {}</style>';
    expect(readLines(root).text).toBe('one');
  });

  it('the writer alone: no placeholders, no fillers, spaces as spaces', () => {
    root.innerHTML = '<span contenteditable="false">Write…</span>\u200Ba\u00A0\u00A0b';
    expect(readLines(root).text).toBe('a  b');
  });
});

describe('places the selection', () => {
  const at = (start: [Node, number], end: [Node, number] = start) => {
    const range = new Range();
    range.setStart(...start);
    range.setEnd(...end);
    const { from, to } = readLines(root, range);
    return [from, to];
  };
  const child = (index: number) => root.childNodes[index] ?? root;

  it('in a text, across lines, in an empty line', () => {
    root.innerHTML = '<p>one</p><p><br></p><p>two</p>';
    const [one, two] = [child(0).firstChild ?? root, child(2).firstChild ?? root];
    expect(at([one, 1])).toEqual([1, 1]);
    expect(at([one, 1], [two, 2])).toEqual([1, 7]);
    expect(at([child(1), 0])).toEqual([4, 4]);
    expect(readLines(root).text).toBe('one\n\ntwo');
  });

  it('after the last block, at the end of its line', () => {
    root.innerHTML = '<p>one</p>';
    expect(at([root, 1])).toEqual([3, 3]);
  });

  it('nowhere: at the end', () => {
    root.innerHTML = '<p>one</p>';
    expect(readLines(root, null)).toEqual({ text: 'one', from: 3, to: 3 });
  });
});
