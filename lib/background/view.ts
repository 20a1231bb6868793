/** Everything the panel shows of its tab, in one answer. */
import type { TabView } from '@/lib/messages/contract';
import { isOrderKind } from '@/lib/model/acts';
import type { Touch } from '@/lib/model/touch';
import { eventsOf } from '@/lib/store/events';
import { followUpsOf, readFollowUp } from '@/lib/store/follow-ups';
import { guidesOf } from '@/lib/store/guides';
import { notesOf } from '@/lib/store/notes';
import { readSettings } from '@/lib/store/settings';
import { touchesOf } from '@/lib/store/touches';
import { viewBatch } from './batch';
import { showFacts, showsOneClient } from './facts';
import { readLivingTab } from './frames';
import { countRows, nextSurplus } from './lists';
import { pageOwnerOf } from './owner';
import { peopleShown } from './remember';
import { NOBODY_ELSE, peopleLike } from './same';
import { wantedOf } from './slash';
import { composerFrame, shownFrame, type TabState } from './tabs';
import { undoHere } from './undo';
import { judgePage } from './verdicts';

export async function viewTab(tabId: number): Promise<TabView> {
  const tab = await readLivingTab(tabId);
  const frame = shownFrame(tab);
  const [{ country }, people] = await Promise.all([readSettings(), frame && peopleShown(frame)]);
  const clients = people?.clients ?? [];
  const page = frame?.page ?? null;
  const ids = clients.map(({ id }) => id);
  const facts = frame?.facts ?? {};
  // Whom guide progress belongs to: the client, else the page.
  const owner = clients[0]?.id ?? pageOwnerOf(tab);
  const [notes, followUps, guides, touches, judged, events, pendingUndo, same, batch] = await Promise.all([
    notesOf(ids),
    followUpsOf(ids),
    guidesOf(owner),
    page && showsOneClient(page) ? touchesOf([...ids, pageOwnerOf(tab)], RECENT) : [],
    judgePage(page, facts, frame?.rowIds ?? []),
    page?.recordId && isOrderKind(page.kind) ? eventsOf(page.site, page.host, page.recordId) : [],
    undoHere(tab, page),
    people ? peopleLike(people) : NOBODY_ELSE,
    viewBatch(page),
  ]);
  const shown = showFacts(facts, country);
  const composer = composerFrame(tab)?.composer;
  return {
    page,
    facts,
    shown,
    clients,
    same,
    owner,
    notes,
    followUps,
    guides,
    sent: lastOfEachText(touches),
    acts: frame?.acts ?? [],
    ...judged.shown,
    rows: countRows(judged.rows),
    composer: composer?.label ?? null,
    composerNote: composer?.note ?? null,
    hints: composer?.hints ?? [],
    nextSurplus: page && (await nextSurplus(page, events[0])),
    events,
    batch,
    pendingUndo,
    wanted: await wantedOf(tab),
    ready: await scriptReady(tab, ids),
  };
}

/** While the follow-up that was opened here is open, and the tab still shows its client or nobody that is known. */
async function scriptReady({ ready }: TabState, clientIds: readonly string[]): Promise<string | null> {
  const followUp = ready ? await readFollowUp(ready) : null;
  if (followUp?.state !== 'open') return null;
  return followUp.clientId === null || clientIds.includes(followUp.clientId) ? followUp.scriptId : null;
}

/** How far back the panel looks for what was sent to a client. */
const RECENT = 300;

/** Newest first, as they came. */
function lastOfEachText(touches: readonly Touch[]): Touch[] {
  const seen = new Set<string>();
  return touches.filter(({ kind, playbookId, subject, part }) => {
    if (kind !== 'script' && kind !== 'objection') return false;
    return seen.size !== seen.add(JSON.stringify([kind, playbookId, subject, part])).size;
  });
}
