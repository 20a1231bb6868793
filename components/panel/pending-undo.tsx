import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { isRecordOf } from '@/lib/model/acts';
import { ActDialog } from './act-dialog';
import { planRestore } from './act-plan';
import { usePanel } from './panel-context';

/** An undo asked for in the log brought the manager to this page: ask for the confirmation at once. */
export function PendingUndo() {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [answered, setAnswered] = useState<string | null>(null);
  const event = view.pendingUndo;
  if (!event || event.id === answered || !view.page || !isRecordOf(event, view.page)) return null;
  const plan = planRestore(view, t, event);
  const close = () => {
    setAnswered(event.id);
    run(send('undo.drop', {}));
  };
  return plan && <ActDialog key={event.id} plan={plan} onClose={close} />;
}
