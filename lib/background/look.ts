/** What a person who opens the popup or the options wants to know of a page: does Cuebook work there, and what does it see? */
import type { SiteLook } from '@/lib/messages/contract';
import type { PageSender } from '@/lib/messages/receive';
import type { Health, SiteId } from '@/lib/model/page';
import { siteIdSchema } from '@/lib/model/site';
import { browser } from '@/lib/platform/browser';
import { readSettings } from '@/lib/store/settings';
import { ask, isOn, loadInto } from './frames';
import { originOf, siteOf } from './site-of';
import { readTab, shownFrame } from './tabs';

const NOTHING: SiteLook = { origin: null, state: 'unknown', site: null, health: null };

interface LookedAt {
  id: number;
  origin: string;
}

export async function look({ page }: PageSender): Promise<SiteLook> {
  const front = await frontTab();
  const tab = page === 'popup' && !isOurs(front?.url) ? lookedAt(front) : await lastUsed();
  if (!tab) return NOTHING;
  const { origin } = tab;
  const settings = await readSettings();
  const site = await siteOf(origin);
  if (site === null) {
    const known = settings.ownSites.find((one) => one.origin === origin)?.site ?? (await probe(tab.id));
    return { origin, state: known ? 'own' : 'unknown', site: known, health: null };
  }
  if (!isOn(settings, site)) return { origin, state: 'off', site, health: null };
  return { origin, state: 'on', site, health: await healthOf(tab.id, site) };
}

type BrowserTab = Awaited<ReturnType<typeof browser.tabs.query>>[number];

async function frontTab(): Promise<BrowserTab | undefined> {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** Of the tabs with a page that Cuebook works on, the one that was in front last. */
async function lastUsed(): Promise<LookedAt | null> {
  const tabs = await browser.tabs.query({});
  const known = await Promise.all(tabs.map(async (tab) => ((await siteOf(tab.url ?? '')) ? tab : [])));
  return lookedAt(known.flat().sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]);
}

/** The address is told only where we may work, or where the manager just clicked our button. */
function lookedAt(tab: BrowserTab | undefined): LookedAt | null {
  const origin = originOf(tab?.url);
  return tab?.id !== undefined && origin !== null ? { id: tab.id, origin } : null;
}

function isOurs(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}

/** Which site's kind of page stands on this unknown domain; the click on our button lets us look once. */
async function probe(tabId: number): Promise<SiteId | null> {
  const ran = await browser.scripting.executeScript({ target: { tabId }, files: ['/probe.js'] }).catch(() => []);
  return siteIdSchema.safeParse(ran[0]?.result).data ?? null;
}

/** Of the frame with the record, else of the page itself; a page of which nothing was known until now is read for it. */
async function healthOf(tabId: number, site: SiteId): Promise<Health | null> {
  const shown = shownFrame(await readTab(tabId));
  const answer = shown && (await ask(tabId, shown, 'health', {}));
  if (answer && 'ok' in answer) return answer.ok;
  const top = { frameId: 0, documentId: null };
  const first = await ask(tabId, top, 'health', {});
  if ('ok' in first) return first.ok;
  // An error page takes no script.
  const loaded = await loadInto({ tabId, frameId: 0 }, `/${site}-session.js`).then(
    () => true,
    () => false,
  );
  const again = loaded ? await ask(tabId, top, 'health', {}) : first;
  return 'ok' in again ? again.ok : null;
}
