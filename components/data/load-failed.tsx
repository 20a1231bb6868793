import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import type { DataState } from '@/lib/messages/contract-records';
import { useCalls } from './calls';
import { useWords } from './words';

/** Instead of data that did not come: where the database is the reason, it says what is wrong and what is safe. */
export function LoadFailed({ retry }: { retry(): void }) {
  const { t } = useWords();
  const { send } = useCalls();
  const [state, setState] = useState<DataState['state']>('ok');
  useEffect(() => {
    send('data.state', {}).then(
      (found) => setState(found?.state ?? 'ok'),
      // The background does not answer at all: the plain words stand.
      () => {},
    );
  }, [send]);
  const why = state === 'ok' || state === 'lost' ? t.app.loadFailed : t.records.database[state];
  return (
    <Empty text={why}>
      <span data-testid="load-failed" data-state={state}>
        <Button onClick={retry}>{t.app.retry}</Button>
      </span>
    </Empty>
  );
}
