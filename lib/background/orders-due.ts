/** New orders as last seen: how many are to be taken now, and when that changes. Nothing is asked of the CRM. */
import { changeOf, type QueuedOrder, queued } from '@/lib/followups/order-queue';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { ordersSeenSince } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { surplusAmong } from './verdicts';

const DAY = 86_400_000;

export interface SeenOrders {
  /** Those with a place in the shift, in no particular order. */
  queue: QueuedOrder[];
  surplus: Order[];
}

/** A surplus order is never one to take. */
export async function seenOrders(): Promise<SeenOrders> {
  const now = new Date(clock.now());
  const { work, rulesOff } = await readSettings();
  const seen = await ordersSeenSince(new Date(now.getTime() - DAY).toISOString());
  const surplus = await surplusAmong(seen);
  const isSurplus = new Set(surplus);
  const others = seen.filter((order) => !isSurplus.has(order));
  return { queue: others.flatMap((order) => queued(order, now, work.zone, rulesOff) ?? []), surplus };
}

export async function ordersDue(): Promise<{ toTake: number; changesAt: string | null }> {
  const { queue } = await seenOrders();
  const now = Date.parse(clock.now());
  const changes = queue.flatMap(changeOf).filter((at) => at > now);
  return {
    toTake: queue.filter(({ place }) => place === 'window').length,
    changesAt: changes.length ? new Date(Math.min(...changes)).toISOString() : null,
  };
}
