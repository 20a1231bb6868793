/** The one confirmation before anything is changed in the CRM, with what its form demands besides. */
import { type ReactNode, useState } from 'react';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select, TextArea } from '@/components/ui/field';
import type { Act, FailureWhy } from '@/lib/model/page';
import type { ActPlan } from './act-plan';
import { TextHints } from './text-hints';
import { useAct } from './use-act';

export function ActDialog({ plan, onClose }: { plan: ActPlan; onClose(): void }) {
  const { t } = useWords();
  const send = useAct();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FailureWhy | null>(null);
  const [act, setAct] = useState<Act>(plan.act);
  const { kind } = plan.act;
  const isComment = kind === 'comment';
  const lacks = isComment ? !act.text?.trim() : plan.reasons.length > 0 && act.reasonId === undefined;

  const confirm = async () => {
    setBusy(true);
    const why = await send(isComment ? { ...act, text: act.text?.trim() ?? '' } : act, plan.undoes);
    setBusy(false);
    // What was written is not thrown away.
    if (why && isComment) setFailed(why);
    else onClose();
  };
  const confirmWords = {
    'mark-surplus': t.act.confirmMark,
    take: t.act.confirmTake,
    restore: t.act.confirmRestore,
    comment: t.act.confirmComment,
  };
  return (
    <Dialog title={t.act[kind]} onClose={onClose} data-testid="act-dialog">
      <Rows plan={plan} />
      {plan.reasons.length > 0 && <Reason plan={plan} act={act} onAct={setAct} />}
      {isComment && <Comment act={act} onAct={setAct} />}
      {failed && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {t.why[failed]}
        </p>
      )}
      {plan.undoes === null && !isComment && <p className="mt-3 text-sm text-muted">{t.act.undoable}</p>}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onClose} data-testid="cancel">
          {t.app.cancel}
        </Button>
        <Button tone="main" data-testid="confirm" disabled={busy || lacks} onClick={trusted(() => void confirm())}>
          {confirmWords[kind]}
        </Button>
      </div>
    </Dialog>
  );
}

function Rows({ plan: { number, clientName, change } }: { plan: ActPlan }) {
  const { t } = useWords();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-base">
      <Row name={t.act.order}>{number}</Row>
      <Row name={t.act.client}>
        <span className="private">{clientName}</span>
      </Row>
      {change && (
        <>
          <Row name={t.act.former}>{change.former}</Row>
          <Row name={t.act.becomes}>
            <strong className="font-semibold">{change.becomes}</strong>
          </Row>
          <Row name={t.act.reason}>{change.because}</Row>
        </>
      )}
    </dl>
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

interface Editing {
  act: Act;
  onAct(act: Act): void;
}

/** What the CRM demands with a cancellation. None is chosen beforehand: it goes into the school's own figures. */
function Reason({ plan, act, onAct }: Editing & { plan: ActPlan }) {
  const { t } = useWords();
  return (
    <div className="mt-3">
      <Field label={t.act.cancelReason}>
        <Select
          data-testid="reason"
          required
          value={act.reasonId ?? ''}
          onChange={(event) => onAct({ ...act, reasonId: event.target.value })}
        >
          <option value="" disabled>
            {t.act.chooseReason}
          </option>
          {plan.reasons.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function Comment({ act, onAct }: Editing) {
  const { t } = useWords();
  return (
    <div className="mt-3">
      <Field label={t.act.commentText} hint={t.act.commentHint}>
        <TextArea
          data-testid="comment-text"
          rows={5}
          maxLength={20_000}
          value={act.text ?? ''}
          onChange={(event) => onAct({ ...act, text: event.target.value })}
        />
      </Field>
      <TextHints text={act.text ?? ''} isComment />
    </div>
  );
}
