/**
 * Many surplus orders worked one by one: each on its own page, with its own confirmation. What became of each is read from
 * the log of acts; only which ones were meant is kept, for as long as the browser runs.
 */
import type { BatchItem, BatchView } from '@/lib/messages/batch';
import type { Page } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { eventsOf } from '@/lib/store/events';
import { ordersByKey } from '@/lib/store/orders';
import { openRecord } from './pages';
import { readSession, updateSession } from './session';
import { surplusAmong, surplusKnown } from './surplus';
import { readTab, shownFrame } from './tabs';
import type { Crm } from './verdicts';

interface Batch {
  keys: string[];
  skipped: string[];
  startedAt: string;
  stopped: boolean;
}

/** As many as a shift can hold. */
const MOST = 500;

/** Everything surplus that is known in the account of the page shown; opens the first. False: there is none. */
export async function startBatch(tabId: number): Promise<boolean> {
  const crm = await crmOf(tabId);
  const surplus = crm ? await surplusKnown(crm) : [];
  const [first] = surplus;
  if (!crm || !first) return false;
  const keys = surplus.slice(0, MOST).map(({ key }) => key);
  await change(crm, () => ({ keys, skipped: [], startedAt: clock.now(), stopped: false }));
  await openRecord(tabId, first.url);
  return true;
}

/** Goes on to the next one that waits; `skip`: the one shown is left as it is. False: there is none left. */
export async function nextInBatch(tabId: number, skip: string | null): Promise<boolean> {
  const crm = await crmOf(tabId);
  if (!crm) return false;
  if (skip !== null) await change(crm, (batch) => batch && { ...batch, skipped: [...batch.skipped, skip] });
  const next = (await viewBatch(await pageOf(tabId)))?.next;
  if (!next) return false;
  await openRecord(tabId, next.url);
  return true;
}

/** What waits is left as it is; what was done and what was not stays to be read. */
export async function stopBatch(tabId: number): Promise<void> {
  const crm = await crmOf(tabId);
  if (crm) await change(crm, (batch) => batch && { ...batch, stopped: true });
}

export async function closeBatch(tabId: number): Promise<void> {
  const crm = await crmOf(tabId);
  if (crm) await change(crm, () => null);
}

/** Of the account of this page; null: there is none under way. */
export async function viewBatch(page: Page | null): Promise<BatchView | null> {
  const batch = page && (await readSession<Batch | null>(keyOf(page)));
  if (!batch) return null;
  const orders = await ordersByKey(batch.keys);
  const surplus = new Set((await surplusAmong(orders)).map(({ key }) => key));
  const items = await Promise.all(orders.map((order) => itemOf(order, batch, surplus.has(order.key))));
  const next = items.find(({ state, order }) => state === 'waiting' && order.id !== page.recordId);
  return { items, stopped: batch.stopped, next: batch.stopped ? null : (next?.order ?? null) };
}

async function itemOf(order: Order, { startedAt, skipped }: Batch, isSurplus: boolean): Promise<BatchItem> {
  const events = await eventsOf(order.site, order.host, order.id);
  const act = events.find(({ kind, at }) => kind === 'mark-surplus' && at >= startedAt);
  if (act && act.undoneBy === null) return { order, state: act.state };
  if (act || skipped.includes(order.key)) return { order, state: 'skipped' };
  return { order, state: isSurplus ? 'waiting' : 'not-needed' };
}

async function pageOf(tabId: number): Promise<Page | null> {
  return shownFrame(await readTab(tabId))?.page ?? null;
}

async function crmOf(tabId: number): Promise<Crm | null> {
  return pageOf(tabId);
}

async function change(crm: Crm, make: (batch: Batch | null) => Batch | null): Promise<void> {
  await updateSession<Batch | null>(keyOf(crm), (stored) => make(stored ?? null));
}

const keyOf = ({ site, host }: Crm) => `batch:${site}|${host}`;
