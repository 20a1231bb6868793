/** What the duplicates room says of the records a page shows, from everything the store knows of their clients. */

import { accountOf, decideDuplicates } from '@/lib/duplicates/decide';
import { paidTwiceBy } from '@/lib/duplicates/payments';
import { paymentOf } from '@/lib/duplicates/statuses';
import type { TabView } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { Facts, Page, Verdict, VerdictReason } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clientsOfAccounts } from '@/lib/store/clients';
import { orderKey, ordersByKey, ordersOf } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { factOf } from './facts';

/** A twin that was last seen longer ago may have been paid or closed since; the manager is asked to look. */
const STALE_AFTER_HOURS = 24;

/** One account of a CRM. */
export type Crm = Pick<Page, 'site' | 'host'>;

export interface Judged {
  /** The orders asked about, as last seen. */
  orders: Order[];
  verdicts: Verdict[];
  /** The orders of this person that the reason names, the one with this id among them. */
  named(id: string, reason: VerdictReason): Order[];
}

/** The orders on this page and their verdicts. `ids` are record ids of this page's account. */
export async function judge(page: Crm, ids: readonly string[]): Promise<Judged> {
  const orders = await ordersByKey(ids.map((id) => orderKey(page.site, page.host, id)));
  const clientIds = [...new Set(orders.map(({ clientId }) => clientId).filter((id) => id !== null))];
  if (!clientIds.length) return { ...NONE, orders };
  const { known, verdicts, personOf } = await judgeClients(page, clientIds, new Set(orders.map(({ key }) => key)));
  return { orders, verdicts: verdictsOn(orders, verdicts), named: namesAmong(known, personOf) };
}

const NONE: Judged = { orders: [], verdicts: [], named: () => [] };

export interface JudgedClients {
  /** All orders of these people. */
  known: Order[];
  verdicts: Verdict[];
  /** Account to the person who has it; one that is not named is a person of its own. */
  personOf: ReadonlyMap<string, string>;
}

/** From everything known of these clients, and of whoever is the same person. `clientIds` are the CRM's own. */
export async function judgeClients(
  crm: Crm,
  clientIds: readonly string[],
  seenOnPage: ReadonlySet<string>,
): Promise<JudgedClients> {
  const { accounts, personOf } = await accountsOf(crm, clientIds);
  const [known, { duplicates }] = await Promise.all([ordersOf(crm.site, crm.host, accounts), readSettings()]);
  const staleAfterHours = STALE_AFTER_HOURS;
  const verdicts = decideDuplicates(known, { ...duplicates, now: clock.now(), seenOnPage, staleAfterHours, personOf });
  return { known, verdicts, personOf };
}

function verdictsOn(orders: readonly Order[], verdicts: readonly Verdict[]): Verdict[] {
  const ids = new Set(orders.map(({ id }) => id));
  return verdicts.filter(({ id }) => ids.has(id));
}

function namesAmong(known: readonly Order[], personOf: ReadonlyMap<string, string>): Judged['named'] {
  const nameOf = (order: Order, number: string) =>
    `${personOf.get(accountOf(order) ?? '') ?? accountOf(order)} ${number}`;
  const byId = new Map(known.map((order) => [order.id, order]));
  const byName = new Map(known.map((order) => [nameOf(order, order.number ?? order.id), order]));
  return (id, reason) => {
    const own = byId.get(id);
    return own ? numbersIn(reason).flatMap((number) => byName.get(nameOf(own, number)) ?? []) : [];
  };
}

/** The address of the first other order that the reason names. */
export function twinOf(
  { named }: Pick<Judged, 'named'>,
  { id, reason }: Pick<Verdict, 'id' | 'reason'>,
): string | null {
  return named(id, reason).find((one) => one.id !== id)?.url ?? null;
}

/**
 * All accounts, in the CRM of the page, of the people who have the accounts given; who was joined has several. `accounts`
 * are client ids of that CRM.
 */
async function accountsOf(
  { site, host }: Crm,
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

/** Of the record a page shows: the verdict, the orders it names, and what both say of paying. */
type ShownVerdict = Pick<TabView, 'verdict' | 'named' | 'payment'>;

const NOTHING: ShownVerdict = { verdict: null, named: [], payment: null };

/** Of a page's own record and of the rows on it, in one question. */
export async function judgePage(
  page: Page | null,
  facts: Facts,
  rowIds: readonly string[],
): Promise<{ rows: Judged; shown: ShownVerdict }> {
  if (!page) return { rows: NONE, shown: NOTHING };
  const own = isOrderKind(page.kind) ? page.recordId : null;
  const judged = await judge(page, [...new Set([...rowIds, ...(own ? [own] : [])])]);
  const listed = new Set(rowIds);
  const orders = judged.orders.filter(({ id }) => listed.has(id));
  return {
    rows: { ...judged, orders, verdicts: verdictsOn(orders, judged.verdicts) },
    shown: own ? shownOf(own, facts, judged) : NOTHING,
  };
}

function shownOf(id: string, facts: Facts, judged: Judged): ShownVerdict {
  const order = judged.orders.find((one) => one.id === id);
  // Money that came twice is given back first, whatever else is to be done with the order.
  const verdict = paidTwice(id, facts) ?? judged.verdicts.find((one) => one.id === id) ?? null;
  return {
    verdict,
    named: verdict ? judged.named(id, verdict.reason) : [],
    payment: paymentShown(order, verdict),
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
function numbersIn(reason: VerdictReason): string[] {
  if (reason.because === 'earliest-of') return reason.surplus;
  return reason.because === 'other-open' ? reason.others : [reason.number];
}

function paymentShown(order: Order | undefined, verdict: Verdict | null): TabView['payment'] {
  if (verdict?.reason.because === 'already-paid-same-product') return 'paid';
  if (verdict?.kind === 'surplus') return 'off';
  const payment = order ? paymentOf(order) : 'unknown';
  return ({ unpaid: 'due', paid: 'paid', closed: 'off', unknown: null } as const)[payment];
}
