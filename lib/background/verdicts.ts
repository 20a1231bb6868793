/** What the duplicates room says of the records a page shows, from everything the store knows of their clients. */

import { decideDuplicates } from '@/lib/duplicates/decide';
import { paymentOf } from '@/lib/duplicates/statuses';
import type { TabView } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { Page, Verdict, VerdictReason } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { orderKey, ordersByKey, ordersOf } from '@/lib/store/orders';

/** A twin that was last seen longer ago may have been paid or closed since; the manager is asked to look. */
const STALE_AFTER_HOURS = 24;

/** The orders on this page as last seen, and their verdicts. `ids` are record ids of this page's account. */
export async function judge(
  page: Pick<Page, 'site' | 'host'>,
  ids: readonly string[],
): Promise<{ orders: Order[]; verdicts: Verdict[] }> {
  const keys = ids.map((id) => orderKey(page.site, page.host, id));
  const orders = await ordersByKey(keys);
  const clientIds = [...new Set(orders.map(({ clientId }) => clientId).filter((id) => id !== null))];
  if (!clientIds.length) return { orders, verdicts: [] };
  const known = await ordersOf(page.site, page.host, clientIds);
  const seenOnPage = new Set(keys);
  const verdicts = decideDuplicates(known, { now: clock.now(), seenOnPage, staleAfterHours: STALE_AFTER_HOURS });
  const shown = new Set(ids);
  return { orders, verdicts: verdicts.filter(({ id }) => shown.has(id)) };
}

/** Of the one record a page shows. */
export async function judgeRecord(page: Page): Promise<Verdict | null> {
  if (page.recordId === null) return null;
  return (await judge(page, [page.recordId])).verdicts[0] ?? null;
}

/** The verdict on the record a page shows, the orders it names, and what both say of paying. */
export async function judgeShown(page: Page | null): Promise<Pick<TabView, 'verdict' | 'named' | 'payment'>> {
  if (!page?.recordId || !isOrderKind(page.kind)) return { verdict: null, named: [], payment: null };
  const { orders, verdicts } = await judge(page, [page.recordId]);
  const [order] = orders;
  const verdict = verdicts[0] ?? null;
  return {
    verdict,
    named: verdict && order ? await namedIn(verdict.reason, order) : [],
    payment: paymentShown(order, verdict),
  };
}

async function namedIn(reason: VerdictReason, { site, host, clientId }: Order): Promise<Order[]> {
  const numbers = reason.because === 'earliest-of' ? reason.surplus : [reason.number];
  const ofClient = clientId === null ? [] : await ordersOf(site, host, [clientId]);
  return ofClient.filter(({ number, id }) => numbers.includes(number ?? id));
}

function paymentShown(order: Order | undefined, verdict: Verdict | null): TabView['payment'] {
  if (verdict?.reason.because === 'already-paid-same-product') return 'paid';
  if (verdict?.kind === 'surplus') return 'off';
  const payment = order ? paymentOf(order) : 'unknown';
  return ({ unpaid: 'due', paid: 'paid', closed: 'off', unknown: null } as const)[payment];
}

/** Which of these orders are surplus. */
export async function surplusAmong(orders: readonly Order[]): Promise<Order[]> {
  const accounts = new Map(orders.map((order) => [`${order.site}|${order.host}`, order]));
  const found = await Promise.all(
    [...accounts.values()].map(async ({ site, host }) => {
      const ofAccount = orders.filter((order) => order.site === site && order.host === host);
      const ids = ofAccount.map(({ id }) => id);
      const { verdicts } = await judge({ site, host }, ids);
      const surplus = new Set(verdicts.filter(({ kind }) => kind === 'surplus').map(({ id }) => id));
      return ofAccount.filter(({ id }) => surplus.has(id));
    }),
  );
  return found.flat();
}
