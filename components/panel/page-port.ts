/** The panel's line to the content script of its tab: `{id, call, in}` there, `{id, ok}` or `{id, error}` back. */
import type { In, Out } from '@/lib/messages/contract';
import type { PortCalls } from '@/lib/messages/contract-port';

export interface PagePort {
  /** Throws when the other end reports an error, or says nothing within the time. */
  call<K extends keyof PortCalls>(call: K, input: In<PortCalls, K>): Promise<Out<PortCalls, K>>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: ReturnType<typeof setTimeout>;
}

/** An act waits for the CRM's own form, so the time is long; a dead content script never answers at all. */
const ANSWER_MS = 20_000;

export function createPagePort(port: MessagePort, answerMs = ANSWER_MS): PagePort {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  port.onmessage = (event: MessageEvent<{ id: number } & ({ ok: unknown } | { error: string })>) => {
    const asked = waiting.get(event.data.id);
    if (!asked) return;
    waiting.delete(event.data.id);
    clearTimeout(asked.timer);
    if ('error' in event.data) asked.reject(new Error(event.data.error));
    else asked.resolve(event.data.ok);
  };

  return {
    call(call, input) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error('no answer'));
        }, answerMs);
        // What comes back under this id is the answer to this call: both ends are ours.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer });
        port.postMessage({ id, call, in: input });
      });
    },
  };
}
