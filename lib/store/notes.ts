/** Notes, saved by revision: two tabs that edit one note never overwrite each other silently. */
import type { Note } from '@/lib/model/records';
import { database } from './db';

export interface NoteSave {
  id: string;
  clientId: string;
  text: string;
  /** The revision that was edited; null for a new note. */
  revision: number | null;
}

/**
 * `conflict` is the stored note, and nothing was saved. A save that repeats the last one (its answer was lost with
 * the worker) counts as saved. A note deleted meanwhile comes back: a text is never lost.
 */
export async function saveNote(save: NoteSave, now: string): Promise<{ saved: Note } | { conflict: Note }> {
  const db = await database();
  return db.transaction('rw', db.notes, async () => {
    const stored = await db.notes.get(save.id);
    if (stored && stored.revision !== save.revision) {
      const repeated = stored.revision === (save.revision ?? 0) + 1 && stored.text === save.text;
      return repeated ? { saved: stored } : { conflict: stored };
    }
    const saved: Note = {
      id: save.id,
      clientId: stored?.clientId ?? save.clientId,
      text: save.text,
      createdAt: stored?.createdAt ?? now,
      updatedAt: now,
      revision: (stored?.revision ?? save.revision ?? 0) + 1,
      pinned: stored?.pinned ?? false,
    };
    await db.notes.put(saved);
    return { saved };
  });
}

export async function deleteNote(id: string): Promise<void> {
  await (await database()).notes.delete(id);
}

/** Of all these clients, last changed first. */
export async function notesOf(clientIds: readonly string[]): Promise<Note[]> {
  const notes = await (await database()).notes.where('clientId').anyOf(clientIds).toArray();
  return notes.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export async function readNote(id: string): Promise<Note | null> {
  return (await (await database()).notes.get(id)) ?? null;
}
