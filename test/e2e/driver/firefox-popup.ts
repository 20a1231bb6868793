/** The toolbar's popup of Firefox, opened by the button itself: Marionette has no way into it, frame scripts do. */
import type { Json, View } from './driver.ts';
import { asBrowser } from './firefox-frames.ts';
import type { Marionette } from './marionette.ts';
import { QueriedView } from './queries.ts';

const OPEN = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/** Runs a script beside the popup's document and gives what it sends back. */
const RUN = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { messageManager } = window.document.querySelector('browser.webextension-popup-browser');
  return new Promise((resolve, reject) => {
    const name = 'cuebook:' + Math.random();
    // A script that comes while the popup's document is on its way is run by nobody.
    window.setTimeout(() => reject(new Error('the popup gave no answer')), 2000);
    messageManager.addMessageListener(name, function hear({ data }) {
      messageManager.removeMessageListener(name, hear);
      if ('error' in data) reject(new Error(data.error));
      else resolve(data.ok);
    });
    const code = 'try { sendAsyncMessage("' + name + '", { ok: (' + arguments[0] + ') ?? null }); }' +
      ' catch (error) { sendAsyncMessage("' + name + '", { error: String(error) }); }';
    messageManager.loadFrameScript('data:,' + encodeURIComponent('{' + code + '}'), false);
  });`;

const IS_OPEN = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  return window.document.querySelector('browser.webextension-popup-browser') !== null;`;

const CLOSE = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  window.document.querySelector('browser.webextension-popup-browser')?.closest('panel').hidePopup();`;

export class FirefoxPopup extends QueriedView {
  readonly label = 'firefox, popup';
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    super();
    this.#marionette = marionette;
  }

  /** Clicks the toolbar's button over the tab in front. */
  async open(extensionId: string): Promise<void> {
    await this.#asBrowser(OPEN, extensionId);
    await this.poll(() => this.isOpen(), 'to open');
  }

  async close(): Promise<void> {
    await this.#asBrowser(CLOSE);
    await this.poll(async () => !(await this.isOpen()), 'to close');
  }

  isOpen(): Promise<boolean> {
    return this.#asBrowser(IS_OPEN);
  }

  async click(css: string): Promise<void> {
    await this.waitFor(css);
    const [x, y] = await this.evaluate((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
    }, css);
    // Trusted, and to the browser a gesture: a permission is asked for in no other way.
    const press = (type: string) =>
      `content.synthesizeMouseEvent(${JSON.stringify(type)}, ${x}, ${y}, { button: 0, clickCount: 1 }, {})`;
    await this.#run(`(${press('mousedown')}, ${press('mouseup')}, true)`);
  }

  evaluate<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const names = 'window, document, location, navigator, HTMLElement';
    const values = names.replace(/\w+/g, (name) => (name === 'window' ? 'content' : `content.${name}`));
    return this.#run(`((${names}) => (${fn})(...${JSON.stringify(args)}))(${values})`);
  }

  fill(): Promise<void> {
    throw new Error(`${this.label}: nothing is typed here`);
  }

  select(): Promise<void> {
    return this.fill();
  }

  upload(): Promise<void> {
    return this.fill();
  }

  inside(): View {
    throw new Error(`${this.label}: no frames here`);
  }

  protected keys(): Promise<void> {
    return this.fill();
  }

  #run<R>(code: string): Promise<Awaited<R>> {
    return this.#asBrowser(RUN, code);
  }

  #asBrowser<R>(body: string, ...args: Json[]): Promise<R> {
    return this.#marionette.exclusive(() => asBrowser<R>(this.#marionette, body, ...args));
  }
}
