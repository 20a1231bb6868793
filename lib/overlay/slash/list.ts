/**
 * The menu's look: a host element without id, class or attribute, with a closed shadow root, fixed at the caret. It is
 * in the page only while it is open, and never has the focus.
 */
import type { SlashList } from '@/lib/messages/slash';
import { HOST_MARK } from '../takeover';
import { isShownHonestly } from '../visible';
import type { Box } from './caret-box';
import { STYLE } from './style';

export interface ListView {
  readonly root: ShadowRoot;
  /** `at`: which text is chosen by now. */
  draw(list: SlashList, at: number): void;
  /** A word instead of the list. */
  say(text: string, theme: SlashList['theme']): void;
  place(box: Box): void;
  /** Can the person at the screen see it as we drew it? */
  isHonest(): boolean;
  /** Out of the page, until there is something to be shown again. */
  hide(): void;
}

export interface ListOptions {
  document: Document;
  /** What the list hangs in. */
  parent: Element;
  signal: AbortSignal;
  /** A trusted click on a text. */
  onPick(at: number): void;
}

const GAP = 4;
/** From the edges of the window. */
const EDGE = 8;
const WIDTH = 340;
/** Anything smaller cannot be read. */
const MIN_SIDE = 24;

export function drawList({ document, parent, signal, onPick }: ListOptions): ListView {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const at = new CSSStyleSheet();
  const base = new CSSStyleSheet();
  base.replaceSync(STYLE);
  root.adoptedStyleSheets = [base, at];
  const make = (name: string, part: string, text = ''): HTMLElement => {
    const made = document.createElement(name);
    made.className = part;
    made.textContent = text;
    return made;
  };
  const box = make('div', 'box');
  box.setAttribute(HOST_MARK, '');
  const list = make('div', 'list');
  list.setAttribute('role', 'listbox');
  const foot = make('div', 'foot');
  const told = make('div', 'told');
  told.setAttribute('role', 'status');
  root.append(box, told);

  const listen = { signal };
  // The focus stays in the composer, and the page hears of nothing.
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const)
    root.addEventListener(type, (event) => stay(event), listen);
  root.addEventListener(
    'click',
    (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option && event.isTrusted) onPick([...list.children].indexOf(option));
    },
    listen,
  );

  const show = (theme: SlashList['theme'], ...parts: HTMLElement[]) => {
    box.dataset.theme = theme;
    box.replaceChildren(...parts);
    if (!host.isConnected) parent.append(host);
  };
  return {
    root,
    draw({ texts, theme, words }, chosen) {
      list.setAttribute('aria-label', words.label);
      list.replaceChildren(
        ...texts.map(({ title, text }, index) => {
          const option = make('div', 'option');
          option.id = `o${index}`;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', String(index === chosen));
          const name = make('div', 'title', title);
          const sample = make('div', text === null ? 'text lacking' : 'text', text ?? words.incomplete);
          name.dir = sample.dir = 'auto';
          option.append(name, sample);
          return option;
        }),
      );
      if (texts.length) list.setAttribute('aria-activedescendant', `o${chosen}`);
      const title = texts[chosen]?.title;
      told.textContent = title ? `${title}, ${chosen + 1}/${texts.length}` : words.none;
      foot.textContent = words.keys;
      show(theme, texts.length ? list : make('div', 'none', words.none), foot);
      list.children[chosen]?.scrollIntoView({ block: 'nearest' });
    },
    say(text, theme) {
      told.textContent = text;
      show(theme, make('div', 'none', text));
    },
    place(caret) {
      const { clientWidth, clientHeight } = document.documentElement;
      // In quirks mode the root is as high as the page.
      const height = Math.min(clientHeight, document.defaultView?.innerHeight ?? clientHeight);
      const width = Math.min(WIDTH, clientWidth - 2 * EDGE);
      const below = height - caret.bottom - GAP - EDGE;
      const above = caret.top - GAP - EDGE;
      at.replaceSync(hostRule({ left: 0, top: 0, width, room: Math.max(below, above) }));
      // Inside a dialog that is moved by a transform, `fixed` counts from there.
      const { height: wanted, left: baseLeft, top: baseTop } = host.getBoundingClientRect();
      const isBelow = wanted <= below || below >= above;
      const free = Math.max(MIN_SIDE, isBelow ? below : above);
      const left = caret.rtl ? caret.right - width : caret.left;
      at.replaceSync(
        hostRule({
          left: Math.min(Math.max(EDGE, left), Math.max(EDGE, clientWidth - EDGE - width)) - baseLeft,
          top: (isBelow ? caret.bottom + GAP : caret.top - GAP - Math.min(wanted, free)) - baseTop,
          width,
          room: free,
        }),
      );
    },
    isHonest: () => isShownHonestly(host, MIN_SIDE),
    hide: () => host.remove(),
  };
}

function hostRule({ left, top, width, room }: { left: number; top: number; width: number; room: number }): string {
  return `:host { left: ${left}px !important; top: ${top}px !important; width: ${width}px !important; --room: ${room}px; }`;
}

function stay(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
