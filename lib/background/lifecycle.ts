/** The first run and the update of the extension. */
import { type Locale, localeSchema } from '@/lib/model/playbook';
import { browser } from '@/lib/platform/browser';
import { dropIncoming } from '@/lib/store/incoming';
import { hasSettings, readSettings, saveSettings } from '@/lib/store/settings';
import { tellSettings } from './frames';
import { inject } from './inject';
import { rememberData } from './loss';
import { takeOverOwnSites } from './own-sites';
import { movePrices } from './playbooks';
import { updateSession } from './session';

const WELCOMED = 'welcomed';

/**
 * After the first installation: the browser's language if it is one of ours. No page is opened: the browser would lay
 * it over a tab that is just being loaded, and the panel asks for name and school when a script needs them.
 */
export async function welcomeManager(): Promise<void> {
  // An unpacked extension is "installed" at every start of the browser.
  const found = await browser.storage.local.get(WELCOMED);
  if (found[WELCOMED]) return;
  if (!(await hasSettings())) {
    const settings = { ...(await readSettings()), locale: localeOf(browser.i18n.getUILanguage()) };
    await saveSettings(settings);
    await tellSettings(settings);
  }
  // The next start would do it too, and a whole first day may pass before that.
  await rememberData();
  await browser.storage.local.set({ [WELCOMED]: true });
}

const STARTED = 'started';

/**
 * At the worker's first start since the browser's, or since the extension was loaded, updated or switched on: the
 * session's storage is empty then. The event of an installation does not always come after a reload.
 */
export async function atFirstStart(work: () => Promise<void>): Promise<void> {
  let first = false;
  await updateSession<true>(STARTED, (started) => {
    first = !started;
    return true;
  });
  if (first) await work();
}

/** What the run before left: pages without a content script, an import that nobody confirmed, prices of an older version. */
export async function beginRun(): Promise<void> {
  await Promise.all([takeOverOpenTabs(), dropIncoming(), movePrices()]);
}

/**
 * Pages that were open before an installation or update have no content script, or one that can no longer speak;
 * the new one takes its place.
 */
export async function takeOverOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const listed = scripts.map(({ matches, js = [], all_frames: allFrames = false }) =>
    inject({ matches, files: js, allFrames }),
  );
  await Promise.all([...listed, takeOverOwnSites()]);
}

function localeOf(language: string): Locale {
  const parsed = localeSchema.safeParse(language.slice(0, 2).toLowerCase());
  return parsed.success ? parsed.data : 'en';
}
