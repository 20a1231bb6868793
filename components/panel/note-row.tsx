import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun, useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { formatMoment } from '@/lib/i18n/format';
import type { Note } from '@/lib/model/records';

export interface NoteRowProps {
  note: Note;
  /** The name of the client where it is not the one shown above. */
  whose: string | null;
  /** `text`: a former version to begin with. */
  onEdit(text?: string): void;
  /** Into the CRM's comment: as an act, or into its field; null where the page takes none. */
  onComment: { label: string; run(): void } | null;
}

export function NoteRow({ note, whose, onEdit, onComment }: NoteRowProps) {
  const { t, locale } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const remove = useRemoval();
  const now = useNow();
  const [history, setHistory] = useState(false);
  const when = formatMoment(locale, note.createdAt, now);
  const pinLabel = note.pinned ? t.records.unpin : t.records.pin;
  return (
    <li
      data-testid="note"
      data-note-id={note.id}
      data-pinned={note.pinned || undefined}
      className="border-b border-line py-2 pr-1.5 pl-3"
    >
      <div className="flex items-center gap-1">
        <p className="min-w-0 grow text-xs text-muted">
          {note.pinned && (
            <span className="mr-1 inline-block align-[-3px] text-accent">
              <Icon name="pin" size={13} />
            </span>
          )}
          {when}
          {note.revision > 1 && (
            <>
              {' · '}
              <button
                type="button"
                data-testid="note-history"
                aria-expanded={history}
                title={t.records.history}
                className="underline decoration-dotted underline-offset-2 hover:text-ink"
                onClick={() => setHistory(!history)}
              >
                {t.notes.edited(formatMoment(locale, note.updatedAt, now))}
              </button>
            </>
          )}
        </p>
        {onComment && (
          <IconButton
            icon="comment"
            label={onComment.label}
            data-testid="note-to-crm"
            onClick={trusted(onComment.run)}
          />
        )}
        <IconButton
          icon="pin"
          label={pinLabel}
          aria-pressed={note.pinned}
          data-testid="note-pin"
          className={note.pinned ? 'text-accent!' : ''}
          onClick={() => run(send('note.pin', { id: note.id, pinned: !note.pinned }))}
        />
        <IconButton icon="edit" label={t.notes.edit} data-testid="note-edit" onClick={() => onEdit()} />
        <IconButton icon="remove" label={t.notes.remove} data-testid="note-delete" onClick={() => remove(note.id)} />
      </div>
      {whose && (
        <p data-testid="note-client" className="private truncate text-xs text-muted">
          {whose}
        </p>
      )}
      <p data-testid="note-text" className="private pr-1.5 text-base break-words whitespace-pre-wrap">
        {note.text}
      </p>
      {history && <History note={note} onEdit={onEdit} />}
    </li>
  );
}

/** What the note said before, each to be taken up again. */
function History({ note, onEdit }: Pick<NoteRowProps, 'note' | 'onEdit'>) {
  const { t, locale } = useWords();
  const now = useNow();
  const { data: versions } = useQuery('note.history', { id: note.id }, ['notes']);
  if (!versions) return null;
  return (
    <ol className="mt-1.5 space-y-1.5 border-l-2 border-line pl-2">
      {versions.length === 0 && <li className="text-xs text-muted">{t.records.noHistory}</li>}
      {versions.map(({ revision, at, text }) => (
        <li key={revision} data-testid="note-version" className="text-sm">
          <div className="flex items-center gap-2">
            <span className="grow text-xs text-muted">{formatMoment(locale, at, now)}</span>
            <Button tone="quiet" data-testid="note-version-take" onClick={() => onEdit(text)}>
              {t.records.takeVersion}
            </Button>
          </div>
          <p className="private pr-1.5 break-words whitespace-pre-wrap text-muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Deletes at once; the message offers to put the note back with its history. */
function useRemoval(): (id: string) => void {
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const run = useRun();
  return (id) =>
    run(send('note.delete', { id }), () =>
      toast({
        text: t.notes.removed,
        action: { label: t.app.undo, run: () => run(send('note.restore', { id })) },
      }),
    );
}
