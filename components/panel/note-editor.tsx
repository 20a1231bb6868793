import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import type { NoteDraft } from './use-note-draft';

export function NoteEditor({ editor }: { editor: NoteDraft }) {
  const { t } = useWords();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (editor.editing) ref.current?.focus();
  }, [editor.editing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) editor.save();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        editor.save();
      }}
    >
      <TextArea
        ref={ref}
        data-testid="note-editor"
        aria-label={t.notes.placeholder}
        placeholder={t.notes.placeholder}
        rows={3}
        maxLength={20_000}
        value={editor.text}
        onChange={(event) => editor.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="mt-1 flex items-center gap-2">
        <span className="grow text-xs text-muted">{t.notes.keys}</span>
        {editor.editing && (
          <Button tone="quiet" onClick={editor.cancel}>
            {t.app.cancel}
          </Button>
        )}
        <Button tone="main" type="submit" data-testid="note-save" disabled={!editor.text.trim()}>
          {editor.editing ? t.notes.update : t.notes.save}
        </Button>
      </div>
    </form>
  );
}
