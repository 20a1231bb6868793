/**
 * Due follow-ups become a badge, notifications and the next alarm, all made from the database each time: alarms do
 * not survive a restart of the browser or an update of the extension.
 */
import { paymentOf } from '@/lib/duplicates/statuses';
import { dueAt, lateness, nextWake, toNotify } from '@/lib/followups/due';
import { formatSpan } from '@/lib/i18n/format';
import { type Texts, textsFor } from '@/lib/i18n/texts';
import { announce } from '@/lib/messages/topics';
import type { Locale } from '@/lib/model/playbook';
import type { FollowUp, Order } from '@/lib/model/records';
import { browser } from '@/lib/platform/browser';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { claimFollowUps, openFollowUps, readFollowUp, solvePaid } from '@/lib/store/follow-ups';
import { readSettings } from '@/lib/store/settings';
import { ordersDue } from './orders-due';
import { openWithPanel } from './pages';
import { updateTab } from './tabs';

export const ALARM = 'follow-ups';
/** When an order comes into its window, or leaves it. */
export const ORDER_ALARM = 'orders';
/** The id of the notification that asks for a backup. */
export const BACKUP = 'backup';
/** The id of the one notification that stands for many. */
const MANY = 'follow-ups';
const AT_ONCE = 3;
/** A notification that comes later than this says so. */
const LATE_MINUTES = 5;

let latest: Promise<void> = Promise.resolve();
/** The turn that has not begun yet: it will see whatever was changed until then. */
let waiting: Promise<void> | null = null;

/**
 * Shows what has fallen due and was not shown yet, and sees to the next time. To be called after every change. One
 * after the other: of two at once, the one that read earlier could set the alarm last.
 */
export function remind(): Promise<void> {
  waiting ??= latest
    .catch(() => {})
    .then(() => {
      waiting = null;
      latest = remindOnce();
      return latest;
    });
  return waiting;
}

async function remindOnce(): Promise<void> {
  const now = clock.now();
  const { work } = await readSettings();
  const claimed = await claimFollowUps((open) => toNotify(open, now, work), now);
  const open = await openFollowUps();
  const { toTake, changesAt } = await ordersDue();
  const due = dueAt(open, now).length + toTake;
  await browser.action.setBadgeText({ text: due ? String(due) : '' });
  await setAlarm(ALARM, nextWake(open, now, work));
  await setAlarm(ORDER_ALARM, changesAt);
  if (!claimed.length) return;
  // Claimed already, so a failure here costs a notification, but badge and popup still show what is due.
  await notify(claimed).catch((error) => log('background', 'no notification', error));
  await announce(['follow-ups', 'tab']);
}

/** Orders as a page shows them now: whoever was to be asked whether he has paid need not be. */
export async function closePaid(orders: readonly Order[]): Promise<void> {
  const paid = orders.filter((order) => paymentOf(order) === 'paid');
  const solved = await solvePaid(new Map(paid.map(({ key, number, id }) => [key, number ?? id])), clock.now());
  if (!solved.length) return;
  await Promise.all(solved.map(({ id }) => dismissNotification(id)));
  await remind();
  await announce(['follow-ups', 'tab']);
}

/** Goes to the page of the follow-up that was clicked. */
export async function openNotified(notificationId: string): Promise<void> {
  await browser.notifications.clear(notificationId);
  if (notificationId === BACKUP) await browser.runtime.openOptionsPage();
  else if (notificationId === MANY) await browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
  else await openFollowUp(notificationId);
}

/** Takes away the notification of a follow-up that was dealt with. */
export async function dismissNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Nothing happens where the follow-up names no page. */
export async function openFollowUp(id: string): Promise<void> {
  const followUp = await readFollowUp(id);
  if (!followUp?.url) return;
  const tabId = await openWithPanel(followUp.url);
  if (tabId !== null) await updateTab(tabId, () => ({ ready: followUp.scriptId === null ? null : id }));
  await announce(['tab']);
}

async function setAlarm(name: string, at: string | null): Promise<void> {
  if (at === null) await browser.alarms.clear(name);
  else browser.alarms.create(name, { when: Date.parse(at) });
}

async function notify(claimed: FollowUp[]): Promise<void> {
  const { locale, masked } = await readSettings();
  // Whoever shares the screen shares the notifications too.
  const nameOf = ({ clientName }: FollowUp) => (masked ? 'Cuebook' : clientName);
  const texts = textsFor(locale);
  if (claimed.length > AT_ONCE) {
    await show(MANY, texts.popup.due(claimed.length), masked ? '' : claimed.map(nameOf).join(', '));
    return;
  }
  await Promise.all(
    claimed.map((followUp) => show(followUp.id, nameOf(followUp) || 'Cuebook', told(followUp, texts, locale))),
  );
}

/** The reason, and how late it is: the browser was closed, the machine asleep, or the hours quiet. */
function told(followUp: FollowUp, texts: Texts, locale: Locale): string {
  const { minutes } = lateness(followUp, clock.now());
  if (minutes < LATE_MINUTES) return followUp.reason;
  return `${followUp.reason}\n${texts.followups.late(formatSpan(locale, minutes))}`;
}

async function show(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}
