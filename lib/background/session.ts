/**
 * What must outlive the worker but not the browser, in storage.session. Several frames talk at once and each
 * read-modify-write takes two steps, so those of one key wait for each other. The queue itself may die with the
 * worker: then nothing is running that it would have to order.
 */
import { browser } from '@/lib/platform/browser';

const queues = new Map<string, Promise<unknown>>();

/** Only this room writes these keys, so what is read has the type that was written. */
export async function readSession<T>(key: string): Promise<T | null> {
  const found = await browser.storage.session.get(key);
  return (found[key] as T | undefined) ?? null;
}

/** `change` gets what is stored (or null) and answers with what to store; null removes the key. */
export function updateSession<T>(
  key: string,
  change: (stored: T | null) => T | null | Promise<T | null>,
): Promise<T | null> {
  const step = async () => {
    const next = await change(await readSession<T>(key));
    if (next === null) await browser.storage.session.remove(key);
    else await browser.storage.session.set({ [key]: next });
    return next;
  };
  const before = queues.get(key) ?? Promise.resolve();
  // The failure of the one before is its own caller's business.
  const run = before.then(step, step);
  queues.set(key, run);
  const forget = () => {
    if (queues.get(key) === run) queues.delete(key);
  };
  run.then(forget, forget);
  return run;
}
