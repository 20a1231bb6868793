/**
 * What a journey needs from a browser, and nothing about which browser it is: every journey is written once
 * against these types and run in Chromium and in Firefox.
 *
 * Every method waits by itself, up to its deadline, and fails with what was awaited and what was there.
 * `css` always means the first visible match, except where a method says otherwise.
 */
import type { Browser as WebExtension } from 'webextension-polyfill';

/** A document: the page of a tab, a frame in it, or the panel. Found anew at each call, so a reload does not spoil it. */
export interface View {
  /** A real, trusted click in the middle of the element. Brings the tab to the front. */
  click(css: string): Promise<void>;
  /** Gives the element the focus by a real click unless it has it, and types at the caret by real keys. `\n` is Enter. */
  type(css: string, text: string): Promise<void>;
  /** Replaces the whole value of a field or editor, as select-all and typing would. Date and time fields take ISO text. */
  fill(css: string, text: string): Promise<void>;
  /** Chooses an option of a `<select>` by its value. */
  select(css: string, value: string): Promise<void>;
  /** Puts a file into an `<input type=file>`, which may be hidden. */
  upload(css: string, path: string): Promise<void>;
  /** Rendered text of the first match, visible or not, trimmed; waits for the element. */
  text(css: string): Promise<string>;
  /** Rendered texts of all matches now, trimmed; never waits. */
  texts(css: string): Promise<string[]>;
  /** An attribute of the first match, visible or not; null where it is not set. Waits for the element. */
  attr(css: string, name: string): Promise<string | null>;
  /** The `value` of a field, visible or not. Waits for the element. */
  value(css: string): Promise<string>;
  /** How many match now, visible or not; never waits. */
  count(css: string): Promise<number>;
  /** Until a match is visible, or with `gone` until none is. */
  waitFor(css: string, options?: { gone?: boolean; timeoutMs?: number }): Promise<void>;
  /** Until a visible match contains the text. */
  waitForText(css: string, text: string, options?: { timeoutMs?: number }): Promise<void>;
  /** Until the function gives something truthy in the page's own world; resolves to that. */
  waitUntil<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs in the page's own world. The function is sent as text: it sees its arguments and the page, no imports. */
  evaluate<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** The document inside the iframe that `css` finds here, also one without a URL of its own. */
  inside(css: string): View;
}

/** What can travel into a page. Results come back as JSON too. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One tab; as a view it is the tab's top document. */
export interface Tab extends View {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Keys with their modifiers, one after the other, to whatever has the focus: `Alt+Shift+C`, `Enter`, `Control+A`. */
  press(...combinations: string[]): Promise<void>;
  /** Types at the caret of whatever has the focus, in whatever frame. */
  pressKeys(text: string): Promise<void>;
  /** The visible part of the tab as PNG; makes the folder. */
  screenshot(path: string): Promise<void>;
  /** The page's area in CSS pixels. */
  setViewport(width: number, height: number): Promise<void>;
  /** Brings the tab to the front, as a click on its title would. */
  activate(): Promise<void>;
  /** Waits until the panel's frame is there and shows something. */
  panel(): Promise<View>;
  /** Is a panel's frame there now? Never waits. */
  hasPanel(): Promise<boolean>;
  /** A frame of the tab, at any depth, whose URL contains the text. */
  frame(urlPart: string): View;
  /** Text of the file that `trigger` makes the browser download. */
  download(trigger: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

export type { WebExtension };

export type ExtensionPage = 'popup.html' | 'options.html';

export interface Browser {
  readonly name: 'chromium' | 'firefox';
  newTab(url: string): Promise<Tab>;
  /** A page of the extension in a tab of its own. */
  extensionTab(page: ExtensionPage): Promise<Tab>;
  /** Every open tab, in the order in which they came up. */
  tabs(): Promise<Tab[]>;
  /** Waits for a tab whose URL contains the text, e.g. one that the extension opens. */
  tab(urlPart: string): Promise<Tab>;
  /** Ends the background worker (Chromium) or event page (Firefox) at once; the next event starts it anew. */
  killBackground(): Promise<void>;
  /** Loads the extension anew under open tabs, as an update does. Panels and the extension's own tabs go. */
  updateExtension(): Promise<void>;
  /**
   * Closes the browser, or kills it without a word, and starts it again with the same profile and extension. Older tabs
   * and views are void.
   */
  restart(end?: 'close' | 'kill'): Promise<void>;
  /** Text of the toolbar button's badge; empty when there is none. */
  badge(): Promise<string>;
  /** Runs in a page of the extension that does nothing itself, to look at alarms, storage, notifications. */
  inExtension<A extends Json[], R>(fn: (api: WebExtension, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Exceptions and rejections of our own code that nobody caught, in pages, panel and background, as the browser keeps them. */
  uncaught(): Promise<string[]>;
  /** Resolves when the browser is gone, closed by the driver or by the person. */
  closed(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extensionDir: string;
  /** Kept after closing if given; else a new one that is removed at close. */
  profileDir?: string;
  /** Cookies and storage of third parties; `block` is what many people set and what some builds come with. */
  thirdPartyCookies?: 'allow' | 'block';
  /**
   * Match patterns of origins that the person has permitted before. Chromium alone: its prompt takes no click from a
   * program, and a permission that was given once is given again without one.
   */
  permitted?: readonly string[];
  /** Default false: pages left are closed for good, so that each visit starts anew. */
  backForwardCache?: boolean;
  /** The only hosts that the browser can reach. */
  sandbox: SandboxAddress;
  /** Default true. */
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Language of the browser, e.g. `ru`; default `en-US`. Firefox's own words stay English: pages alone see it. */
  language?: string;
}

export interface SandboxAddress {
  /** HTTPS on loopback. */
  port: number;
  /** CONNECT proxy on loopback that leads every host to `port`. */
  proxyPort: number;
  hosts: readonly string[];
}

/** Is this the address of a panel's frame? On domains of the customer's own the panel is another page of ours. */
export function isPanel(url: string): boolean {
  return /^(?:chrome|moz)-extension:[^?#]*\/(?:own-)?panel\.html/.test(url);
}

/** Deadline of every wait that names none. Generous: CI shares two cores between the browser and the test. */
export const PATIENCE_MS = 15_000;
