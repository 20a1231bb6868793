/** The shortcut that the browser itself knows, and that can be changed there. */
import { browser } from '@/lib/platform/browser';
import { readSettings } from '@/lib/store/settings';
import { ask, isOn, loadInto } from './frames';
import { siteOf } from './site-of';

const TOP = { frameId: 0, documentId: null };

/** Opens or closes the panel of the tab in front; nothing happens where no site of ours is shown or it is switched off. */
export async function togglePanelInFront(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  // Without our permission for the page the browser tells no address.
  if (tab?.id === undefined || !tab.url) return;
  const site = await siteOf(tab.url);
  if (!site || !isOn(await readSettings(), site)) return;
  const answer = await ask(tab.id, TOP, 'panel.toggle', {});
  if (!('none' in answer) || answer.none !== 'absent') return;
  // Only the door stands there so far.
  await loadInto({ tabId: tab.id, frameId: 0 }, `/${site}-session.js`);
  await ask(tab.id, TOP, 'panel.toggle', {});
}
