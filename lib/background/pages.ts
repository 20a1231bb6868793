/** Going to a page of a CRM or chat, with the panel. */
import { askFrame } from '@/lib/messages/send-frame';
import type { Page } from '@/lib/model/page';
import { browser } from '@/lib/platform/browser';
import { listTabs, shownFrame, updateTab } from './tabs';

/** Opens a record in the tab the panel stands in; another account's record gets a tab of its own. */
export async function openRecord(tabId: number | null, url: string): Promise<void> {
  const here = tabId === null ? null : await browser.tabs.get(tabId);
  const stays = here?.url !== undefined && new URL(here.url).origin === new URL(url).origin;
  if (stays && tabId !== null) await browser.tabs.update(tabId, { url });
  else await browser.tabs.create({ url });
}

/** Brings up the tab that shows this page, or opens one; the panel is open there. Returns the tab's id. */
export async function openWithPanel(url: string): Promise<number | null> {
  const tabs = await listTabs();
  const found = tabs.find(({ tab }) => shows(shownFrame(tab)?.page, url));
  const tabId = found && (await bringUp(found.tabId)) ? found.tabId : (await browser.tabs.create({ url })).id;
  if (tabId === undefined) return null;
  // A page that is still to be loaded learns it by its welcome.
  await updateTab(tabId, () => ({ panelOpen: true }));
  if (tabId === found?.tabId) await askFrame(tabId, 0, 'panel.open', {});
  return tabId;
}

async function bringUp(tabId: number): Promise<boolean> {
  // The tab may have been closed while the worker slept.
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => null);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab !== null;
}

/** What stands behind `#` says where on a record's page one is; of a chat it says who is there. */
function shows(page: Page | undefined, url: string): boolean {
  if (!page || page.kind === 'chat') return page?.url === url;
  return page.url.split('#', 1)[0] === url.split('#', 1)[0];
}
