/** What a status code of a CRM means for duplicates. Codes of GetCourse; any other code is unknown, and left alone. */
import type { Order } from '@/lib/model/records';

/** unpaid: still open, nothing received. paid: money received, in part too. closed: neither. */
export type Payment = 'unpaid' | 'paid' | 'closed' | 'unknown';

const PAYMENT: ReadonlyMap<string, Payment> = new Map([
  ['new', 'unpaid'],
  ['in_work', 'unpaid'],
  ['not_confirmed', 'unpaid'],
  ['payment_waiting', 'unpaid'],
  ['part_payed', 'paid'],
  ['payed', 'paid'],
  ['waiting_for_return', 'closed'],
  ['cancelled', 'closed'],
  ['false', 'closed'],
]);

export function paymentOf(order: Order): Payment {
  // Other CRMs name stages as they please: one called "New" says nothing about payment.
  if (order.site !== 'getcourse' || order.status === null) return 'unknown';
  return PAYMENT.get(order.status.code) ?? 'unknown';
}
