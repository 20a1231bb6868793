import { useEffect, useRef } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { isSameText } from '@/lib/suggest/texts';
import { usePanel } from './panel-context';
import type { Sendable, Sending } from './use-sending';

/**
 * A text chosen in the message itself that lacks something is asked for here, once, if it is one of `items`. `onFound`
 * hears which.
 */
export function useWanted(items: readonly Sendable[], sending: Sending, onFound?: (index: number) => void): void {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  const taken = useRef<string | null>(null);
  const { wanted } = view;
  useEffect(() => {
    if (!wanted || wanted.id === taken.current) return;
    const index = items.findIndex(({ source }) => source && isSameText(source, wanted.source));
    const item = items[index];
    if (!item) return;
    taken.current = wanted.id;
    onFound?.(index);
    sending.start(item, 'insert');
    run(send('wanted.drop', {}));
  }, [wanted, items, sending, onFound, send, run]);
}
