/** Everything the panel shows of its tab, in one answer. */
import type { TabView } from '@/lib/messages/contract';
import type { Page } from '@/lib/model/page';
import type { Order } from '@/lib/model/records';
import { eventsOf } from '@/lib/store/events';
import { followUpsOf } from '@/lib/store/follow-ups';
import { guidesOf } from '@/lib/store/guides';
import { notesOf } from '@/lib/store/notes';
import { readSettings } from '@/lib/store/settings';
import { showFacts } from './facts';
import { readLivingTab } from './frames';
import { pageOwnerOf } from './owner';
import { clientsShown } from './remember';
import { composerFrame, shownFrame } from './tabs';
import { undoHere } from './undo';
import { judge, judgeRecord } from './verdicts';

export async function viewTab(tabId: number): Promise<TabView> {
  const tab = await readLivingTab(tabId);
  const frame = shownFrame(tab);
  const [{ country }, clients] = await Promise.all([readSettings(), frame ? clientsShown(frame) : []]);
  const page = frame?.page ?? null;
  const ids = clients.map(({ id }) => id);
  const facts = frame?.facts ?? {};
  // Whom guide progress belongs to: the client, else the page.
  const owner = clients[0]?.id ?? pageOwnerOf(tab);
  const [notes, followUps, guides, verdict, rows, events, pendingUndo] = await Promise.all([
    notesOf(ids),
    followUpsOf(ids),
    guidesOf(owner),
    page && judgeRecord(page),
    frame ? countRows(frame.page, frame.rowIds) : NO_ROWS,
    page?.recordId ? eventsOf(page.site, page.host, page.recordId) : [],
    undoHere(tab, page),
  ]);
  const shown = showFacts(facts, country);
  const composer = composerFrame(tab)?.composer;
  return {
    page,
    facts,
    shown,
    clients,
    owner,
    notes,
    followUps,
    guides,
    verdict,
    rows,
    composer: composer?.label ?? null,
    composerNote: composer?.note ?? null,
    events,
    pendingUndo,
  };
}

const NO_ROWS: TabView['rows'] = { keep: 0, surplus: [], check: [] };

async function countRows(page: Page, rowIds: readonly string[]): Promise<TabView['rows']> {
  if (!rowIds.length) return NO_ROWS;
  const { orders, verdicts } = await judge(page, rowIds);
  const byId = new Map(orders.map((order) => [order.id, order]));
  const of = (kind: 'keep' | 'surplus' | 'check'): Order[] =>
    verdicts.filter((verdict) => verdict.kind === kind).flatMap(({ id }) => byId.get(id) ?? []);
  return { keep: of('keep').length, surplus: of('surplus'), check: of('check') };
}
