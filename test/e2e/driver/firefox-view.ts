/** Tabs and frames of Firefox, through Marionette. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPanel, type Json, type Tab, type View } from './driver.ts';
import { FrameTree } from './firefox-frames.ts';
import { keyOf, keysOf } from './keys.ts';
import type { Marionette } from './marionette.ts';
import { poll } from './poll.ts';
import { QueriedView } from './queries.ts';

/** How Marionette writes a reference to an element. */
type ElementReference = Record<string, string>;
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

class FirefoxView extends QueriedView {
  readonly label: string;
  protected readonly marionette: Marionette;
  /** Makes this document Marionette's current one; runs inside `exclusive`. */
  readonly #enter: (focus: boolean) => Promise<void>;

  constructor(marionette: Marionette, label: string, enter: (focus: boolean) => Promise<void>) {
    super();
    this.marionette = marionette;
    this.label = label.startsWith('firefox') ? label : `firefox, ${label}`;
    this.#enter = enter;
  }

  async click(css: string): Promise<void> {
    // An element that moves or is covered for a moment is refused; a person would aim again.
    await this.poll(async () => {
      await this.#at(css, true, (id) => this.marionette.send('WebDriver:ElementClick', { id }));
      return true;
    }, `${css} to take a click`);
  }

  async fill(css: string, text: string): Promise<void> {
    await this.waitFor(css);
    if (await this.evaluate(setUntyped, css, text)) return;
    await this.click(css);
    await this.#inside(true, async () => {
      await this.#actions([...keyOf('Control+A'), ...keyOf('Delete'), ...keysOf(text)]);
    });
  }

  async select(css: string, value: string): Promise<void> {
    const option = `:is(${css}) > option[value="${value}"], :is(${css}) > optgroup > option[value="${value}"]`;
    await this.waitFor(css);
    await this.#at(option, true, (id) => this.marionette.send('WebDriver:ElementClick', { id }));
  }

  async upload(css: string, path: string): Promise<void> {
    await this.#at(css, true, (id) => this.marionette.send('WebDriver:ElementSendKeys', { id, text: path }));
  }

  evaluate<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#inside(false, () => this.#run<R>(fn, args));
  }

  /** Like `evaluate`, with what the expression gives there as the first argument. */
  evaluateWith<R>(expression: string, fn: unknown, args: Json[]): Promise<Awaited<R>> {
    return this.#inside(false, () => this.#run<R>(`(...args) => (${fn})(${expression}, ...args)`, args));
  }

  inside(css: string): View {
    return new FirefoxView(this.marionette, `${this.label} > ${css}`, async (focus) => {
      await this.#enter(focus);
      const element = await this.#find(css);
      await this.marionette.send('WebDriver:SwitchToFrame', { element: element[ELEMENT_KEY] });
    });
  }

  keys(text: string): Promise<void> {
    return this.#inside(true, () => this.#press(keysOf(text)));
  }

  chords(combinations: string[]): Promise<void> {
    return this.#inside(true, () => this.#press(combinations.flatMap(keyOf)));
  }

  /** While the focus goes from one process to another, keys reach neither: they are pressed again. */
  async #press(actions: object[]): Promise<void> {
    const outcome = await this.poll(
      () =>
        this.#actions(actions).then(
          () => 'taken',
          async (error: unknown) => {
            await this.marionette.send('WebDriver:ReleaseActions').catch(() => {});
            return String(error).includes('"synthesizeKeyDown"') ? null : String(error);
          },
        ),
      'a key to be taken',
    );
    // Gone down, and the focus with it: it is up before Marionette can say so in the other process.
    if (outcome !== 'taken' && !outcome.includes('"synthesizeKeyUp"')) throw new Error(outcome);
  }

  #actions(actions: object[]): Promise<void> {
    return this.marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #run<R>(fn: unknown, args: Json[]): Promise<Awaited<R>> {
    return this.marionette.send('WebDriver:ExecuteScript', { script: `return (${fn})(...arguments);`, args });
  }

  #inside<T>(focus: boolean, work: () => Promise<T>): Promise<T> {
    return this.marionette.exclusive(async () => {
      await this.#enter(focus);
      return await work();
    });
  }

  #at(css: string, focus: boolean, work: (id: string) => Promise<unknown>): Promise<unknown> {
    return this.#inside(focus, async () => work((await this.#find(css))[ELEMENT_KEY] ?? ''));
  }

  /** The first visible match, else the first. */
  async #find(css: string): Promise<ElementReference> {
    const element = await this.#run<ElementReference | null>(
      // Marionette turns the element into its reference on the way out.
      (selector: string) => {
        const all = [...document.querySelectorAll(selector)];
        return all.find((one) => one.checkVisibility() && one.getClientRects().length > 0) ?? all[0] ?? null;
      },
      [css],
    );
    if (!element) throw new Error(`nothing matches ${css}`);
    return element;
  }
}

/** Sets a field that is not typed into letter by letter; false where the field is a typed one. */
function setUntyped(selector: string, text: string): boolean {
  const field = document.querySelector(selector);
  if (!(field instanceof HTMLInputElement)) return false;
  if (!/^(date|time|datetime-local|month|week|color|range)$/.test(field.type)) return false;
  // The prototype's setter, because React shadows it on the element and would not notice.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

export class FirefoxTab extends FirefoxView implements Tab {
  readonly handle: string;
  readonly #frames: FrameTree;
  readonly #downloadsDir: string;

  constructor(marionette: Marionette, handle: string, downloadsDir: string) {
    const frames = new FrameTree(marionette, handle);
    super(marionette, 'tab', (focus) => frames.enter([], focus));
    this.handle = handle;
    this.#frames = frames;
    this.#downloadsDir = downloadsDir;
  }

  async goto(url: string): Promise<void> {
    await this.#command('WebDriver:Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#command('WebDriver:Refresh');
  }

  url(): Promise<string> {
    return this.marionette.exclusive(() => this.#frames.url());
  }

  async press(...combinations: string[]): Promise<void> {
    await (await this.#focused(combinations.join(' '))).chords(combinations);
  }

  async pressKeys(text: string): Promise<void> {
    await (await this.#focused('keys')).keys(text);
  }

  async screenshot(path: string): Promise<void> {
    const png = await this.#command<string>('WebDriver:TakeScreenshot', { full: false });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(png, 'base64'));
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.marionette.exclusive(() => this.#frames.resize(width, height));
    await this.waitUntil((w, h) => innerWidth === w && innerHeight === h, width, height);
  }

  activate(): Promise<void> {
    return this.marionette.exclusive(() => this.#frames.enter([], true));
  }

  async panel(): Promise<View> {
    const panel = this.#frame('of the panel', isPanel);
    await panel.waitUntil(() => (document.body?.innerText ?? '').trim() !== '');
    return panel;
  }

  async hasPanel(): Promise<boolean> {
    return (await this.#frameUrls()).some(isPanel);
  }

  frame(urlPart: string): View {
    return this.#frame(urlPart, (url) => url.includes(urlPart));
  }

  #frame(name: string, fits: (url: string) => boolean): View {
    return new FirefoxView(this.marionette, `frame ${name}`, async (focus) => {
      const frames = await this.#frames.list();
      const found = frames.find(({ path, url }) => path.length > 0 && fits(url));
      if (!found) throw new Error(`no frame «${name}» among ${frames.map(({ url }) => url).join(' ')}`);
      await this.#frames.enter(found.path, focus);
    });
  }

  async download(trigger: () => Promise<void>): Promise<string> {
    const before = new Set(await readdir(this.#downloadsDir));
    await trigger();
    const file = await poll(
      async () => {
        const names = (await readdir(this.#downloadsDir)).filter((name) => !before.has(name));
        // While Firefox writes, the final name is there empty, beside a `.part`.
        const name = names.some((one) => one.endsWith('.part')) ? undefined : names[0];
        return name && (await stat(join(this.#downloadsDir, name))).size > 0 ? name : null;
      },
      { awaited: `${this.label}: a downloaded file` },
    );
    return readFile(join(this.#downloadsDir, file), 'utf8');
  }

  async close(): Promise<void> {
    await this.#command('WebDriver:CloseWindow');
  }

  #command<T>(name: string, parameters: object = {}): Promise<T> {
    return this.marionette.exclusive(async () => {
      await this.#frames.enter([], true);
      return await this.marionette.send<T>(name, parameters);
    });
  }

  async #frameUrls(): Promise<string[]> {
    const frames = await this.marionette.exclusive(() => this.#frames.list());
    return frames.map(({ url }) => url);
  }

  /** Keys go to one document, not to the tab: to the one that has the focus. */
  async #focused(what: string): Promise<FirefoxView> {
    await this.activate();
    return new FirefoxView(this.marionette, `${what} in what has the focus`, async () => {
      await this.#frames.enter(await this.#frames.focused(), true);
    });
  }
}
