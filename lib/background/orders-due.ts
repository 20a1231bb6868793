/** New orders as last seen: how many are to be taken now, and when that changes. Nothing is asked of the CRM. */
import { changeOf, type QueuedOrder, queued } from '@/lib/followups/order-queue';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { ordersSeenSince } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { surplusAmong } from './surplus';

const DAY = 86_400_000;

export interface SeenOrders {
  /** Those with a place in the shift, in no particular order. */
  queue: QueuedOrder[];
  surplus: Order[];
}

export async function seenOrders(): Promise<SeenOrders> {
  const seen = await seenToday();
  const [queue, surplus] = await Promise.all([queueOf(seen), surplusAmong(seen)]);
  return { queue, surplus };
}

async function seenToday(): Promise<Order[]> {
  return ordersSeenSince(new Date(Date.parse(clock.now()) - DAY).toISOString());
}

/** A surplus order is never one to take. */
async function queueOf(seen: readonly Order[]): Promise<QueuedOrder[]> {
  const now = new Date(clock.now());
  const { work, rulesOff } = await readSettings();
  const queue = seen.flatMap((order) => queued(order, now, work.zone, rulesOff) ?? []);
  const surplus = new Set(await surplusAmong(queue.map(({ order }) => order)));
  return queue.filter(({ order }) => !surplus.has(order));
}

export async function ordersDue(): Promise<{ toTake: number; changesAt: string | null }> {
  const queue = await queueOf(await seenToday());
  const now = Date.parse(clock.now());
  const changes = queue.flatMap(changeOf).filter((at) => at > now);
  return {
    toTake: queue.filter(({ place }) => place === 'window').length,
    changesAt: changes.length ? new Date(Math.min(...changes)).toISOString() : null,
  };
}
