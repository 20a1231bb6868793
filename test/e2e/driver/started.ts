import type { WebExtension } from './driver.ts';

/**
 * Runs in a page of the extension. Resolves when the content scripts of the pages at this address have run: they come
 * when a page falls idle, and a script asked for later comes after them. A key pressed before is heard by nobody.
 */
export async function scriptsRan(api: Partial<WebExtension>, url: string): Promise<void> {
  const tabs = (await api.tabs?.query({})) ?? [];
  const there = tabs.flatMap(({ id, url: address }) => (id !== undefined && address === url ? [id] : []));
  // Pages that the extension has no business on take no script.
  const ask = (tabId: number) =>
    api.scripting?.executeScript({ target: { tabId }, func: () => null }).catch(() => null) ?? null;
  await Promise.all(there.map(ask));
}
