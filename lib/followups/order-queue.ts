/** New orders by their age, and what to do next: fresh ones that are due, night orders, chats, and again. */
import type { Order } from '@/lib/model/records';
import { RULES } from './rules';
import { wallAt } from './zone';

/** wait: the client may still pay alone. window: take it now. late: it should have been taken. night: its own queue. */
export type Place = 'wait' | 'window' | 'late' | 'night';

export interface QueuedOrder {
  order: Order;
  place: Place;
  /** Whole minutes since it came. */
  age: number;
}

/** A chat in which the client wrote last. */
export interface WaitingChat {
  /** The page's address without what stands behind `#` in a CRM. */
  url: string;
  clientName: string;
  /** ISO 8601: when the client wrote, or when it was first seen where the page gives no time. */
  askedAt: string;
}

/** The list of orders as a page last showed it. */
export interface SeenList {
  url: string;
  /** ISO 8601. */
  seenAt: string;
}

/** A new order that was not taken within this time is no longer the shift's. */
const OLDEST_MINUTES = 24 * 60;
/** The fresh orders are looked at again after this. */
const LOOK_AGAIN_MINUTES = 20;

const takeWindow = RULES.flatMap(({ effect }) => ('show' in effect && effect.show === 'window' ? [effect] : []))[0];
const night = RULES.flatMap(({ effect }) => ('show' in effect && effect.show === 'night' ? [effect] : []))[0];

/** Of a new order, or null where the page gave no time, or one too long ago. `off`: ids of rules that are switched off. */
export function queued(order: Order, now: Date, zone: string, off: readonly string[]): QueuedOrder | null {
  if (order.site !== 'getcourse' || order.status?.code !== 'new' || order.createdAt === null) return null;
  const came = new Date(order.createdAt);
  // The CRM's clock may run ahead of ours.
  const age = Math.max(0, Math.floor((now.getTime() - came.getTime()) / 60_000));
  if (!(age <= OLDEST_MINUTES)) return null;
  const { minutes } = wallAt(zone, came);
  if (night && !off.includes('order.night') && minutes >= night.from && minutes < night.to) {
    return { order, place: 'night', age };
  }
  if (!takeWindow || off.includes('order.window')) return null;
  return { order, place: age < takeWindow.from ? 'wait' : age <= takeWindow.to ? 'window' : 'late', age };
}

/** When this order gets another place: milliseconds since 1970; none where it stays. */
export function changeOf({ order, place }: QueuedOrder): number[] {
  if (!takeWindow || order.createdAt === null || (place !== 'wait' && place !== 'window')) return [];
  // Through the whole of its last minute it is still one to take.
  return [Date.parse(order.createdAt) + (place === 'wait' ? takeWindow.from : takeWindow.to + 1) * 60_000];
}

/** In the order in which to take them: those whose time runs out first, then the night, then those to wait for. */
export function inOrder(queue: readonly QueuedOrder[]): QueuedOrder[] {
  const rank: Record<Place, number> = { window: 0, late: 1, night: 2, wait: 3 };
  return [...queue].sort(
    (a, b) => rank[a.place] - rank[b.place] || b.age - a.age || (a.order.key < b.order.key ? -1 : 1),
  );
}

export type NextStep =
  | { to: 'order'; queued: QueuedOrder }
  /** Look at the list again: what is fresh may have changed. */
  | { to: 'list'; list: SeenList }
  | { to: 'chat'; chat: WaitingChat };

/** Null: nothing waits. */
export function nextStep(
  queue: readonly QueuedOrder[],
  chats: readonly WaitingChat[],
  list: SeenList | null,
  now: Date,
): NextStep | null {
  const all = inOrder(queue);
  const fresh = all.find(({ place }) => place === 'window' || place === 'late');
  if (fresh) return { to: 'order', queued: fresh };
  if (list && now.getTime() - Date.parse(list.seenAt) >= LOOK_AGAIN_MINUTES * 60_000) return { to: 'list', list };
  const atNight = all.find(({ place }) => place === 'night');
  if (atNight) return { to: 'order', queued: atNight };
  const [chat] = [...chats].sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt));
  return chat ? { to: 'chat', chat } : null;
}
