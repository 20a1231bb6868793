import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { forgetTab, listTabs, readTab, shownFrame } from './tabs';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  HOST,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  row,
  setClock,
} from './testing/world';

beforeEach(() => newWorld());

const list = { ...orderPage('x'), kind: 'order-list' as const, recordId: null, url: `https://${HOST}/pl/sales/deal` };

describe('the frames of a tab', () => {
  it('thirty frames that talk at once lose nothing', async () => {
    // As in a browser: what is read is a copy, and others get their turn before it is used.
    const read = fakeBrowser.storage.session.get;
    const slow = async (keys?: string) => {
      const found = structuredClone(await read(keys ?? null));
      await new Promise((resolve) => setImmediate(resolve));
      return found;
    };
    vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(slow as typeof read);
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        loadPage(orderPage(String(i)), orderFacts(`N${i}`, 'new'), { frameId: i, document: `doc-${i}` }),
      ),
    );
    const { frames } = await readTab(7);
    expect(Object.keys(frames)).toHaveLength(30);
    expect(Object.values(frames).every(({ page, facts }) => page && facts.recordNumber)).toBe(true);
  });

  it('shows the frame inside the page over the page, the newest of several', async () => {
    await loadPage(list, {}, { frameId: 0 });
    setClock('2026-03-02T09:00:01.000Z');
    await loadPage(orderPage('1'), orderFacts('1', 'new'), { frameId: 3 });
    setClock('2026-03-02T09:00:02.000Z');
    await loadPage(orderPage('2'), orderFacts('2', 'new'), { frameId: 4 });
    // An older card that is read again does not come to the front.
    setClock('2026-03-02T09:00:03.000Z');
    await fromFrame('frame.read', { page: orderPage('1'), facts: orderFacts('1', 'payed'), rows: [] }, { frameId: 3 });
    expect(shownFrame(await readTab(7))?.page.recordId).toBe('2');
    await fromFrame('frame.gone', {}, { frameId: 4 });
    expect(shownFrame(await readTab(7))?.page.recordId).toBe('1');
  });

  it('a farewell that comes late does not take away the next document', async () => {
    await loadPage(orderPage('1'), {}, { document: 'old' });
    await loadPage(orderPage('2'), {}, { document: 'new' });
    await fromFrame('frame.gone', {}, { document: 'old' });
    expect(shownFrame(await readTab(7))?.page.recordId).toBe('2');
  });

  it('a card that died in silence uncovers the page under it', async () => {
    await openPanel();
    await loadPage(list, {}, { frameId: 0 }, [row('1', '25428', 'new')]);
    await loadPage(orderPage('1'), orderFacts('25428', 'new'), { frameId: 3 });
    frameAnswers({ ping: () => null });
    expect((await fromPanel('tab.view', {})).page?.kind).toBe('order');
    frameAnswers({});
    expect((await fromPanel('tab.view', {})).page?.kind).toBe('order-list');
  });

  it('a page may not speak of another host', async () => {
    const url = 'https://hostile.getcourse.ru/';
    await fromFrame('frame.hello', { page: orderPage('1') }, { url });
    await fromFrame('frame.read', { page: orderPage('1'), facts: orderFacts('1', 'new'), rows: [] }, { url });
    expect(shownFrame(await readTab(7))).toBeNull();
  });

  it('a closed tab is forgotten, whatever its page still says', async () => {
    await loadPage(list, {});
    await forgetTab(7);
    expect(await listTabs()).toEqual([]);
    vi.mocked(fakeBrowser.tabs.get).mockRejectedValue(new Error('No tab with id: 7.'));
    await loadPage(list, {});
    await fromFrame('frame.composer', { label: 'Комментарий', note: null });
    await fromFrame('panel.opened', { open: true });
    expect(await listTabs()).toEqual([]);
  });
});

describe('the panel', () => {
  it('comes back after the page was loaded again', async () => {
    expect(await fromFrame('frame.hello', { page: null })).toMatchObject({ panelOpen: false });
    await fromFrame('panel.opened', { open: true });
    expect(await fromFrame('frame.hello', { page: null }, { document: 'doc-2' })).toMatchObject({ panelOpen: true });
    expect(await fromFrame('frame.hello', { page: null }, { tabId: 8 })).toMatchObject({ panelOpen: false });
  });

  it('says what the composer last used is called', async () => {
    await openPanel();
    await loadPage(list, {});
    await fromFrame('frame.composer', { label: 'Комментарий', note: null });
    setClock('2026-03-02T09:00:05.000Z');
    await fromFrame('frame.composer', { label: 'Сообщение', note: null }, { frameId: 3 });
    frameAnswers({ ping: () => null });
    expect((await fromPanel('tab.view', {})).composer).toBe('Сообщение');
  });
});

describe('a site that is switched off', () => {
  it('is silent at once and for new pages, and speaks again', async () => {
    await openPanel();
    await loadPage(list, {}, {}, [row('1', '25428', 'new')]);
    const asked = frameAnswers({ 'settings.changed': () => null });
    await fromPanel('settings.save', { settings: { ...DEFAULT_SETTINGS, sitesOff: ['getcourse'] } });
    expect(asked).toMatchObject([{ call: 'settings.changed', in: { enabled: false }, tabId: 7, frameId: 0 }]);
    expect((await fromPanel('tab.view', {})).page).toBeNull();
    expect(await fromFrame('frame.hello', { page: list }, { tabId: 8 })).toMatchObject({ enabled: false });
    await fromFrame('frame.read', { page: list, facts: {}, rows: [] }, { tabId: 8 });
    expect(shownFrame(await readTab(8))).toBeNull();
    await fromPanel('settings.save', { settings: DEFAULT_SETTINGS });
    expect(asked.at(-1)).toMatchObject({ in: { enabled: true } });
  });
});
