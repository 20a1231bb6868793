/** What Cuebook can do on the page at a step of a guide; where the page does not offer it, the manager does it by hand. */
import { useState } from 'react';
import { copyText } from '@/components/data/clipboard';
import { useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { GuideStep } from '@/lib/model/playbook';
import { ActDialog } from './act-dialog';
import { type ActPlan, actHere, planAct, planComment } from './act-plan';
import { usePanel } from './panel-context';
import { useAct } from './use-act';

type StepAct = NonNullable<GuideStep['action']>;

export function StepAction({ action, because }: { action: StepAct; because: string }) {
  const { view } = usePanel();
  const { t } = useWords();
  const toast = useToast();
  const act = useAct();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const [busy, setBusy] = useState(false);
  const [link] = view.shown.paymentLink ?? [];

  const copyLink = async (address: string) => {
    const copied = await copyText(address);
    toast(copied ? { text: t.app.copied, tone: 'good' } : { text: t.scripts.notCopied(address), tone: 'bad' });
  };
  const openPayment = async () => {
    const asked = actHere(view, { kind: 'open-payment' });
    if (!asked) return;
    setBusy(true);
    await act(asked);
    setBusy(false);
  };
  const offered =
    action === 'copy-payment-link'
      ? link !== undefined
      : view.acts.includes(action) && (action !== 'mark-surplus' || view.verdict?.kind === 'surplus');
  if (!offered) {
    return (
      <p data-testid="step-by-hand" className="mt-2 text-sm text-muted">
        {t.playbook.byHand(t.playbook.stepActs[action])}
      </p>
    );
  }
  const start = () => {
    if (action === 'copy-payment-link') void copyLink(link?.value ?? '');
    else if (action === 'open-payment') void openPayment();
    else setPlan(action === 'comment' ? planComment(view, t) : planAct(view, t, action, because));
  };
  return (
    <>
      <Button
        tone="main"
        className="mt-3"
        data-testid="step-action"
        data-action={action}
        disabled={busy}
        onClick={trusted(start)}
      >
        {t.playbook.stepActs[action]}
      </Button>
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </>
  );
}
