/** Facts of a page in normal form: the keys a client is found by, what the panel shows, and the order they make. */
import { normaliseEmail, readEmail } from '@/lib/identity/email';
import { meantAddress } from '@/lib/identity/email-typos';
import type { ClientKeys } from '@/lib/identity/match';
import { type Country, findPhones } from '@/lib/identity/phone';
import type { ShownFact, TabView } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { FactName, Facts, FactValues, Page, PageKind, RecordRow } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { orderKey } from '@/lib/store/orders';

/** Pages that show one client; on lists and boards there are many. */
export function showsOneClient(page: Page): boolean {
  return !LISTS.includes(page.kind);
}

const LISTS: readonly PageKind[] = [
  'order-list',
  'deal-list',
  'board',
  'lead-list',
  'contact-list',
  'company-list',
  'item-list',
  'user-list',
  'activity-list',
  'inbox',
];

export function factOf<K extends FactName>(facts: Facts, name: K): FactValues[K] | null {
  const read: Facts[K] = facts[name];
  return read && 'value' in read ? (read.value as FactValues[K]) : null;
}

/** What the client of this page is found by. */
export function keysOf(
  page: Page,
  facts: Facts,
  country: Country,
): ClientKeys & { names: string[]; handles: string[] } {
  const name = factOf(facts, 'clientName');
  const clientId = factOf(facts, 'clientId');
  const handle = factOf(facts, 'handle');
  return {
    phones: [...new Set((factOf(facts, 'phones') ?? []).flatMap((text) => findPhones(text, country)))],
    emails: normalForms(factOf(facts, 'emails'), normaliseEmail),
    account: clientId === null ? null : cut(`${page.site}|${page.host}|${clientId}`),
    names: name === null ? [] : [cut(name)],
    handles: handle === null ? [] : [cut(`${page.site}|${handle}`)],
  };
}

/** Each fact as written and in normal form. A value that has no normal form is shown as it stands. */
export function showFacts(facts: Facts, country: Country): TabView['shown'] {
  const shown: TabView['shown'] = {};
  for (const name of Object.keys(facts) as FactName[]) {
    const list = SHOW[name](facts, country);
    if (list.length) shown[name] = list;
  }
  return shown;
}

type Show = (facts: Facts, country: Country) => ShownFact[];

const asText =
  (name: { [K in FactName]: FactValues[K] extends string ? K : never }[FactName]): Show =>
  (facts) => {
    const value = factOf(facts, name);
    return value === null ? [] : [{ text: value, value }];
  };

const SHOW: Record<FactName, Show> = {
  clientName: asText('clientName'),
  clientId: asText('clientId'),
  recordNumber: asText('recordNumber'),
  title: asText('title'),
  product: asText('product'),
  createdAt: asText('createdAt'),
  manager: asText('manager'),
  paymentLink: asText('paymentLink'),
  company: asText('company'),
  lastIncoming: asText('lastIncoming'),
  nextActivity: asText('nextActivity'),
  handle: (facts) => {
    const handle = factOf(facts, 'handle');
    return handle === null ? [] : [{ text: `@${handle}`, value: handle }];
  },
  positions: (facts) => (factOf(facts, 'positions') ?? []).map((text) => ({ text, value: text })),
  // Tables and choices: the panel draws them from the facts themselves.
  messages: () => [],
  payments: () => [],
  letters: () => [],
  cancelReasons: () => [],
  paymentTypes: () => [],
  phones: (facts, country) =>
    (factOf(facts, 'phones') ?? []).flatMap((text) => {
      const phones = findPhones(text, country);
      // One field can hold several numbers, with words between them.
      return phones.length > 1 ? phones.map((value) => ({ text: value, value })) : [{ text, value: phones[0] ?? text }];
    }),
  emails: (facts) =>
    (factOf(facts, 'emails') ?? []).map((text) => {
      const address = readEmail(text);
      const meant = address && meantAddress(address);
      return { text, value: address ?? text, ...(meant && { meant }) };
    }),
  status: (facts) => {
    const status = factOf(facts, 'status');
    return status ? [{ text: status.text, value: status.code }] : [];
  },
  amount: (facts) => {
    const amount = factOf(facts, 'amount');
    return amount ? [{ text: `${amount.value} ${amount.currency}`, value: String(amount.value) }] : [];
  },
};

/** The order or deal a page shows, or null on pages of other kinds. */
export function orderOfPage(page: Page, facts: Facts, seenAt: string): Order | null {
  if (!isOrderKind(page.kind) || page.recordId === null) return null;
  return keepable({
    site: page.site,
    host: page.host,
    id: page.recordId,
    number: factOf(facts, 'recordNumber'),
    url: page.url,
    clientId: factOf(facts, 'clientId'),
    clientName: factOf(facts, 'clientName'),
    status: factOf(facts, 'status'),
    amount: factOf(facts, 'amount'),
    product: factOf(facts, 'product') ?? factOf(facts, 'title'),
    createdAt: factOf(facts, 'createdAt'),
    seenAt,
  });
}

/** Are the lines people, firms and tasks? Their ids may be those of orders too. */
export function listsPeople({ kind }: Page): boolean {
  return OF_PEOPLE.includes(kind);
}

const OF_PEOPLE: readonly PageKind[] = ['contact-list', 'company-list', 'user-list', 'activity-list'];

export function orderOfRow(page: Page, { phones: _, emails: __, ...row }: RecordRow, seenAt: string): Order | null {
  return listsPeople(page) ? null : keepable({ ...row, site: page.site, host: page.host, seenAt });
}

/** What a row tells of its client, as the facts of a page do. */
export function factsOfRow({ clientId, clientName, phones = [], emails = [] }: RecordRow): Facts {
  return {
    ...(clientId !== null && { clientId: { value: clientId } }),
    ...(clientName !== null && { clientName: { value: clientName } }),
    phones: { value: phones },
    emails: { value: emails },
  };
}

/** Cut to what the store's schema takes: what is kept must come back from a backup. */
function keepable(order: Omit<Order, 'key'>): Order | null {
  if (order.url.length > 2000) return null;
  const key = orderKey(order.site, order.host, order.id);
  if (key.length > 200) return null;
  return {
    ...order,
    key,
    number: order.number && cut(order.number),
    clientName: order.clientName && cut(order.clientName),
    product: order.product && cut(order.product),
  };
}

function cut(text: string): string {
  return text.slice(0, 500);
}

function normalForms(texts: readonly string[] | null, normalise: (text: string) => string | null): string[] {
  return [...new Set((texts ?? []).map(normalise).filter((form) => form !== null))];
}
