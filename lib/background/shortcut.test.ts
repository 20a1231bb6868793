import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { togglePanelInFront } from './shortcut';
import { frameAnswers, fromPopup, HOST, newWorld } from './testing/world';

const injected: unknown[] = [];

beforeEach(async () => {
  await newWorld();
  injected.length = 0;
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: unknown) => {
    injected.push(injection);
    frameAnswers({ 'panel.toggle': () => null });
  }) as never);
});

function inFront(url: string | undefined): void {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, ...(url && { url }) }] as never);
}

it('toggles the panel of the tab in front', async () => {
  inFront(`https://${HOST}/pl/sales/deal`);
  const asked = frameAnswers({ 'panel.toggle': () => null });
  await togglePanelInFront();
  expect(asked).toEqual([{ call: 'panel.toggle', in: {}, tabId: 7, frameId: 0 }]);
  expect(injected).toEqual([]);
});

it('loads the session where only the door stands', async () => {
  inFront(`https://${HOST}/about`);
  await togglePanelInFront();
  expect(injected).toEqual([{ target: { tabId: 7, frameIds: [0] }, files: ['/getcourse-session.js'] }]);
});

it('does nothing on other pages, and on a site that is switched off', async () => {
  for (const url of [undefined, 'https://other.example/', 'about:blank']) {
    inFront(url);
    await togglePanelInFront();
  }
  await fromPopup('settings.save', { settings: { sitesOff: ['getcourse'] } });
  inFront(`https://${HOST}/`);
  await togglePanelInFront();
  expect(injected).toEqual([]);
});
