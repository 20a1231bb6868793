/** Orders and deals as last seen on a page. */
import type { Order } from '@/lib/model/records';
import { database } from './db';

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
  const keys = clientIds.map((clientId) => [site, host, clientId]);
  return (await database()).orders.where('[site+host+clientId]').anyOf(keys).toArray();
}

function join(known: Order | undefined, seen: Order): Order {
  if (!known) return seen;
  return {
    ...seen,
    number: seen.number ?? known.number,
    clientId: seen.clientId ?? known.clientId,
    clientName: seen.clientName ?? known.clientName,
    status: seen.status ?? known.status,
    amount: seen.amount ?? known.amount,
    product: seen.product ?? known.product,
    createdAt: seen.createdAt ?? known.createdAt,
    // A page without a status says nothing of how fresh the known one is.
    seenAt: seen.status !== null && seen.seenAt > known.seenAt ? seen.seenAt : known.seenAt,
  };
}
