import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { ActList } from '@/components/records/act-list';
import { isRecordOf } from '@/lib/model/acts';
import type { ActEvent } from '@/lib/model/records';
import { ActDialog } from './act-dialog';
import { type ActPlan, planRestore } from './act-plan';
import { usePanel } from './panel-context';

/** Everything that was changed in the CRM from here, and the way back. */
export function LogTab() {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const { data: events, failed, retry } = useQuery('log.list', {}, ['log']);
  if (!events) return failed ? <LoadFailed retry={retry} /> : null;
  const undo = (event: ActEvent) => {
    const here = view.page && isRecordOf(event, view.page) ? planRestore(view, t, event) : null;
    if (here) setPlan(here);
    else run(send('log.go-undo', { id: event.id }));
  };
  return (
    <>
      <ActList events={events} onUndo={undo} />
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </>
  );
}
