/** Tabs and frames of Chromium, through playwright-core. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { isPanel, type Json, type Tab, type View } from './driver.ts';
import { poll } from './poll.ts';
import { QueriedView } from './queries.ts';

/**
 * Calls the function in the frame's own world, first with what the expressions give there, then with the arguments.
 * The call goes as text because Playwright passes one argument only.
 */
export async function runIn<R>(frame: Frame, fn: unknown, expressions: string[], args: Json[]): Promise<Awaited<R>> {
  const given = [...expressions, ...args.map((arg) => JSON.stringify(arg))].join(', ');
  // What comes back is what `fn`, typed by the caller to give R, returned there.
  return (await frame.evaluate(`(${fn})(${given})`)) as Awaited<R>;
}

class ChromiumView extends QueriedView {
  readonly label: string;
  readonly page: Page;
  readonly #find: () => Promise<Frame>;

  constructor(page: Page, label: string, find: () => Promise<Frame>) {
    super();
    this.page = page;
    this.label = label.startsWith('chromium') ? label : `chromium, ${label}`;
    this.#find = find;
  }

  async click(css: string): Promise<void> {
    await this.page.bringToFront();
    await (await this.#visible(css)).click();
  }

  async fill(css: string, text: string): Promise<void> {
    const field = await this.#visible(css);
    const typed = await this.evaluate((selector) => {
      const found = document.querySelector(selector);
      return (
        !(found instanceof HTMLInputElement) || !/^(date|time|datetime-local|month|week|color|range)$/.test(found.type)
      );
    }, css);
    if (!typed) return await field.fill(text);
    await this.click(css);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.keys(text);
  }

  async select(css: string, value: string): Promise<void> {
    await (await this.#visible(css)).selectOption(value);
  }

  async upload(css: string, path: string): Promise<void> {
    await (await this.#find()).locator(css).first().setInputFiles(path);
  }

  async evaluate<A extends Json[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return await runIn<R>(await this.#find(), fn, [], args);
  }

  inside(css: string): View {
    return new ChromiumView(this.page, `${this.label} > ${css}`, () =>
      poll(
        async () => {
          const element = await (await this.#find()).$(css);
          return await element?.contentFrame();
        },
        { awaited: `${this.label}: a frame in ${css}` },
      ),
    );
  }

  protected async keys(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async #visible(css: string) {
    await this.waitFor(css);
    return (await this.#find()).locator(css).filter({ visible: true }).first();
  }
}

/** `page` is Playwright's own, for what Chromium alone is asked. */
export class ChromiumTab extends ChromiumView implements Tab {
  constructor(page: Page, label: string) {
    super(page, label, async () => page.mainFrame());
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async press(...combinations: string[]): Promise<void> {
    await this.page.bringToFront();
    for (const combination of combinations) await this.page.keyboard.press(combination);
  }

  pressKeys(text: string): Promise<void> {
    return this.keys(text);
  }

  async screenshot(path: string): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  async panel(): Promise<View> {
    const panel = this.#frame('of the panel', isPanel);
    await panel.waitUntil(() => (document.body?.innerText ?? '').trim() !== '');
    return panel;
  }

  async hasPanel(): Promise<boolean> {
    return this.page.frames().some((frame) => isPanel(frame.url()));
  }

  frame(urlPart: string): View {
    return this.#frame(urlPart, (url) => url.includes(urlPart));
  }

  #frame(name: string, fits: (url: string) => boolean): View {
    return new ChromiumView(this.page, `frame ${name} of ${this.page.url()}`, () =>
      poll(async () => this.page.frames().find((frame) => frame !== this.page.mainFrame() && fits(frame.url())), {
        awaited: `chromium: a frame «${name}» in ${this.page.url()}`,
        seen: async () =>
          this.page
            .frames()
            .map((frame) => frame.url())
            .join(' '),
      }),
    );
  }

  async download(trigger: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), trigger()]);
    return readFile(await download.path(), 'utf8');
  }

  async close(): Promise<void> {
    const closed = this.page.close().then(() => true);
    // A tab whose next document comes at this very moment does not hear it, and Playwright does not say it again.
    while (!(await Promise.race([closed, pause(2000, false)]))) {
      const session = await this.page.context().newCDPSession(this.page);
      await session.send('Page.close').catch(() => {});
    }
  }
}
