/** The background's door with everything behind it. */
import type { Door } from '@/lib/messages/receive';
import { browser } from '@/lib/platform/browser';
import { contentHandlers } from './content-handlers';
import { readTab } from './tabs';
import { uiHandlers } from './ui-handlers';

export function openDoor(): Door {
  return {
    id: browser.runtime.id,
    root: browser.runtime.getURL(''),
    content: contentHandlers,
    ui: uiHandlers,
    isVerified: async (tabId, document) => (await readTab(tabId)).panels.includes(document),
  };
}
