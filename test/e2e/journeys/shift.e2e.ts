/** The shift: a reminder said in words, closed by the payment that the page shows; the orders' list leads to the next one. */
import { describe, expect, it } from 'vitest';
import type { ShiftView } from '@/lib/messages/contract-shift';
import type { FollowUp } from '@/lib/model/records';
import { BROWSERS } from '../driver/launch.ts';
import { DMITRY, kept, openRecord } from '../kept.ts';
import { ask, GETCOURSE, openPanel, stage, testId } from '../stage.ts';

/** New, of a client with no other order. */
const NEWEST = 25440;
const ORDER = `${GETCOURSE}/sales/control/deal/update/id/${DMITRY.order}`;

describe.each(BROWSERS)('the shift in %s', (variant) => {
  const here = stage(variant);

  it('reminds at a time said in words, and no more once the page shows the payment', async () => {
    const { tab, panel } = await openRecord(here.browser, ORDER, DMITRY.number);
    await panel.click(testId('tab-followups'));
    await panel.click(testId('follow-up-new'));
    await panel.fill(testId('follow-up-reason'), 'Спросить, прошла ли оплата');
    await panel.fill(testId('time-words'), 'послезавтра в 14:30');
    await panel.waitFor(testId('time-understood'));
    await panel.click(testId('follow-up-until-paid'));
    await panel.click(testId('follow-up-save'));
    await panel.waitForText(testId('follow-up'), 'Спросить, прошла ли оплата');
    const now = new Date();
    const [set] = await ask<FollowUp[]>(here.browser, 'follow-up.list');
    expect(set).toMatchObject({
      dueAt: new Date(now.getFullYear(), now.getMonth(), now.getDate() + 2, 14, 30).toISOString(),
      untilPaid: true,
    });
    here.sandbox.edit(({ getcourse }) => {
      for (const order of getcourse.orders) if (order.id === DMITRY.order) order.status = 'payed';
    });
    await tab.reload();
    const again = await tab.panel();
    // With third-party cookies blocked the panel does not remember its tab over a reload.
    await again.click(testId('tab-followups'));
    await again.waitForText(testId('follow-up-solved'), DMITRY.number);
    expect((await kept(here.browser)).followUps[0]).toMatchObject({ state: 'solved', closedBy: DMITRY.number });
    await tab.close();
  });

  it('leads from the list of orders to the one to take, and tells how many there are', async () => {
    // In its window whatever the time of day is.
    const cameAt = new Date(Date.now() - 25 * 60_000).toISOString();
    here.sandbox.edit(({ getcourse }) => {
      for (const order of getcourse.orders) if (order.number === NEWEST) order.createdAt = cameAt;
    });
    const tab = await here.browser.newTab(`${GETCOURSE}/pl/sales/deal`);
    const panel = await openPanel(tab);
    await panel.click(testId('tab-today'));
    await panel.waitFor(`${testId('next')}[data-to=order]`);
    const shift = await ask<ShiftView>(here.browser, 'shift.view');
    expect(shift.orders.length).toBeGreaterThan(0);
    expect(await panel.attr(testId('next'), 'data-url')).toBe(shift.next?.url);
    await panel.click(testId('next'));
    const page = await here.browser.tab(new URL(shift.next?.url ?? '').pathname);
    await (await page.panel()).waitFor(`${testId('record-number')}[data-value="${shift.next?.label}"]`);
    await page.close();
    await tab.close();
  });
});
