/** Any client by search: what is kept of them, and the way to take it all out. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { saveAs } from '@/components/data/save-as';
import { useRun, useToast } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { ClientRecordView } from '@/components/records/client-record';
import { ClientSearch } from '@/components/records/client-search';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Erased } from '@/lib/messages/contract-records';
import { Section } from './section';

export function ClientsSection() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: playbooks } = useQuery('playbook.list', {}, ['playbook']);
  return (
    <Section title={t.records.clients} hint={t.records.clientsHint}>
      <div className="-mx-3">
        <ClientSearch onChoose={setChosen} />
      </div>
      {chosen !== null && playbooks && (
        <div className="max-h-128 overflow-y-auto rounded-md border border-line">
          <ClientRecordView key={chosen} clientId={chosen} playbooks={playbooks}>
            <Erasure clientId={chosen} onErased={() => setChosen(null)} />
          </ClientRecordView>
        </div>
      )}
    </Section>
  );
}

function Erasure({ clientId, onErased }: { clientId: string; onErased(): void }) {
  const { t } = useWords();
  const { send } = useCalls();
  const toast = useToast();
  const run = useRun();
  const [asking, setAsking] = useState(false);
  const erase = async () => {
    const { removed, left } = await send('client.erase', { clientId });
    toast({ text: `${t.records.erased(countOf(removed))} ${t.records.left(left)}`, tone: 'good' });
    onErased();
  };
  const exportData = async () => {
    const { json } = await send('client.export', { clientId });
    if (json !== null) saveAs(json, 'cuebook-client.json');
  };
  return (
    <div className="flex flex-wrap gap-2 border-b border-line px-3 py-2">
      <Button data-testid="client-export" onClick={() => run(exportData())}>
        {t.moving.exportClient}
      </Button>
      <Button tone="warn" icon="remove" data-testid="client-erase" onClick={() => setAsking(true)}>
        {t.records.erase}
      </Button>
      {asking && (
        <Dialog title={t.records.eraseAsk} onClose={() => setAsking(false)} data-testid="erase-dialog">
          <p className="text-sm">{t.records.eraseWarns}</p>
          <div className="mt-4 flex justify-end gap-2">
            <Button onClick={() => setAsking(false)}>{t.app.cancel}</Button>
            <Button tone="warn" data-testid="client-erase-confirm" onClick={() => run(erase())}>
              {t.records.erase}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function countOf(removed: Erased['removed']): number {
  return Object.values(removed).reduce((sum, count) => sum + count, 0);
}
