import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Page } from '@/lib/model/page';
import { clock } from '@/lib/platform/clock';
import { openWithPanel } from './pages';
import { bearFrame } from './tabs';
import { newWorld } from './testing/world';

const TELEGRAM = 'https://web.telegram.org/a/';

function open(tabId: number, page: Page) {
  return bearFrame({ tabId, frameId: 0, documentId: `d${tabId}`, url: page.url }, page, clock.now());
}

function chat(id: string): Page {
  return { site: 'telegram', kind: 'chat', host: 'web.telegram.org', url: `${TELEGRAM}#${id}`, recordId: id };
}

beforeEach(() => newWorld());

it('of two chats at one address the tab of the right one comes up, and a tab of its own where neither is', async () => {
  await open(1, chat('500000101'));
  await open(2, chat('500000104'));
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  expect(await openWithPanel(`${TELEGRAM}#500000104`)).toBe(2);
  expect(create).not.toHaveBeenCalled();
  await openWithPanel(`${TELEGRAM}#500000102`);
  expect(create).toHaveBeenCalledWith({ url: `${TELEGRAM}#500000102` });
});

it('a record is the same wherever on its page one is', async () => {
  const url = 'https://example.getcourse.ru/sales/control/deal/update/id/1';
  await open(3, {
    site: 'getcourse',
    kind: 'order',
    host: 'example.getcourse.ru',
    url: `${url}#comments`,
    recordId: '1',
  });
  expect(await openWithPanel(url)).toBe(3);
});
