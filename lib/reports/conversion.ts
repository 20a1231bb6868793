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
  /** The script last sent before it was paid, or at all. */
  script: string | null;
}

/** Days and months in their order, the rest with the most taken first. */
export function conversion(orders: readonly Taken[], by: Dimension, zone: string): ConversionRow[] {
  const groups = new Map<string | null, Taken[]>();
  for (const order of orders) {
    const key = keyOf(order, by, zone);
    groups.set(key, [...(groups.get(key) ?? []), order]);
  }
  const rows = [...groups].map(([key, group]) => ({ key, ...totalOf(group) }));
  const inTime = by === 'day' || by === 'month';
  return rows.sort((a, b) => (inTime ? 0 : b.taken - a.taken) || (a.key ?? '').localeCompare(b.key ?? ''));
}

export function totalOf(orders: readonly Taken[]): Omit<ConversionRow, 'key'> {
  return {
    taken: orders.length,
    contacted: orders.filter(({ contacted }) => contacted).length,
    paid: shareOf(orders.filter(({ paid }) => paid).length, orders.length),
  };
}

function keyOf({ at, product, script }: Taken, by: Dimension, zone: string): string | null {
  if (by === 'product') return product;
  if (by === 'script') return script;
  const day = isoOf(wallAt(zone, new Date(at)).day);
  return by === 'day' ? day : day.slice(0, 7);
}
