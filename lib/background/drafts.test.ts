import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftText } from '@/lib/messages/contract-records';
import { fromPanel, killWorker, loadPage, newWorld, openPanel, orderFacts, orderPage, setClock } from './testing/world';

const PHONE = { phones: { value: ['+79000000001'] } };
const text = (text: string, noteId = 'n1'): DraftText => ({ noteId, revision: null, clientId: null, text });

/** The same client's card in tabs 7 and 8. */
beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  openTabs([7, 8]);
  for (const tabId of [7, 8]) {
    await openPanel(tabId);
    await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONE), { tabId });
  }
});

function openTabs(ids: number[]) {
  const get = async (id: number) => {
    if (!ids.includes(id)) throw new Error('No tab');
    return { id };
  };
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(get as typeof fakeBrowser.tabs.get);
}

const ownerOf = async (tabId: number) => (await fromPanel('tab.view', {}, tabId)).owner;
const write = async (draft: DraftText | null, tabId = 7) =>
  fromPanel('draft.save', { owner: await ownerOf(tabId), draft }, tabId);
const read = async (tabId = 7) => fromPanel('draft.read', { owner: await ownerOf(tabId) }, tabId);

/** What a restart leaves: the database alone. */
async function restartBrowser(open: number[]) {
  await killWorker();
  await fakeBrowser.storage.session.clear();
  openTabs(open);
  for (const tabId of open) {
    await openPanel(tabId);
    await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONE), { tabId });
  }
}

describe('a note being written', () => {
  it('outlives the worker', async () => {
    await write(text('Набрано до'));
    await killWorker();
    expect(await read()).toMatchObject(text('Набрано до'));
  });

  it('of one open tab does not turn up in another', async () => {
    await write(text('Из первой'));
    expect(await read(8)).toBeNull();
    await write(text('Из второй', 'n2'), 8);
    expect(await read(7)).toMatchObject(text('Из первой'));
    expect(await read(8)).toMatchObject(text('Из второй', 'n2'));
  });

  it('of a tab that died comes to the next one that shows the client, once', async () => {
    await write(text('Вкладка упала'));
    openTabs([8]);
    expect(await read(8)).toMatchObject(text('Вкладка упала'));
    openTabs([7, 8]);
    expect(await read(7)).toBeNull();
    expect(await read(8)).toMatchObject(text('Вкладка упала'));
  });

  it('outlives the browser, whose tabs get other numbers, or the numbers of others', async () => {
    await write(text('Первый'));
    setClock('2026-03-02T09:01:00.000Z');
    await write(text('Второй', 'n2'), 8);
    await restartBrowser([7]);
    expect(await read(7)).toMatchObject(text('Второй', 'n2'));
    await write(null);
    expect(await read(7)).toMatchObject(text('Первый'));
  });

  it('is done with when the note is saved, but not what was typed meanwhile', async () => {
    const owner = await ownerOf(7);
    await write(text('Готово'));
    await fromPanel('note.save', { id: 'n1', owner, text: 'Готово', revision: null });
    expect(await read()).toBeNull();
    await write({ ...text('Готово и ещё'), revision: 1 });
    await fromPanel('note.save', { id: 'n1', owner, text: 'Готово и', revision: 1 });
    expect(await read()).toMatchObject({ text: 'Готово и ещё' });
  });

  it('is done with although the browser ended before it was told so', async () => {
    await fromPanel('note.save', { id: 'n1', owner: await ownerOf(7), text: 'Сохранено', revision: null });
    await write(text('Сохранено '));
    await restartBrowser([3]);
    expect(await read(3)).toBeNull();
    await write(text('Сохранено и дописано'), 3);
    expect(await read(3)).toMatchObject(text('Сохранено и дописано'));
  });

  it('is done with although only its beginning had been kept when the note was saved', async () => {
    await write(text('Нач'));
    setClock('2026-03-02T09:00:00.200Z');
    await fromPanel('note.save', { id: 'n1', owner: await ownerOf(7), text: 'Начало и конец', revision: null });
    expect(await read()).toBeNull();
  });

  it('is done with although the browser ended when only its beginning had been kept', async () => {
    await write(text('Нач'));
    setClock('2026-03-02T09:00:00.200Z');
    // Saved by another tab: this one's draft stays, as when the browser is killed.
    await fromPanel('note.save', { id: 'n1', owner: await ownerOf(7), text: 'Начало и конец', revision: null }, 8);
    await restartBrowser([3]);
    expect(await read(3)).toBeNull();
  });

  it('that changes a note is kept although another tab saved the note later', async () => {
    await fromPanel('note.save', { id: 'n1', owner: await ownerOf(7), text: 'Было', revision: null });
    await write({ ...text('Было и моё'), revision: 1 });
    setClock('2026-03-02T09:00:00.200Z');
    await fromPanel('note.save', { id: 'n1', owner: await ownerOf(8), text: 'Стало', revision: 1 }, 8);
    expect(await read()).toMatchObject({ text: 'Было и моё', revision: 1 });
  });

  it('for a page of somebody who becomes a client goes with them', async () => {
    const chat = { site: 'whatsapp', kind: 'chat', host: 'web.whatsapp.com', recordId: null } as const;
    const page = { ...chat, url: 'https://web.whatsapp.com/' };
    await loadPage(page, { phones: { value: ['+79000000009'] } }, { document: 'chat' });
    await write(text('О новом'));
    await fromPanel('note.save', { id: 'other', owner: await ownerOf(7), text: 'Заметка', revision: null });
    const owner = await ownerOf(7);
    expect(owner).not.toContain('page:');
    expect(await read()).toMatchObject({ ...text('О новом'), owner });
  });
});

describe('a note', () => {
  const save = async (said: string, revision: number | null) =>
    fromPanel('note.save', { id: 'n1', owner: await ownerOf(7), text: said, revision });
  const notes = async () => (await fromPanel('tab.view', {})).notes;

  it('keeps what it said before', async () => {
    await save('один', null);
    setClock('2026-03-02T10:00:00.000Z');
    await save('два', 1);
    await save('три', 2);
    expect(await fromPanel('note.history', { id: 'n1' })).toEqual([
      { noteId: 'n1', revision: 2, text: 'два', at: '2026-03-02T10:00:00.000Z' },
      { noteId: 'n1', revision: 1, text: 'один', at: '2026-03-02T09:00:00.000Z' },
    ]);
  });

  it('of two tabs: the version that was written over is kept', async () => {
    await save('общая', null);
    await save('из второй', 1);
    expect(await save('из первой', 1)).toMatchObject({ conflict: { text: 'из второй', revision: 2 } });
    await save('из первой', 2);
    expect((await fromPanel('note.history', { id: 'n1' })).map((version) => version.text)).toEqual([
      'из второй',
      'общая',
    ]);
  });

  it('stays pinned when it is changed', async () => {
    await save('один', null);
    await fromPanel('note.pin', { id: 'n1', pinned: true });
    await save('два', 1);
    expect(await notes()).toMatchObject([{ pinned: true, revision: 2, text: 'два' }]);
  });

  it('comes back after it was deleted, with its past, also through the worker’s death', async () => {
    await save('один', null);
    await save('два', 1);
    await fromPanel('note.pin', { id: 'n1', pinned: true });
    const before = await notes();
    await fromPanel('note.delete', { id: 'n1' });
    expect(await notes()).toEqual([]);
    expect(await fromPanel('note.history', { id: 'n1' })).toEqual([]);
    await killWorker();
    expect(await fromPanel('note.restore', { id: 'n1' })).toEqual({ restored: true });
    expect(await notes()).toEqual(before);
    expect(await fromPanel('note.history', { id: 'n1' })).toHaveLength(1);
    expect(await fromPanel('note.restore', { id: 'n1' })).toEqual({ restored: false });
  });
});
