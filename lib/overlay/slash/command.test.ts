// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandAt, commandIn, commandTarget, queryOf } from './command';

describe('a command in front of the caret', () => {
  it.each([
    ['//', '//'],
    ['//опл', '//опл'],
    ['До //опл', '//опл'],
    ['Первая строка\n//опл', '//опл'],
    ['(//опл', '//опл'],
    ['«//цена', '//цена'],
    ['//не опл', '//не опл'],
    ['//не ', '//не '],
  ])('%j: %j', (before, command) => {
    expect(commandIn(before)).toBe(command);
  });

  it.each([
    '',
    '/',
    'https://',
    'https://example.com/pay',
    'file:///',
    'и//или',
    '///',
    '//опл/',
    '// опл',
    '//опл  ',
    '//опл\n',
    `//${'а'.repeat(41)}`,
  ])('%j: none', (before) => {
    expect(commandIn(before)).toBeNull();
  });

  it('ends what is in front of the caret, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', ' ', 'a', '\n', '«', ':') }), (before) => {
        const command = commandIn(before);
        if (command === null) return;
        expect(before.endsWith(command)).toBe(true);
        expect(command).toMatch(/^\/\/(?![/ ])[^/\n]*$/);
        expect(queryOf(command)).toBe(command.slice(2).trim());
      }),
    );
  });
});

describe('in a composer', () => {
  beforeEach(() => document.body.replaceChildren());

  const area = (value: string, from = value.length, to = from) => {
    const made = document.createElement('textarea');
    document.body.append(made);
    made.value = value;
    made.setSelectionRange(from, to);
    return made;
  };

  it('of a text field, with its place', () => {
    const field = area('До //опл после', 8);
    expect(commandAt(field)).toBe('//опл');
    expect(commandTarget(field, '//опл')).toMatchObject({ selection: [3, 8], replaces: true });
    expect(commandTarget(field, '//оп')).toBeNull();
  });

  it('not while something is selected', () => {
    expect(commandAt(area('//опл', 2, 5))).toBeNull();
  });

  const rich = (html: string, node: (root: HTMLElement) => Node, offset: number) => {
    const made = document.createElement('div');
    made.contentEditable = 'true';
    made.innerHTML = html;
    document.body.append(made);
    document.getSelection()?.setBaseAndExtent(node(made), offset, node(made), offset);
    return made;
  };

  it('of a rich editor that spread it over several nodes', () => {
    const editor = rich(
      '<p>До //<span>о</span><span>\uFEFFпл</span></p>',
      (root) => root.querySelectorAll('span')[1]?.firstChild as Node,
      3,
    );
    expect(commandAt(editor)).toBe('//опл');
    const range = commandTarget(editor, '//опл')?.range;
    expect([range?.startContainer.nodeValue, range?.startOffset]).toEqual(['До //', 3]);
    expect(range?.toString()).toBe('//о\uFEFFпл');
  });

  it('of a rich editor whose caret stands in the element', () => {
    const editor = rich('<p>//опл</p>', (root) => root.firstChild as Node, 1);
    expect(commandAt(editor)).toBe('//опл');
    expect(commandTarget(editor, '//опл')?.range?.toString()).toBe('//опл');
  });

  it('not of the line before', () => {
    const editor = rich('<p>//опл</p><p>a</p>', (root) => root.lastChild?.firstChild as Node, 1);
    expect(commandAt(editor)).toBeNull();
  });
});
