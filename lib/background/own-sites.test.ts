import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteId } from '@/lib/model/page';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { followAccess, registerOwnSites } from './own-sites';
import { siteOf } from './site-of';
import { readTab } from './tabs';
import { frameAnswers, fromFrame, fromPopup, newWorld, orderPage } from './testing/world';

const SCHOOL = 'https://school.example';
const PORTAL = 'http://portal.example:8080';

interface Registered {
  id: string;
  matches: string[];
  js: string[];
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** What the browser holds: permissions by pattern, registered scripts, open tabs, what was injected where. */
let granted: Set<string>;
let scripts: Registered[];
let tabs: { id: number; url: string }[];
let injected: unknown[];

const grant = (origin: string) => {
  granted.add(`${origin}/*`);
  return followAccess();
};

beforeEach(async () => {
  await newWorld();
  granted = new Set();
  scripts = [];
  tabs = [];
  injected = [];
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async ({ origins = [] }: { origins?: string[] }) =>
    origins.every((origin) => granted.has(origin))) as never);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation((async ({ origins = [] }: { origins?: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation((async () => scripts) as never);
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation((async (more: Registered[]) => {
    if (more.some(({ id }) => scripts.some((one) => one.id === id))) throw new Error('duplicate id');
    if (more.some(({ js }) => js.includes('content-scripts/telegram.js'))) throw new Error('no such file');
    scripts.push(...more);
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'unregisterContentScripts').mockImplementation((async ({
    ids,
  }: {
    ids: string[];
  }) => {
    scripts = scripts.filter(({ id }) => !ids.includes(id));
  }) as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: unknown) => {
    injected.push(injection);
    return [];
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async ({ url = [] }: { url?: string[] }) =>
    tabs.filter((tab) => url.some((pattern) => tab.url.startsWith(pattern.slice(0, -1))))) as never);
});

const own = async (origin: string, site: SiteId) => changeSettings({ ownSites: [{ origin, site }] });

describe('a domain of the customer’s own', () => {
  it('is switched on by the grant that was expected, in open tabs too', async () => {
    tabs = [{ id: 3, url: `${SCHOOL}/pl/sales/deal` }];
    await fromPopup('site.expect', { origin: SCHOOL, site: 'getcourse' });
    expect(await siteOf(`${SCHOOL}/`)).toBe(null);
    expect(scripts).toEqual([]);
    await grant(SCHOOL);
    expect((await readSettings()).ownSites).toEqual([{ origin: SCHOOL, site: 'getcourse' }]);
    const js = ['content-scripts/getcourse.js'];
    expect(scripts).toMatchObject([{ matches: [`${SCHOOL}/*`], js, allFrames: true, persistAcrossSessions: true }]);
    expect(injected).toEqual([{ target: { tabId: 3, allFrames: true }, files: js }]);
    expect(await siteOf(`${SCHOOL}/pl/sales/deal`)).toBe('getcourse');
  });

  it('is switched on as well where the grant came before the word of it', async () => {
    await grant(SCHOOL);
    expect(scripts).toEqual([]);
    await fromPopup('site.expect', { origin: SCHOOL, site: 'getcourse' });
    expect(scripts).toHaveLength(1);
  });

  it('is not switched on by a grant for another one', async () => {
    await fromPopup('site.expect', { origin: SCHOOL, site: 'getcourse' });
    await grant(PORTAL);
    expect((await readSettings()).ownSites).toEqual([]);
    expect(scripts).toEqual([]);
  });

  it('is an origin: neither another port nor another scheme nor another host', async () => {
    await own(PORTAL, 'bitrix24');
    await grant(PORTAL);
    expect(await siteOf(`${PORTAL}/crm/deal/details/1/`)).toBe('bitrix24');
    for (const url of [
      'http://portal.example/',
      'https://portal.example:8080/',
      'http://portal.example:8081/',
      'http://x.portal.example:8080/',
      'http://portal.example:8080.evil.example/',
    ]) {
      expect(await siteOf(url), url).toBe(null);
    }
  });

  it('works after a start from the settings and the permissions there are, registered once', async () => {
    await changeSettings({
      ownSites: [
        { origin: SCHOOL, site: 'getcourse' },
        { origin: PORTAL, site: 'bitrix24' },
        { origin: 'https://other.example', site: 'telegram' },
      ],
    });
    granted = new Set([`${SCHOOL}/*`, 'https://other.example/*']);
    await Promise.all([registerOwnSites(), registerOwnSites()]);
    // What the browser refuses does not keep the others out.
    expect(scripts.map(({ matches }) => matches)).toEqual([[`${SCHOOL}/*`]]);
    expect(await fromPopup('site.own', {})).toEqual([
      { origin: SCHOOL, site: 'getcourse', granted: true },
      { origin: PORTAL, site: 'bitrix24', granted: false },
      { origin: 'https://other.example', site: 'telegram', granted: true },
    ]);
  });

  it('falls silent when the permission is taken back in the browser, and stays in the settings', async () => {
    await own(SCHOOL, 'getcourse');
    await grant(SCHOOL);
    const url = `${SCHOOL}/sales/control/deal/update/id/1`;
    const page = orderPage('1', { host: 'school.example', url });
    expect(await fromFrame('frame.hello', { page }, { url })).toMatchObject({ enabled: true });
    expect((await readTab(7)).frames[0]?.page).toEqual(page);
    const asked = frameAnswers({ 'settings.changed': () => null });
    granted.clear();
    await followAccess();
    expect(asked).toMatchObject([{ call: 'settings.changed', in: { enabled: false } }]);
    expect(scripts).toEqual([]);
    expect((await readTab(7)).frames[0]?.page).toBe(null);
    expect(await fromFrame('frame.load', { wanted: true }, { url })).toEqual({ loading: false });
    expect(await fromFrame('frame.hello', { page }, { url })).toMatchObject({ enabled: false });
    expect((await readSettings()).ownSites).toHaveLength(1);
  });

  it('is removed with its permission', async () => {
    await own(SCHOOL, 'getcourse');
    await grant(SCHOOL);
    await fromPopup('site.forget', { origin: SCHOOL });
    expect([...granted]).toEqual([]);
    expect(scripts).toEqual([]);
    expect(await fromPopup('site.own', {})).toEqual([]);
  });

  it('has the panel of its own, other hosts have theirs', async () => {
    await own(SCHOOL, 'getcourse');
    await grant(SCHOOL);
    const token = 'a'.repeat(32);
    expect(await fromFrame('panel.register', { token }, { url: `${SCHOOL}/` })).toMatchObject({
      page: 'own-panel.html',
    });
    expect(await fromFrame('panel.register', { token })).toMatchObject({ page: 'panel.html' });
  });
});
