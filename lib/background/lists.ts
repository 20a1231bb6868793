/** Lists of orders: what their verdicts add up to, and the way from one surplus order to the next. */
import type { TabView } from '@/lib/messages/contract';
import type { Page } from '@/lib/model/page';
import type { ActEvent, Order } from '@/lib/model/records';
import { readSession, updateSession } from './session';
import { type Judged, judge } from './verdicts';

/** How many rows of a list got which verdict, and which orders are surplus or to be checked. */
export function countRows({ orders, verdicts }: Pick<Judged, 'orders' | 'verdicts'>): TabView['rows'] {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const of = (kind: 'keep' | 'surplus' | 'check'): Order[] =>
    verdicts.filter((verdict) => verdict.kind === kind).flatMap(({ id }) => byId.get(id) ?? []);
  return { keep: of('keep').length, surplus: of('surplus'), check: of('check') };
}

/** The list last seen in an account is the one that the manager works through, in whatever tab its cards open. */
export async function rememberList({ site, host }: Page, rowIds: readonly string[]): Promise<void> {
  await updateSession<readonly string[]>(keyOf(site, host), () => rowIds);
}

/** Where to go on after `last`, the newest act on the record shown, made it surplus. */
export async function nextSurplus(page: Page, last: ActEvent | undefined): Promise<Order | null> {
  if (last?.kind !== 'mark-surplus' || last.state === 'failed' || last.undoneBy !== null) return null;
  const listed = (await readSession<readonly string[]>(keyOf(page.site, page.host))) ?? [];
  const others = listed.filter((id) => id !== page.recordId);
  return countRows(await judge(page, others)).surplus[0] ?? null;
}

const keyOf = (site: Page['site'], host: string) => `list:${site}|${host}`;
