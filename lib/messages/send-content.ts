/** Calls of content scripts to the background. Compact on purpose: it is parsed in every frame of every tab. */
import { runtime } from '@/lib/platform/page-runtime';
import type { ContentCalls, In, Out, Reply } from './contract';

/** The extension was updated, reloaded or removed under this page. */
export const GONE = 'gone';

/** Throws Error('gone') when the extension's context is invalid, else an Error with the background's own words. */
export async function sendContent<K extends keyof ContentCalls>(
  call: K,
  input: In<ContentCalls, K>,
): Promise<Out<ContentCalls, K>> {
  const send = async (): Promise<unknown> => {
    if (!runtime?.id) throw new Error(GONE);
    return runtime.sendMessage({ cuebook: 'content', call, in: input });
  };
  // A worker that died over the call is woken by asking again; what acts on the page is never repeated.
  const asked = send().catch((error) => (call.startsWith('relay') ? Promise.reject(error) : send()));
  const reply = (await asked.catch((error) => {
    throw runtime?.id ? error : new Error(GONE);
  })) as Reply<Out<ContentCalls, K>> | undefined;
  if (!reply) throw new Error('no answer');
  if ('error' in reply) throw new Error(reply.error);
  return reply.ok;
}
