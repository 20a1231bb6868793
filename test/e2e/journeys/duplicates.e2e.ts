/** Point 1 of the product: surplus orders are marked, marked «Ложный» after one confirmation, logged and undoable. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../driver/launch.ts';
import { GETCOURSE, openPanel, stage, testId } from '../stage.ts';

const LIST = `${GETCOURSE}/pl/sales/deal`;
const card = (id: number) => `${GETCOURSE}/sales/control/deal/update/id/${id}`;
/** Дмитрий Орлов: 25425 is the earlier, 25428 the later of two unpaid orders. */
const EARLIER = 828628594;
const LATER = 828628777;

describe.each(BROWSERS)('surplus orders in %s', (variant) => {
  const here = stage(variant);
  const order = (id: number) => here.sandbox.state().getcourse.orders.find((one) => one.id === id);
  const verdictOf = (id: number) => `tr:has(a[href*="/update/id/${id}"])`;

  it('marks the rows of the list: the earliest unpaid is kept, later ones are surplus, paid ones are left alone', async () => {
    const tab = await here.browser.newTab(LIST);
    await tab.waitFor('[data-verdict=surplus]');
    expect(await tab.attr(verdictOf(EARLIER), 'data-verdict')).toBe('keep');
    expect(await tab.attr(verdictOf(LATER), 'data-verdict')).toBe('surplus');
    // Two people of one name, and a client whose other order is cancelled.
    for (const alone of [828628838, 828628533, 828628899]) {
      expect(await tab.attr(verdictOf(alone), 'data-verdict')).toBeNull();
    }
    // Already paid for the same product, in full or in part.
    for (const paid of [828629143, 828629082]) expect(await tab.attr(verdictOf(paid), 'data-verdict')).toBe('check');
    await tab.close();
  });

  it('marks the rows again when the page replaces its grid', async () => {
    const tab = await here.browser.newTab(`${LIST}?columns=shuffled`);
    await tab.waitFor('[data-verdict=surplus]');
    const marked = await tab.count('[data-verdict]');
    await tab.evaluate(() => {
      const [row] = document.querySelectorAll('[data-verdict]');
      Reflect.set(window, 'oldRow', row);
    });
    await tab.click('.kv-grid-refresh');
    await tab.waitUntil(() => !(Reflect.get(window, 'oldRow') as Element).isConnected);
    await tab.waitFor('[data-verdict=surplus]');
    expect(await tab.count('[data-verdict]')).toBe(marked);
    await tab.close();
  });

  it('sets a surplus order to «Ложный» after one confirmation, without a manager, and proves it', async () => {
    const tab = await here.browser.newTab(card(LATER));
    // The card says so too, beside the order's number, and leads to the earlier one.
    await tab.waitFor('h1 [data-verdict=surplus]');
    expect(await tab.attr('h1 [data-verdict]', 'data-twin')).toContain(`/update/id/${EARLIER}`);
    const panel = await openPanel(tab);
    await panel.click(testId('mark-surplus'));
    expect(order(LATER)?.status).toBe('new');
    await panel.click(testId('confirm'));
    await expect.poll(() => order(LATER)?.status).toBe('false');
    expect(order(LATER)?.managerId).toBeNull();
    expect(order(EARLIER)?.status).toBe('new');
    const again = await tab.panel();
    await again.click(testId('tab-log'));
    await again.waitFor('[data-testid=act][data-state=done]');
    await tab.close();
  });

  it('takes the undo from the log back to the former status', async () => {
    const tab = await here.browser.newTab(LIST);
    const panel = await openPanel(tab);
    await panel.click(testId('tab-log'));
    await panel.click(testId('undo'));
    const cardTab = await here.browser.tab(`/update/id/${LATER}`);
    const there = await cardTab.panel();
    await there.click(testId('confirm'));
    await expect.poll(() => order(LATER)?.status).toBe('new');
    await cardTab.close();
    if (cardTab !== tab) await tab.close();
  });

  it('takes the kept order: manager = me and «В работе» in one save', async () => {
    const tab = await here.browser.newTab(card(EARLIER));
    const panel = await openPanel(tab);
    await panel.click(testId('take-order'));
    await panel.click(testId('confirm'));
    await expect.poll(() => order(EARLIER)?.status).toBe('in_work');
    expect(order(EARLIER)?.managerId).toBe(7001);
    expect(here.sandbox.state().getcourse.messagesSent).toHaveLength(0);
    await tab.close();
  });
});
