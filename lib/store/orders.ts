/** Orders and deals as last seen on a page. */
import type { Order } from '@/lib/model/records';
import { database } from './db';
import { everyOf } from './every-of';

/** `site|host|record id`: record ids are unique within an account only. */
export function orderKey(site: Order['site'], host: string, id: string): string {
  return `${site}|${host}|${id}`;
}

/**
 * Keeps what a page showed. A page that does not show a field (null) never erases what another page showed, and a
 * list in which an order is missing says nothing about it.
 */
export async function seeOrders(seen: readonly Order[]): Promise<void> {
  if (!seen.length) return;
  const db = await database();
  await db.transaction('rw', db.orders, async () => {
    const known = await db.orders.bulkGet(seen.map((order) => order.key));
    await db.orders.bulkPut(seen.map((order, i) => join(known[i], order)));
  });
}

export async function ordersByKey(keys: readonly string[]): Promise<Order[]> {
  const found = await (await database()).orders.bulkGet([...keys]);
  return found.filter((order) => order !== undefined);
}

/** Every known order of these clients in one CRM account. `clientIds` are the CRM's own. */
export async function ordersOf(site: Order['site'], host: string, clientIds: readonly string[]): Promise<Order[]> {
  const keys = [...new Set(clientIds)].map((clientId) => [site, host, clientId]);
  return everyOf((await database()).orders, '[site+host+clientId]', keys);
}

/** Every order of one CRM account that was last seen in one of these statuses. */
export async function ordersIn(site: Order['site'], host: string, codes: readonly string[]): Promise<Order[]> {
  const keys = codes.map((code) => [site, host, code]);
  return everyOf((await database()).orders, '[site+host+status.code]', keys);
}

/** Seen on a page since then. */
export async function ordersSeenSince(since: string): Promise<Order[]> {
  return (await database()).orders.where('seenAt').aboveOrEqual(since).toArray();
}

/** A page that was loaded before another one may be read after it: the newer one is believed. */
function join(known: Order | undefined, seen: Order): Order {
  if (!known) return seen;
  const [fresh, old] = seen.seenAt >= known.seenAt ? [seen, known] : [known, seen];
  return {
    ...fresh,
    number: fresh.number ?? old.number,
    clientId: fresh.clientId ?? old.clientId,
    clientName: fresh.clientName ?? old.clientName,
    status: fresh.status ?? old.status,
    amount: fresh.amount ?? old.amount,
    product: fresh.product ?? old.product,
    createdAt: fresh.createdAt ?? old.createdAt,
    // No page shows it: it is the manager's own.
    ...(known.later && { later: known.later }),
    // A page without a status says nothing of how fresh the known one is.
    seenAt: fresh.status === null ? old.seenAt : fresh.seenAt,
  };
}

/** Keeps why the next activity of a record lies far off. False: the record is not known. */
export async function explainLater(key: string, later: NonNullable<Order['later']>): Promise<boolean> {
  return (await (await database()).orders.update(key, { later })) > 0;
}
