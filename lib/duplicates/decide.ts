/** Which orders of one client are surplus, which one is kept, and why. A status it does not know is never judged. */
import type { Verdict, VerdictReason } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { inSequence } from './sequence';
import { paymentOf } from './statuses';

export interface DecideOptions {
  /** ISO 8601. */
  now: string;
  /** Keys of the orders on the page in view: these are as they are now, however long ago they were stored. */
  seenOnPage: ReadonlySet<string>;
  /** An order off the page and last seen longer ago may have been paid or hidden since. */
  staleAfterHours: number;
}

/**
 * One verdict for each order that needs one; `Verdict.id` is the order's id. Orders are compared within one account of
 * one CRM and one client; orders without a client id are never judged. The result does not depend on the order given.
 */
export function decideDuplicates(orders: readonly Order[], options: DecideOptions): Verdict[] {
  return [...groupByClient(latestOfEach(orders)).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => (group.length < 2 ? [] : decideGroup(group, options)));
}

/** Key: site, host and client id; orders without a client id are left out. */
function groupByClient(orders: readonly Order[]): Map<string, Order[]> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    if (!order.clientId) continue;
    const key = JSON.stringify([order.site, order.host, order.clientId]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [order]);
    else group.push(order);
  }
  return groups;
}

/** One order may be given twice, from the page and from the store: it must not become its own duplicate. */
function latestOfEach(orders: readonly Order[]): Order[] {
  const byKey = new Map<string, Order>();
  for (const order of orders) {
    const other = byKey.get(order.key);
    if (other === undefined || isNewer(order, other)) byKey.set(order.key, order);
  }
  return [...byKey.values()];
}

function isNewer(order: Order, other: Order): boolean {
  const later = Date.parse(order.seenAt) - Date.parse(other.seenAt);
  return later === 0 ? JSON.stringify(order) > JSON.stringify(other) : later > 0;
}

function decideGroup(group: readonly Order[], options: DecideOptions): Verdict[] {
  const isUnpaid = (order: Order) => paymentOf(order) === 'unpaid';
  const sequence = inSequence(group);
  if (sequence === null) return [];
  const [keep, ...later] = sequence.filter(isUnpaid);
  if (keep === undefined) return [];
  const judged = later.length === 0 ? alreadyPaid(sequence, keep) : keepFirst(keep, later, options);
  return [...judged, ...sequence.filter((order) => paymentOf(order) === 'unknown').map(unclear)];
}

function keepFirst(keep: Order, later: readonly Order[], options: DecideOptions): Verdict[] {
  const number = numberOf(keep);
  if (isStale(keep, options)) {
    const reason: VerdictReason = { because: 'twin-not-seen-lately', number, seenAt: keep.seenAt };
    return later.map((order) => ({ id: order.id, kind: 'check', reason }));
  }
  return [
    { id: keep.id, kind: 'keep', reason: { because: 'earliest-of', surplus: later.map(numberOf) } },
    ...later.map(
      (order): Verdict => ({ id: order.id, kind: 'surplus', reason: { because: 'earlier-unpaid', number } }),
    ),
  ];
}

/** The only unpaid order, when the same product was paid before: a renewal or a mistake, a person must look. */
function alreadyPaid(sequence: readonly Order[], unpaid: Order): Verdict[] {
  const paid = sequence
    .slice(0, sequence.indexOf(unpaid))
    .findLast((order) => paymentOf(order) === 'paid' && sameProduct(order, unpaid));
  if (paid === undefined) return [];
  const reason: VerdictReason = { because: 'already-paid-same-product', number: numberOf(paid) };
  return [{ id: unpaid.id, kind: 'check', reason }];
}

function sameProduct(one: Order, other: Order): boolean {
  const [ours, theirs] = [one, other].map((order) => order.product?.trim().replace(/\s+/g, ' ').toLowerCase());
  return ours !== undefined && ours !== '' && ours === theirs;
}

function isStale(order: Order, options: DecideOptions): boolean {
  const hours = (Date.parse(options.now) - Date.parse(order.seenAt)) / 3_600_000;
  return !options.seenOnPage.has(order.key) && !(hours <= options.staleAfterHours);
}

function unclear(order: Order): Verdict {
  return { id: order.id, kind: 'check', reason: { because: 'order-unclear', number: numberOf(order) } };
}

function numberOf(order: Order): string {
  return order.number ?? order.id;
}
