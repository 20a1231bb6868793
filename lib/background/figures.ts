/** The figures, from the log of acts, the contact log, the orders as last seen, and what was agreed with clients. */
import { paymentOf } from '@/lib/duplicates/statuses';
import { isoOf, wallAt } from '@/lib/followups/zone';
import type { Dimension, Figures, PaymentLine } from '@/lib/model/figures';
import type { ActEvent, Client, Order } from '@/lib/model/records';
import type { Touch } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { conversion, type Taken, totalOf } from '@/lib/reports/conversion';
import { instalmentsOf, meetingOf } from '@/lib/reports/meeting';
import { sums, weeksOf } from '@/lib/reports/payments';
import { planOf } from '@/lib/reports/plan';
import { onTime, takesOf } from '@/lib/reports/takes';
import { allClients } from '@/lib/store/clients';
import { listEvents } from '@/lib/store/events';
import { followUpsClosedSince } from '@/lib/store/follow-ups';
import { orderKey, ordersByKey, ordersSeenSince } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { touchesBetween } from '@/lib/store/touches';
import { allPlaybooks, scriptIn } from './playbooks';

const DIMENSIONS: readonly Dimension[] = ['day', 'month', 'shift', 'manager', 'product', 'script'];
/** Payments are spoken of for so long. */
const PAYMENT_DAYS = 60;
const LAST = '\uffff';

export async function viewFigures({ from, to }: { from: string; to: string }): Promise<Figures> {
  const now = new Date(clock.now());
  const [{ work, monthTarget }, clients, taken, closed] = await Promise.all([
    readSettings(),
    allClients(),
    takenBetween(from, to),
    followUpsClosedSince(from),
  ]);
  const { zone } = work;
  const today = isoOf(wallAt(zone, now).day);
  const orders = await describe(taken, clients, from);
  const payments = [...(await paymentsOfOrders(now, zone)), ...instalmentsOf(clients)];
  const of = (state: PaymentLine['state']) => payments.filter((line) => line.state === state);
  const ofMonth = of('received').filter(({ day }) => day?.startsWith(today.slice(0, 7)));
  const monthly = sums(ofMonth);
  const [main] = monthly.length ? monthly : sums(payments);
  const currency = main?.currency ?? 'RUB';
  const toPlan = ofMonth.filter(({ amount }) => amount.currency === currency);
  return {
    total: totalOf(orders),
    by: Object.fromEntries(DIMENSIONS.map((by) => [by, conversion(orders, by, zone)])) as Figures['by'],
    takes: takesOf(taken, zone),
    followUps: onTime(
      closed.filter(({ closedAt }) => closedAt !== null && closedAt < to),
      zone,
    ),
    payments: payments.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '')),
    sums: { received: sums(of('received')), expected: sums(of('expected')), possible: sums(of('possible')) },
    weeks: { currency, rows: weeksOf(payments, currency) },
    plan: planOf(monthTarget, toPlan, currency, work, now),
    meeting: meetingOf(clients, today),
  };
}

interface TakenOrder {
  at: string;
  event: ActEvent;
  order: Order;
}

/** Proved, and not taken back; an order that was taken twice counts once, from the first time. */
async function takenBetween(from: string, to: string): Promise<TakenOrder[]> {
  const events = (await listEvents()).filter(
    ({ kind, state, undoneBy, at }) =>
      kind === 'take' && state === 'done' && undoneBy === null && at >= from && at < to,
  );
  const first = new Map(events.map((event) => [orderKey(event.site, event.host, event.recordId), event]));
  const orders = await ordersByKey([...first.keys()]);
  return orders.flatMap((order) => {
    const event = first.get(order.key);
    return event ? [{ at: event.at, event, order }] : [];
  });
}

async function describe(taken: readonly TakenOrder[], clients: readonly Client[], from: string): Promise<Taken[]> {
  const texts = (await touchesBetween(from, LAST)).filter(({ kind }) => kind === 'script' || kind === 'objection');
  const { whole } = await allPlaybooks();
  const byOwner = new Map<string, Touch[]>();
  for (const touch of texts) byOwner.set(touch.owner, [...(byOwner.get(touch.owner) ?? []), touch]);
  const ownerOf = new Map(clients.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));
  return taken.map(({ at, event, order }) => {
    const owner = ownerOf.get(`${order.site}|${order.host}|${order.clientId}`);
    const sent = owner === undefined ? [] : (byOwner.get(owner) ?? []);
    const script = sent.findLast(({ kind }) => kind === 'script');
    return {
      at,
      product: order.product,
      manager: event.by ?? null,
      contacted: sent.length > 0,
      paid: paymentOf(order) === 'paid',
      script: script ? (scriptIn(whole, script.playbookId, script.subject)?.title ?? script.subject) : null,
    };
  });
}

/** received: paid. expected: the client said he pays, or paid a part. possible: open otherwise. */
async function paymentsOfOrders(now: Date, zone: string): Promise<PaymentLine[]> {
  const since = new Date(now.getTime() - PAYMENT_DAYS * 86_400_000).toISOString();
  return (await ordersSeenSince(since)).flatMap((order): PaymentLine[] => {
    const { amount, clientName, number, id, createdAt, status } = order;
    const payment = paymentOf(order);
    if (!amount || payment === 'closed' || payment === 'unknown') return [];
    const isExpected = status?.code === 'payment_waiting' || status?.code === 'part_payed';
    const state = isExpected ? 'expected' : payment === 'paid' ? 'received' : 'possible';
    const day = createdAt === null ? null : isoOf(wallAt(zone, new Date(createdAt)).day);
    return [{ state, clientName: clientName ?? '', number: number ?? id, amount, day }];
  });
}
