/** The driver proves itself on a page and an extension of its own, so that a failing journey is about the product. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './driver.ts';
import { type FixtureServer, PAGE, serveFixture } from './fixture/serve.ts';
import { launch, VARIANTS } from './launch.ts';

const extensionDir = fileURLToPath(new URL('./fixture', import.meta.url));
const starts = async (api: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } }) =>
  Number((await api.storage.local.get('starts')).starts);

describe.each(VARIANTS)('the driver of %s', (variant) => {
  let sandbox: FixtureServer;
  let browser: Browser;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cuebook-driver-'));
    sandbox = await serveFixture();
    browser = await launch(variant, { extensionDir, sandbox });
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    await rm(dir, { recursive: true, force: true });
  });

  it('clicks, types and reads with real events, in the own world of a page with a strict CSP', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    await tab.click('#once');
    expect(await tab.text('output')).toBe('clicked true');
    await tab.fill('#field', 'new');
    await tab.type('#field', 'er ж');
    expect(await tab.value('#field')).toBe('newer ж');
    await tab.type('#editor', 'one\ntwo');
    expect((await tab.text('#editor')).split(/\n+/)).toEqual(['one', 'two']);
    await tab.waitFor('.late');
    expect(await tab.evaluate(() => Object.hasOwn(window, 'model'))).toBe(true);
    expect(await tab.evaluate(async (a, b) => [a + b], 1, 2)).toEqual([3]);
    expect(await tab.attr('iframe', 'title')).toBe('frame');
    expect(await tab.attr('iframe', 'missing')).toBeNull();
    expect(await tab.url()).toBe(`${PAGE}/`);
    await tab.close();
  });

  it('reaches frames by URL and editors that have none', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    const frame = tab.frame('/frame');
    expect(await frame.text('b')).toBe('Frame');
    const editor = frame.inside('#nested');
    await editor.fill('#comment', 'typed');
    expect(await editor.text('#comment')).toBe('typed');
    await tab.close();
  });

  it('opens the panel of a closed shadow root by its key, works in it, and it closes again', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    expect(await tab.hasPanel()).toBe(false);
    await tab.press('Alt+Shift+C');
    const panel = await tab.panel();
    await panel.type('[data-testid=search]', 'typed');
    expect(await panel.value('[data-testid=search]')).toBe('typed');
    await tab.pressKeys(' more');
    expect(await panel.value('[data-testid=search]')).toBe('typed more');
    await panel.click('[data-testid=ask]');
    await panel.waitForText('[data-testid=answer]', 'trusted true');
    expect(await tab.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
    await tab.click('h1');
    await tab.press('Alt+Shift+C');
    await expect.poll(() => tab.hasPanel()).toBe(false);
    await tab.close();
  });

  it('denies the panel a database exactly where third-party cookies are blocked', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    await tab.press('Alt+Shift+C');
    const panel = await tab.panel();
    const opened = await panel.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const request = indexedDB.open('probe');
          request.onsuccess = () => resolve(true);
          request.onerror = () => resolve(false);
        }),
    );
    expect(opened).toBe(!variant.includes('blocked'));
    await tab.close();
  });

  it('ends the background, which comes back at the next message', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    await tab.press('Alt+Shift+C');
    const panel = await tab.panel();
    await panel.click('[data-testid=ask]');
    await panel.waitForText('[data-testid=answer]', 'answer');
    const before = await browser.inExtension(starts);
    await browser.killBackground();
    await panel.click('[data-testid=ask]');
    await panel.waitForText('[data-testid=answer]', `start ${before + 1}, answer 1`);
    expect(await browser.badge()).toBe('1');
    await tab.close();
  });

  it('opens extension pages, uploads, chooses and downloads', async () => {
    const options = await browser.extensionTab('options.html');
    await writeFile(join(dir, 'import.json'), '{"some":1}');
    await options.upload('#file', join(dir, 'import.json'));
    await options.waitForText('#content', '{"some":1}');
    await options.select('#sex', 'female');
    await options.waitForText('#content', 'female');
    await options.fill('#when', '2026-11-23T11:00');
    expect(await options.value('#when')).toBe('2026-11-23T11:00');
    expect(await options.download(() => options.click('#save'))).toBe('{"kept":true}');
    await options.close();
    const popup = await browser.extensionTab('popup.html');
    expect(await popup.text('h1')).toBe('Popup');
    await popup.close();
  });

  it('sees the tabs that a page opens, and nothing of its own', async () => {
    const tab = await browser.newTab(`${PAGE}/link`);
    await tab.click('#out');
    const opened = await browser.tab('/frame');
    expect(await opened.text('b')).toBe('Frame');
    const urls = await Promise.all((await browser.tabs()).map((one) => one.url()));
    expect(urls).toEqual([`${PAGE}/link`, `${PAGE}/frame`]);
    await opened.close();
    await tab.close();
  });

  it('takes screenshots of the size asked for', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    await tab.setViewport(360, 640);
    expect(await tab.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640]);
    await tab.screenshot(join(dir, 'shots', 'page.png'));
    const png = await readFile(join(dir, 'shots', 'page.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([360, 640]);
    await tab.close();
  });

  it('says what it waited for and what was there', async () => {
    const tab = await browser.newTab(`${PAGE}/`);
    await expect(tab.waitFor('.never', { timeoutMs: 200 })).rejects.toThrow(/\.never to be visible.*Orders/s);
    await tab.close();
  });

  it('reaches no host but the sandbox', async () => {
    const tab = await browser.newTab(`${PAGE}/link`);
    await expect(tab.goto('https://other.example/')).rejects.toThrow();
    await tab.close();
  });

  it('restarts with the same profile and the extension', async () => {
    const before = await browser.inExtension(starts);
    await browser.restart();
    const tab = await browser.newTab(`${PAGE}/`);
    await tab.press('Alt+Shift+C');
    const panel = await tab.panel();
    await panel.click('[data-testid=ask]');
    await panel.waitForText('[data-testid=answer]', `start ${before + 1}, answer`);
  });
});
