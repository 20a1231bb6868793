/** Workers that die, pages that come back, extensions that are updated: the manager notices nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, Tab, View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { ask } from '../introduce.ts';
import { kept } from '../kept.ts';
import { BITRIX24, GETCOURSE, introduce, openPanel, PIPEDRIVE, stage, testId } from '../stage.ts';
import { COMMENT, GOOD, hosts, ORDER, ORDER_ID, pressInsert } from '../steps.ts';

const LIST = `${GETCOURSE}/pl/sales/deal`;
const shows = (number: string) => `${testId('record-number')}[data-value="${number}"]`;
/** In the file that is brought in while the worker dies. */
const NOTES = 1000;
const GREETING = 'Меня зовут Мария';

describe.each(BROWSERS)('faults in %s', (variant) => {
  const here = stage(variant, { backForwardCache: true });
  beforeAll(() => introduce(here.browser));
  afterAll(async () => expect(await here.browser?.uncaught()).toEqual([]));

  const openOrder = async (): Promise<{ tab: Tab; panel: View }> => {
    const tab = await here.browser.newTab(ORDER);
    await tab.click(COMMENT);
    const panel = await openPanel(tab);
    await panel.waitFor(shows('25428'));
    return { tab, panel };
  };
  /** The text comes into the comment, once. */
  const expectInsert = async (tab: Tab, panel: View) => {
    await pressInsert(panel);
    await panel.waitFor(GOOD);
    expect((await tab.value(COMMENT)).split(GREETING)).toHaveLength(2);
  };
  const composersKept = () =>
    here.browser.inExtension(async (api) => {
      const kept = JSON.stringify(await api.storage.session.get(null));
      return kept.split('"composer":{').length - 1;
    });
  const widths = async (tab: Tab) => (await hosts(tab)).map(({ width }) => width);
  /** From an order, whose heading bears a mark too: what is waited for has to be the list's. */
  const goToList = async (tab: Tab) => {
    await tab.evaluate((url) => void setTimeout(() => location.assign(url)), LIST);
    await tab.waitUntil(
      (url) => location.href === url && document.querySelector('[data-verdict=surplus]') !== null,
      LIST,
    );
  };

  it('the worker dies between opening and inserting', async () => {
    const { tab, panel } = await openOrder();
    await here.browser.killBackground();
    await expectInsert(tab, panel);
    await tab.close();
  });

  it('the worker dies around the confirmation: the act is done once, and proved', async () => {
    const { tab, panel } = await openOrder();
    await panel.click(testId('mark-surplus'));
    await here.browser.killBackground();
    await panel.click(testId('confirm'));
    const order = () => here.sandbox.state().getcourse.orders.find(({ id }) => id === ORDER_ID);
    await expect.poll(() => order()?.status).toBe('false');
    await here.browser.killBackground();
    const again = await tab.panel();
    await again.click(testId('tab-log'));
    await again.waitFor(`${testId('act')}[data-state=done]`);
    expect(await again.count(testId('act'))).toBe(1);
    expect(here.sandbox.state().getcourse.saves).toHaveLength(1);
    await tab.close();
    here.sandbox.reset();
  });

  it('the worker dies while a file is brought in: all of it is there or nothing, and once more finishes it', async () => {
    const before = await kept(here.browser);
    const page = await here.browser.extensionTab('options.html');
    await page.evaluate(bringIn, { settings: before.settings, notes: NOTES });
    await here.browser.killBackground();
    const counts = await ask<{ notes: number; clients: number }>(here.browser, 'data.counts');
    expect([before.notes.length, before.notes.length + NOTES]).toContain(counts.notes);
    expect(counts.clients - before.clients.length).toBe(counts.notes === before.notes.length ? 0 : 1);
    await ask(here.browser, 'import.apply', { id: 'faults', mode: 'merge' });
    const after = await kept(here.browser);
    expect(after.notes).toHaveLength(before.notes.length + NOTES);
    expect(after.settings).toEqual(before.settings);
    await page.close();
  });

  it('the content script is injected twice more: one session, one host, one badge a row', async () => {
    const tab = await here.browser.newTab(LIST);
    await tab.waitFor('[data-verdict=surplus]');
    const badges = () =>
      tab.evaluate(() => [...document.querySelectorAll('[data-verdict]')].map((row) => row.textContent));
    const marked = await badges();
    await openPanel(tab);
    await here.browser.inExtension(async (api, url) => {
      const [found] = await api.tabs.query({ url });
      const target = { tabId: found?.id ?? 0, allFrames: true };
      const files = ['/content-scripts/getcourse.js'];
      await Promise.all([0, 1].map(() => api.scripting.executeScript({ target, files })));
    }, LIST);
    await expect.poll(() => widths(tab)).toEqual([384]);
    const panel = await tab.panel();
    await panel.waitFor(testId('tab-scripts'));
    // The key closes and opens: were two sessions listening, it would do neither.
    await tab.press('Alt+Shift+C');
    await expect.poll(() => widths(tab)).toEqual([0]);
    await tab.press('Alt+Shift+C');
    await expect.poll(() => widths(tab)).toEqual([384]);
    expect(await badges()).toEqual(marked);
    await tab.close();
  });

  it('a page comes back from the back/forward cache: it is known again, and its panel is the tab’s', async () => {
    const before = await composersKept();
    const tab = await here.browser.newTab(ORDER);
    await expect.poll(() => widths(tab)).toEqual([0]);
    await tab.evaluate((composer) => document.querySelector<HTMLElement>(composer)?.focus(), COMMENT);
    // Nothing is under way any more: not of the page, not of ours.
    await tab.waitFor('#user-panel-history .info-panel-group');
    await expect.poll(composersKept).toBe(before + 1);
    await tab.evaluate(() => void Object.assign(window, { kept: true }));
    await goToList(tab);
    await openPanel(tab);
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await tab.waitFor(COMMENT);
    expect(await tab.evaluate(() => Reflect.get(window, 'kept'))).toBe(true);
    await expect.poll(() => widths(tab)).toEqual([384]);
    const panel = await tab.panel();
    await panel.waitFor(shows('25428'));
    await expectInsert(tab, panel);
    await tab.close();
  });

  it('a page left with its panel open comes back with it', async () => {
    const { tab } = await openOrder();
    await goToList(tab);
    await expect.poll(() => widths(tab)).toEqual([384]);
    await (await tab.panel()).waitFor(testId('tab-scripts'));
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await tab.waitFor(COMMENT);
    await expect.poll(() => widths(tab)).toEqual([384]);
    const panel = await tab.panel();
    await panel.waitFor(shows('25428'));
    await tab.click(COMMENT);
    await expectInsert(tab, panel);
    await tab.close();
  });

  it('the page is loaded anew in the middle of an insertion', async () => {
    const { tab, panel } = await openOrder();
    await pressInsert(panel);
    await tab.reload();
    const again = await tab.panel();
    await again.waitFor(shows('25428'));
    await tab.click(COMMENT);
    await expectInsert(tab, again);
    await tab.close();
  });

  it('a slider is closed without a word: the panel shows the page under it', async () => {
    const tab = await here.browser.newTab(`${BITRIX24}/crm/deal/kanban/`);
    const panel = await openPanel(tab);
    await tab.click('a[href*="/crm/deal/details/101/"]');
    await panel.waitFor(shows('101'));
    await tab.evaluate(() => document.querySelector('.side-panel-overlay')?.remove());
    await panel.waitFor(shows('101'), { gone: true });
    await tab.close();
  });

  it('fifty navigations inside one page leave one host', async () => {
    const tab = await here.browser.newTab(`${PIPEDRIVE}/deal/1`);
    const panel = await openPanel(tab);
    await panel.waitFor(shows('1'));
    await tab.evaluate(async () => {
      for (let turn = 0; turn < 50; turn += 1) {
        history.pushState(null, '', turn % 2 ? '/deal/1' : '/person/5');
        await new Promise((done) => setTimeout(done, 5));
      }
    });
    await panel.waitFor(shows('1'));
    expect(await widths(tab)).toEqual([384]);
    await tab.close();
  });

  it('twenty tabs: a host each, and nothing is left of them in the session', async () => {
    const tabs: Tab[] = [];
    for (let count = 0; count < 20; count += 1) tabs.push(await here.browser.newTab(ORDER));
    const kept = () =>
      here.browser.inExtension(async (api) =>
        Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith('tab:')),
      );
    await expect.poll(async () => (await kept()).length).toBe(20);
    for (const tab of tabs) expect(await widths(tab)).toEqual([0]);
    for (const tab of tabs) await tab.close();
    await expect.poll(kept).toEqual([]);
  });

  it('the extension is updated under open tabs: the new one takes over', async () => {
    const { tab } = await openOrder();
    const list = await here.browser.newTab(LIST);
    await list.waitFor('[data-verdict=surplus]');
    const badges = () =>
      list.evaluate(() => [...document.querySelectorAll('[data-verdict]')].map((row) => row.textContent));
    const marked = await badges();
    for (const one of [tab, list])
      await one.evaluate(() => Object.assign(window, { old: document.documentElement.lastElementChild }));
    await here.browser.updateExtension();
    for (const one of [tab, list])
      await one.waitUntil(() => {
        const last = document.documentElement.lastElementChild;
        return last !== document.body && last !== Reflect.get(window, 'old');
      });
    expect(await widths(list)).toEqual([0]);
    await openPanel(list);
    await expect.poll(() => widths(list)).toEqual([384]);
    expect(await badges()).toEqual(marked);
    await list.close();
    expect(await widths(tab)).toHaveLength(1);
    await tab.click(COMMENT);
    const panel = await openPanel(tab);
    await panel.waitFor(shows('25428'));
    await expectInsert(tab, panel);
    expect(await widths(tab)).toEqual([384]);
    await tab.close();
  });
});

/** Runs in the options page: a file waits, and is being written when this ends. */
async function bringIn({ settings, notes }: { settings: Json; notes: number }): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const call = (name: string, input: object) => runtime.sendMessage({ cuebook: 'ui', call: name, in: input });
  const id = 'faults';
  const at = '2026-03-02T09:00:00.000Z';
  const seen = { firstSeenAt: at, lastSeenAt: at };
  const client = { id: 'f1', names: ['Файл'], phones: [], emails: [], accounts: [], ...seen, values: {} };
  const dates = { createdAt: at, updatedAt: at };
  const rows = Array.from({ length: notes }, (_, n) =>
    JSON.stringify({ id: `f${n}`, clientId: 'f1', text: `Ждёт скидку ${n}`, ...dates, revision: 1, pinned: false }),
  );
  await call('import.begin', { id, begin: { format: 'cuebook', version: 2 } });
  await call('import.rows', { id, table: 'clients', from: 0, rows: [JSON.stringify(client)] });
  for (let from = 0; from < notes; from += 500)
    await call('import.rows', { id, table: 'notes', from, rows: rows.slice(from, from + 500) });
  const head = Object.entries({ format: 'cuebook', version: 2, exportedAt: at, settings });
  const fields = Object.fromEntries(head.map(([name, value]) => [name, JSON.stringify(value)]));
  const lists = ['clients', 'orders', 'notes', 'followUps', 'events', 'guides'];
  await call('import.check', { id, fields, lists });
  // Its answer is lost with the worker.
  void call('import.apply', { id, mode: 'merge' }).catch(() => {});
  while (!(await call('import.progress', { id })).ok) if ((await call('data.counts', {})).ok.notes >= notes) return;
}
