/** Notes on the client, the newest first; they follow the client to every other page. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun, useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { IconButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { formatMoment } from '@/lib/i18n/format';
import type { Note } from '@/lib/model/records';
import { ActDialog } from './act-dialog';
import { type ActPlan, planComment } from './act-plan';
import { hasClient } from './has-client';
import { NoteConflict } from './note-conflict';
import { NoteEditor } from './note-editor';
import { otherClientName } from './other-client';
import { usePanel } from './panel-context';
import { useNoteDraft } from './use-note-draft';

export function NotesTab() {
  const { view } = usePanel();
  const { t } = useWords();
  const editor = useNoteDraft();
  const remove = useRemoval();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  if (!hasClient(view)) return <Empty text={t.notes.noClient} />;
  const notes = view.notes.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  return (
    <>
      <div className="border-b border-line px-3 py-2.5">
        <NoteEditor editor={editor} />
        {editor.conflict && <NoteConflict editor={editor} theirs={editor.conflict} />}
      </div>
      {notes.length === 0 && <Empty text={t.notes.none} />}
      <ul>
        {notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            whose={otherClientName(view, note.clientId)}
            onEdit={() => editor.edit(note)}
            onRemove={() => remove(note)}
            onComment={view.acts.includes('comment') ? () => setPlan(planComment(view, t, note.text)) : null}
          />
        ))}
      </ul>
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </>
  );
}

interface NoteRowProps {
  note: Note;
  /** The name of the client where it is not the one shown above. */
  whose: string | null;
  onEdit(): void;
  onRemove(): void;
  /** Makes it a comment of the record; null where the page takes none. */
  onComment: (() => void) | null;
}

function NoteRow({ note, whose, onEdit, onRemove, onComment }: NoteRowProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const when = formatMoment(locale, note.createdAt, now);
  return (
    <li data-testid="note" data-note-id={note.id} className="border-b border-line py-2 pr-1.5 pl-3">
      <div className="flex items-center gap-1">
        <p className="min-w-0 grow text-xs text-muted">
          {when}
          {note.revision > 1 && ` · ${t.notes.edited(formatMoment(locale, note.updatedAt, now))}`}
        </p>
        {onComment && (
          <IconButton icon="comment" label={t.notes.toCrm} data-testid="note-to-crm" onClick={trusted(onComment)} />
        )}
        <IconButton icon="edit" label={t.notes.edit} data-testid="note-edit" onClick={onEdit} />
        <IconButton icon="remove" label={t.notes.remove} data-testid="note-delete" onClick={onRemove} />
      </div>
      {whose && (
        <p data-testid="note-client" className="truncate text-xs text-muted">
          {whose}
        </p>
      )}
      <p data-testid="note-text" className="pr-1.5 text-base break-words whitespace-pre-wrap">
        {note.text}
      </p>
    </li>
  );
}

/** Deletes at once; the message offers to save the same note again. */
function useRemoval(): (note: Note) => void {
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const run = useRun();
  return ({ id, clientId, text }) =>
    run(send('note.delete', { id }), () =>
      toast({
        text: t.notes.removed,
        action: { label: t.app.undo, run: () => run(send('note.save', { id, owner: clientId, text, revision: null })) },
      }),
    );
}
