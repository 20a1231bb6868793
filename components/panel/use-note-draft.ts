/** The note being written: kept wherever the panel may end, saved with the revision it was read at. */
import { useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { DraftText, SaveNoteResult } from '@/lib/messages/contract-records';
import type { Note } from '@/lib/model/records';
import { usePanel } from './panel-context';
import { newDraft, useKeptDraft } from './use-kept-draft';

export interface NoteDraft {
  text: string;
  /** An older note is being changed. */
  editing: boolean;
  /** The same note as someone else saved it meanwhile. */
  conflict: Note | null;
  write(text: string): void;
  /** `text`: what to begin with in place of what the note says. */
  edit(note: Note, text?: string): void;
  /** What stood there can be brought back from the message. */
  cancel(): void;
  /** Saves; `over` is the revision to replace when the manager has seen the conflict. */
  save(over?: Note): void;
  /** Both versions stay: the manager's own becomes a note of its own. */
  saveApart(): void;
}

export function useNoteDraft(): NoteDraft {
  const { view } = usePanel();
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const { draft, latest, set } = useKeptDraft(view);
  const [conflict, setConflict] = useState<Note | null>(null);
  const busy = useRef(false);

  const clear = () => {
    setConflict(null);
    set(newDraft());
  };
  const settle = (sent: DraftText, result: SaveNoteResult | null) => {
    if (!result) return toast({ text: t.app.callFailed, tone: 'bad' });
    const current = latest.current;
    const same = current.noteId === sent.noteId;
    if ('conflict' in result) return same && setConflict(result.conflict);
    toast({ text: t.notes.saved, tone: 'good' });
    if (!same) return;
    if (current.text === sent.text) return clear();
    // Written on while it was being saved: what follows is a change of the note that is there now.
    setConflict(null);
    set({ ...current, revision: result.saved.revision, clientId: result.saved.clientId });
  };
  const save = async (sent: DraftText) => {
    const { noteId, clientId, revision, text } = sent;
    if (!text.trim() || busy.current) return;
    busy.current = true;
    const result = await send('note.save', {
      id: noteId,
      owner: clientId ?? view.owner,
      text: text.trim(),
      revision,
    }).catch(() => null);
    busy.current = false;
    settle(sent, result);
  };
  /** Something else comes into the editor; what stood there and is kept nowhere can be brought back. */
  const replace = (next: DraftText) => {
    const former = latest.current;
    setConflict(null);
    set(next);
    const isKept = view.notes.some(({ id, text }) => id === former.noteId && text === former.text);
    if (former.text.trim() === '' || isKept || former.noteId === next.noteId) return;
    const bringBack = () => {
      const { current } = latest;
      set(current.text ? { ...current, text: `${current.text}\n${former.text}` } : former);
    };
    toast({ text: t.records.textDropped, action: { label: t.app.undo, run: bringBack } });
  };
  return {
    text: draft.text,
    editing: draft.revision !== null,
    conflict,
    write: (text) => set({ ...draft, text }),
    edit: ({ id, clientId, revision, text: stored }, text = stored) =>
      replace({ noteId: id, clientId, revision, text }),
    cancel: () => replace(newDraft()),
    save: (over) => void save(over ? { ...draft, revision: over.revision } : draft),
    saveApart: () => {
      const apart = { ...newDraft(), clientId: draft.clientId, text: draft.text };
      setConflict(null);
      set(apart);
      void save(apart);
    },
  };
}
