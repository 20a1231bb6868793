/** How every screen reaches the background. A context, so that a test can stand in for it. */
import { createContext, useContext } from 'react';
import type { In, Out, Topic, UiCalls } from '@/lib/messages/contract';

export interface Calls {
  /** Throws when the background reports an error. */
  send<K extends keyof UiCalls>(call: K, input: In<UiCalls, K>): Promise<Out<UiCalls, K>>;
  /** Calls back with what changed; returns how to stop. */
  onChanged(listener: (topics: Topic[]) => void): () => void;
}

const CallsContext = createContext<Calls | null>(null);

export const CallsProvider = CallsContext.Provider;

export function useCalls(): Calls {
  const calls = useContext(CallsContext);
  if (!calls) throw new Error('A screen stands outside of CallsProvider');
  return calls;
}
