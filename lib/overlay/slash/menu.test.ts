// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendContent } from '@/lib/messages/send-content';
import type { SlashList } from '@/lib/messages/slash';
import { isShownHonestly } from '../visible';
import { type Menu, openMenu } from './menu';

vi.mock('@/lib/messages/send-content', () => ({ sendContent: vi.fn() }));
vi.mock('../visible', () => ({ isShownHonestly: vi.fn() }));
vi.mock('./caret-box', () => ({ boxOf: () => ({ left: 10, right: 20, top: 10, bottom: 20, rtl: false }) }));
vi.mock('../takeover', () => ({ HOST_MARK: 'data-mark' }));

const WORDS = { label: 'Scripts', keys: 'keys', none: 'Nothing', incomplete: 'Asks', failed: 'Failed' };
const sourceOf = (id: string) => ({ playbookId: 'p', kind: 'script' as const, id, angle: null });
const LIST: SlashList = {
  owner: 'c1',
  theme: 'auto',
  words: WORDS,
  texts: [
    { source: sourceOf('hello'), title: 'Hello', text: 'Hello, Vera!' },
    { source: sourceOf('link'), title: 'Link', text: null },
  ],
};

let field: HTMLTextAreaElement;
let stop: AbortController;
let roots: ShadowRoot[];
let answers: Record<string, () => unknown>;
const onClose = vi.fn();
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  stop = new AbortController();
  field = document.createElement('textarea');
  document.body.replaceChildren(field);
  field.value = '//he';
  field.focus();
  field.setSelectionRange(4, 4);
  roots = [];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  vi.mocked(isShownHonestly).mockReturnValue(true);
  answers = {
    'slash.find': () => LIST,
    'relay.slash': () => ({ outcome: { done: { editor: 'text-field', ms: 1 } }, say: null }),
    'slash.complete': () => null,
  };
  vi.mocked(sendContent).mockImplementation((async (call: string) => answers[call]?.()) as typeof sendContent);
});
afterEach(() => {
  stop.abort();
  vi.clearAllMocks();
});

async function open(isKnown = true): Promise<Menu> {
  const menu = openMenu({ element: field, isKnown, signal: stop.signal, failed: () => {}, onClose });
  await settle();
  return menu;
}

const settle = () => new Promise((done) => setTimeout(done));
const drawn = () => roots[0]?.querySelector('.box')?.textContent ?? '';
const isOpen = () => roots[0]?.host.isConnected;
const sent = (call: string) =>
  vi.mocked(sendContent).mock.calls.flatMap(([name, input]) => (name === call ? [input] : []));

function write(value: string): void {
  field.value = value;
  field.setSelectionRange(value.length, value.length);
}

it('shows what was found, the first one chosen, in a host that says nothing of itself', async () => {
  await open();
  expect(sent('slash.find')).toEqual([{ query: 'he', opening: true }]);
  expect(drawn()).toBe('HelloHello, Vera!LinkAskskeys');
  const host = roots[0]?.host;
  expect([host?.attributes.length, host?.shadowRoot]).toEqual([0, null]);
  expect(roots[0]?.querySelector('[aria-selected=true] .title')?.textContent).toBe('Hello');
  expect(roots[0]?.querySelector('[role=listbox]')?.getAttribute('aria-label')).toBe('Scripts');
  expect(roots[0]?.querySelector('[role=status]')?.textContent).toBe('Hello, 1/2');
});

it('Enter has the chosen text put in the place of the command, once', async () => {
  const menu = await open();
  expect(menu.press('Enter')).toBe(true);
  expect(menu.press('Enter')).toBe(true);
  await settle();
  expect(sent('relay.slash')).toEqual([
    { text: 'Hello, Vera!', source: sourceOf('hello'), owner: 'c1', command: '//he' },
  ]);
  expect(isOpen()).toBe(false);
  expect(onClose).toHaveBeenCalled();
});

it('a text that lacks something goes to the panel, with the command selected and nothing inserted', async () => {
  const menu = await open();
  menu.press('ArrowUp');
  menu.press('Tab');
  await settle();
  expect(sent('slash.complete')).toEqual([{ source: sourceOf('link'), owner: 'c1' }]);
  expect(sent('relay.slash')).toEqual([]);
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['//he', 0, 4]);
});

it('a click that is not the manager’s own chooses nothing', async () => {
  await open();
  const click = (isTrusted: boolean) =>
    roots[0]
      ?.querySelector('[role=option]')
      ?.dispatchEvent(
        Object.defineProperty(new MouseEvent('click', { bubbles: true }), 'isTrusted', { value: isTrusted }),
      );
  click(false);
  expect(sent('relay.slash')).toEqual([]);
  click(true);
  expect(sent('relay.slash')).toHaveLength(1);
});

it('asks again for every letter, and goes with the command', async () => {
  const menu = await open();
  write('//hel');
  menu.look();
  menu.look();
  await settle();
  expect(sent('slash.find').at(-1)).toEqual({ query: 'hel', opening: false });
  expect(sent('slash.find')).toHaveLength(2);
  write('/');
  menu.look();
  expect(isOpen()).toBe(false);
});

it('Enter waits for the answer to what was typed, and chooses from that', async () => {
  const menu = await open();
  answers['slash.find'] = () => ({ ...LIST, texts: LIST.texts.map((one) => ({ ...one, text: 'Later' })) });
  write('//hel');
  menu.look();
  expect(menu.press('Enter')).toBe(true);
  await settle();
  expect(sent('relay.slash')).toEqual([{ text: 'Later', source: sourceOf('hello'), owner: 'c1', command: '//hel' }]);
});

it('Enter reads what was written without a key, and chooses from what that finds', async () => {
  const menu = await open();
  answers['slash.find'] = () => ({ ...LIST, texts: LIST.texts.map((one) => ({ ...one, text: 'Later' })) });
  write('//hel');
  expect(menu.press('Enter')).toBe(true);
  await settle();
  expect(sent('relay.slash')).toMatchObject([{ text: 'Later', command: '//hel' }]);
});

it('Enter is the page’s where the command is no more', async () => {
  const menu = await open();
  write('he');
  expect(menu.press('Enter')).toBe(false);
  expect(sent('relay.slash')).toEqual([]);
});

it('Enter is the page’s where the list cannot be seen', async () => {
  const menu = await open();
  vi.mocked(isShownHonestly).mockReturnValue(false);
  expect(menu.press('Enter')).toBe(false);
  expect(sent('relay.slash')).toEqual([]);
  expect(isOpen()).toBe(false);
});

it('says that nothing was found, and keeps Enter all the same', async () => {
  answers['slash.find'] = () => ({ ...LIST, texts: [] });
  const menu = await open();
  expect(drawn()).toContain('Nothing');
  expect(menu.press('Enter')).toBe(true);
  expect(isOpen()).toBe(true);
  write('//he said');
  menu.look();
  await settle();
  expect(isOpen()).toBe(false);
});

it('is not there where the background knows no page', async () => {
  answers['slash.find'] = () => null;
  await open(false);
  expect(isOpen()).toBeFalsy();
  expect(onClose).toHaveBeenCalled();
});

it('waits for a page that is just changing from one client to another', async () => {
  vi.useFakeTimers();
  answers['slash.find'] = () => null;
  const menu = openMenu({ element: field, isKnown: true, signal: stop.signal, failed: () => {}, onClose });
  await vi.advanceTimersByTimeAsync(500);
  expect(menu.press('Enter')).toBe(true);
  answers['slash.find'] = () => LIST;
  await vi.advanceTimersByTimeAsync(250);
  expect(sent('slash.find').at(-1)).toEqual({ query: 'he', opening: true });
  expect(sent('relay.slash')).toMatchObject([{ text: 'Hello, Vera!' }]);
  vi.useRealTimers();
});

it('says at the caret why nothing was inserted, with the text on the clipboard, unless it is meant for somebody else', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  answers['relay.slash'] = () => ({
    outcome: { failed: 'read-only', retry: true },
    say: { copied: 'Press Ctrl+V', notCopied: 'By hand' },
  });
  (await open()).press('Enter');
  await settle();
  expect(write).toHaveBeenCalledWith('Hello, Vera!');
  expect(drawn()).toBe('Press Ctrl+V');

  write.mockClear();
  answers['relay.slash'] = () => ({
    outcome: { failed: 'record-changed', retry: false },
    say: { copied: 'Other', notCopied: 'Other' },
  });
  (await open()).press('Enter');
  await settle();
  expect(write).not.toHaveBeenCalled();
});

it('goes when the caret leaves the composer', async () => {
  await open();
  field.blur();
  expect(isOpen()).toBe(false);
});
