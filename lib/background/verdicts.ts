/** What the duplicates room says of the records a page shows, from everything the store knows of their clients. */
import { decideDuplicates } from '@/lib/duplicates/decide';
import type { Page, Verdict } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { orderKey, ordersByKey, ordersOf } from '@/lib/store/orders';

/** A twin that was last seen longer ago may have been paid or closed since; the manager is asked to look. */
const STALE_AFTER_HOURS = 24;

/** The orders on this page as last seen, and their verdicts. `ids` are record ids of this page's account. */
export async function judge(page: Page, ids: readonly string[]): Promise<{ orders: Order[]; verdicts: Verdict[] }> {
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
