/** Which orders of one client are surplus, which one is kept, and why. A status it does not know is never judged. */
import type { Verdict, VerdictReason } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import type { Settings } from '@/lib/model/settings';
import { inSequence } from './sequence';
import { isOpenDeal, paymentOf } from './statuses';

export interface DecideOptions extends Rules {
  /** ISO 8601. */
  now: string;
  /** Keys of the orders on the page in view: these are as they are now, however long ago they were stored. */
  seenOnPage: ReadonlySet<string>;
  /** An order off the page and last seen longer ago may have been paid or hidden since. */
  staleAfterHours: number;
  /** `site|host|client id` to the person who has that account; one that is not named is a person of its own. */
  personOf?: ReadonlyMap<string, string>;
}

/** The manager's choice; see the settings. */
export type Rules = Settings['duplicates'];

/** Another open deal that was last seen longer ago is no news. */
const DEALS_SEEN_WITHIN_HOURS = 7 * 24;

/**
 * One verdict for each order that needs one; `Verdict.id` is the order's id. Orders are compared within one account of
 * one CRM and one person; orders without a client id are never judged. The result does not depend on the order given.
 */
export function decideDuplicates(orders: readonly Order[], options: DecideOptions): Verdict[] {
  return [...groupByPerson(latestOfEach(orders), options.personOf)]
    .filter(([, group]) => group.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => decideGroup(group, options));
}

/** `site|host|client id`, as accounts of clients are written. */
export function accountOf({ site, host, clientId }: Order): string | null {
  return clientId ? `${site}|${host}|${clientId}` : null;
}

/** Key: site, host and person; orders without a client id are left out. */
function groupByPerson(orders: readonly Order[], personOf: DecideOptions['personOf']): Map<string, Order[]> {
  const groups = new Map<string, Order[]>();
  for (const order of orders) {
    const account = accountOf(order);
    if (account === null) continue;
    // No host has a line feed in it; a hundred thousand of these are made in one go.
    const key = `${order.site}\n${order.host}\n${personOf?.get(account) ?? account}`;
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
  if (group.some(({ site }) => site !== 'getcourse')) return options.deals ? otherOpen(group, options) : [];
  const sequence = inSequence(group);
  if (sequence === null) return [];
  const unpaid = sequence.filter((order) => paymentOf(order) === 'unpaid');
  if (unpaid.length === 0) return [];
  const judged = families(unpaid, options).flatMap(([keep, ...later]) => {
    if (!keep) return [];
    return later.length === 0 ? alreadyPaid(sequence, keep) : keepFirst(keep, later, options);
  });
  return [...judged, ...sequence.filter((order) => paymentOf(order) === 'unknown').map(unclear)];
}

/** Unpaid orders that are duplicates of one another by the manager's rules, the earliest first. */
function families(unpaid: readonly Order[], { products, withinDays }: Rules): Order[][] {
  const found: Order[][] = [];
  for (const order of unpaid) {
    const family = found.find(
      ([first]) => first && isAlike(first, order, products) && isNear(first, order, withinDays),
    );
    if (family) family.push(order);
    else found.push([order]);
  }
  return found;
}

function isAlike(first: Order, order: Order, products: Rules['products']): boolean {
  return products === 'any' || sameProduct(first, order);
}

/** Where a time is not known nobody can say that they are near. */
function isNear(first: Order, order: Order, withinDays: number | null): boolean {
  if (withinDays === null) return true;
  const [from, to] = [first, order].map(({ createdAt }) => (createdAt === null ? Number.NaN : Date.parse(createdAt)));
  return Math.abs((to ?? Number.NaN) - (from ?? Number.NaN)) <= withinDays * 86_400_000;
}

function keepFirst(keep: Order, later: readonly Order[], options: DecideOptions): Verdict[] {
  const number = numberOf(keep);
  if (isStale(keep, options)) {
    const reason: VerdictReason = { because: 'twin-not-seen-lately', number, seenAt: keep.seenAt };
    return later.map((order) => ({ id: order.id, kind: 'check', reason }));
  }
  return [
    { id: keep.id, kind: 'keep', reason: { because: 'earliest-of', surplus: later.map(numberOf) } },
    ...later.map((order): Verdict => {
      const other = order.clientId === keep.clientId ? {} : { otherAccount: true as const };
      return { id: order.id, kind: 'surplus', reason: { because: 'earlier-unpaid', number, ...other } };
    }),
  ];
}

/** Several open deals can be right: a person must look, and nothing is ever surplus. */
function otherOpen(group: readonly Order[], options: DecideOptions): Verdict[] {
  const open = group
    .filter((order) => isOpenDeal(order) && !isStale(order, { ...options, staleAfterHours: DEALS_SEEN_WITHIN_HOURS }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const alike = (one: Order) =>
    open.filter(
      (other) => other !== one && isAlike(one, other, options.products) && isNear(one, other, options.withinDays),
    );
  return open.flatMap((deal): Verdict[] => {
    const others = alike(deal).map(numberOf);
    return others.length === 0 ? [] : [{ id: deal.id, kind: 'check', reason: { because: 'other-open', others } }];
  });
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
