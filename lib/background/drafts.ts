/** Drafts of notes: which one belongs into which tab. */
import type { DraftText } from '@/lib/messages/contract-records';
import type { Draft } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { became, draftsOf, dropDrafts, moveDraft, type SavedText, saveDraft } from '@/lib/store/drafts';
import { readNote } from '@/lib/store/notes';
import { pageOwnerOf, stillShows } from './owner';
import { updateSession } from './session';
import { isTabOpen, readTab } from './tabs';

/** The tab's own draft for whom it shows; or else one that a tab left behind which is no more, and now is this tab's. */
export async function readDraft(owner: string, tabId: number): Promise<Draft | null> {
  const place = await placeOf(tabId);
  const drafts = await stillWanted(await draftsOf(await namesOf(owner, tabId)));
  const own = drafts.find((draft) => draft.place === place);
  const found = own ?? (await firstLeft(drafts));
  return found && moveDraft(found, { owner, place });
}

/** Null: nothing is being written any more. */
export async function keepDraft(owner: string, draft: DraftText | null, tabId: number): Promise<void> {
  const place = await placeOf(tabId);
  if (draft) await saveDraft({ ...draft, owner, place, updatedAt: clock.now() });
  else await dropDrafts(await namesOf(owner, tabId), place);
}

/** The note is saved, so its draft is done with, unless it was written on meanwhile. */
export async function dropSaved(owner: string, saved: SavedText, tabId: number): Promise<void> {
  await dropDrafts(await namesOf(owner, tabId), await placeOf(tabId), saved);
}

/** Before the first thing was kept for a client, the page stood for them. */
async function namesOf(owner: string, tabId: number): Promise<string[]> {
  const tab = await readTab(tabId);
  return (await stillShows(tab, owner)) ? [owner, pageOwnerOf(tab)] : [owner];
}

/**
 * A browser that ended right after a note was saved may have left its draft: to go on with that would be a conflict. Of
 * a note that is changed, only the same words are known to be saved: another tab may have written what stands there.
 */
async function stillWanted(drafts: readonly Draft[]): Promise<Draft[]> {
  const notes = await Promise.all(drafts.map(({ noteId }) => readNote(noteId)));
  return drafts.filter((draft, at) => {
    const note = notes[at];
    if (!note) return true;
    const isNew = draft.revision === null;
    return !became(draft, { noteId: note.id, text: note.text, at: isNew ? note.createdAt : draft.updatedAt });
  });
}

async function firstLeft(drafts: readonly Draft[]): Promise<Draft | null> {
  for (const draft of drafts) if (!(await isOpen(draft.place))) return draft;
  return null;
}

/** Ids of tabs are good for one run of the browser. */
async function placeOf(tabId: number): Promise<string> {
  const run = await updateSession<string>('run', (stored) => stored ?? crypto.randomUUID());
  return `${run}:${tabId}`;
}

async function isOpen(place: string): Promise<boolean> {
  const tabId = Number(place.slice(place.lastIndexOf(':') + 1));
  return place === (await placeOf(tabId)) && isTabOpen(tabId);
}
