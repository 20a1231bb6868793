/** Which orders are surplus: of everything known, or of those seen lately. */
import { accountOf } from '@/lib/duplicates/decide';
import { paymentOf, UNPAID_CODES } from '@/lib/duplicates/statuses';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clientsOfCrm } from '@/lib/store/clients';
import { ordersIn } from '@/lib/store/orders';
import { onWrite } from '@/lib/store/written';
import { type Crm, type JudgedClients, judgeClients } from './verdicts';

/**
 * Of everything ever seen in this account of a CRM: the surplus orders, the earliest seen of a client kept. Whoever has
 * fewer than two unpaid ones has none, so that of very many orders few are read.
 */
export async function surplusKnown({ site, host }: Crm): Promise<Order[]> {
  const [unpaid, people] = await Promise.all([ordersIn(site, host, UNPAID_CODES), clientsOfCrm(`${site}|${host}|`)]);
  const personOf = new Map(people.flatMap(({ id, accounts }) => accounts.map((account) => [account, id] as const)));
  const nameOf = (order: Order) => personOf.get(accountOf(order) ?? '') ?? accountOf(order);
  const counts = new Map<string | null, number>();
  for (const order of unpaid) counts.set(nameOf(order), (counts.get(nameOf(order)) ?? 0) + 1);
  const clientIds = unpaid.flatMap((order) => ((counts.get(nameOf(order)) ?? 0) > 1 ? (order.clientId ?? []) : []));
  const found = await judgeClients({ site, host }, [...new Set(clientIds)], NONE);
  return surplusIn(found).sort((a, b) => (a.key < b.key ? -1 : 1));
}

const NONE: ReadonlySet<string> = new Set();

function surplusIn({ known, verdicts }: JudgedClients): Order[] {
  const ids = new Set(verdicts.filter(({ kind }) => kind === 'surplus').map(({ id }) => id));
  return known.filter(({ id }) => ids.has(id));
}

/** What was found out about one client's account. */
interface Judged {
  /** Keys of the surplus orders, those of other clients among them. */
  surplus: ReadonlySet<string>;
  person: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * By account. Of thousands of orders seen in a day each page read changes a few, and judging all of them anew would
 * take the worker's time from whoever waits for a text.
 */
const judged = new Map<string, Judged>();
const accountsByPerson = new Map<string, Set<string>>();
/** Of all their accounts: an order of one that was not judged itself may make others of the person surplus. */
const personByAccount = new Map<string, string>();
/** An order can be given to another client: it is missed then where it was. */
const accountByOrder = new Map<string, string>();
/** Counts what makes a verdict doubtful: one that was under way meanwhile is not kept. */
let doubts = 0;

/** A twin becomes too old to be sure of by itself, without a write. */
const KEPT_MS = 3_600_000;

onWrite((table, request) => {
  if (!['orders', 'clients', 'joins', 'settings'].includes(table)) return;
  doubts += 1;
  const isRows = request.type === 'add' || request.type === 'put';
  if (table === 'orders' && isRows)
    for (const row of request.values as Order[]) {
      forget(accountOf(row));
      forget(accountByOrder.get(row.key));
    }
  else if (table === 'clients' && isRows)
    for (const { accounts } of request.values as { accounts: string[] }[]) for (const one of accounts) forget(one);
  else forgetAll();
});

/** With all accounts of the person. */
function forget(account: string | null | undefined): void {
  const person = personByAccount.get(account ?? '');
  if (person === undefined) return;
  for (const one of accountsByPerson.get(person) ?? []) judged.delete(one);
  accountsByPerson.delete(person);
}

function forgetAll(): void {
  judged.clear();
  accountsByPerson.clear();
  personByAccount.clear();
  accountByOrder.clear();
}

function keep(account: string, found: Judged): void {
  judged.set(account, found);
  const accounts = accountsByPerson.get(found.person) ?? new Set();
  accountsByPerson.set(found.person, accounts.add(account));
}

/** Which of these orders are surplus. */
export async function surplusAmong(orders: readonly Order[]): Promise<Order[]> {
  // Whatever else a paid or closed order is, surplus it is not.
  const unpaid = orders.filter((order) => paymentOf(order) === 'unpaid' && order.clientId !== null);
  const now = Date.parse(clock.now());
  const before = doubts;
  const found = new Map<string, Judged>();
  const missing = new Map<string, Crm & { clientIds: Set<string> }>();
  for (const order of unpaid) {
    const account = accountOf(order) ?? '';
    const known = judged.get(account);
    if (known && Math.abs(now - known.at) < KEPT_MS) found.set(account, known);
    else {
      const crm = `${order.site}|${order.host}`;
      const { clientIds } = missing.get(crm) ?? { clientIds: new Set() };
      missing.set(crm, { site: order.site, host: order.host, clientIds: clientIds.add(order.clientId ?? '') });
    }
  }
  for (const [crm, { clientIds, ...account }] of missing)
    for (const [name, one] of await judgeAccounts(account, crm, [...clientIds], now)) found.set(name, one);
  if (doubts === before) for (const [account, one] of found) keep(account, one);
  return unpaid.filter((order) => found.get(accountOf(order) ?? '')?.surplus.has(order.key));
}

/** By account. */
async function judgeAccounts(crm: Crm, name: string, clientIds: string[], at: number): Promise<Map<string, Judged>> {
  const found = await judgeClients(crm, clientIds, NONE);
  const { known, personOf } = found;
  for (const order of known) accountByOrder.set(order.key, accountOf(order) ?? '');
  for (const [account, person] of personOf) personByAccount.set(account, person);
  const keys = new Set(surplusIn(found).map(({ key }) => key));
  return new Map(
    clientIds.map((id) => {
      const account = `${name}|${id}`;
      const person = personOf.get(account) ?? account;
      personByAccount.set(account, person);
      return [account, { surplus: keys, person, at }];
    }),
  );
}
