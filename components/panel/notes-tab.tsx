/** Notes on the client, the pinned ones and the newest first; they follow the client to every other page. */
import { useState } from 'react';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Empty } from '@/components/ui/empty';
import type { Note } from '@/lib/model/records';
import { ActDialog } from './act-dialog';
import { type ActPlan, planComment } from './act-plan';
import { composerName } from './composer-name';
import { CrmComment } from './crm-comment';
import { hasClient } from './has-client';
import { NoteConflict } from './note-conflict';
import { NoteEditor } from './note-editor';
import { NoteRow, type NoteRowProps } from './note-row';
import { otherClientName } from './other-client';
import { usePanel } from './panel-context';
import { useNoteDraft } from './use-note-draft';

export function NotesTab() {
  const { view } = usePanel();
  const { t } = useWords();
  const editor = useNoteDraft();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const toCrm = useToCrm(setPlan);
  if (!hasClient(view)) return <Empty text={t.notes.noClient} />;
  const notes = view.notes.toSorted(
    (a, b) => Number(b.pinned) - Number(a.pinned) || b.createdAt.localeCompare(a.createdAt),
  );
  return (
    <>
      <div className="border-b border-line px-3 py-2.5">
        <NoteEditor editor={editor} />
        {editor.conflict && <NoteConflict editor={editor} theirs={editor.conflict} />}
      </div>
      <CrmComment />
      {notes.length === 0 && <Empty text={t.notes.none} />}
      <ul>
        {notes.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            whose={otherClientName(view, note.clientId)}
            onEdit={(text) => editor.edit(note, text)}
            onComment={toCrm(note)}
          />
        ))}
      </ul>
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </>
  );
}

/**
 * A note becomes a comment of the record where the page takes one; or else it goes into the field last used. Never in a
 * chat: notes are not for the client's eyes.
 */
function useToCrm(onPlan: (plan: ActPlan | null) => void): (note: Note) => NoteRowProps['onComment'] {
  const { view, port } = usePanel();
  const { t } = useWords();
  const toast = useToast();
  const { acts, composer, composerNote, owner, page } = view;
  const insert = async (text: string) => {
    const outcome = await port.call('insert', { text, owner }).catch(() => ({ failed: 'no-answer' }) as const);
    if ('done' in outcome) toast({ text: t.scripts.inserted(composerName(composer ?? '')), tone: 'good' });
    else toast({ text: t.why[outcome.failed], tone: 'bad' });
  };
  return ({ text }) => {
    if (acts.includes('comment')) return { label: t.notes.toCrm, run: () => onPlan(planComment(view, t, text)) };
    if (!composer || !page || page.kind === 'chat' || composerNote !== null) return null;
    return { label: t.records.toField(composerName(composer)), run: () => void insert(text) };
  };
}
