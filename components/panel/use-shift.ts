/** The shift as it is now: ages grow while one looks, and a new place asks for the next step anew. */
import { useEffect, useMemo } from 'react';
import { useNow } from '@/components/data/now';
import { useSettings } from '@/components/data/screen';
import { useQuery } from '@/components/data/use-query';
import { inOrder, queued } from '@/lib/followups/order-queue';
import type { ShiftView } from '@/lib/messages/contract-shift';

export interface Shift {
  shift: ShiftView | null;
  now: Date;
  failed: boolean;
  retry(): void;
}

export function useShift(): Shift {
  const { data, failed, retry } = useQuery('shift.view', {}, ['follow-ups', 'log', 'contact-log', 'settings', 'shift']);
  const now = useNow(data);
  const { work, rulesOff } = useSettings();
  const shift = useMemo(() => {
    if (!data) return null;
    const orders = inOrder(data.orders.flatMap(({ order }) => queued(order, now, work.zone, rulesOff) ?? []));
    return { ...data, orders };
  }, [data, now, work.zone, rulesOff]);
  const moved = data !== null && shift !== null && placesOf(shift) !== placesOf(data);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each move, not for each new `retry`.
  useEffect(() => {
    if (moved) retry();
  }, [moved]);
  return { shift, now, failed, retry };
}

function placesOf({ orders }: ShiftView): string {
  return orders.map(({ order, place }) => `${order.key} ${place}`).join();
}
