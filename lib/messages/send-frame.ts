/** Calls of the background to the content script of one frame. What comes back is parsed: a page's process made it. */
import type * as z from 'zod/mini';
import { browser } from '@/lib/platform/browser';
import type { Envelope, FrameCalls, In, Out } from './contract';
import { frameOutputs } from './schemas';

/** `absent`: nobody listens in that frame, so nothing was done. `lost`: it was asked and left without an answer. */
export type FrameAnswer<T> = { ok: T } | { none: 'absent' | 'lost' };

export async function askFrame<K extends keyof FrameCalls>(
  tabId: number,
  frameId: number,
  call: K,
  input: In<FrameCalls, K>,
): Promise<FrameAnswer<Out<FrameCalls, K>>> {
  const envelope: Envelope = { cuebook: 'frame', call, in: input };
  let reply: unknown;
  try {
    reply = await browser.tabs.sendMessage(tabId, envelope, { frameId });
  } catch (error) {
    // Both browsers word it so when no frame or no listener is there; every other end came after delivery.
    const absent = /receiving end does not exist|no tab with id|invalid tab id|no frame with id/i.test(String(error));
    return { none: absent ? 'absent' : 'lost' };
  }
  if (typeof reply !== 'object' || reply === null || !('ok' in reply)) return { none: 'lost' };
  const schemas: { [P in keyof FrameCalls]: z.ZodMiniType<Out<FrameCalls, P>> } = frameOutputs;
  const schema: z.ZodMiniType<Out<FrameCalls, K>> = schemas[call];
  const parsed = schema.safeParse(reply.ok);
  return parsed.success ? { ok: parsed.data } : { none: 'lost' };
}
