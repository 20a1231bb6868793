/**
 * Hears that somebody types `//`, and keeps the menu's keys from the page while it is open: in a chat Enter would send.
 * A key costs one look at what was typed; the text is read only after two slashes in a row.
 */
import { commandAt } from './command';
import type { Menu, MenuKey } from './menu';
import type { SlashScript } from './on-demand';

export interface SlashOptions {
  signal: AbortSignal;
  /** The composer that has the caret and may be written into now. */
  composer(): HTMLElement | null;
  /** This frame shows a page of ours; elsewhere the background has to say so before a key is kept from the page. */
  isKnown(): boolean;
  load(): Promise<SlashScript>;
  /** Keys that mean something else are taken before; true: this was one. */
  isTaken?(event: KeyboardEvent): boolean;
  /** Hears that something is being written, at every key. */
  onWrite?(): void;
  /** Hears of calls that did not reach the background. */
  failed(error: unknown): void;
}

export interface SlashWatch {
  /** Listens in this window too: the frame's own, or one of an editor frame inside. */
  hear(window: Window): void;
  /** Opens the menu where a command stands in front of the caret already. */
  look(): void;
}

/** Keys of the keyboard itself, which type nothing. */
const SILENT = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;
const MENU_KEYS: readonly string[] = ['Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown'] satisfies MenuKey[];

export function watchSlash({ signal, composer, isKnown, load, isTaken, onWrite, failed }: SlashOptions): SlashWatch {
  let menu: Menu | null = null;
  /** Slashes in a row: as keys, and as what is about to be written where no key says so (other ways to type). */
  let keys = 0;
  let written = 0;
  /** Two in a row were typed, and the text was not read since. */
  let due = false;
  /** The key last kept from the page, until it is let go. */
  let taken: string | null = null;

  const look = () => {
    due = false;
    if (menu) return menu.look();
    const element = composer();
    if (element && commandAt(element) !== null) menu = open(element);
  };

  /** Until the script is there its keys wait, so that an Enter typed ahead does not send the command. */
  const open = (element: HTMLElement): Menu => {
    const ahead: MenuKey[] = [];
    const waiting: Menu = {
      press(key) {
        if (!isKnown()) return false;
        if (key === 'Escape') menu = null;
        else ahead.push(key);
        return true;
      },
      look() {},
    };
    load().then(
      ({ openMenu }) => {
        if (menu !== waiting || signal.aborted) return;
        const opened = openMenu({
          element,
          isKnown: isKnown(),
          signal,
          failed,
          onClose: () => {
            if (menu === opened) menu = null;
          },
        });
        menu = opened;
        for (const key of ahead) opened.press(key);
      },
      (error) => {
        if (menu === waiting) menu = null;
        failed(error);
      },
    );
    return waiting;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken?.(event)) return;
    const { key } = event;
    // A held key chooses once, and may be held for longer than the menu is open.
    if (event.repeat && key === taken && !key.startsWith('Arrow')) return keep(event);
    // By now the slash of the key before stands in the text, in every browser.
    if (due) look();
    if (menu && MENU_KEYS.includes(key) && event.isTrusted && !event.isComposing && menu.press(key as MenuKey)) {
      taken = key;
      hearRelease(event);
      return keep(event);
    }
    taken = null;
    if (key === '/') due = ++keys > 1 && event.isTrusted;
    else if (!SILENT.test(key)) keys = 0;
    if (due || menu) hearRelease(event);
  };
  /** Keys that are let go tell something only while there is a command; the others need not be heard. */
  const hearRelease = ({ currentTarget }: Event) =>
    (currentTarget as Window | null)?.addEventListener('keyup', onKeyUp, { capture: true, signal });
  const onKeyUp = (event: KeyboardEvent) => {
    if (taken === event.key) {
      taken = null;
      keep(event);
    } else if (due || menu) look();
    if (!taken && !due && !menu) (event.currentTarget as Window).removeEventListener('keyup', onKeyUp, true);
  };
  const hearWritten = ({ data, isTrusted }: InputEvent) => {
    onWrite?.();
    written = data === '/' ? written + 1 : 0;
    if (written < 2 || !isTrusted) return;
    due = true;
    setTimeout(() => due && look());
  };

  return {
    look,
    hear(window) {
      const listen = { capture: true, signal };
      window.addEventListener('keydown', onKeyDown, listen);
      window.addEventListener('beforeinput', hearWritten, { ...listen, passive: true });
    },
  };
}

function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
