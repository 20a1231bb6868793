/** Gives a follow-up to another manager: his name, and a text for the team's chat. */
import { type FormEvent, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { copyText } from '@/components/data/clipboard';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/field';
import { formatMoment } from '@/lib/i18n/format';
import type { FollowUp } from '@/lib/model/records';

export function HandOver({ followUp, now, onClose }: { followUp: FollowUp; now: Date; onClose(): void }) {
  const { t, locale } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const toast = useToast();
  const [to, setTo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = to.trim();
    if (!name) return;
    const text = `${name}: ${followUpLine(followUp, formatMoment(locale, followUp.dueAt, now))}`;
    const { id, dueAt } = followUp;
    const copied = copyText(text);
    run(send('follow-up.hand', { id, to: name }), () => {
      onClose();
      void copied.then((done) =>
        toast({
          text: done ? t.today.handed(name) : t.today.handedOnly(name),
          tone: 'good',
          action: { label: t.app.undo, run: () => run(send('follow-up.snooze', { id, dueAt })) },
        }),
      );
    });
  };
  return (
    <form className="mt-1.5 flex gap-1.5" onSubmit={submit}>
      <TextInput
        data-testid="hand-to"
        autoFocus
        required
        maxLength={200}
        aria-label={t.today.handTo}
        placeholder={t.today.handTo}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit" data-testid="hand-set" disabled={!to.trim()}>
        {t.today.hand}
      </Button>
    </form>
  );
}

/** "Anna, tomorrow 11:00: ask about the payment https://…" */
export function followUpLine({ clientName, reason, url }: FollowUp, when: string): string {
  return [`${clientName ? `${clientName}, ` : ''}${when}: ${reason}`, url].filter(Boolean).join(' ');
}
