import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { isStructured } from '@/lib/playbook/comment-structure';
import { noteTemplate } from './note-template';
import { usePanel } from './panel-context';
import { TextHints } from './text-hints';
import type { NoteDraft } from './use-note-draft';

export function NoteEditor({ editor }: { editor: NoteDraft }) {
  const { t, locale } = useWords();
  const { view } = usePanel();
  const now = useNow();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (editor.editing) ref.current?.focus();
  }, [editor.editing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) editor.save();
  };
  const structured = isStructured(editor.text);
  const addTemplate = () => {
    const template = noteTemplate(view, t, locale, now);
    editor.write(editor.text.trim() ? `${editor.text.trimEnd()}\n${template}` : template);
    ref.current?.focus();
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
        rows={structured ? 5 : 3}
        maxLength={20_000}
        value={editor.text}
        onChange={(event) => editor.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <TextHints text={editor.text} isComment />
      <div className="mt-1 flex items-center gap-2">
        {structured ? (
          <span className="grow text-xs text-muted">{t.notes.keys}</span>
        ) : (
          <span className="grow">
            <Button
              tone="quiet"
              className="-ml-2"
              data-testid="note-template"
              title={t.notes.keys}
              onClick={addTemplate}
            >
              {t.records.template}
            </Button>
          </span>
        )}
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
