/** The record of the client on the page, and the way to any other one. */
import { useState } from 'react';
import { useWords } from '@/components/data/words';
import { ClientRecordView } from '@/components/records/client-record';
import { ClientSearch } from '@/components/records/client-search';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { usePanel } from './panel-context';

export function ClientTab({ onGuide }: { onGuide(id: string): void }) {
  const { view, playbooks } = usePanel();
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const ofPage = view.clients[0]?.id;
  const shown = chosen ?? ofPage;
  return (
    <>
      <ClientSearch onChoose={setChosen} />
      {chosen !== null && chosen !== ofPage && (
        <div className="flex items-center gap-2 border-y border-line bg-warn-soft px-3 py-1 text-sm text-warn">
          <span className="min-w-0 grow">{t.records.notOfThePage}</span>
          <Button data-testid="record-back" onClick={() => setChosen(null)}>
            {t.records.backToPage}
          </Button>
        </div>
      )}
      {shown ? (
        <ClientRecordView
          key={shown}
          clientId={shown}
          playbooks={playbooks}
          // The guide's tab is the client's on the page.
          onGuide={shown === ofPage ? onGuide : undefined}
        />
      ) : (
        <Empty text={t.records.noRecord} />
      )}
    </>
  );
}
