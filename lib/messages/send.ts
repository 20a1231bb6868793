/** Calls of the extension's own pages to the background. */
import { browser } from '@/lib/platform/browser';
import type { Envelope, In, Out, Reply, UiCalls } from './contract';

/**
 * Throws an Error with the background's own words when the call failed there, and `no answer` when it was refused.
 * A worker that died over the call is woken by asking once more: every call of UiCalls may be repeated.
 */
export async function sendUi<K extends keyof UiCalls>(call: K, input: In<UiCalls, K>): Promise<Out<UiCalls, K>> {
  const envelope: Envelope = { cuebook: 'ui', call, in: input };
  const send = (): Promise<unknown> => browser.runtime.sendMessage(envelope);
  // The background is our own code and answers by the contract.
  const reply = (await send().catch(send)) as Reply<Out<UiCalls, K>> | undefined;
  if (!reply) throw new Error('no answer');
  if ('error' in reply) throw new Error(reply.error);
  return reply.ok;
}
