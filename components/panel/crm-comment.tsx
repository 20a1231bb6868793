import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { usePanel } from './panel-context';

/** The last comment of the record, to be kept as a note, so that it follows the client too; nothing where it is one. */
export function CrmComment() {
  const { view } = usePanel();
  const { facts, notes, page } = view;
  const messages = facts.messages && 'value' in facts.messages ? facts.messages.value : [];
  const text = messages.findLast(({ from }) => from === 'us')?.text.trim();
  if (!page || page.kind === 'chat' || !text || text.length > 20_000) return null;
  if (notes.some((note) => plain(note.text) === plain(text))) return null;
  return <Offer key={text} text={text} />;
}

function Offer({ text }: { text: string }) {
  const { view } = usePanel();
  const { send } = useCalls();
  const { t } = useWords();
  const toast = useToast();
  const run = useRun();
  // One id a comment: what is sent twice is one note.
  const [id] = useState(newId);
  return (
    <section
      data-testid="crm-comment"
      className="flex items-start gap-2 border-b border-line bg-sunken px-3 py-2 text-sm"
    >
      <p className="min-w-0 grow">
        <span className="text-xs text-muted">{t.records.crmComment}</span>
        <span className="private line-clamp-2 break-words">{text}</span>
      </p>
      <Button
        data-testid="comment-to-note"
        onClick={() =>
          run(send('note.save', { id, owner: view.owner, text, revision: null }), () =>
            toast({ text: t.notes.saved, tone: 'good' }),
          )
        }
      >
        {t.records.keepAsNote}
      </Button>
    </section>
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
