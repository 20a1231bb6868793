/** What the record's page offers besides the advice: a comment, the payment link, a new payment. */
import { useState } from 'react';
import { copyText } from '@/components/data/clipboard';
import { useToast } from '@/components/data/toasts';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { ActDialog } from './act-dialog';
import { type ActPlan, actHere, planComment } from './act-plan';
import { Fact } from './fact';
import { usePanel } from './panel-context';
import { useAct } from './use-act';
import { useSending } from './use-sending';

export function RecordActs() {
  const { view } = usePanel();
  const { t } = useWords();
  const [plan, setPlan] = useState<ActPlan | null>(null);
  const { acts, facts } = view;
  if (!acts.includes('comment') && !acts.includes('open-payment') && !facts.paymentLink) return null;
  return (
    <section data-testid="record-acts" className="space-y-1 border-b border-line px-3 py-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        {acts.includes('comment') && (
          <Button icon="comment" data-testid="comment-act" onClick={trusted(() => setPlan(planComment(view, t)))}>
            {t.act.addComment}
          </Button>
        )}
        {facts.paymentLink && <PaymentLink />}
      </div>
      {acts.includes('open-payment') && <NewPayment key={view.owner} />}
      {plan && <ActDialog plan={plan} onClose={() => setPlan(null)} />}
    </section>
  );
}

function PaymentLink() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const toast = useToast();
  const sending = useSending();
  const [link] = view.shown.paymentLink ?? [];
  if (!link) {
    return (
      <span className="text-sm">
        <Fact name="paymentLink" testId="payment-link" />
      </span>
    );
  }
  const copy = async () => {
    const copied = await copyText(link.value);
    toast(copied ? { text: t.app.copied, tone: 'good' } : { text: t.scripts.notCopied(link.value), tone: 'bad' });
  };
  // By its name: what an address holds must not be read as a template.
  const item = { key: 'payment-link', text: '{order.paymentLink}', locale };
  return (
    <span data-testid="payment-link" data-value={link.value} className="flex items-center text-sm text-muted">
      {t.facts.paymentLink}
      <IconButton icon="copy" label={t.facts.copyPaymentLink} data-testid="copy-payment-link" onClick={copy} />
      <IconButton
        className="-mr-1.5"
        icon="insert"
        label={t.facts.insertPaymentLink}
        data-testid="insert-payment-link"
        onClick={trusted(() => sending.start(item, 'insert'))}
      />
    </span>
  );
}

/** Opens the CRM's own form with the type chosen. Nothing is changed by that, so nothing is asked. */
function NewPayment() {
  const { view } = usePanel();
  const { t } = useWords();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const { paymentTypes } = view.facts;
  const types = paymentTypes && 'value' in paymentTypes ? paymentTypes.value : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const typeId = types.find(({ id }) => id === chosen)?.id ?? types[0]?.id;
  const open = async () => {
    const asked = actHere(view, { kind: 'open-payment', ...(typeId !== undefined && { paymentTypeId: typeId }) });
    if (!asked) return;
    setBusy(true);
    await act(asked);
    setBusy(false);
  };
  return (
    <div className="flex items-center gap-2">
      <Button data-testid="open-payment" className="shrink-0" disabled={busy} onClick={trusted(() => void open())}>
        {t.act.addPayment}
      </Button>
      {types.length > 0 && (
        <Select
          data-testid="payment-type"
          aria-label={t.act.paymentType}
          className="min-w-0 text-sm"
          value={typeId}
          onChange={(event) => setChosen(event.target.value)}
        >
          {types.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
