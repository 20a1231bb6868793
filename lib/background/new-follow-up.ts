/** A follow-up as it is kept, from what a screen or a rule asks for. */
import { paymentOf } from '@/lib/duplicates/statuses';
import type { NewFollowUp } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { Client, FollowUp, Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { orderKey, ordersOf } from '@/lib/store/orders';
import { clientFor } from './owner';
import { readTab, shownFrame } from './tabs';

/** `tabId` is the tab whose page it speaks of. */
export async function newFollowUp(id: string, asked: NewFollowUp, tabId: number | null): Promise<FollowUp> {
  const client = await clientFor(asked.owner, tabId);
  const { untilPaid = false } = asked;
  const shown = tabId === null ? null : await orderShown(tabId);
  const order = shown ?? (untilPaid && client ? await newestUnpaid(client) : null);
  return {
    id,
    clientId: client?.id ?? null,
    clientName: asked.clientName.slice(0, 500),
    reason: asked.reason,
    dueAt: asked.dueAt,
    url: asked.url !== null && asked.url.length <= 2000 ? asked.url : null,
    state: 'open',
    createdAt: clock.now(),
    firstDueAt: asked.dueAt,
    scriptId: asked.scriptId ?? null,
    source: asked.source ?? { by: 'hand', id: null },
    orderKey: order,
    // Without an order nothing could ever tell.
    untilPaid: untilPaid && order !== null,
    closedAt: null,
    closedBy: null,
    notifiedAt: null,
  };
}

async function orderShown(tabId: number): Promise<string | null> {
  const page = shownFrame(await readTab(tabId))?.page;
  if (!page?.recordId || !isOrderKind(page.kind)) return null;
  const key = orderKey(page.site, page.host, page.recordId);
  return key.length <= 200 ? key : null;
}

/** Of all accounts of the client; by the time the CRM gives, else by when it was seen. */
export async function newestUnpaid({ accounts }: Client): Promise<string | null> {
  const all = await Promise.all(accounts.map(ordersOfAccount));
  const unpaid = all.flat().filter((order) => paymentOf(order) === 'unpaid');
  const time = ({ createdAt, seenAt }: Order) => Date.parse(createdAt ?? seenAt);
  return unpaid.sort((a, b) => time(b) - time(a))[0]?.key ?? null;
}

/** `account` is `site|host|client id`. */
function ordersOfAccount(account: string): Promise<Order[]> {
  const [site = '', host = '', ...id] = account.split('|');
  // Only `keysOf` makes accounts, from the site of a page.
  return ordersOf(site as Order['site'], host, [id.join('|')]);
}
