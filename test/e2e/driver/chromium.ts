/**
 * Chromium through playwright-core: the driver's types on a persistent profile with the unpacked extension.
 * Nothing but the sandbox's hosts and loopback can be reached from it.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { ChromiumTab, runIn } from './chromium-view.ts';
import type { Browser, ExtensionPage, Json, LaunchOptions, Tab, WebExtension } from './driver.ts';
import { poll } from './poll.ts';
import { scriptsRan } from './started.ts';

/** Chromium's own powers, for tests of faults. */
export interface Chromium extends Browser {
  /** DevTools protocol of one page, or of the extension's quiet page, from which targets and workers can be reached. */
  cdp(tab?: Tab): Promise<CDPSession>;
  extensionId: string;
}

/** A new worker answers in a tenth of this. */
const WORKER_MS = 3000;

/** Starts Chromium and waits until the extension is installed. */
export async function launchChromium(options: LaunchOptions): Promise<Chromium> {
  const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'cuebook-chromium-')));
  const browser = new ChromiumBrowser(options, profileDir);
  try {
    await browser.start();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

/** Chromium's executable: `CUEBOOK_CHROMIUM`, else where Debian puts it; null where there is none. */
export function chromiumPath(): string | null {
  const path = process.env.CUEBOOK_CHROMIUM ?? '/usr/bin/chromium';
  return existsSync(path) ? path : null;
}

class ChromiumBrowser implements Chromium {
  readonly name = 'chromium';
  readonly extensionId: string;
  readonly #options: LaunchOptions;
  readonly #profileDir: string;
  readonly #tabs = new Map<Page, ChromiumTab>();
  #context: BrowserContext | null = null;
  /** A page of the extension that runs no script: reads the badge, alarms and storage without waking the worker. */
  #quiet: Page | null = null;

  constructor(options: LaunchOptions, profileDir: string) {
    this.#options = options;
    this.#profileDir = profileDir;
    this.extensionId = extensionIdOf(options.extensionDir);
  }

  async start(): Promise<void> {
    await writePreferences(this.#profileDir, this.#options);
    const headless = this.#options.headless ?? true;
    const executablePath = chromiumPath();
    if (!executablePath) throw new Error('no Chromium: install it or set CUEBOOK_CHROMIUM to its path');
    this.#context = await chromium.launchPersistentContext(this.#profileDir, {
      executablePath,
      headless,
      // Without a locale of its own a machine's Chromium takes no file with a Cyrillic name.
      env: headless ? { ...process.env, LC_ALL: 'C.UTF-8' } : process.env,
      // A visible browser's starter closes it itself, and so gets rid of the profile.
      handleSIGINT: headless,
      handleSIGTERM: headless,
      ignoreHTTPSErrors: true,
      colorScheme: this.#options.colorScheme ?? 'light',
      locale: this.#options.language ?? 'en-US',
      viewport: headless ? { width: 1280, height: 800 } : null,
      ignoreDefaultArgs: [
        '--disable-extensions',
        ...(this.#options.backForwardCache ? ['--disable-back-forward-cache'] : []),
      ],
      args: chromiumArguments(this.#options),
    });
    this.#context.setDefaultTimeout(15_000);
    await this.#openQuietPage();
  }

  async newTab(url: string): Promise<Tab> {
    const tab = this.#tabOf(await this.context.newPage());
    // Whoever opens a tab sees it; one that is hidden draws nothing, and hears of no scrolling.
    await tab.activate();
    await tab.goto(url);
    if (this.#quiet) await this.inExtension(scriptsRan, await tab.url());
    return tab;
  }

  extensionTab(page: ExtensionPage): Promise<Tab> {
    return this.newTab(`chrome-extension://${this.extensionId}/${page}`);
  }

  async tabs(): Promise<Tab[]> {
    return this.context
      .pages()
      .filter((page) => page !== this.#quiet)
      .map((page) => this.#tabOf(page));
  }

  async tab(urlPart: string): Promise<Tab> {
    return this.#tabOf(
      await poll(
        async () => this.context.pages().find((page) => page !== this.#quiet && page.url().includes(urlPart)),
        {
          awaited: `chromium: a tab with «${urlPart}»`,
          seen: async () =>
            this.context
              .pages()
              .map((page) => page.url())
              .join(' '),
        },
      ),
    );
  }

  async killBackground(): Promise<void> {
    const session = await this.cdp();
    // The next worker may come at once and under the same name, so its end is heard, not looked for.
    const seen = new Set<string>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { runningStatus } of versions) seen.add(runningStatus);
    });
    await session.send('ServiceWorker.enable');
    await poll(async () => seen.size > 0, { awaited: 'chromium: a worker' });
    if (seen.has('running') || seen.has('starting')) {
      seen.clear();
      await session.send('ServiceWorker.stopAllWorkers');
      await poll(async () => seen.has('stopped'), { awaited: 'chromium: the worker to be gone' });
    }
    await session.detach();
  }

  async updateExtension(): Promise<void> {
    const old = this.quiet;
    // A browser whose last page goes would end.
    this.#quiet = await this.context.newPage();
    await old.evaluate('chrome.runtime.reload()').catch(() => {});
    await poll(async () => old.isClosed(), { awaited: 'chromium: the old extension to be gone' });
    await this.#gotoQuiet(this.#quiet);
    // The debugger can hold the new worker for ever, before its first line: another one is started then.
    const answers = () => this.inExtension((api) => api.runtime.sendMessage({}).then(() => true));
    await poll(
      async () => (await Promise.race([answers(), pause(WORKER_MS, false)])) || this.killBackground().then(() => false),
      { awaited: 'chromium: the new worker' },
    );
  }

  async restart(end: 'close' | 'kill' = 'close'): Promise<void> {
    if (end === 'kill') await this.#kill();
    else await this.context.close();
    this.#tabs.clear();
    await this.start();
  }

  /** Its other processes end when the first one is gone. */
  async #kill(): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
    const first = processInfo.find(({ type }) => type === 'browser');
    if (!first) throw new Error('chromium: no process of the browser is known');
    const gone = new Promise((resolve) => this.context.once('close', resolve));
    process.kill(first.id, 'SIGKILL');
    await gone;
  }

  badge(): Promise<string> {
    return this.inExtension((api) => api.action.getBadgeText({}));
  }

  async inExtension<A extends Json[], R>(fn: (api: WebExtension, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return await runIn<R>(this.quiet.mainFrame(), fn, ['globalThis.browser ?? globalThis.chrome'], args);
  }

  /** From the list that chrome://extensions shows a developer. */
  async uncaught(): Promise<string[]> {
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    const errors = await runIn<Promise<{ message: string }[]>>(page.mainFrame(), listErrors, [], [this.extensionId]);
    await page.close();
    return errors.map(({ message }) => message).filter((message) => message.startsWith('Uncaught'));
  }

  cdp(tab?: Tab): Promise<CDPSession> {
    return this.context.newCDPSession(tab instanceof ChromiumTab ? tab.page : this.quiet);
  }

  async closed(): Promise<void> {
    await this.context.waitForEvent('close', { timeout: 0 });
  }

  async close(): Promise<void> {
    await this.#context?.close();
    this.#context = null;
    if (!this.#options.profileDir) await rm(this.#profileDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private get context(): BrowserContext {
    if (!this.#context) throw new Error('chromium: not started');
    return this.#context;
  }

  private get quiet(): Page {
    if (!this.#quiet) throw new Error('chromium: not started, or not headless');
    return this.#quiet;
  }

  #tabOf(page: Page): ChromiumTab {
    const known = this.#tabs.get(page) ?? new ChromiumTab(page, 'tab');
    this.#tabs.set(page, known);
    return known;
  }

  async #gotoQuiet(page: Page): Promise<void> {
    const url = `chrome-extension://${this.extensionId}/manifest.json`;
    await poll(() => page.goto(url), { awaited: `chromium: the extension of ${this.#options.extensionDir}` });
  }

  async #openQuietPage(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    this.#quiet = page;
    await this.#gotoQuiet(page);
    // In a window that a person sees, the first tab is theirs.
    if (this.#options.headless === false) this.#quiet = null;
  }
}

/** Runs in chrome://extensions, whose API has no types here. */
async function listErrors(id: string): Promise<{ message: string }[]> {
  const { developerPrivate } = Reflect.get(globalThis, 'chrome');
  return (await developerPrivate.getExtensionInfo(id)).runtimeErrors;
}

/** Chromium names an unpacked extension after its path: the hash's first 32 hex digits, written with a to p. */
export function extensionIdOf(extensionDir: string): string {
  const hash = createHash('sha256').update(realpathSync(extensionDir)).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Those that pages of the sandbox are asked for by plain HTTP. */
const PLAIN_PORTS = [80, 8080];

function chromiumArguments({ extensionDir, sandbox }: LaunchOptions): string[] {
  const extension = realpathSync(extensionDir);
  const rules = sandbox.hosts.flatMap((host) => [
    // The first rule that fits decides: what asks by plain HTTP is answered by the proxy.
    ...PLAIN_PORTS.map((port) => `MAP ${host}:${port} 127.0.0.1:${sandbox.proxyPort}`),
    `MAP ${host} 127.0.0.1:${sandbox.port}`,
  ]);
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ')}`,
    // Containers give no user namespaces to root, and a 64 MB /dev/shm.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
    // Playwright comes too late to a tab that the extension opens; nothing but loopback can be reached.
    '--ignore-certificate-errors',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/**
 * `cookie_controls_mode` 0 lets third-party cookies be, 1 blocks them; builds differ in their default. Without
 * developer mode an unpacked extension that reloads stays switched off, and its errors are not kept.
 */
async function writePreferences(
  profileDir: string,
  { thirdPartyCookies = 'allow', extensionDir, permitted = [] }: LaunchOptions,
): Promise<void> {
  const file = join(profileDir, 'Default', 'Preferences');
  if (existsSync(file)) return;
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  const profile = { cookie_controls_mode: thirdPartyCookies === 'block' ? 1 : 0 };
  const granted = { api: [], explicit_host: permitted, manifest_permissions: [], scriptable_host: [] };
  const settings = {
    [extensionIdOf(extensionDir)]: {
      granted_permissions: granted,
      runtime_granted_permissions: granted,
      desired_active_permissions: granted,
      active_permissions: granted,
    },
  };
  const extensions = { ui: { developer_mode: true }, ...(permitted.length && { settings }) };
  await writeFile(file, JSON.stringify({ profile, extensions }));
}
