/** What the panel does on an order's card besides taking it: reasons, comments, payment link and form, and the way on. */
import { describe, expect, it } from 'vitest';
import { BROWSERS } from '../driver/launch.ts';
import { GETCOURSE, openPanel, stage, testId } from '../stage.ts';
import { COMMENT } from '../steps.ts';

const LIST = `${GETCOURSE}/pl/sales/deal`;
const card = (id: number) => `${GETCOURSE}/sales/control/deal/update/id/${id}`;
/** Татьяна Лебедева: her later unpaid order, whose form demands a reason for «Ложный». */
const WITH_REASON = 828628472;
/** Дмитрий Орлов: 25425 is the earlier, 25428 the later of two unpaid orders. */
const EARLIER = 828628594;
const LATER = 828628777;
/** Роман Титов: in the work of a colleague. */
const OTHERS = 828627740;
/** Екатерина Морозова's only order. */
const ALONE = 828629509;

const TEXT = 'Было: писали в чат\nСейчас: ждёт зарплату';

describe.each(BROWSERS)('acts on a card in %s', (variant) => {
  const here = stage(variant);
  const order = (id: number) => {
    const found = here.sandbox.state().getcourse.orders.find((one) => one.id === id);
    if (!found) throw new Error(`no order ${id} in the sandbox`);
    return found;
  };
  const open = async (id: number) => {
    const tab = await here.browser.newTab(card(id));
    return { tab, panel: await openPanel(tab) };
  };

  it('marks as surplus with the reason that the school demands, and leads on to the next surplus order', async () => {
    const list = await here.browser.newTab(LIST);
    await list.waitFor('[data-verdict=surplus]');
    const { tab, panel } = await open(WITH_REASON);
    await panel.click(testId('mark-surplus'));
    await panel.select(testId('reason'), '11');
    await panel.click(testId('confirm'));
    await expect.poll(() => order(WITH_REASON).status).toBe('false');
    expect(order(WITH_REASON).cancelReasonId).toBe(11);
    const again = await tab.panel();
    await again.waitFor(`${testId('act-state')}[data-state=done]`);
    await again.waitFor(testId('undo-last'));
    await again.click(testId('next-surplus'));
    await tab.waitUntil((id) => !location.href.endsWith(id), String(WITH_REASON));
    await (await tab.panel()).waitFor(`${testId('duplicates')}[data-verdict=surplus]`);
    await tab.close();
    await list.close();
  });

  it('opens the order that a reason names', async () => {
    const { tab, panel } = await open(LATER);
    await panel.click(`${testId('order-link')}[data-record-id="${EARLIER}"]`);
    await tab.waitUntil((id) => location.href.endsWith(id), String(EARLIER));
    await tab.close();
  });

  it('saves a comment by itself, and proves it by the page that comes back', async () => {
    const { tab, panel } = await open(OTHERS);
    const before = order(OTHERS).comments.length;
    await panel.click(testId('comment-act'));
    await panel.fill(testId('comment-text'), TEXT);
    expect(order(OTHERS).comments).toHaveLength(before);
    await panel.click(testId('confirm'));
    await expect.poll(() => order(OTHERS).comments.at(-1)?.text).toBe(TEXT);
    expect(order(OTHERS)).toMatchObject({ status: 'in_work', managerId: 7002 });
    const again = await tab.panel();
    await again.waitFor(`${testId('act-state')}[data-state=done]`);
    await again.click(testId('tab-log'));
    await again.waitForText(testId('act-text'), 'ждёт зарплату');
    await tab.close();
  });

  it('saves a note as the comment of the CRM', async () => {
    const { tab, panel } = await open(ALONE);
    await panel.click(testId('tab-notes'));
    await panel.fill(testId('note-editor'), 'Звонить после шести');
    await panel.click(testId('note-save'));
    await panel.click(testId('note-to-crm'));
    await panel.click(testId('confirm'));
    await expect.poll(() => order(ALONE).comments.at(-1)?.text).toBe('Звонить после шести');
    await (await tab.panel()).waitFor(`${testId('act-state')}[data-state=done]`);
    await tab.close();
  });

  it('puts the payment link of the page into the message, and opens the form of a payment without saving it', async () => {
    const { tab, panel } = await open(ALONE);
    await tab.click(COMMENT);
    await panel.click(testId('insert-payment-link'));
    const link = `${GETCOURSE}/sales/shop/dealPay/id/${ALONE}/hash/${order(ALONE).hash}`;
    await tab.waitUntil(
      (css, text) => document.querySelector<HTMLTextAreaElement>(css)?.value.includes(text) ?? false,
      COMMENT,
      link,
    );
    await panel.select(testId('payment-type'), 'card');
    await panel.click(testId('open-payment'));
    await tab.waitUntil(() => {
      const type = document.querySelector<HTMLSelectElement>('[name="Payment[type]"]');
      return type?.value === 'card' && type.checkVisibility();
    });
    expect(order(ALONE).payments).toEqual([]);
    expect(here.sandbox.state().getcourse.messagesSent).toEqual([]);
    await tab.close();
  });
});
