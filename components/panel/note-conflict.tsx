import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Note } from '@/lib/model/records';
import type { NoteDraft } from './use-note-draft';

/** Two versions of one note: both are shown, and the manager says which one stays. */
export function NoteConflict({ editor, theirs }: { editor: NoteDraft; theirs: Note }) {
  const { t } = useWords();
  return (
    <section role="alert" data-testid="note-conflict" className="mt-2 rounded-md bg-warn-soft p-2 text-sm">
      <p className="font-medium text-warn">{t.notes.conflict}</p>
      {[
        { name: t.notes.mine, text: editor.text },
        { name: t.notes.theirs, text: theirs.text },
      ].map(({ name, text }) => (
        <div key={name} className="mt-1.5">
          <p className="text-xs text-muted">{name}</p>
          <p className="private max-h-28 overflow-y-auto rounded-sm bg-surface px-1.5 py-1 break-words whitespace-pre-wrap">
            {text}
          </p>
        </div>
      ))}
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button data-testid="conflict-both" onClick={editor.saveApart}>
          {t.records.keepBoth}
        </Button>
        <Button data-testid="conflict-theirs" onClick={editor.cancel}>
          {t.notes.takeTheirs}
        </Button>
        <Button tone="main" data-testid="conflict-mine" onClick={() => editor.save(theirs)}>
          {t.notes.keepMine}
        </Button>
      </div>
    </section>
  );
}
