/** Wires the background. Every listener is there before the first await: the worker is woken for them alone. */
import { defineBackground } from 'wxt/utils/define-background';
import { beginDays, DAILY_ALARM, eachDay } from '@/lib/background/daily';
import { openDoor } from '@/lib/background/door';
import { atFirstStart, beginRun, welcomeManager } from '@/lib/background/lifecycle';
import { noticeLoss } from '@/lib/background/loss';
import { followAccess, registerOwnSites } from '@/lib/background/own-sites';
import { ALARM, ORDER_ALARM, openNotified, remind } from '@/lib/background/reminders';
import { togglePanelInFront } from '@/lib/background/shortcut';
import { forgetTab } from '@/lib/background/tabs';
import { type RawSender, receive } from '@/lib/messages/receive';
import { TOGGLE_COMMAND } from '@/lib/model/command';
import { browser } from '@/lib/platform/browser';
import { log } from '@/lib/platform/log';

export default defineBackground(() => {
  const door = openDoor();
  browser.runtime.onMessage.addListener((raw: unknown, sender: RawSender, reply: (value: unknown) => void) => {
    void receive(door, raw, sender).then(reply);
    // Kept open for the answer; promises are not answers in every browser that we support.
    return true;
  });

  const run = (what: string, work: Promise<unknown>) => void work.catch((error) => log('background', what, error));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run('welcome', welcomeManager());
  });
  // Nothing to do but to be woken: what is overdue at the browser's start is shown below.
  browser.runtime.onStartup.addListener(() => {});
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM || name === ORDER_ALARM) run('remind', remind());
    if (name === DAILY_ALARM) run('daily', eachDay());
  });
  browser.notifications.onClicked.addListener((id) => run('notification', openNotified(id)));
  browser.permissions.onAdded.addListener(() => run('permission', followAccess()));
  browser.permissions.onRemoved.addListener(() => run('permission', followAccess()));
  browser.commands.onCommand.addListener((name) => {
    if (name === TOGGLE_COMMAND) run('shortcut', togglePanelInFront());
  });
  browser.tabs.onRemoved.addListener((tabId) => run('tab', forgetTab(tabId)));

  run('loss', noticeLoss());
  run('start', remind());
  run('first start', atFirstStart(beginRun));
  run('days', beginDays());
  run('own sites', registerOwnSites());
});
