/** What the duplicates room says of the records a page shows, from everything the store knows of their clients. */

import { accountOf, decideDuplicates } from '@/lib/duplicates/decide';
import { paidTwiceBy } from '@/lib/duplicates/payments';
import { paymentOf, UNPAID_CODES } from '@/lib/duplicates/statuses';
import type { TabView } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { Facts, Page, Verdict, VerdictReason } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clientsOfAccounts, clientsOfCrm } from '@/lib/store/clients';
import { orderKey, ordersByKey, ordersIn, ordersOf } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { factOf } from './facts';

/** A twin that was last seen longer ago may have been paid or closed since; the manager is asked to look. */
const STALE_AFTER_HOURS = 24;

export interface Judged {
  /** The orders asked about, as last seen. */
  orders: Order[];
  verdicts: Verdict[];
  /** Of the order with this id: the address of the first other order that the reason names. */
  twinOf(id: string, reason: VerdictReason): string | null;
}

/** The orders on this page and their verdicts. `ids` are record ids of this page's account. */
export async function judge(page: Pick<Page, 'site' | 'host'>, ids: readonly string[]): Promise<Judged> {
  return judgeOrders(page, await ordersByKey(ids.map((id) => orderKey(page.site, page.host, id))));
}

async function judgeOrders(page: Pick<Page, 'site' | 'host'>, orders: Order[]): Promise<Judged> {
  const clientIds = [...new Set(orders.map(({ clientId }) => clientId).filter((id) => id !== null))];
  if (!clientIds.length) return { orders, verdicts: [], twinOf: () => null };
  const { accounts, personOf } = await accountsOf(page, clientIds);
  const [known, { duplicates }] = await Promise.all([ordersOf(page.site, page.host, accounts), readSettings()]);
  const seenOnPage = new Set(orders.map(({ key }) => key));
  const staleAfterHours = STALE_AFTER_HOURS;
  const verdicts = decideDuplicates(known, { ...duplicates, now: clock.now(), seenOnPage, staleAfterHours, personOf });
  const shown = new Set(orders.map(({ id }) => id));
  return {
    orders,
    verdicts: verdicts.filter(({ id }) => shown.has(id)),
    twinOf: twinsAmong(known, personOf),
  };
}

function twinsAmong(known: readonly Order[], personOf: ReadonlyMap<string, string>): Judged['twinOf'] {
  const nameOf = (order: Order, number: string) =>
    `${personOf.get(accountOf(order) ?? '') ?? accountOf(order)} ${number}`;
  const byId = new Map(known.map((order) => [order.id, order]));
  const byName = new Map(known.map((order) => [nameOf(order, order.number ?? order.id), order]));
  return (id, reason) => {
    const own = byId.get(id);
    const named = own ? numbersIn(reason).map((number) => byName.get(nameOf(own, number))) : [];
    return named.find((one) => one && one.id !== id)?.url ?? null;
  };
}

/**
 * All accounts, in the CRM of the page, of the people who have the accounts given; who was joined has several. `accounts`
 * are client ids of that CRM.
 */
async function accountsOf(
  { site, host }: Pick<Page, 'site' | 'host'>,
  clientIds: readonly string[],
): Promise<{ accounts: string[]; personOf: Map<string, string> }> {
  const crm = `${site}|${host}|`;
  const people = await clientsOfAccounts(clientIds.map((id) => `${crm}${id}`));
  const own = people.flatMap(({ id, accounts }) =>
    accounts.filter((account) => account.startsWith(crm)).map((account) => [account, id] as const),
  );
  const accounts = [...new Set([...clientIds, ...own.map(([account]) => account.slice(crm.length))])];
  return { accounts, personOf: new Map(own) };
}

/** Of the one record a page shows. */
export async function judgeRecord(page: Page): Promise<Verdict | null> {
  if (page.recordId === null) return null;
  return (await judge(page, [page.recordId])).verdicts[0] ?? null;
}

/** The verdict on the record a page shows, the orders it names, and what both say of paying. */
export async function judgeShown(
  page: Page | null,
  facts: Facts,
): Promise<Pick<TabView, 'verdict' | 'named' | 'payment'> & { twin: string | null }> {
  if (!page?.recordId || !isOrderKind(page.kind)) return { verdict: null, named: [], payment: null, twin: null };
  const { orders, verdicts, twinOf } = await judge(page, [page.recordId]);
  const [order] = orders;
  // Money that came twice is given back first, whatever else is to be done with the order.
  const verdict = paidTwice(page.recordId, facts) ?? verdicts[0] ?? null;
  return {
    verdict,
    named: verdict && order ? await namedIn(verdict.reason, order) : [],
    payment: paymentShown(order, verdict),
    twin: verdict && twinOf(page.recordId, verdict.reason),
  };
}

function paidTwice(id: string, facts: Facts): Verdict | null {
  const payments = factOf(facts, 'payments') ?? [];
  const byHand = (factOf(facts, 'paymentTypes') ?? []).map(({ label }) => label);
  const twice = paidTwiceBy(payments, factOf(facts, 'amount'), byHand);
  if (!twice) return null;
  const number = factOf(facts, 'recordNumber') ?? id;
  return { id, kind: 'check', reason: { because: 'paid-twice', number, ...twice } };
}

/** The numbers of other orders that the reason names. */
export function numbersIn(reason: VerdictReason): string[] {
  if (reason.because === 'earliest-of') return reason.surplus;
  return reason.because === 'other-open' ? reason.others : [reason.number];
}

async function namedIn(reason: VerdictReason, { site, host, clientId }: Order): Promise<Order[]> {
  const numbers = numbersIn(reason);
  const accounts = clientId === null ? [] : (await accountsOf({ site, host }, [clientId])).accounts;
  const ofClient = await ordersOf(site, host, accounts);
  return ofClient.filter(({ number, id }) => numbers.includes(number ?? id));
}

function paymentShown(order: Order | undefined, verdict: Verdict | null): TabView['payment'] {
  if (verdict?.reason.because === 'already-paid-same-product') return 'paid';
  if (verdict?.kind === 'surplus') return 'off';
  const payment = order ? paymentOf(order) : 'unknown';
  return ({ unpaid: 'due', paid: 'paid', closed: 'off', unknown: null } as const)[payment];
}

/**
 * Of everything ever seen in this account of a CRM: the surplus orders, the earliest seen of a client kept. Whoever has
 * fewer than two unpaid ones has none, so that of very many orders few are read.
 */
export async function surplusKnown({ site, host }: Pick<Page, 'site' | 'host'>): Promise<Order[]> {
  const [unpaid, people, { duplicates }] = await Promise.all([
    ordersIn(site, host, UNPAID_CODES),
    clientsOfCrm(`${site}|${host}|`),
    readSettings(),
  ]);
  const personOf = new Map(people.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));
  const nameOf = (order: Order) => personOf.get(accountOf(order) ?? '') ?? accountOf(order);
  const counts = new Map<string | null, number>();
  for (const order of unpaid) counts.set(nameOf(order), (counts.get(nameOf(order)) ?? 0) + 1);
  const clientIds = unpaid.flatMap((order) => ((counts.get(nameOf(order)) ?? 0) > 1 ? (order.clientId ?? []) : []));
  const { accounts } = await accountsOf({ site, host }, [...new Set(clientIds)]);
  const orders = await ordersOf(site, host, accounts);
  const options = { ...duplicates, now: clock.now(), seenOnPage: NONE, staleAfterHours: STALE_AFTER_HOURS, personOf };
  const verdicts = decideDuplicates(orders, options);
  const surplus = new Set(verdicts.filter(({ kind }) => kind === 'surplus').map(({ id }) => id));
  return orders.filter(({ id }) => surplus.has(id)).sort((a, b) => (a.key < b.key ? -1 : 1));
}

const NONE: ReadonlySet<string> = new Set();

/** Which of these orders are surplus. */
export async function surplusAmong(orders: readonly Order[]): Promise<Order[]> {
  const accounts = new Map(orders.map((order) => [`${order.site}|${order.host}`, order]));
  const found = await Promise.all(
    [...accounts.values()].map(async ({ site, host }) => {
      const ofAccount = orders.filter((order) => order.site === site && order.host === host);
      const { verdicts } = await judgeOrders({ site, host }, ofAccount);
      const surplus = new Set(verdicts.filter(({ kind }) => kind === 'surplus').map(({ id }) => id));
      return ofAccount.filter(({ id }) => surplus.has(id));
    }),
  );
  return found.flat();
}
