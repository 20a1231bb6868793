/** Every editor × every check, in a real browser, read back from the editors' own models. Prints the table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Tab } from '../driver/driver.ts';
import { BROWSERS, launch } from '../driver/launch.ts';
import { CHECKS, insert, LINES, modelOf, openEditor, runCheck } from './checks.ts';
import { PAGES, TWIN_LATER } from './pages/all.ts';
import { REFUSALS } from './pages/refusals.ts';
import { HOST, type Rig, startRig } from './rig.ts';

/** Cookies make no difference here: one variant a browser. */
describe.each(BROWSERS)('insertion in %s', (variant) => {
  const rows: string[] = [];
  let rig: Rig;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    rig = await startRig();
    browser = await launch(variant, rig);
    tab = await browser.newTab(`https://${HOST}/textarea`);
  });

  afterAll(async () => {
    await browser?.close();
    await rig?.close();
    console.log(['', `${variant}: ms and Ctrl+Z steps a check`, ...rows].join('\n'));
  });

  it.each(Object.entries(PAGES))('%s', async (name, page) => {
    const marks: string[] = [];
    const wrong: string[] = [];
    let fresh = false;
    for (const check of CHECKS) {
      if (!fresh) await openEditor(tab, name, page);
      const found = await runCheck(tab, page, check);
      marks.push(`${check.name} ${found.wrong.length ? 'WRONG' : `${found.ms}/${found.undo}`}`);
      wrong.push(...found.wrong.map((what) => `${check.name}: ${what}`));
      fresh = found.fresh;
    }
    rows.push(`${name.padEnd(26)} ${marks.join(' | ')}`);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(REFUSALS))('refuses: %s', async (name, { why, text = 'Hello' }) => {
    await openPage(name);
    await tab.evaluate(() => {
      leave();
      change();
    });
    expect(await insert(tab, text)).toMatchObject({ failed: why });
    const left = await tab.evaluate(() => {
      const editor = document.querySelector<HTMLInputElement>('#ed');
      return editor?.value ?? editor?.textContent ?? '';
    });
    expect(left).toBe('');
  });

  it("writes into GetCourse's smiley editor when it has taken the place of the text area used before", async () => {
    await openPage(TWIN_LATER);
    await tab.evaluate(() => change());
    expect(await insert(tab, LINES)).toHaveProperty('done');
    expect(await modelOf(tab, LINES)).toBe(LINES);
  });

  async function openPage(name: string) {
    await tab.goto(`https://${HOST}/${encodeURIComponent(name)}`);
    await tab.waitUntil(() => document.documentElement.hasAttribute('data-rig'));
    await tab.click('.box');
  }
});
