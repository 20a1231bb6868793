/** Putting the doors into pages that were open before there was one for them, or whose own can no longer speak. */
import { browser } from '@/lib/platform/browser';
import { log } from '@/lib/platform/log';

export interface Injected {
  /** Match patterns of tabs. */
  matches: string[];
  files: string[];
  allFrames: boolean;
  /** Only tabs of this origin, where a pattern says less. */
  origin?: string;
}

export async function inject({ matches, files, allFrames, origin }: Injected): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  const wanted = tabs.filter(({ url }) => !origin || (url !== undefined && new URL(url).origin === origin));
  // All at once: a tab that hangs must not keep the others waiting.
  await Promise.all(wanted.map(({ id }) => injectInto(id, files, allFrames)));
}

async function injectInto(tabId: number | undefined, files: string[], allFrames: boolean): Promise<void> {
  if (tabId === undefined) return;
  // Where a door or session of ours stands, another one leaves it at its work. A tab that shows an error page takes none.
  await browser.scripting
    .executeScript({ target: { tabId, allFrames }, files })
    .catch((error) => log('background', 'not injected', error));
}
