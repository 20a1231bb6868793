/** What the panel, the popup and the options page ask for. */
import type { UiCalls } from '@/lib/messages/contract';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { browser } from '@/lib/platform/browser';
import { listEvents, readEvent } from '@/lib/store/events';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { batchHandlers } from './batch-handlers';
import { clientHandlers } from './client-handlers';
import { tellSettings } from './frames';
import { keepingHandlers } from './keeping-handlers';
import { movingHandlers } from './moving-handlers';
import { openRecord, openWithPanel } from './pages';
import { pictureHandlers } from './pictures';
import { playbookHandlers } from './playbooks';
import { recordHandlers } from './record-handlers';
import { shiftHandlers } from './shift-handlers';
import { siteHandlers } from './site-handlers';
import { updateTab } from './tabs';
import { teamHandlers } from './team-handlers';
import { expectUndo } from './undo';
import { viewTab } from './view';

export const uiHandlers: Handlers<UiCalls, PageSender> = {
  ...keepingHandlers,
  ...shiftHandlers,
  ...siteHandlers,
  ...playbookHandlers,
  ...pictureHandlers,
  ...clientHandlers,
  ...batchHandlers,
  ...recordHandlers,
  ...movingHandlers,
  ...teamHandlers,
  'panel.hello': async ({ token }, { tabId, document }) => {
    if (tabId === null) return { ok: false };
    let ok = false;
    await updateTab(tabId, (tab) => {
      // The token stays good: a page that takes our host out and in again loads the same frame anew.
      ok = tab.token !== null && tab.token === token;
      return ok ? { panels: [...new Set([...tab.panels, document])] } : {};
    });
    return { ok };
  },
  'tab.view': async (_, { tabId }) => {
    if (tabId === null) throw new Error('only a panel stands in a tab');
    return viewTab(tabId);
  },
  'settings.read': readSettings,
  'settings.save': async ({ settings }) => {
    await tellSettings(await changeSettings(settings));
    await announce(['settings', 'tab']);
    return null;
  },
  'log.list': listEvents,
  'log.go-undo': async ({ id }) => {
    const event = await readEvent(id);
    if (!event) throw new Error('unknown event');
    const tabId = await openWithPanel(event.url);
    if (tabId !== null) await expectUndo(tabId, id);
    await announce(['tab']);
    return null;
  },
  'undo.drop': async (_, { tabId }) => {
    if (tabId !== null) await updateTab(tabId, () => ({ undo: null }));
    return null;
  },
  'wanted.drop': async (_, { tabId }) => {
    if (tabId !== null) await updateTab(tabId, () => ({ wanted: null }));
    return null;
  },
  'record.open': async ({ url }, { tabId }) => {
    await openRecord(tabId, url);
    return null;
  },
  'options.open': async () => {
    await browser.runtime.openOptionsPage();
    return null;
  },
};
