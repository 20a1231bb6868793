import { useCallback, useRef } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { formatMoment } from '@/lib/i18n/format';
import { usePanel } from './panel-context';

/**
 * Sets a follow-up for the client shown, with the way back to this page. A call repeated while the first is on its way
 * is left out, and one repeated after a failure makes no second follow-up.
 */
export function useFollowUp(): (reason: string, dueAt: Date, then?: () => void) => void {
  const { view } = usePanel();
  const { send } = useCalls();
  const { t, locale } = useWords();
  const toast = useToast();
  const run = useRun();
  const last = useRef<{ reason: string; id: string; busy: boolean } | null>(null);
  return useCallback(
    (reason, dueAt, then) => {
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
      };
      const made = send('follow-up.create', { id: mine.id, followUp }).finally(() => {
        mine.busy = false;
      });
      run(made, () => {
        last.current = null;
        toast({ text: t.scripts.reminderSet(formatMoment(locale, followUp.dueAt, new Date())), tone: 'good' });
        then?.();
      });
    },
    [view, send, t, locale, toast, run],
  );
}

export function hoursFromNow(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}
