/** What the look-alike school holds. Times are ISO 8601 in UTC; money in roubles. */

export type StatusCode =
  | 'new'
  | 'in_work'
  | 'not_confirmed'
  | 'payment_waiting'
  | 'part_payed'
  | 'payed'
  | 'waiting_for_return'
  | 'cancelled'
  | 'false';

export interface GcUser {
  id: number;
  name: string;
  /** As the school wrote it; empty: not known. */
  phone: string;
  email: string;
  city: string;
}

export interface GcPayment {
  id: number;
  amount: number;
  at: string;
}

export interface GcComment {
  id: number;
  at: string;
  authorId: number;
  author: string;
  text: string;
}

export interface GcOrder {
  /** The id of the card's address. */
  id: number;
  /** The number people use. */
  number: number;
  /** `data-deal-id` of the list: neither of the two. */
  gridKey: number;
  userId: number;
  offerId: number;
  title: string;
  cost: number;
  status: StatusCode;
  createdAt: string;
  changedAt: string;
  managerId: number | null;
  payments: GcPayment[];
  comments: GcComment[];
  cancelReasonId: number | null;
  cancelReasonComment: string;
  /** This order's form wants a reason for «Ложный» and «Отменен». */
  reasonRequired: boolean;
  /** Four hexadecimal characters of the payment page's address. */
  hash: string;
}

/** A line of a conversation with a client; `system`: noted by the platform, said by nobody. */
export interface GcLine {
  id: number;
  at: string;
  from: 'client' | 'us' | 'system';
  authorId: number;
  author: string;
  text: string;
}

export interface GcRequest {
  id: number;
  userId: number;
  department: string;
  lines: GcLine[];
}

export interface GcLetter {
  userId: number;
  subject: string;
  state: string;
  at: string;
}

/** A payment that somebody saved, whether it counts or not. */
export interface GcPaymentForm {
  orderId: number;
  type: string;
  status: string;
}

/** One submit of a card, with what came of it. */
export interface GcSave {
  orderId: number;
  asked: { status: string; managerId: string; reasonId: string; comment: string };
  result: 'saved' | 'status-dropped' | 'reason-missing' | 'bad-token';
}

export interface GetcourseState {
  school: string;
  /** The manager who is logged in. */
  meId: number;
  managers: { id: number; name: string }[];
  users: GcUser[];
  orders: GcOrder[];
  requests: GcRequest[];
  letters: GcLetter[];
  saves: GcSave[];
  paymentsSaved: GcPaymentForm[];
  /** Messages that reached a client through a composer's send: tests expect none. */
  messagesSent: { userId: number; text: string }[];
  /** How often the status row reloaded itself because somebody sent it a `change`. */
  statusReloads: number;
}

export const STATUS_LABELS: Record<StatusCode, string> = {
  new: 'Новый',
  in_work: 'В работе',
  not_confirmed: 'Не подтвержден',
  payment_waiting: 'Ожидаем оплаты',
  part_payed: 'Частично оплачен',
  payed: 'Завершен',
  waiting_for_return: 'Ожидаем возврата',
  cancelled: 'Отменен',
  false: 'Ложный',
};

export const CANCEL_REASONS = [
  { id: 11, label: 'Дубль заказа' },
  { id: 12, label: 'Передумал' },
  { id: 13, label: 'Тестовый заказ' },
];

export const CSRF_TOKEN = 'c2FuZGJveC1jc3JmLXRva2Vu';
export const HOST = 'example.getcourse.ru';
export const ACCOUNT_ID = 4211;

export function isStatus(code: string): code is StatusCode {
  return code in STATUS_LABELS;
}

export function paidSum(order: GcOrder): number {
  return order.payments.reduce((sum, payment) => sum + payment.amount, 0);
}

export function cardPath(orderId: number): string {
  return `/sales/control/deal/update/id/${orderId}`;
}

export function userPath(userId: number): string {
  return `/user/control/user/update/id/${userId}`;
}

/** The order that people call by this number; its id is another one. */
export function orderNumbered(state: GetcourseState, number: number): GcOrder {
  const order = state.orders.find((candidate) => candidate.number === number);
  if (!order) throw new RangeError(`no order ${number} in the sandbox`);
  return order;
}
