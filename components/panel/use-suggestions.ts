/** What may answer the client's last message, and the way to tell that nothing does. */
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { newId } from '@/components/data/new-id';
import { useRun, useToast } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { type Answer, MAX_WORDS } from '@/lib/model/learning';
import { createRanker, type Ranker, type Suggestion } from '@/lib/suggest/rank';
import { usePanel } from './panel-context';

export interface Suggestions {
  /** The client's last message; null where the page shows none. */
  message: string | null;
  suggested: Suggestion[];
  /** Records what was typed, or else the client's message, as answered by no text. */
  report(place: Answer | null): void;
}

/** `held`: the manager is choosing, and nothing changes its place under the keys. */
export function useSuggestions(query: string, held: boolean): Suggestions {
  const { view, playbooks } = usePanel();
  const { send } = useCalls();
  const { t } = useWords();
  const run = useRun();
  const toast = useToast();
  const { data: learned } = useQuery('learned.list', {}, ['learning']);
  const ranker = useMemo(() => createRanker(playbooks, learned ?? []), [playbooks, learned]);
  const { lastIncoming } = view.facts;
  const message = lastIncoming && 'value' in lastIncoming ? lastIncoming.value : null;
  const suggested = useAfterOpening(ranker, message, held);
  const words = (query.trim() || message?.trim() || '').slice(0, MAX_WORDS).trim();
  const last = useRef({ words: '', id: '' });
  const report = useCallback(
    (place: Answer | null) => {
      if (words === '') return toast({ text: t.playbook.nothingSaid });
      // The same words told twice in a row are one report.
      if (last.current.words !== words) last.current = { words, id: newId() };
      run(send('unanswered.add', { id: last.current.id, text: words, place }), () =>
        toast({ text: t.playbook.reported(words), tone: 'good' }),
      );
    },
    [words, send, run, toast, t],
  );
  return { message, suggested, report };
}

const NONE: Suggestion[] = [];

/** The panel is drawn first; its index of what clients say is built after that. */
function useAfterOpening(ranker: Ranker, message: string | null, held: boolean): Suggestion[] {
  const [suggested, setSuggested] = useState(NONE);
  useEffect(() => {
    if (held) return;
    const next = message === null ? NONE : ranker.suggest(message);
    startTransition(() => setSuggested(next));
  }, [ranker, message, held]);
  return suggested;
}

/** Alt+N anywhere in the panel. */
export function useReportKey(report: () => void): void {
  useEffect(() => {
    const listening = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, shiftKey, metaKey, repeat, isTrusted, code } = event;
      if (!isTrusted || code !== 'KeyN' || !altKey || ctrlKey || shiftKey || metaKey || repeat) return;
      event.preventDefault();
      report();
    };
    window.addEventListener('keydown', hear, { signal: listening.signal });
    return () => listening.abort();
  }, [report]);
}
