/**
 * Where the frames of a tab are. Asked of the browser itself, not of the page: it alone sees the panel's frame,
 * which stands in a closed shadow root. Every method runs inside `exclusive`.
 */
import type { Json } from './driver.ts';
import type { Marionette } from './marionette.ts';

export interface FrameAddress {
  /** Indices from the top document down; empty for the top itself. */
  path: number[];
  url: string;
}

/** Privileged code is text, not a function: its globals are Firefox's own and have no types here. */
const TAB_OF_HANDLE = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const tab = NavigableManager.getBrowserById(arguments[0]);
  if (!tab) throw new Error('no such tab');`;

const LIST = `${TAB_OF_HANDLE}
  const list = (context, path) => [
    { path, url: context.currentWindowGlobal?.documentURI?.spec ?? '' },
    ...context.children.flatMap((child, index) => list(child, [...path, index])),
  ];
  return list(tab.browsingContext, []);`;

const FOCUSED = `${TAB_OF_HANDLE}
  const path = [];
  let context = Services.focus.focusedContentBrowsingContext;
  for (; context && context.parent; context = context.parent) path.unshift(context.parent.children.indexOf(context));
  return context === tab.browsingContext ? path : [];`;

const RESIZE = `${TAB_OF_HANDLE}
  tab.style.flex = 'none';
  tab.style.width = arguments[1] + 'px';
  tab.style.height = arguments[2] + 'px';`;

/** Runs the body of a function with the browser's own rights. The caller says what it returns. */
export async function asBrowser<R>(marionette: Marionette, body: string, ...args: Json[]): Promise<R> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await marionette.send<R>('WebDriver:ExecuteScript', { script: body, args });
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

export class FrameTree {
  readonly #marionette: Marionette;
  readonly #handle: string;

  constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.#handle = handle;
  }

  /** All frames, the top first. */
  list(): Promise<FrameAddress[]> {
    return asBrowser(this.#marionette, LIST, this.#handle);
  }

  /** The frame that the keyboard speaks to; the top if the focus is elsewhere. */
  focused(): Promise<number[]> {
    return asBrowser(this.#marionette, FOCUSED, this.#handle);
  }

  async url(): Promise<string> {
    return (await this.list())[0]?.url ?? '';
  }

  async resize(width: number, height: number): Promise<void> {
    await asBrowser(this.#marionette, RESIZE, this.#handle, width, height);
  }

  /** Makes the frame the one that the next commands mean; with `focus` its tab comes to the front. */
  async enter(path: readonly number[], focus: boolean): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus });
    await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
    for (const id of path) await this.#marionette.send('WebDriver:SwitchToFrame', { id });
  }
}
