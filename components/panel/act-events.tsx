/** What became of the last act on the record shown (the page that came back proves it), and where to go from there. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { ActLine } from '@/components/records/act-line';
import { Button } from '@/components/ui/button';
import { formatMoment } from '@/lib/i18n/format';
import { canUndo } from '@/lib/model/acts';
import type { ActEvent } from '@/lib/model/records';
import { ActDialog } from './act-dialog';
import { type ActPlan, planRestore } from './act-plan';
import { usePanel } from './panel-context';

export function ActEvents() {
  const { view } = usePanel();
  const { locale } = useWords();
  const now = useNow();
  const last = view.events[0];
  if (!last) return null;
  return (
    <section data-testid="act-state" data-state={last.state} className="border-b border-line px-3 py-1.5 text-sm">
      <p className="flex items-baseline gap-2">
        <ActLine event={last} />
        <span className="ml-auto shrink-0 text-xs text-muted">{formatMoment(locale, last.at, now)}</span>
      </p>
      {last.state === 'done' && <Onward last={last} />}
    </section>
  );
}

/** In the place of the button that was pressed: the next order of the list, and the way back. */
function Onward({ last }: { last: ActEvent }) {
  const { view } = usePanel();
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const next = view.nextSurplus;
  const back = canUndo(last) && planRestore(view, t, last);
  if (!next && !back) return null;
  return (
    <div className="mt-1 flex items-center justify-between gap-2">
      {next && (
        <Button tone="main" data-testid="next-surplus" onClick={() => run(send('record.open', { url: next.url }))}>
          {t.list.next}
        </Button>
      )}
      {back && (
        <Button tone="quiet" icon="undo" data-testid="undo-last" onClick={trusted(() => setPlan(back))}>
          {t.log.undo}
        </Button>
      )}
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </div>
  );
}
