/** Point 4: a guide is gone through step by step, left, and found again at the same place; objections have answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../driver/driver.ts';
import { BROWSERS } from '../driver/launch.ts';
import { lookFor } from '../introduce.ts';
import { DMITRY, kept, openChat, openRecord } from '../kept.ts';
import { GETCOURSE, introduce, stage, testId } from '../stage.ts';

const GUIDE = 'payment.success-not-received';
const ORDER = `${GETCOURSE}/sales/control/deal/update/id/${DMITRY.order}`;
const COMMENT = '[name="Deal[add_comment]"]';
const begin = `[data-guide-id="${GUIDE}"] ${testId('guide-open')}`;
const at = (step: string) => `${testId('guide-step')}[data-step-id=${step}]`;
const to = (step: string) => `${testId('next-step')}[data-to=${step}]`;

describe.each(BROWSERS)('guide and objections in %s', (variant) => {
  const here = stage(variant);
  beforeAll(() => introduce(here.browser));

  const order = () => openRecord(here.browser, ORDER, DMITRY.number);
  const chat = () => openChat(here.browser, DMITRY.chat, DMITRY.phone);
  const openGuide = async (panel: View) => {
    await panel.click(testId('tab-guide'));
    await panel.click(begin);
  };
  const pathKept = async () => (await kept(here.browser)).guides.find(({ guideId }) => guideId === GUIDE)?.path;

  it('goes from step to step, says what to send and puts it into the comment', async () => {
    const { tab, panel } = await order();
    await tab.click(COMMENT);
    await openGuide(panel);
    await panel.waitFor(at('ask-debited'));
    expect(await panel.text(to('ask-receipt'))).toBe('Списались');
    expect(await panel.text(to('repeat'))).toBe('Не списались');
    await panel.click(to('ask-receipt'));
    await panel.waitFor(at('ask-receipt'));
    await panel.click(`${testId('guide-step')} ${testId('insert')}`);
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
    expect(await tab.value(COMMENT)).toContain('скриншот чека');
    await panel.click(to('pass-receipt'));
    await panel.waitFor(at('pass-receipt'));
    await expect.poll(pathKept).toEqual(['ask-debited', 'ask-receipt', 'pass-receipt']);
    await tab.close();
  });

  it('is found at the same step on another page of the client, after the background has died', async () => {
    await here.browser.killBackground();
    const { tab, panel } = await chat();
    await openGuide(panel);
    await panel.waitFor(at('pass-receipt'));
    await tab.close();
  });

  it('sets the reminder of its step for this client', async () => {
    const { tab, panel } = await chat();
    await openGuide(panel);
    const before = Date.now();
    await panel.click(testId('guide-remind'));
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
    const { followUps, clients } = await kept(here.browser);
    expect(followUps).toHaveLength(1);
    const [set] = followUps;
    expect(set?.reason).toContain('пришли ли деньги');
    expect(clients.find(({ id }) => id === set?.clientId)?.phones).toEqual([DMITRY.phone]);
    const hours = (Date.parse(set?.dueAt ?? '') - before) / 3_600_000;
    expect(hours).toBeGreaterThanOrEqual(4);
    expect(hours).toBeLessThan(4.1);
    await tab.close();
  });

  it('keeps two open pages of the client at one place', async () => {
    const [first, second] = [await order(), await chat()];
    await openGuide(first.panel);
    await openGuide(second.panel);
    await second.panel.click(to('enter-payment'));
    await second.panel.waitFor(at('enter-payment'));
    await first.panel.waitFor(at('enter-payment'));
    await first.panel.click(testId('guide-back'));
    await first.panel.waitFor(at('pass-receipt'));
    await second.panel.waitFor(at('pass-receipt'));
    await first.tab.close();
    await second.tab.close();
  });

  it('goes back, and starts anew', async () => {
    const { tab, panel } = await order();
    await openGuide(panel);
    await panel.click(testId('guide-back'));
    await panel.waitFor(at('ask-receipt'));
    await expect.poll(pathKept).toEqual(['ask-debited', 'ask-receipt']);
    await panel.click(testId('guide-restart'));
    await panel.waitFor(at('ask-debited'));
    expect(await panel.attr(testId('guide-back'), 'disabled')).not.toBeNull();
    await expect.poll(pathKept).toEqual(['ask-debited']);
    await tab.close();
  });

  it('begins anew for another client', async () => {
    const { tab, panel } = await openRecord(
      here.browser,
      `${GETCOURSE}/sales/control/deal/update/id/828629509`,
      '25440',
    );
    await openGuide(panel);
    await panel.waitFor(at('ask-debited'));
    await panel.click(to('repeat'));
    await panel.waitFor(at('repeat'));
    await expect
      .poll(async () => (await kept(here.browser)).guides.map(({ path }) => path.length).sort())
      .toEqual([1, 2]);
    await tab.close();
  });

  it('finds an objection by what the client wrote and puts an answer into the chat, unsent', async () => {
    const { tab, panel } = await chat();
    await tab.click('#main footer [contenteditable=true]');
    await panel.click(testId('tab-objections'));
    await lookFor(panel, 'очень дорага', 'search-objections');
    expect(await panel.attr(testId('objection'), 'data-objection-id')).toBe('objection.expensive');
    await panel.click(`[data-objection-id="objection.expensive"] ${testId('answer')} ${testId('insert')}`);
    await panel.waitFor(`${testId('toast')}[data-tone=good]`);
    const model = await tab.evaluate(() => (Reflect.get(window, '__composerText') as () => string)());
    expect(model.split('Понимаю, сумма заметная.')).toHaveLength(2);
    expect(here.sandbox.state().whatsapp.sent).toHaveLength(0);
    await tab.close();
  });
});
