/** Point 6: a follow-up comes up when it is due, with the client, the reason and the way back, whatever died meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as until } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUp } from '@/lib/model/records';
import type { Browser, View } from '../driver/driver.ts';
import { BROWSERS, launch } from '../driver/launch.ts';
import { DMITRY, kept, openChat, openRecord } from '../kept.ts';
import { ask, GETCOURSE, stage, testId } from '../stage.ts';

const ORDER = `${GETCOURSE}/sales/control/deal/update/id/${DMITRY.order}`;

describe.each(BROWSERS)('follow-ups in %s', (variant) => {
  const here = stage(variant);
  const order = () => openRecord(here.browser, ORDER, DMITRY.number);

  beforeEach(async () => {
    for (const { id } of await ask<FollowUp[]>(here.browser, 'follow-up.list')) {
      await ask(here.browser, 'follow-up.close', { id, state: 'dismissed' });
    }
  });

  it('is set for tomorrow at eleven from the panel, with an alarm for that minute', async () => {
    const { tab, panel } = await order();
    await setTomorrow(panel, 'Спросить, прошла ли оплата');
    await panel.waitForText(`${testId('follow-up')} ${testId('follow-up-text')}`, 'Спросить, прошла ли оплата');
    const [set] = await ask<FollowUp[]>(here.browser, 'follow-up.list');
    expect(set).toMatchObject({ clientName: 'Дмитрий Орлов', reason: 'Спросить, прошла ли оплата', notifiedAt: null });
    expect(new Date(set?.dueAt ?? '')).toEqual(tomorrowAtEleven());
    expect(await alarms(here.browser)).toEqual([Date.parse(set?.dueAt ?? '')]);
    expect(await here.browser.badge()).toBe('');
    await tab.close();
  });

  it('is listed on the other pages of the client, and on no other', async () => {
    const { tab, panel } = await order();
    await setTomorrow(panel, 'Видно и в чате');
    await tab.close();
    const chat = await openChat(here.browser, DMITRY.chat, DMITRY.phone);
    await chat.panel.click(testId('tab-followups'));
    await chat.panel.waitForText(testId('follow-up'), 'Видно и в чате');
    await chat.tab.click('#pane-side [title*="900 000-44-55"]');
    await chat.panel.waitFor(`${testId('client-phone')}[data-value="+79000004455"]`);
    await chat.panel.waitFor(testId('follow-up'), { gone: true });
    await chat.tab.close();
  });

  it('comes up as badge, notification and in the popup, and leads back to its page with the panel', async () => {
    const { tab, panel } = await order();
    const id = await dueSoon(here.browser, await setTomorrow(panel, 'Позвонить про рассрочку'));
    await tab.close();
    await expect.poll(() => here.browser.badge()).toBe('1');
    await expect.poll(() => notifications(here.browser)).toEqual([id]);
    const popup = await here.browser.extensionTab('popup.html');
    const row = `${testId('due')} ${testId('follow-up')}[data-follow-up-id="${id}"]`;
    expect(await popup.attr(testId('due-count'), 'data-value')).toBe('1');
    expect(await popup.text(`${row} ${testId('follow-up-client')}`)).toBe('Дмитрий Орлов');
    expect(await popup.text(`${row} ${testId('follow-up-text')}`)).toBe('Позвонить про рассрочку');
    await popup.click(`${row} ${testId('follow-up-open')}`);
    const page = await here.browser.tab(`/update/id/${DMITRY.order}`);
    const there = await page.panel();
    await there.waitFor(`${testId('record-number')}[data-value="${DMITRY.number}"]`);
    await there.click(testId('tab-followups'));
    await there.waitForText(testId('follow-up'), 'Позвонить про рассрочку');
    await page.close();
    await popup.close();
  });

  it('leads from a chat back to that chat', async () => {
    const { tab, panel } = await openChat(here.browser, DMITRY.chat, DMITRY.phone);
    const id = await dueSoon(here.browser, await setTomorrow(panel, 'Написать в тот же чат'));
    await tab.click('#pane-side [title*="900 000-44-55"]');
    await panel.waitFor(`${testId('client-phone')}[data-value="+79000004455"]`);
    const popup = await here.browser.extensionTab('popup.html');
    await popup.click(`${testId('due')} [data-follow-up-id="${id}"] ${testId('follow-up-open')}`);
    const page = await here.browser.tab(`/send?phone=${DMITRY.phone.slice(1)}`);
    await (await page.panel()).waitFor(`${testId('client-phone')}[data-value="${DMITRY.phone}"]`);
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(0);
    for (const one of [popup, page, tab]) await one.close();
  });

  it('leads to the tab that shows its page already', async () => {
    const { tab, panel } = await order();
    const id = await dueSoon(here.browser, await setTomorrow(panel, 'Вкладка ещё открыта'));
    await panel.click(testId('panel-close'));
    await tab.waitUntil(() => document.hasFocus());
    const popup = await here.browser.extensionTab('popup.html');
    const tabs = (await here.browser.tabs()).length;
    await popup.click(`${testId('due')} [data-follow-up-id="${id}"] ${testId('follow-up-open')}`);
    await tab.waitUntil(() => document.visibilityState === 'visible');
    await (await tab.panel()).waitForText(testId('record-number'), DMITRY.number);
    expect(await here.browser.tabs()).toHaveLength(tabs);
    await popup.close();
    await tab.close();
  });

  it('is done, put off or dropped from the popup, and the badge and the notification go', async () => {
    const { tab, panel } = await order();
    const ids: string[] = [];
    for (const reason of ['Готово', 'Позже', 'Не нужно']) ids.push(await setTomorrow(panel, reason));
    await tab.close();
    const [done = '', later = '', dropped = ''] = ids;
    for (const id of ids) await dueSoon(here.browser, id);
    await expect.poll(() => here.browser.badge()).toBe('3');
    await expect.poll(() => notifications(here.browser)).toEqual(ids.toSorted());
    const popup = await here.browser.extensionTab('popup.html');
    const row = (id: string) => `${testId('due')} [data-follow-up-id="${id}"]`;
    await popup.click(`${row(done)} ${testId('follow-up-done')}`);
    await popup.waitFor(row(done), { gone: true });
    await popup.click(`${row(later)} ${testId('snooze')}`);
    await popup.click(`${row(later)} ${testId('quick-time')}[data-time=tomorrow-11]`);
    await popup.waitFor(row(later), { gone: true });
    await expect.poll(() => here.browser.badge()).toBe('1');
    await popup.click(`${row(dropped)} ${testId('follow-up-dismiss')}`);
    await popup.waitFor(row(dropped), { gone: true });
    await expect.poll(() => here.browser.badge()).toBe('');
    await popup.waitForText(`${testId('next')} ${testId('follow-up')}`, 'Позже');
    expect(await notifications(here.browser)).toEqual([]);
    expect(await alarms(here.browser)).toEqual([tomorrowAtEleven().getTime()]);
    const { followUps } = await kept(here.browser);
    const states = ids.map((id) => followUps.find((one) => one.id === id)?.state);
    expect(states).toEqual(['done', 'open', 'dismissed']);
    expect(followUps.find((one) => one.id === later)?.notifiedAt).toBeNull();
    await popup.close();
  });

  it('is open again when its closing is undone', async () => {
    const { tab, panel } = await order();
    const id = await dueSoon(here.browser, await setTomorrow(panel, 'Закрыто по ошибке'));
    await expect.poll(() => here.browser.badge()).toBe('1');
    await panel.click(`[data-follow-up-id="${id}"] ${testId('follow-up-done')}`);
    await expect.poll(() => here.browser.badge()).toBe('');
    await panel.click(testId('toast-action'));
    await panel.waitFor(`[data-follow-up-id="${id}"]`);
    await expect.poll(() => here.browser.badge()).toBe('1');
    await tab.close();
  });

  it('comes up though the background is dead', async () => {
    const { tab, panel } = await order();
    const id = await setTomorrow(panel, 'Фон не живёт');
    await tab.close();
    // Later than usual: an alarm that wakes the worker while it is being killed would hide that it died.
    await dueSoon(here.browser, id, 5_000);
    await here.browser.killBackground();
    await expect.poll(() => here.browser.badge()).toBe('1');
    await expect.poll(() => notifications(here.browser)).toEqual([id]);
  });

  it('comes up at the next start, once, when it fell due while the browser was closed', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'cuebook-follow-ups-'));
    const started: Browser[] = [];
    const start = async () => {
      const browser = await launch(variant, { sandbox: here.sandbox, profileDir });
      started.push(browser);
      return browser;
    };
    try {
      const evening = await start();
      const dueAt = Date.now() + 6_000;
      const id = crypto.randomUUID();
      await ask(evening, 'follow-up.create', {
        id,
        followUp: {
          owner: 'page:',
          clientName: 'Полина',
          reason: 'Ждёт ответа',
          dueAt: new Date(dueAt).toISOString(),
          url: ORDER,
        },
      });
      await evening.close();
      // Not a pause: the browser is to be closed when the time comes.
      await until(dueAt - Date.now());
      const opened = Date.now();
      const morning = await start();
      await expect.poll(() => morning.badge()).toBe('1');
      await expect.poll(() => notifications(morning)).toEqual([id]);
      const { notifiedAt } = (await kept(morning)).followUps[0] ?? {};
      expect(Date.parse(notifiedAt ?? '')).toBeGreaterThan(opened);
      // The worker looks for what is due at each of its starts.
      await morning.killBackground();
      expect((await kept(morning)).followUps[0]?.notifiedAt).toBe(notifiedAt);
      expect(await morning.badge()).toBe('1');
    } finally {
      for (const browser of started) await browser.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

/** Sets a follow-up in the panel by its button «tomorrow 11:00»; resolves to its id. */
async function setTomorrow(panel: View, reason: string): Promise<string> {
  await panel.click(testId('tab-followups'));
  await panel.click(testId('follow-up-new'));
  await panel.fill(testId('follow-up-reason'), reason);
  await panel.click(`${testId('quick-time')}[data-time=tomorrow-11]`);
  await panel.click(testId('follow-up-save'));
  return panel.waitUntil((text) => {
    const rows = [...document.querySelectorAll('[data-follow-up-id]')];
    return rows.find((row) => row.textContent.includes(text))?.getAttribute('data-follow-up-id') ?? '';
  }, reason);
}

/** Cuts the time down to seconds, by the call that the popup makes for "later"; resolves to the id. */
async function dueSoon(browser: Browser, id: string, inMs = 2_000): Promise<string> {
  await ask(browser, 'follow-up.snooze', { id, dueAt: new Date(Date.now() + inMs).toISOString() });
  return id;
}

function tomorrowAtEleven(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 11);
}

/** Those that wake the background for follow-ups. */
function alarms(browser: Browser): Promise<number[]> {
  return browser.inExtension(async (api) => {
    const all = await api.alarms.getAll();
    return all.flatMap(({ name, scheduledTime }) => (name === 'follow-ups' ? [scheduledTime] : []));
  });
}

/** Ids of the notifications shown now. */
function notifications(browser: Browser): Promise<string[]> {
  return browser.inExtension(async (api) => Object.keys(await api.notifications.getAll()).sort());
}
