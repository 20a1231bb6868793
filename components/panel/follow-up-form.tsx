import { type FormEvent, useState } from 'react';
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { TimeWords } from '@/components/records/time-words';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';
import { type QuickTime, quickTimes } from '@/lib/followups/times';
import { hasClient } from './has-client';
import { usePanel } from './panel-context';
import { useFollowUp } from './use-follow-up';

/** What to do and when; the usual times are one click. */
export function FollowUpForm({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  const { view } = usePanel();
  const { payment } = view;
  const create = useFollowUp();
  const now = useNow();
  const quick = quickTimes(now);
  const [reason, setReason] = useState('');
  const [when, setWhen] = useState(() => toLocalInput(quick.find(({ id }) => id === 'tomorrow-11')?.at ?? now));
  const at = new Date(when);
  // Words that are not clear must not be saved as the time that stood there before.
  const [unclear, setUnclear] = useState(false);
  const [unsaid, setUnsaid] = useState(0);
  const choose = (chosen: string) => {
    setWhen(chosen);
    setUnclear(false);
    setUnsaid((count) => count + 1);
  };
  const [untilPaid, setUntilPaid] = useState(false);
  const past = !(at.getTime() > now.getTime());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() && !past && !unclear) create(reason.trim(), at, { onMade: onClose, untilPaid });
  };
  return (
    <form
      data-testid="follow-up-form"
      className="space-y-2"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Field label={t.followups.reason}>
        <TextInput
          data-testid="follow-up-reason"
          autoFocus
          required
          maxLength={1000}
          placeholder={t.followups.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Times times={quick} chosen={when} onChoose={choose} />
      <TimeWords
        key={unsaid}
        now={now}
        onTime={(said, empty) => {
          setUnclear(!said && !empty);
          if (said) setWhen(toLocalInput(said));
        }}
      />
      <Field label={t.followups.when} error={past ? t.followups.past : null}>
        <TextInput
          type="datetime-local"
          data-testid="follow-up-at"
          required
          aria-invalid={past}
          value={when}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {payment !== 'paid' && hasClient(view) && (
        <label className="flex items-start gap-1.5 text-sm">
          <input
            type="checkbox"
            className="mt-0.5"
            data-testid="follow-up-until-paid"
            checked={untilPaid}
            onChange={(event) => setUntilPaid(event.target.checked)}
          />
          {t.today.closeWhenPaid}
        </label>
      )}
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onClick={onClose}>
          {t.app.cancel}
        </Button>
        <Button tone="main" type="submit" data-testid="follow-up-save" disabled={!reason.trim() || past || unclear}>
          {t.followups.save}
        </Button>
      </div>
    </form>
  );
}

function Times({ times, chosen, onChoose }: { times: QuickTime[]; chosen: string; onChoose(when: string): void }) {
  const { t } = useWords();
  return (
    <div className="flex flex-wrap gap-1">
      {times.map(({ id, at }) => {
        const pressed = toLocalInput(at) === chosen;
        return (
          <Button
            key={id}
            data-testid="quick-time"
            data-time={id}
            aria-pressed={pressed}
            className={pressed ? 'border-accent! bg-soft! text-accent!' : ''}
            onClick={() => onChoose(toLocalInput(at))}
          >
            {t.quick[id]}
          </Button>
        );
      })}
    </div>
  );
}

/** The form of `datetime-local`: local wall clock to the minute. */
function toLocalInput(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
