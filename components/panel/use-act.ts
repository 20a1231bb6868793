import { useCallback } from 'react';
import { useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import type { Act, FailureWhy, Outcome } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import { usePanel } from './panel-context';

const NO_ANSWER: Outcome<ActEvent> = { failed: 'no-answer', retry: true };

/** Sends an act to the page and tells what came of it; resolves to why it failed, or null. */
export function useAct(): (act: Act, undoes?: string | null) => Promise<FailureWhy | null> {
  const { port } = usePanel();
  const { t } = useWords();
  const toast = useToast();
  return useCallback(
    async (act, undoes = null) => {
      const outcome = await port.call('act', { act, undoes }).catch(() => NO_ANSWER);
      if ('failed' in outcome) {
        const fields = outcome.failed === 'unsaved-changes' && outcome.detail ? ` (${outcome.detail})` : '';
        toast({ text: t.why[outcome.failed] + fields, tone: 'bad' });
        return outcome.failed;
      }
      toast({ text: outcome.done.state === 'submitted' ? t.act.sent : t.act.opened });
      return null;
    },
    [port, t, toast],
  );
}
