/** The note being written: kept over a reload of the panel, saved with the revision it was read at. */
import { useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { keep, recall } from '@/components/data/keep';
import { newId } from '@/components/data/new-id';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { SaveNoteResult, TabView } from '@/lib/messages/contract';
import { pageOwner } from '@/lib/model/owner';
import type { Note } from '@/lib/model/records';
import { usePanel } from './panel-context';

interface Draft {
  /** Made once: a save that is repeated makes no second note. */
  id: string;
  /** Of the note that is edited; null: a new one. */
  revision: number | null;
  /** Whose note is edited: on a shared phone it may be another client's; null: of whom the panel shows. */
  clientId: string | null;
  text: string;
}

export interface NoteDraft {
  text: string;
  /** An older note is being changed. */
  editing: boolean;
  /** The same note as someone else saved it meanwhile. */
  conflict: Note | null;
  write(text: string): void;
  edit(note: Note): void;
  cancel(): void;
  /** Saves; `over` is the revision to replace when the manager has seen the conflict. */
  save(over?: Note): void;
}

const newDraft = (): Draft => ({ id: newId(), revision: null, clientId: null, text: '' });

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
  const settle = (sent: Draft, result: SaveNoteResult | null) => {
    if (!result) return toast({ text: t.app.callFailed, tone: 'bad' });
    const current = latest.current;
    const same = current.id === sent.id;
    if ('conflict' in result) return same && setConflict(result.conflict);
    toast({ text: t.notes.saved, tone: 'good' });
    if (!same) return;
    if (current.text === sent.text) return clear();
    // Written on while it was being saved: what follows is a change of the note that is there now.
    setConflict(null);
    set({ ...current, revision: result.saved.revision, clientId: result.saved.clientId });
  };
  const save = async (over?: Note) => {
    const { id, clientId, revision, text } = draft;
    if (!text.trim() || busy.current) return;
    busy.current = true;
    const result = await send('note.save', {
      id,
      owner: clientId ?? view.owner,
      text: text.trim(),
      revision: over?.revision ?? revision,
    }).catch(() => null);
    busy.current = false;
    settle(draft, result);
  };
  return {
    text: draft.text,
    editing: draft.revision !== null,
    conflict,
    write: (text) => set({ ...draft, text }),
    edit: ({ id, clientId, revision, text }) => {
      setConflict(null);
      set({ id, clientId, revision, text });
    },
    cancel: clear,
    save: (over) => void save(over),
  };
}

/** `latest` is what stands there now, also for one who began before. */
function useKeptDraft({ owner, page, facts }: TabView) {
  const key = `draft:${owner}`;
  // Before the first thing was kept for a client, the page stood for them.
  const earlierKey = `draft:${pageOwner(page, facts)}`;
  const [draft, setDraft] = useState<Draft>(() => readDraft(recall(key) ?? recall(earlierKey)));
  const latest = useRef(draft);
  const set = (next: Draft) => {
    latest.current = next;
    setDraft(next);
    keep(earlierKey, '');
    keep(key, next.text || next.revision !== null ? JSON.stringify(next) : '');
  };
  return { draft, latest, set };
}

function readDraft(kept: string | null): Draft {
  if (!kept) return newDraft();
  // Only `set` above writes under this key.
  return JSON.parse(kept) as Draft;
}
