import { useCallback, useRef } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { formatMoment } from '@/lib/i18n/format';
import type { NewFollowUp } from '@/lib/messages/contract';
import { usePanel } from './panel-context';

/** Who asks for it, and what is to happen with it. */
export interface FollowUpMore extends Pick<NewFollowUp, 'scriptId' | 'source' | 'untilPaid'> {
  onMade?: () => void;
}

/**
 * Sets a follow-up for the client shown, with the way back to this page. A call repeated while the first is on its way
 * is left out, and one repeated after a failure makes no second follow-up.
 */
export function useFollowUp(): (reason: string, dueAt: Date, more?: FollowUpMore) => void {
  const { view } = usePanel();
  const { send } = useCalls();
  const { t, locale } = useWords();
  const toast = useToast();
  const run = useRun();
  const last = useRef<{ reason: string; id: string; busy: boolean } | null>(null);
  return useCallback(
    (reason, dueAt, { onMade, ...more } = {}) => {
      const before = last.current;
      if (before?.busy) return;
      const mine = { reason, id: before?.reason === reason ? before.id : newId(), busy: true };
      last.current = mine;
      const followUp = {
        owner: view.owner,
        clientName: view.shown.clientName?.[0]?.text ?? view.clients[0]?.names[0] ?? '',
        reason,
        dueAt: dueAt.toISOString(),
        url: view.page?.url ?? null,
        ...more,
      };
      const made = send('follow-up.create', { id: mine.id, followUp }).finally(() => {
        mine.busy = false;
      });
      run(made, () => {
        last.current = null;
        toast({ text: t.scripts.reminderSet(formatMoment(locale, followUp.dueAt, new Date())), tone: 'good' });
        onMade?.();
      });
    },
    [view, send, t, locale, toast, run],
  );
}

export function hoursFromNow(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}
