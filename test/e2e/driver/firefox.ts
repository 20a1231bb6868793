/** Firefox ESR over Marionette: the driver's types on a profile with the extension as a temporary add-on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ExtensionPage, Json, LaunchOptions, Tab, WebExtension } from './driver.ts';
import { asBrowser } from './firefox-frames.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import { downloadsOf, type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { FirefoxTab } from './firefox-view.ts';
import type { Marionette } from './marionette.ts';
import { poll } from './poll.ts';
import { scriptsRan } from './started.ts';

const TABS = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  return gBrowser.tabs.map(({ linkedBrowser }) => ({
    handle: NavigableManager.getIdForBrowser(linkedBrowser),
    url: linkedBrowser.currentURI.spec,
  }));`;

const TERMINATE_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** Warnings are left out, and the notes on answers that came for a page which had been left. */
const UNCAUGHT = `
  return Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
    .filter(({ sourceName }) => sourceName.startsWith('moz-extension:'))
    .filter(({ errorMessage }) => !/^Promise (resolved|rejected) (after|while) context/.test(errorMessage))
    .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' at ' + sourceName + ':' + lineNumber);`;

const REVOKE = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return ExtensionPermissions.remove(arguments[0], { permissions: [], origins: [arguments[1]] }, extension);`;

const UPDATE = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.reload());`;

/** Firefox's own powers, for what only a person at the browser itself can do. */
export interface Firefox extends Browser {
  /** Clicks the toolbar's button over the tab in front; resolves to the popup, which closes as it does for a person. */
  clickToolbar(): Promise<FirefoxPopup>;
  /** Takes a permission back as about:addons does. */
  revoke(pattern: string): Promise<void>;
}

/** Starts Firefox and waits until the extension is installed. */
export async function launchFirefox(options: LaunchOptions): Promise<Firefox> {
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'cuebook-firefox-')));
  const browser = new FirefoxBrowser(options, profileDir);
  try {
    await browser.start();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

class FirefoxBrowser implements Firefox {
  readonly name = 'firefox';
  readonly #options: LaunchOptions;
  readonly #profileDir: string;
  readonly #tabs = new Map<string, FirefoxTab>();
  #process: FirefoxProcess | null = null;
  /** A page of the extension that runs no script: reads the badge, alarms and storage. */
  #quiet: FirefoxTab | null = null;

  constructor(options: LaunchOptions, profileDir: string) {
    this.#options = options;
    this.#profileDir = profileDir;
  }

  async start(): Promise<void> {
    this.#process = await startFirefox(this.#options, this.#profileDir);
    const handle = await this.marionette.send<string>('WebDriver:GetWindowHandle');
    this.#quiet = new FirefoxTab(this.marionette, handle, downloadsOf(this.#profileDir));
    await this.#quiet.goto(`${this.#process.extensionOrigin}/manifest.json`);
  }

  async newTab(url: string): Promise<Tab> {
    const tab = await this.#newTab();
    await tab.setViewport(1280, 800);
    await tab.goto(url);
    await this.inExtension(scriptsRan, await tab.url());
    return tab;
  }

  extensionTab(page: ExtensionPage): Promise<Tab> {
    return this.newTab(`${this.process.extensionOrigin}/${page}`);
  }

  async tabs(): Promise<Tab[]> {
    return (await this.#addresses()).map(({ handle }) => this.#tabOf(handle));
  }

  async tab(urlPart: string): Promise<Tab> {
    const { handle } = await poll(async () => (await this.#addresses()).find(({ url }) => url.includes(urlPart)), {
      awaited: `firefox: a tab with «${urlPart}»`,
      seen: async () => (await this.#addresses()).map(({ url }) => url).join(' '),
    });
    return this.#tabOf(handle);
  }

  async killBackground(): Promise<void> {
    await this.#asBrowser(TERMINATE_BACKGROUND, this.process.extensionId);
  }

  async updateExtension(): Promise<void> {
    // The extension's own tabs are closed with it.
    const fresh = await this.#newTab();
    await fresh.goto('about:blank');
    await this.#asBrowser(UPDATE, this.process.extensionId);
    this.#quiet = fresh;
    await fresh.goto(`${this.process.extensionOrigin}/manifest.json`);
  }

  async restart(end: 'close' | 'kill' = 'close'): Promise<void> {
    if (end === 'kill') await this.process.kill();
    else await this.process.quit();
    this.#tabs.clear();
    await this.start();
  }

  badge(): Promise<string> {
    return this.inExtension((api) => api.action.getBadgeText({}));
  }

  inExtension<A extends Json[], R>(fn: (api: WebExtension, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.quiet.evaluateWith<R>('browser', fn, args);
  }

  uncaught(): Promise<string[]> {
    return this.#asBrowser(UNCAUGHT);
  }

  async clickToolbar(): Promise<FirefoxPopup> {
    const popup = new FirefoxPopup(this.marionette);
    await popup.open(this.process.extensionId);
    return popup;
  }

  async revoke(pattern: string): Promise<void> {
    await this.#asBrowser(REVOKE, this.process.extensionId, pattern);
  }

  closed(): Promise<void> {
    return this.process.exited;
  }

  async close(): Promise<void> {
    await this.#process?.quit();
    this.#process = null;
    if (!this.#options.profileDir) await rm(this.#profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private get process(): FirefoxProcess {
    if (!this.#process) throw new Error('firefox: not started');
    return this.#process;
  }

  private get marionette(): Marionette {
    return this.process.marionette;
  }

  private get quiet(): FirefoxTab {
    if (!this.#quiet) throw new Error('firefox: not started');
    return this.#quiet;
  }

  async #newTab(): Promise<FirefoxTab> {
    const { handle } = await this.marionette.exclusive(async () => {
      // The tab that was current may be closed by now; this one never is.
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.quiet.handle, focus: false });
      return await this.marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    });
    return this.#tabOf(handle);
  }

  #tabOf(handle: string): FirefoxTab {
    const known = this.#tabs.get(handle) ?? new FirefoxTab(this.marionette, handle, downloadsOf(this.#profileDir));
    this.#tabs.set(handle, known);
    return known;
  }

  async #addresses(): Promise<{ handle: string; url: string }[]> {
    const all = await this.#asBrowser<{ handle: string; url: string }[]>(TABS);
    return all.filter(({ handle }) => handle !== this.quiet.handle);
  }

  #asBrowser<R>(body: string, ...args: Json[]): Promise<R> {
    return this.marionette.exclusive(() => asBrowser<R>(this.marionette, body, ...args));
  }
}
