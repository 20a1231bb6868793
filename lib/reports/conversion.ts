/** Of the orders that were taken into work: who was written to, and which were paid. */
import { isoOf, wallAt } from '@/lib/followups/zone';
import type { ConversionRow, Dimension } from '@/lib/model/figures';
import { shareOf } from './share';

/** One order that was taken. */
export interface Taken {
  /** ISO 8601. */
  at: string;
  product: string | null;
  contacted: boolean;
  paid: boolean;
  /** Who took it, by name. */
  manager: string | null;
  /** The script last sent before it was paid, or at all. */
  script: string | null;
}

/** A shift that goes over midnight is of the day on which it began; nobody begins before this hour. */
const SHIFT_BEGINS_MS = 5 * 3_600_000;

/** Days, months and shifts in their order, the rest with the most taken first. */
export function conversion(orders: readonly Taken[], by: Dimension, zone: string): ConversionRow[] {
  const groups = new Map<string, { key: string | null; orders: Taken[] }>();
  for (const order of orders) {
    const key = keyOf(order, by, zone);
    const name = JSON.stringify([key, by === 'shift' && order.manager]);
    const group = groups.get(name) ?? { key, orders: [] };
    group.orders.push(order);
    groups.set(name, group);
  }
  const rows = [...groups.values()].map(({ key, orders: group }) => ({
    key,
    ...(by === 'shift' && { manager: group[0]?.manager ?? null }),
    ...totalOf(group),
  }));
  const inTime = by === 'day' || by === 'month' || by === 'shift';
  const name = (row: ConversionRow) => `${row.key ?? ''} ${row.manager ?? ''}`;
  return rows.sort((a, b) => (inTime ? 0 : b.taken - a.taken) || name(a).localeCompare(name(b)));
}

export function totalOf(orders: readonly Taken[]): Omit<ConversionRow, 'key' | 'manager'> {
  return {
    taken: orders.length,
    contacted: orders.filter(({ contacted }) => contacted).length,
    paid: shareOf(orders.filter(({ paid }) => paid).length, orders.length),
  };
}

function keyOf({ at, product, script, manager }: Taken, by: Dimension, zone: string): string | null {
  if (by === 'product') return product;
  if (by === 'script') return script;
  if (by === 'manager') return manager;
  const moment = new Date(Date.parse(at) - (by === 'shift' ? SHIFT_BEGINS_MS : 0));
  const day = isoOf(wallAt(zone, moment).day);
  return by === 'month' ? day.slice(0, 7) : day;
}
