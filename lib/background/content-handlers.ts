/** What frames of web pages tell and ask. */

import { reasonText } from '@/lib/i18n/because';
import { PAGE_WORDS } from '@/lib/i18n/marks';
import { textsFor } from '@/lib/i18n/texts';
import type { ContentCalls, In } from '@/lib/messages/contract';
import type { Marks } from '@/lib/messages/contract-reading';
import type { FrameSender, Handlers } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import type { Mark, Page, RecordRow } from '@/lib/model/page';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { seeOrders } from '@/lib/store/orders';
import { readSettings } from '@/lib/store/settings';
import { act, insert, takeBack } from './acts';
import { listsPeople, orderOfPage, orderOfRow, showsOneClient } from './facts';
import { ask, isOn, loadInto, welcome } from './frames';
import { hintAt } from './hints';
import { rememberList } from './lists';
import { insertPicture } from './pictures';
import { settleActs } from './proof';
import { seeClient, seePeople } from './remember';
import { closePaid, remind } from './reminders';
import { seeShift } from './shift';
import { listedSiteOf, siteOf } from './site-of';
import { findTexts, sayOf, wantText } from './slash';
import { bearFrame, dropFrame, isSamePage, readTab, reviveFrame, updateFrame, updateTab } from './tabs';
import { followUndo } from './undo';
import { type Judged, judge, judgePage, twinOf } from './verdicts';

export const contentHandlers: Handlers<ContentCalls, FrameSender> = {
  'frame.hello': async ({ page, restored, loadedAt }, from) => {
    const settings = await readSettings();
    const site = await siteOf(from.url);
    const { enabled } = welcome(settings, site, await updateTab(from.tabId, () => ({})));
    const own = enabled && page && (await isOwn(page, from)) ? page : null;
    const tab = await (restored ? reviveFrame(from, own) : bearFrame(from, own, notLater(loadedAt)));
    await announce(['tab']);
    return welcome(settings, site, tab);
  },
  'frame.read': async (input, from) => {
    const { sitesOff } = await readSettings();
    if (sitesOff.includes(input.page.site) || !(await isOwn(input.page, from))) return { marks: [] };
    return readPage(input, from);
  },
  'frame.rows': async ({ page, rows, at }, from) => {
    const { sitesOff } = await readSettings();
    if (sitesOff.includes(page.site) || !(await isOwn(page, from))) return { marks: [] };
    return { marks: await readRows(page, rows, at, from) };
  },
  'frame.gone': async (_, from) => {
    await dropFrame(from);
    await announce(['tab']);
    return null;
  },
  'frame.composer': async (composer, from) => {
    await updateFrame(from, () => ({ composer: { ...composer, at: clock.now(), hints: [] } }));
    await announce(['tab']);
    return null;
  },
  'frame.typed': async ({ text }, from) => {
    await onlyOurs(from);
    return { hints: await hintAt(text, from) };
  },
  'frame.load': async ({ wanted }, from) => {
    const site = await siteOf(from.url);
    const loading = site !== null && (wanted || (await readTab(from.tabId)).panelOpen);
    if (loading) await loadInto(from, `/${site}-session.js`);
    return { loading };
  },
  'frame.load-engine': async (_, from) => {
    await loadInto(from, '/engine.js');
    return null;
  },
  'frame.load-slash': async (_, from) => {
    await loadInto(from, '/slash.js');
    return null;
  },
  'slash.find': async ({ query, opening }, from) => {
    if (!isOn(await readSettings(), await siteOf(from.url))) return null;
    return findTexts(from.tabId, query, opening);
  },
  'slash.complete': async ({ source, owner }, from) => {
    await onlyOurs(from);
    await wantText(from.tabId, source, owner);
    return null;
  },
  'relay.slash': async ({ text, source, owner, command }, from) => {
    await onlyOurs(from);
    const { frameId, documentId } = from;
    const outcome = await insert(from.tabId, text, owner, source, { frameId, documentId, replacing: command });
    return { outcome, say: await sayOf(outcome) };
  },
  'frame.toggle-panel': async (_, { tabId }) => {
    await ask(tabId, { frameId: 0, documentId: null }, 'panel.toggle', {});
    return null;
  },
  'panel.register': async ({ token }, from) => {
    onlyTop(from);
    await onlyOurs(from);
    await updateTab(from.tabId, () => ({ token, panels: [] }));
    const { refused } = PAGE_WORDS[(await readSettings()).locale];
    return { page: listedSiteOf(from.url) ? 'panel.html' : 'own-panel.html', refused };
  },
  'panel.opened': async ({ open }, from) => {
    onlyTop(from);
    await updateTab(from.tabId, () => ({ panelOpen: open }));
    return null;
  },
  'relay.insert': async ({ text, owner, source = null }, from) => {
    onlyTop(from);
    await onlyOurs(from);
    return insert(from.tabId, text, owner, source);
  },
  'relay.picture': async ({ picture, owner }, from) => {
    onlyTop(from);
    await onlyOurs(from);
    return insertPicture(from.tabId, picture, owner);
  },
  'relay.take-back': async (_, from) => {
    onlyTop(from);
    await onlyOurs(from);
    return takeBack(from.tabId);
  },
  'relay.act': async (input, from) => {
    onlyTop(from);
    const outcome = await act(from.tabId, input.act, input.undoes);
    await announce(['log', 'tab']);
    return outcome;
  },
};

async function readPage(input: In<ContentCalls, 'frame.read'>, from: FrameSender): Promise<Marks> {
  const { page, facts, rows, acts = [] } = input;
  const ids = input.rowIds ?? rows.map(({ id }) => id);
  const now = clock.now();
  const at = notLater(input.at);
  const rowIds = listsPeople(page) ? [] : ids;
  const tab = await updateFrame(from, (frame) => ({
    page,
    facts,
    rowIds,
    acts,
    shownAt: isSamePage(frame.page, page) ? frame.shownAt : now,
  }));
  const frame = tab.frames[from.frameId];
  const seen = [orderOfPage(page, facts, at), ...rows.map((row) => orderOfRow(page, row, at))];
  // A page from the back/forward cache shows what was; newer knowledge stands.
  const orders = seen.filter((order) => order !== null);
  if (frame?.bornAt) {
    await seeOrders(orders);
    await closePaid(orders);
  }
  if (rowIds.length && !showsOneClient(page)) await rememberList(page, rowIds);
  await seeClient({ page, facts });
  await seePeople(page, rows);
  if (frame?.bornAt) {
    await seeShift(page, facts, rowIds.length > 0);
    // The badge counts orders too.
    if (orders.length) void remind().catch((error) => log('background', 'orders', error));
  }
  const settled = frame ? await settleActs(from.tabId, frame) : false;
  await followUndo(from.tabId);
  const { rows: judged, shown } = await judgePage(page, facts, rowIds);
  await announce(settled ? ['tab', 'log', 'shift'] : ['tab', 'shift']);
  const marks = await inWords(judged);
  const [own] = shown.verdict ? await inWords({ ...judged, verdicts: [shown.verdict] }) : [];
  return { marks, ...(own && { own }) };
}

async function readRows(page: Page, rows: readonly RecordRow[], at: string, from: FrameSender): Promise<Mark[]> {
  const orders = rows.flatMap((row) => orderOfRow(page, row, notLater(at)) ?? []);
  const frame = (await updateFrame(from, () => ({}))).frames[from.frameId];
  if (frame?.bornAt) {
    await seeOrders(orders);
    await closePaid(orders);
  }
  await seePeople(page, rows);
  const ids = orders.map(({ id }) => id);
  return inWords(await judge(page, ids));
}

/** A page's clock may run ahead of ours, and it says nothing of the future. */
function notLater(at: string | undefined): string {
  const now = clock.now();
  return at !== undefined && at < now ? at : now;
}

async function inWords(judged: Pick<Judged, 'verdicts' | 'named'>): Promise<Mark[]> {
  const { locale } = await readSettings();
  const now = new Date(clock.now());
  return judged.verdicts.map((verdict) => {
    const twin = twinOf(judged, verdict);
    return {
      ...verdict,
      label: PAGE_WORDS[locale].marks[verdict.kind],
      title: reasonText(verdict.reason, textsFor(locale), locale, now),
      ...(twin && { twin }),
    };
  });
}

/** A page may speak of its own host only. */
async function isOwn(page: { host: string; site: string }, { url }: FrameSender): Promise<boolean> {
  return page.host === new URL(url).host && page.site === (await siteOf(url));
}

/** A permission may have been taken back under a session that has not heard of it. */
async function onlyOurs({ url }: FrameSender): Promise<void> {
  if (!isOn(await readSettings(), await siteOf(url))) throw new Error('Cuebook is not switched on here');
}

function onlyTop({ frameId }: FrameSender): void {
  if (frameId !== 0) throw new Error('only the top frame owns the panel');
}
