/**
 * Domains of the customer's own: a school's, a self-hosted portal's. The settings say which the manager wants, the
 * browser which it permits; the doors stand where both agree. They are registered with the browser, and anew at every
 * start, for an update of the extension takes the registrations away.
 */
import type { OwnSite } from '@/lib/messages/contract';
import { announce } from '@/lib/messages/topics';
import { hasAccess, patternOf } from '@/lib/platform/access';
import { browser } from '@/lib/platform/browser';
import { log } from '@/lib/platform/log';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { releaseAccess } from './access-use';
import { tellSettings } from './frames';
import { inject } from './inject';
import { readSession, updateSession } from './session';

type Wanted = Pick<OwnSite, 'origin' | 'site'>;

/** The one that the browser asks the manager about now. Of several, only the last was not answered yet. */
const EXPECTED = 'expected-site';

let latest: Promise<void> = Promise.resolve();

/** One after the other: two at once would each register what the other one just did. */
function inTurn(work: () => Promise<void>): Promise<void> {
  latest = latest.catch(() => {}).then(work);
  return latest;
}

export async function ownSites(): Promise<OwnSite[]> {
  const { ownSites: wanted } = await readSettings();
  return Promise.all(wanted.map(async (one) => ({ ...one, granted: await hasAccess(one.origin) })));
}

/** The permission is asked for by the page with the click; it may have come before this call. */
export async function expectSite(site: Wanted): Promise<void> {
  await updateSession<Wanted>(EXPECTED, () => site);
  if (await hasAccess(site.origin)) await followAccess();
}

/** The browser gave a permission or took one back. */
export function followAccess(): Promise<void> {
  return inTurn(async () => {
    const expected = await readSession<Wanted>(EXPECTED);
    if (expected && (await hasAccess(expected.origin))) {
      await want(expected);
      await updateSession(EXPECTED, () => null);
    }
    await register();
    await takeOverOwnSites();
    await tellSettings(await readSettings());
    await announce(['settings', 'tab']);
  });
}

/** Takes the permission back; the rest follows from that, also where it was not there any more. */
export async function forgetSite(origin: string): Promise<void> {
  await inTurn(async () => {
    const left = (await readSettings()).ownSites.filter((one) => one.origin !== origin);
    await changeSettings({ ownSites: left });
    await releaseAccess(origin);
  });
  await followAccess();
}

/** Makes the browser's registrations what settings and permissions say. */
export function registerOwnSites(): Promise<void> {
  return inTurn(register);
}

/** Open pages of these domains get their doors at once. */
export async function takeOverOwnSites(): Promise<void> {
  const granted = (await ownSites()).filter((one) => one.granted);
  await Promise.all(
    granted.map(({ origin, site }) =>
      inject({ matches: [patternOf(origin)], files: [doorOf(site)], allFrames: true, origin }),
    ),
  );
}

async function want(site: Wanted): Promise<void> {
  const { ownSites: wanted } = await readSettings();
  await changeSettings({ ownSites: [...wanted.filter(({ origin }) => origin !== site.origin), site] });
}

async function register(): Promise<void> {
  const granted = (await ownSites()).filter((one) => one.granted);
  const registered = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const wanted = new Map(granted.map((one) => [idOf(one), one]));
  const surplus = registered.filter((id) => !wanted.has(id));
  if (surplus.length) await browser.scripting.unregisterContentScripts({ ids: surplus });
  const missing = [...wanted].filter(([id]) => !registered.includes(id));
  await Promise.all(missing.map(([id, one]) => registerOne(id, one)));
}

async function registerOne(id: string, { origin, site }: Wanted): Promise<void> {
  const script = {
    id,
    matches: [patternOf(origin)],
    js: [doorOf(site)],
    allFrames: true,
    persistAcrossSessions: true,
  };
  // A file of settings can name anything; one that the browser refuses must not keep the others out.
  await browser.scripting.registerContentScripts([script]).catch((error) => log('background', 'not registered', error));
}

/** The site stands in it, so that a domain which becomes another site is registered anew. */
const idOf = ({ origin, site }: Wanted) => `${site} ${origin}`;

const doorOf = (site: Wanted['site']) => `content-scripts/${site}.js`;
