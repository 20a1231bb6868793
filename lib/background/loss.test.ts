import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { closeDatabase, database, VERSION } from '@/lib/store/db';
import { saveSettings } from '@/lib/store/settings';
import { exportBackup, stage } from '@/lib/store/testing/moving';
import { welcomeManager } from './lifecycle';
import { noticeLoss } from './loss';
import {
  fromFrame,
  fromPanel,
  fromPopup,
  killWorker,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
} from './testing/world';

const AT = '2026-03-02T09:00:00.000Z';
const state = async () => (await fromPopup('data.state', {})).state;

beforeEach(async () => {
  await closeDatabase();
  await Dexie.delete('cuebook');
  await newWorld(AT);
});

/** What clearing the browser's databases leaves. */
async function wipe() {
  await killWorker();
  await Dexie.delete('cuebook');
  await noticeLoss();
}

it('a first start is no loss, nor is a start with the data there', async () => {
  await noticeLoss();
  expect(await state()).toBe('ok');
  await saveSettings({ ...DEFAULT_SETTINGS, locale: 'ru' });
  await noticeLoss();
  await killWorker();
  await noticeLoss();
  expect(await state()).toBe('ok');
});

it('a database that vanished is told, also after the next start, until the data are back', async () => {
  await saveSettings({ ...DEFAULT_SETTINGS, managerName: 'Мария' });
  await noticeLoss();
  const backup = await exportBackup(AT);
  await wipe();
  expect(await state()).toBe('lost');
  await killWorker();
  await noticeLoss();
  expect(await state()).toBe('lost');
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation((async () => []) as never);
  await stage(backup, 'i1');
  await fromPopup('import.apply', { id: 'i1', mode: 'replace' });
  expect(await state()).toBe('ok');
  await noticeLoss();
  expect(await state()).toBe('ok');
});

it('a database that vanished on the first day is told too', async () => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ru-RU');
  await noticeLoss();
  await welcomeManager();
  await wipe();
  expect(await state()).toBe('lost');
});

it('the manager may go on without them', async () => {
  await saveSettings(DEFAULT_SETTINGS);
  await noticeLoss();
  await wipe();
  await fromPopup('data.go-on', {});
  expect(await state()).toBe('ok');
  await wipe();
  expect(await state()).toBe('lost');
});

it('a database of a newer Cuebook is told and not touched', async () => {
  await killWorker();
  await Dexie.delete('cuebook');
  const newer = new Dexie('cuebook');
  newer.version(VERSION + 1).stores({ clients: 'id' });
  await newer.open();
  newer.close();
  expect(await state()).toBe('newer');
  await expect(fromPopup('settings.read', {})).rejects.toThrow(`version ${VERSION + 1}`);
});

it('an old connection that does not let go is told at once, and the data are there when it has', async () => {
  await killWorker();
  await Dexie.delete('cuebook');
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('cuebook', 10);
    request.onupgradeneeded = () => request.result.createObjectStore('settings', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(await state()).toBe('blocked');
  expect(await state()).toBe('blocked');
  old.close();
  await vi.waitFor(async () => expect(await state()).toBe('ok'));
  expect((await database()).verno).toBe(VERSION);
});

it('a database whose files are damaged is told, and tried again each time', async () => {
  await killWorker();
  const failing = vi
    .spyOn(Dexie.prototype, 'open')
    .mockRejectedValue(new Error('Internal error opening backing store'));
  expect(await state()).toBe('broken');
  failing.mockRestore();
  expect(await state()).toBe('ok');
});

it('data that the browser gave up because their files were damaged are told', async () => {
  await saveSettings({ ...DEFAULT_SETTINGS, managerName: 'Мария' });
  await noticeLoss();
  await killWorker();
  await Dexie.delete('cuebook');
  vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Error('Internal error opening backing store'));
  await expect(noticeLoss()).rejects.toThrow('Internal error');
  expect(await state()).toBe('lost');
});

it('where there is no room a note is refused by that name, and nothing is half-written', async () => {
  await openPanel();
  await loadPage(orderPage('501'), orderFacts('25428', 'new', { phones: { value: ['+79000000001'] } }));
  const { owner } = await fromPanel('tab.view', {});
  const db = await database();
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  db.notes.hook('creating', full);
  await expect(fromPanel('note.save', { id: 'n1', owner, text: 'x', revision: null })).rejects.toThrow('QuotaExceeded');
  db.notes.hook('creating').unsubscribe(full);
  expect([await db.notes.count(), await db.noteVersions.count(), await db.touches.count()]).toEqual([0, 0, 0]);
  expect(await db.searchDocs.filter(({ key }) => key.startsWith('notes:')).count()).toBe(0);
  await fromPanel('note.save', { id: 'n1', owner, text: 'x', revision: null });
  expect(await db.notes.count()).toBe(1);
  await fromFrame('frame.gone', {});
});
