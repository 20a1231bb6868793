/** The measures of `npm run bench`: medians of several runs, so that one busy moment of the machine does not decide. */
import type { Chromium } from '../e2e/driver/chromium.ts';
import { type KeyTime, keyTime, scriptTime } from './trace.ts';

export const RUNS = 7;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Thread CPU of the content script in the top frame while a page loads and settles. */
export async function pageLoad(browser: Chromium, url: string): Promise<{ cpu: number; longest: number }> {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await browser.newTab('about:blank');
    const session = await browser.cdp(tab);
    runs.push(
      await scriptTime(session, browser.extensionId, async () => {
        await tab.goto(url);
        // The trace must hold the reading after the page has settled, which comes some 250 ms after the last change.
        await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
      }),
    );
    await tab.close();
  }
  return { cpu: median(runs.map(({ cpu }) => cpu)), longest: median(runs.map(({ longest }) => longest)) };
}

/** From the key to the panel's first painted content, in milliseconds. */
export async function panelOpen(browser: Chromium, url: string): Promise<number> {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await browser.newTab(url);
    await tab.waitFor('[data-verdict]');
    // Cuebook keeps its own key from the page, so the clock starts at the modifier pressed just before it.
    await tab.evaluate(() => {
      window.addEventListener('keydown', (event) => {
        Reflect.set(window, 'pressedAt', performance.timeOrigin + event.timeStamp);
      });
    });
    await tab.press('Alt+Shift+C');
    const panel = await tab.panel();
    await panel.waitFor('[data-testid=search]');
    const paintedAt = await panel.waitUntil(() => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return paint && performance.timeOrigin + paint.startTime;
    });
    runs.push(Number(paintedAt) - (await tab.evaluate(() => Number(Reflect.get(window, 'pressedAt')))));
    await tab.close();
  }
  return median(runs);
}

/** From the popup's beginning to its first painted content, in milliseconds; in a tab, where it is the same page. */
export async function popupOpen(browser: Chromium): Promise<number> {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const popup = await browser.extensionTab('popup.html');
    await popup.waitFor('[data-testid=due-count]');
    runs.push(await popup.waitUntil(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime));
    await popup.close();
  }
  return median(runs.map(Number));
}

/** From the click on a script's button to the panel's word that the text stands in the composer, verified. */
export async function clickToText(browser: Chromium, url: string, composer: string, script: string): Promise<number> {
  const tab = await browser.newTab(url);
  await tab.waitFor(composer);
  await tab.click(composer);
  await tab.press('Alt+Shift+C');
  const panel = await tab.panel();
  const button = `[data-script-id="${script}"] [data-testid=insert]`;
  await panel.waitFor(button);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    if (await panel.count('[data-testid=toast]')) await panel.click('[data-testid=toast] > button');
    await panel.waitFor('[data-testid=toast]', { gone: true });
    await panel.evaluate(watchToast);
    await panel.click(button);
    runs.push(await panel.waitUntil(() => Reflect.get(window, 'toldAfter') as number));
  }
  await tab.close();
  return median(runs);
}

function watchToast(): void {
  Reflect.set(window, 'toldAfter', 0);
  window.addEventListener(
    'click',
    (click) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[data-testid=toast]')) return;
        observer.disconnect();
        Reflect.set(window, 'toldAfter', performance.now() - click.timeStamp);
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    { capture: true, once: true },
  );
}

/** Letters typed for one measure. */
const KEYS = 60;

/** What one key costs that is typed into a composer in use: its events as a whole, and our part of them. */
export async function perKey(browser: Chromium, url: string, composer: string): Promise<KeyTime> {
  const tab = await browser.newTab(url);
  await tab.waitFor(composer);
  await tab.click(composer);
  const session = await browser.cdp(tab);
  const letters = 'abcdefghij '.repeat(KEYS).slice(0, KEYS);
  // The first letters find nothing compiled yet, and the session is still on its way.
  await tab.pressKeys(letters);
  const runs: KeyTime[] = [];
  for (let run = 0; run < RUNS; run += 1)
    runs.push(await keyTime(session, browser.extensionId, () => tab.pressKeys(letters)));
  await tab.close();
  return { all: median(runs.map(({ all }) => all)) / KEYS, ours: median(runs.map(({ ours }) => ours)) / KEYS };
}

/** Bytes of live JavaScript objects in a page that has come to rest, the extension's among them. */
export async function heap(browser: Chromium, url: string): Promise<number> {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const tab = await browser.newTab(url);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    const session = await browser.cdp(tab);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    runs.push(usedSize);
    await tab.close();
  }
  return median(runs);
}

/** Calls of one measure. */
const CALLS = 40;

/** A call of the panel to a background that is awake, there and back, in milliseconds. */
export async function backgroundCall(browser: Chromium, url: string, call: string): Promise<number> {
  const tab = await browser.newTab(url);
  await tab.press('Alt+Shift+C');
  const panel = await tab.panel();
  await panel.waitFor('[data-testid=search]');
  const runs = await panel.evaluate(
    async (name, times) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      const took = [];
      for (let n = 0; n < times; n += 1) {
        const began = performance.now();
        await runtime.sendMessage({ cuebook: 'ui', call: name, in: {} });
        took.push(performance.now() - began);
      }
      return took;
    },
    call,
    CALLS,
  );
  await tab.close();
  return median(runs);
}
