/** An undo asked for in the log waits in a tab until its record comes up, and ends when the manager goes on. */
import { canUndo, isRecordOf } from '@/lib/model/acts';
import type { Page } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import { readEvent } from '@/lib/store/events';
import { readTab, shownFrame, type TabState, updateTab } from './tabs';

export async function expectUndo(tabId: number, eventId: string): Promise<void> {
  await updateTab(tabId, () => ({ undo: { eventId, reached: false } }));
  await followUndo(tabId);
}

/** To be called when the tab shows something else than before. */
export async function followUndo(tabId: number): Promise<void> {
  const { undo, ...tab } = await readTab(tabId);
  const page = undo && shownFrame({ ...tab, undo })?.page;
  const event = page && (await readEvent(undo.eventId));
  if (!event) return;
  const here = isRecordOf(event, page);
  if (here !== undo.reached) await updateTab(tabId, () => ({ undo: here ? { ...undo, reached: true } : null }));
}

/** The act to be taken back on the page that the tab shows. */
export async function undoHere(tab: TabState, page: Page | null): Promise<ActEvent | null> {
  const event = tab.undo && (await readEvent(tab.undo.eventId));
  return event && canUndo(event) && page && isRecordOf(event, page) ? event : null;
}
