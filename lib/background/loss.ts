/**
 * Data that vanished: the browser's storage was cleared, or the database went with a repaired profile, while the
 * extension's own small storage remembers that there was one. Told until the manager has restored it or begins anew.
 */
import type { DataState } from '@/lib/messages/contract-records';
import { announce } from '@/lib/messages/topics';
import { browser } from '@/lib/platform/browser';
import { clock } from '@/lib/platform/clock';
import { hasSettings, readSettings, saveSettings } from '@/lib/store/settings';
import { databaseState } from '@/lib/store/state';

/** Since when there are settings in the database; they are never taken out of it. */
const HAD = 'had-data';
const LOST = 'lost-data';

/** To be called at each start of the worker, before anything is written; after data came back; and when a page asks. */
export async function noticeLoss(): Promise<void> {
  const had = (await browser.storage.local.get(HAD))[HAD];
  if (await hasSettings()) {
    if (!had) await rememberData();
    return;
  }
  if (!had) return;
  await browser.storage.local.set({ [LOST]: clock.now() });
  // So that it is noticed once.
  await saveSettings(await readSettings());
  await announce(['settings', 'tab']);
}

/** From now on there are data that can be missed. */
export async function rememberData(): Promise<void> {
  await browser.storage.local.set({ [HAD]: clock.now() });
}

/** The data are back, or the manager goes on without them. */
export async function forgetLoss(): Promise<void> {
  await browser.storage.local.remove(LOST);
}

export async function readDataState(): Promise<DataState> {
  const state = await databaseState();
  if (state !== 'ok') return { state };
  // At the worker's start it is in vain where the files are damaged: the browser refuses once, and gives an empty
  // database from then on.
  await noticeLoss();
  const lost = (await browser.storage.local.get(LOST))[LOST];
  return { state: lost === undefined ? 'ok' : 'lost' };
}
