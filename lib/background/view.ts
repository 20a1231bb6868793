/** Everything the panel shows of its tab, in one answer. */
import type { TabView } from '@/lib/messages/contract';
import { eventsOf } from '@/lib/store/events';
import { followUpsOf } from '@/lib/store/follow-ups';
import { guidesOf } from '@/lib/store/guides';
import { notesOf } from '@/lib/store/notes';
import { readSettings } from '@/lib/store/settings';
import { isOrderKind, showFacts } from './facts';
import { readLivingTab } from './frames';
import { countRows, nextSurplus } from './lists';
import { pageOwnerOf } from './owner';
import { clientsShown } from './remember';
import { composerFrame, shownFrame } from './tabs';
import { undoHere } from './undo';
import { judgeShown } from './verdicts';

export async function viewTab(tabId: number): Promise<TabView> {
  const tab = await readLivingTab(tabId);
  const frame = shownFrame(tab);
  const [{ country }, clients] = await Promise.all([readSettings(), frame ? clientsShown(frame) : []]);
  const page = frame?.page ?? null;
  const ids = clients.map(({ id }) => id);
  const facts = frame?.facts ?? {};
  // Whom guide progress belongs to: the client, else the page.
  const owner = clients[0]?.id ?? pageOwnerOf(tab);
  const [notes, followUps, guides, judged, rows, events, pendingUndo] = await Promise.all([
    notesOf(ids),
    followUpsOf(ids),
    guidesOf(owner),
    judgeShown(page),
    countRows(page, frame?.rowIds ?? []),
    page?.recordId && isOrderKind(page.kind) ? eventsOf(page.site, page.host, page.recordId) : [],
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
    acts: frame?.acts ?? [],
    ...judged,
    rows,
    composer: composer?.label ?? null,
    composerNote: composer?.note ?? null,
    nextSurplus: page && (await nextSurplus(page, events[0])),
    events,
    pendingUndo,
  };
}
