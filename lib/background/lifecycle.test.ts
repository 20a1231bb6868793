import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, saveSettings } from '@/lib/store/settings';
import { atFirstStart, takeOverOpenTabs, welcomeManager } from './lifecycle';
import { newWorld } from './testing/world';

beforeEach(() => newWorld());

describe('the first run', () => {
  it('takes the language of the browser if it is one of ours, once, and opens no page', async () => {
    const open = vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ru-RU');
    await welcomeManager();
    expect(await readSettings()).toMatchObject({ locale: 'ru' });
    await saveSettings({ ...(await readSettings()), locale: 'hu' });
    await welcomeManager();
    expect(await readSettings()).toMatchObject({ locale: 'hu' });
    expect(open).not.toHaveBeenCalled();
  });

  it('falls back to English', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('pt-BR');
    await welcomeManager();
    expect(await readSettings()).toMatchObject({ locale: 'en' });
  });
});

it('runs at the first start of the worker, not at the later ones', async () => {
  const work = vi.fn(async () => {});
  await atFirstStart(work);
  await atFirstStart(work);
  expect(work).toHaveBeenCalledTimes(1);
});

it('an update puts the content scripts into every tab, and a broken tab does not stop it', async () => {
  const scripts = [{ matches: ['https://*.getcourse.ru/*'], js: ['content-scripts/getcourse.js'], all_frames: true }];
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ content_scripts: scripts } as never);
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3 }] as never);
  const run = vi.fn(async ({ target }: { target: { tabId: number } }) => {
    if (target.tabId === 1) throw new Error('error page');
  });
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(run as never);
  await takeOverOpenTabs();
  expect(run).toHaveBeenCalledTimes(3);
  expect(run).toHaveBeenLastCalledWith({
    target: { tabId: 3, allFrames: true },
    files: ['content-scripts/getcourse.js'],
  });
});
