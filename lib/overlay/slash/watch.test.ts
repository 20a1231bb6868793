// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Menu, MenuKey } from './menu';
import type { SlashScript } from './on-demand';
import { type SlashOptions, watchSlash } from './watch';

let stop: AbortController;
let field: HTMLTextAreaElement;
/** Keys that reached the page, and those that reached the menu. */
let page: string[];
let pressed: MenuKey[];
let close: () => void;
let loaded: (script: SlashScript) => void;

const script: SlashScript = {
  openMenu: ({ onClose }): Menu => {
    close = onClose;
    return {
      press(key) {
        pressed.push(key);
        if (key === 'Escape') onClose();
        return true;
      },
      look() {},
    };
  },
};

beforeEach(() => {
  stop = new AbortController();
  field = document.createElement('textarea');
  document.body.replaceChildren(field);
  page = [];
  pressed = [];
  field.addEventListener('keydown', ({ key }) => page.push(key));
});
afterEach(() => stop.abort());

function watch(more: Partial<SlashOptions> = {}) {
  const watching = watchSlash({
    signal: stop.signal,
    composer: () => field,
    isKnown: () => true,
    load: () =>
      new Promise((resolve) => {
        loaded = resolve;
      }),
    failed: () => {},
    ...more,
  });
  watching.hear(window as unknown as Window);
  return watching;
}

/** As a person types: the key, what it writes, the key let go. Returns whether the page heard of the key. */
function key(name: string, more: KeyboardEventInit & { isTrusted?: boolean } = {}): boolean {
  const before = page.length;
  const { isTrusted = true, ...init } = more;
  const send = (type: string) => {
    const event = new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, ...init });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    field.dispatchEvent(event);
    return event;
  };
  if (!send('keydown').defaultPrevented && name.length === 1) {
    field.value += name;
    field.setSelectionRange(field.value.length, field.value.length);
  }
  if (!init.repeat) send('keyup');
  return page.length > before;
}

const type = (text: string) => [...text].map((sign) => key(sign));

async function open(): Promise<void> {
  type('//');
  loaded(script);
  await Promise.resolve();
}

it('opens after two slashes, and gives the menu its keys', async () => {
  watch();
  await open();
  expect(type('оп')).toEqual([true, true]);
  expect(key('ArrowDown')).toBe(false);
  expect(key('Enter')).toBe(false);
  expect(pressed).toEqual(['ArrowDown', 'Enter']);
});

it('leaves the keys to the page when the menu is closed', async () => {
  watch();
  expect(key('Enter')).toBe(true);
  await open();
  expect(key('Escape')).toBe(false);
  expect(key('Enter')).toBe(true);
  expect(key('Escape')).toBe(true);
});

it('keeps an Enter that comes before the menu is there, and hands it on', async () => {
  watch();
  type('//оп');
  expect(key('Enter')).toBe(false);
  loaded(script);
  await Promise.resolve();
  expect(pressed).toEqual(['Enter']);
});

it('sees the command at the very next key, though the key before was never let go', () => {
  watch();
  field.value = '//';
  field.setSelectionRange(2, 2);
  for (const repeat of [false, true])
    field.dispatchEvent(
      Object.defineProperty(new KeyboardEvent('keydown', { key: '/', repeat, bubbles: true }), 'isTrusted', {
        value: true,
      }),
    );
  expect(key('Enter')).toBe(false);
});

it('a held key chooses once, and its repetitions reach nobody even after the menu is closed', async () => {
  watch();
  await open();
  expect(key('Enter', { repeat: true })).toBe(false);
  close();
  expect(key('Enter', { repeat: true })).toBe(false);
  expect(pressed).toEqual(['Enter']);
});

it('is not opened by an address, by one slash, or by slashes that are typed apart', () => {
  const load = vi.fn(() => new Promise<SlashScript>(() => {}));
  watch({ load });
  type('https://a.example/b');
  type(' a/b/');
  expect(load).not.toHaveBeenCalled();
});

it('is not opened by keys that nobody pressed', () => {
  const load = vi.fn(() => new Promise<SlashScript>(() => {}));
  watch({ load });
  for (const sign of '//') key(sign, { isTrusted: false });
  expect(load).not.toHaveBeenCalled();
});

it('is not opened where no composer has the caret', () => {
  const load = vi.fn(() => new Promise<SlashScript>(() => {}));
  watch({ load, composer: () => null });
  type('//');
  expect(load).not.toHaveBeenCalled();
});

it('opens by what is written where no key says so', async () => {
  const load = vi.fn(() => new Promise<SlashScript>(() => {}));
  watch({ load });
  for (const data of '//') {
    const event = new InputEvent('beforeinput', { data, bubbles: true });
    field.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
    field.value += data;
    field.setSelectionRange(field.value.length, field.value.length);
  }
  await vi.waitFor(() => expect(load).toHaveBeenCalled());
});

it('the Enter that ends a composition is the page’s', async () => {
  watch();
  await open();
  expect(key('Enter', { isComposing: true })).toBe(true);
  expect(pressed).toEqual([]);
});

it('takes no key from a page that is not known before the background has said that it is', () => {
  watch({ isKnown: () => false });
  type('//');
  expect(key('Enter')).toBe(true);
});

it('reads no text before two slashes were typed', () => {
  const composer = vi.fn(() => field);
  watch({ composer });
  type('Здравствуйте, и/или.');
  expect(composer).not.toHaveBeenCalled();
});
