/** Talking to the frames of a tab: who is asked, and what becomes of one that does not answer. */
import { PAGE_WORDS } from '@/lib/i18n/marks';
import type { FrameCalls, FrameWelcome, In, Out } from '@/lib/messages/contract';
import type { FrameSender } from '@/lib/messages/receive';
import { askFrame, type FrameAnswer } from '@/lib/messages/send-frame';
import type { SiteId } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import { browser } from '@/lib/platform/browser';
import { siteOf } from './site-of';
import { dropFrame, type FrameState, listTabs, readTab, shownFrame, type TabState, updateTab } from './tabs';

/** Asks a frame; one that is not there any more is forgotten. */
export async function ask<K extends keyof FrameCalls>(
  tabId: number,
  { frameId, documentId }: Pick<FrameState, 'frameId' | 'documentId'>,
  call: K,
  input: In<FrameCalls, K>,
): Promise<FrameAnswer<Out<FrameCalls, K>>> {
  const answer = await askFrame(tabId, frameId, call, input);
  if ('none' in answer && answer.none === 'absent') await dropFrame({ tabId, frameId, documentId });
  return answer;
}

export type ScriptPath = '/engine.js' | '/slash.js' | `/${SiteId}-session.js`;

const PATIENCE_MS = 1000;

/**
 * The tab without frames that died in silence: a frame taken out of its page has no time to say so, and would hide
 * the page under it for ever. A busy one counts as alive.
 */
export async function readLivingTab(tabId: number): Promise<TabState> {
  const tab = await readTab(tabId);
  const frame = shownFrame(tab);
  if (!frame || frame.frameId === 0) return tab;
  const alive = ask(tabId, frame, 'ping', {}).then((answer) => !('none' in answer && answer.none === 'absent'));
  const busy = new Promise<true>((resolve) => setTimeout(resolve, PATIENCE_MS, true));
  return (await Promise.race([alive, busy])) ? tab : readLivingTab(tabId);
}

export function welcome(settings: Settings, site: SiteId | null, tab: TabState): FrameWelcome {
  return { enabled: isOn(settings, site), panelOpen: tab.panelOpen, launcher: PAGE_WORDS[settings.locale].launcher };
}

export function isOn({ sitesOff }: Settings, site: SiteId | null): boolean {
  return site !== null && !sitesOff.includes(site);
}

/** Runs one of our scripts in a frame, in the world that all of them share there and the page does not see. */
export async function loadInto(
  { tabId, frameId }: Pick<FrameSender, 'tabId' | 'frameId'>,
  file: ScriptPath,
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

/** Tells every frame of the new settings; frames of a site that was switched off show nothing any more. */
export async function tellSettings(settings: Settings): Promise<void> {
  const tabs = await listTabs();
  const framesOf = (tab: TabState) => Object.values(tab.frames);
  const origins = [...new Set(tabs.flatMap(({ tab }) => framesOf(tab).map(({ origin }) => origin)))];
  const sites = new Map(await Promise.all(origins.map(async (origin) => [origin, await siteOf(origin)] as const)));
  const siteAt = ({ origin }: FrameState) => sites.get(origin) ?? null;
  const off = new Set(origins.filter((origin) => !isOn(settings, sites.get(origin) ?? null)));
  await Promise.all(tabs.map(({ tabId }) => updateTab(tabId, ({ frames }) => ({ frames: silence(frames, off) }))));
  const all = tabs.flatMap(({ tabId, tab }) => framesOf(tab).map((frame) => ({ tabId, tab, frame })));
  await Promise.all(
    all.map(({ tabId, tab, frame }) => ask(tabId, frame, 'settings.changed', welcome(settings, siteAt(frame), tab))),
  );
}

function silence(frames: TabState['frames'], origins: ReadonlySet<string>): TabState['frames'] {
  const quiet = (frame: FrameState): FrameState =>
    origins.has(frame.origin) ? { ...frame, page: null, facts: {}, rowIds: [], acts: [], composer: null } : frame;
  return Object.fromEntries(Object.entries(frames).map(([id, frame]) => [id, quiet(frame)]));
}
