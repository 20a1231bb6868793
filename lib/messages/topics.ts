/**
 * "Something changed, ask again": from the background to every open panel, popup and options page. Through
 * storage.local, the one place that reaches the panel's frame everywhere: Chromium with third-party cookies blocked
 * refuses it databases, and Firefox gives an extension's frame in a page no storage.session.
 */
import { browser } from '@/lib/platform/browser';
import type { Topic } from './contract';

const KEY = 'changed';

interface Changed {
  topics: Topic[];
  /** Makes two equal announcements differ: an equal value raises no event. */
  n: string;
}

export async function announce(topics: Topic[]): Promise<void> {
  const changed: Changed = { topics, n: crypto.randomUUID() };
  await browser.storage.local.set({ [KEY]: changed });
}

/** Returns what ends the listening. */
export function onChanged(listener: (topics: Topic[]) => void): () => void {
  const hear = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    // Only `announce` writes this key.
    const changed = area === 'local' ? (changes[KEY]?.newValue as Changed | undefined) : undefined;
    if (changed) listener(changed.topics);
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
