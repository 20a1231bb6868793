/** Notes being written, one a client and tab: what was typed outlives the tab, the worker and the browser. */
import type { Draft } from '@/lib/model/records';
import { database } from './db';

export async function saveDraft(draft: Draft): Promise<void> {
  await (await database()).drafts.put(draft);
}

/** Of all these owners, last written first. */
export async function draftsOf(owners: readonly string[]): Promise<Draft[]> {
  const drafts = await (await database()).drafts.where('owner').anyOf(owners).toArray();
  return drafts.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

/** A note as it was saved; `at`, in ISO 8601: when that was asked for. */
export interface SavedText {
  noteId: string;
  text: string;
  at: string;
}

/** `saved`: only what became this note, not what was typed since. */
export async function dropDrafts(owners: readonly string[], place: string, saved?: SavedText): Promise<void> {
  const db = await database();
  await db.drafts
    .where('owner')
    .anyOf(owners)
    .filter((draft) => draft.place === place && (!saved || became(draft, saved)))
    .delete();
}

/** Drafts are kept in pauses, so an older one may say less than the note that it became. */
export function became(draft: Draft, { noteId, text, at }: SavedText): boolean {
  return draft.noteId === noteId && (draft.text.trim() === text.trim() || draft.updatedAt < at);
}

/** Moves a draft to another tab, in one step: it is never in two, nor in none. */
export async function moveDraft(draft: Draft, to: Pick<Draft, 'owner' | 'place'>): Promise<Draft> {
  const db = await database();
  const moved = { ...draft, ...to };
  await db.transaction('rw', db.drafts, async () => {
    await db.drafts.delete([draft.owner, draft.place]);
    await db.drafts.put(moved);
  });
  return moved;
}
