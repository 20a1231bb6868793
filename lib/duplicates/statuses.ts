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

/** Of orders that can be surplus. */
export const UNPAID_CODES: readonly string[] = [...PAYMENT].flatMap(([code, payment]) =>
  payment === 'unpaid' ? code : [],
);

/** Stages in which a deal or lead of another CRM is over: Bitrix24's WON, C3:LOSE, APOLOGY, CONVERTED; Pipedrive's won, lost. */
const OVER =
  /(?:^|:)(?:won|lose|lost|apology|converted|junk|deleted|success|fail(?:ed)?)$|успешн|провал|закрыт|спечелен|загубен|затворен|megnyert|elveszt|lezár/i;

/** An open deal or lead; one whose stage is not known counts as open, for CRMs show open ones by default. */
export function isOpenDeal({ site, status }: Order): boolean {
  return site !== 'getcourse' && !(status && (OVER.test(status.code) || OVER.test(status.text)));
}

export function paymentOf(order: Order): Payment {
  // Other CRMs name stages as they please: one called "New" says nothing about payment.
  if (order.site !== 'getcourse' || order.status === null) return 'unknown';
  return PAYMENT.get(order.status.code) ?? 'unknown';
}
