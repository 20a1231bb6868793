/** Data of the background as state: loaded, asked for again when it changes, kept on the screen meanwhile. */
import { useEffect, useState } from 'react';
import type { In, Out, Topic, UiCalls } from '@/lib/messages/contract';
import { useCalls } from './calls';

export interface Query<T> {
  /** The last good answer; null before the first one. */
  data: T | null;
  /** The last attempt failed; `data` may still hold an older answer. */
  failed: boolean;
  retry(): void;
}

export function useQuery<K extends keyof UiCalls>(
  call: K,
  input: In<UiCalls, K>,
  topics: readonly Topic[],
): Query<Out<UiCalls, K>> {
  const { send, onChanged } = useCalls();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ data: Out<UiCalls, K> | null; failed: boolean }>({ data: null, failed: false });
  const question = JSON.stringify([call, input, topics, attempt]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `question` stands for call, input and topics, which callers write anew at every render.
  useEffect(() => {
    let turn = 0;
    let over = false;
    const load = () => {
      turn += 1;
      const mine = turn;
      const latest = () => !over && mine === turn;
      send(call, input).then(
        (data) => latest() && setState({ data, failed: false }),
        () => latest() && setState((before) => ({ ...before, failed: true })),
      );
    };
    load();
    const stop = onChanged((changed) => {
      if (changed.some((topic) => topics.includes(topic))) load();
    });
    return () => {
      over = true;
      stop();
    };
  }, [send, onChanged, question]);

  return { ...state, retry: () => setAttempt((n) => n + 1) };
}
