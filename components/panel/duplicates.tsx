/** On an order's page: what should happen to it, why, and the button that does it. */
import { useState } from 'react';
import { useNow } from '@/components/data/now';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { reasonText } from '@/lib/i18n/because';
import type { TabView } from '@/lib/messages/contract';
import type { VerdictKind } from '@/lib/model/page';
import { ActDialog } from './act-dialog';
import { type ActPlan, planAct } from './act-plan';
import { OrderLinks } from './order-links';
import { usePanel } from './panel-context';

type Advice = VerdictKind | 'take';

const ACTS = { surplus: 'mark-surplus', keep: 'take', take: 'take' } as const;

/** Statuses of an order that nobody has taken yet; one already in work is not offered again. */
const UNTAKEN: ReadonlySet<string> = new Set(['new', 'not_confirmed', 'payment_waiting']);

const LOOKS: Record<Advice, { area: string; title: string }> = {
  surplus: { area: 'bg-bad-soft', title: 'text-bad' },
  keep: { area: 'bg-good-soft', title: 'text-good' },
  check: { area: 'bg-warn-soft', title: 'text-warn' },
  take: { area: 'bg-soft', title: 'text-accent' },
};

export function Duplicates() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const now = useNow();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const advice = adviceFor(view);
  if (!advice) return null;
  const because = view.verdict ? reasonText(view.verdict.reason, t, locale, now) : t.because.unpaidAlone;
  const isOffered = advice === 'surplus' || (advice !== 'check' && isUntaken(view));
  const ask = (kind: 'mark-surplus' | 'take') => trusted(() => setPlan(planAct(view, t, kind, because)));
  return (
    <section
      data-testid="duplicates"
      data-verdict={view.verdict?.kind}
      className={`border-b border-line px-3 py-2 ${LOOKS[advice].area}`}
    >
      <h2 className={`flex items-center gap-1.5 text-base font-semibold ${LOOKS[advice].title}`}>
        {advice === 'check' && <Icon name="warn" />}
        {t.verdict[advice]}
      </h2>
      <p className="mt-0.5 text-sm">
        <OrderLinks text={because} orders={view.named} />
      </p>
      {isOffered && view.acts.includes(ACTS[advice]) && (
        <div className="mt-1.5 flex items-center gap-3">
          <p className="min-w-0 grow text-xs">{advice === 'surplus' ? t.verdict.willMark : t.verdict.willTake}</p>
          {advice === 'surplus' ? (
            <Button tone="main" data-testid="mark-surplus" className="shrink-0" onClick={ask('mark-surplus')}>
              {t.verdict.markSurplus}
            </Button>
          ) : (
            <Button tone="main" data-testid="take-order" className="shrink-0" onClick={ask('take')}>
              {t.verdict.takeOrder}
            </Button>
          )}
        </div>
      )}
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </section>
  );
}

function adviceFor(view: TabView): Advice | null {
  if (view.page?.kind !== 'order') return null;
  if (view.verdict) return view.verdict.kind;
  return isUntaken(view) ? 'take' : null;
}

function isUntaken({ shown }: TabView): boolean {
  return UNTAKEN.has(shown.status?.[0]?.value ?? '');
}
