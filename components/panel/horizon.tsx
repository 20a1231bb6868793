/** A record whose next activity lacks or lies wrong; where it lies far off, the reason is asked for, kept and shown. */
import { type FormEvent, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import type { HorizonView } from '@/lib/messages/contract-shift';
import { usePanel } from './panel-context';
import { TodayRow } from './today-row';

export function HorizonRow({ record }: { record: HorizonView }) {
  const { t } = useWords();
  const { url, title, lack, planned } = record;
  return (
    <TodayRow
      url={url}
      title={title}
      badge={<Badge tone={lack === 'far' ? 'plain' : 'warn'}>{t.today.lacks[lack]}</Badge>}
      line={[planned]}
    >
      {lack === 'far' && (
        <div className="px-3 pb-2">
          <Why record={record} />
        </div>
      )}
    </TodayRow>
  );
}

/** On the record's own page. */
export function HorizonLine({ horizon }: { horizon: readonly HorizonView[] }) {
  const { view } = usePanel();
  const { t } = useWords();
  const record = horizon.find(({ url, lack }) => lack === 'far' && url === view.page?.url);
  if (!record) return null;
  return (
    <div data-testid="horizon" className="border-b border-line px-3 py-2 text-sm">
      {record.reason === null ? (
        <>
          <p className="mb-1">{t.today.horizonWhy}</p>
          <Why record={record} />
        </>
      ) : (
        <p data-testid="horizon-because" className="private break-words text-muted">
          {t.today.horizonBecause(record.reason)}
        </p>
      )}
    </div>
  );
}

function Why({ record: { key, planned } }: { record: HorizonView }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [reason, setReason] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && planned !== null)
      run(send('horizon.explain', { key, planned: planned.slice(0, 1000), reason: reason.trim() }));
  };
  return (
    <form className="flex gap-1.5" onSubmit={save}>
      <TextInput
        data-testid="horizon-reason"
        aria-label={t.today.horizonWhy}
        placeholder={t.today.horizonWhy}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" data-testid="horizon-save" disabled={!reason.trim()}>
        {t.terms.save}
      </Button>
    </form>
  );
}
