/** Notes, saved by revision: two tabs that edit one note never overwrite each other silently, and what was is kept. */
import type { Note, NoteVersion } from '@/lib/model/records';
import { database } from './db';

export interface NoteSave {
  id: string;
  clientId: string;
  text: string;
  /** The revision that was edited; null for a new note. */
  revision: number | null;
}

/** A note with all that it said before. */
export interface WholeNote {
  note: Note;
  versions: NoteVersion[];
}

/**
 * `conflict` is the stored note, and nothing was saved. A save that repeats the last one (its answer was lost with
 * the worker) counts as saved. A note deleted meanwhile comes back: a text is never lost.
 */
export async function saveNote(save: NoteSave, now: string): Promise<{ saved: Note } | { conflict: Note }> {
  const db = await database();
  return db.transaction('rw', db.notes, db.noteVersions, async () => {
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
    if (stored && stored.text !== saved.text) await db.noteVersions.put(versionOf(stored));
    await db.notes.put(saved);
    return { saved };
  });
}

/** Shown above the others, or no more; what it says is not touched. */
export async function pinNote(id: string, pinned: boolean): Promise<void> {
  await (await database()).notes.update(id, { pinned });
}

/** Returns what was deleted; null where there was none. */
export async function deleteNote(id: string): Promise<WholeNote | null> {
  const db = await database();
  return db.transaction('rw', db.notes, db.noteVersions, async () => {
    const note = await db.notes.get(id);
    if (!note) return null;
    const versions = await ofNote(db, id).toArray();
    await ofNote(db, id).delete();
    await db.notes.delete(id);
    return { note, versions };
  });
}

/** Puts back what was deleted, unless it is there again. */
export async function restoreNote({ note, versions }: WholeNote): Promise<void> {
  const db = await database();
  await db.transaction('rw', db.notes, db.noteVersions, async () => {
    if (await db.notes.get(note.id)) return;
    await db.notes.add(note);
    await db.noteVersions.bulkPut(versions);
  });
}

/** What it said before, newest first. */
export async function versionsOf(id: string): Promise<NoteVersion[]> {
  return ofNote(await database(), id)
    .reverse()
    .toArray();
}

/** Of all these clients, last changed first. */
export async function notesOf(clientIds: readonly string[]): Promise<Note[]> {
  const notes = await (await database()).notes.where('clientId').anyOf(clientIds).toArray();
  return notes.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

export async function readNote(id: string): Promise<Note | null> {
  return (await (await database()).notes.get(id)) ?? null;
}

function ofNote(db: Awaited<ReturnType<typeof database>>, id: string) {
  return db.noteVersions.where('[noteId+revision]').between([id, 0], [id, Number.POSITIVE_INFINITY]);
}

function versionOf({ id, revision, text, updatedAt }: Note): NoteVersion {
  return { noteId: id, revision, text, at: updatedAt };
}
