/** Questions that a screen is sure to ask, asked at once instead of one after the other as its parts come up. */
import type { In, Out, UiCalls } from '@/lib/messages/contract';
import type { Calls } from './calls';

/** Calls without input. */
type Plain = { [K in keyof UiCalls]: In<UiCalls, K> extends Record<never, never> ? K : never }[keyof UiCalls];

/**
 * The first asker of each call gets the answer that is already under way; later ones ask anew. Whatever changes in
 * between, when nobody listens yet, makes the early answers worthless.
 */
export function askAhead({ send, onChanged }: Calls, names: readonly Plain[]): Calls {
  const underWay = new Map<keyof UiCalls, Promise<unknown>>(names.map((call) => [call, send(call, {} as never)]));
  for (const answer of underWay.values()) answer.catch(() => {});
  const stop = onChanged(() => underWay.clear());
  return {
    onChanged,
    send<K extends keyof UiCalls>(call: K, input: In<UiCalls, K>) {
      const early = underWay.get(call);
      underWay.delete(call);
      if (underWay.size === 0) stop();
      // The map's value for a key is that call's answer; a Map cannot say so.
      return early ? (early as Promise<Out<UiCalls, K>>) : send(call, input);
    },
  };
}
