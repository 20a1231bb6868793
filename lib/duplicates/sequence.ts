/** Which of one client's orders came first. */
import type { Order } from '@/lib/model/records';

/**
 * The orders, earliest first, by the first of id, number and creation time that all of them have in a comparable
 * form; null where none is: then nobody can say which came first.
 */
export function inSequence(orders: readonly Order[]): Order[] | null {
  for (const rank of [(order: Order) => whole(order.id), (order: Order) => whole(order.number), createdAt]) {
    const ranks = new Map(orders.map((order) => [order, rank(order)]));
    if ([...ranks.values()].some((value) => value === null)) continue;
    if (new Set(ranks.values()).size < orders.length) continue;
    return [...orders].sort((a, b) => compare(ranks.get(a), ranks.get(b)));
  }
  return null;
}

/** Ids are compared as whole numbers of any length: some CRMs give more digits than a double holds. */
function whole(text: string | null): bigint | null {
  return text !== null && /^\d{1,40}$/.test(text) ? BigInt(text) : null;
}

function createdAt(order: Order): bigint | null {
  const time = order.createdAt === null ? Number.NaN : Date.parse(order.createdAt);
  return Number.isNaN(time) ? null : BigInt(time);
}

function compare(a: bigint | null | undefined, b: bigint | null | undefined): number {
  return (a ?? 0n) < (b ?? 0n) ? -1 : 1;
}
