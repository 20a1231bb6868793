/** The one confirmation before anything is changed in the CRM. */
import { type ReactNode, useState } from 'react';
import { useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Outcome } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import type { ActPlan } from './act-plan';
import { usePanel } from './panel-context';

const NO_ANSWER: Outcome<ActEvent> = { failed: 'no-answer', retry: true };

export function ActDialog({ plan, onClose }: { plan: ActPlan; onClose(): void }) {
  const { t } = useWords();
  const { port } = usePanel();
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  const act = async () => {
    setBusy(true);
    const outcome = await port.call('act', { act: plan.act, undoes: plan.undoes }).catch(() => NO_ANSWER);
    if ('done' in outcome) toast({ text: t.act.sent });
    else toast({ text: t.why[outcome.failed], tone: 'bad' });
    onClose();
  };
  const confirm = {
    'mark-surplus': t.act.confirmMark,
    take: t.act.confirmTake,
    restore: t.act.confirmRestore,
    comment: t.act.confirmComment,
    'open-payment': t.act.confirmPayment,
  };
  return (
    <Dialog title={t.act[plan.act.kind]} onClose={onClose} data-testid="act-dialog">
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-base">
        <Row name={t.act.order}>{plan.number}</Row>
        <Row name={t.act.client}>{plan.clientName}</Row>
        <Row name={t.act.former}>{plan.former}</Row>
        <Row name={t.act.becomes}>
          <strong className="font-semibold">{plan.becomes}</strong>
        </Row>
        <Row name={t.act.reason}>{plan.because}</Row>
      </dl>
      {plan.undoes === null && <p className="mt-3 text-sm text-muted">{t.act.undoable}</p>}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose} data-testid="cancel">
          {t.app.cancel}
        </Button>
        <Button tone="main" data-testid="confirm" disabled={busy} onClick={trusted(() => void act())}>
          {confirm[plan.act.kind]}
        </Button>
      </div>
    </Dialog>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
