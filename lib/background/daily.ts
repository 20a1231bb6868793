/** Once a day, whenever the browser runs: what was not seen for long goes, a backup and the team's files are asked for. */
import { textsFor } from '@/lib/i18n/texts';
import type { DataDone, Stale } from '@/lib/messages/moving';
import { announce } from '@/lib/messages/topics';
import type { Settings } from '@/lib/model/settings';
import { browser } from '@/lib/platform/browser';
import { clock } from '@/lib/platform/clock';
import { eraseStale, staleClients } from '@/lib/store/retention';
import { countRows } from '@/lib/store/rows';
import { readSettings } from '@/lib/store/settings';
import { BACKUP, remind } from './reminders';
import { checkTeams } from './team';

export const DAILY_ALARM = 'daily';

const BACKED_UP = 'backed-up';
const ASKED = 'asked-for-backup';
const RETAINED = 'retained';

const DAY = 86_400_000;
const HOUR_MINUTES = 60;

/** The alarm is a cache like every other: set anew at each start. */
export async function beginDays(): Promise<void> {
  if (!(await browser.alarms.get(DAILY_ALARM))) {
    browser.alarms.create(DAILY_ALARM, { delayInMinutes: 1, periodInMinutes: HOUR_MINUTES });
  }
}

/** Asked every hour, since a browser that is opened for an hour a day has no midnight; each thing is done once a day. */
export async function eachDay(): Promise<void> {
  const settings = await readSettings();
  const { retention } = await readDone();
  if (settings.keepMonths !== null && isOver(retention?.at ?? null, DAY)) await retain();
  await askForBackup(settings);
  await checkTeams();
}

/** Since when a client was not seen, by the calendar. */
function monthsAgo(months: number): string {
  const at = new Date(clock.now());
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString();
}

export async function previewRetention(months: number): Promise<Stale> {
  const { goes, stays } = await staleClients(monthsAgo(months));
  return { goes: goes.length, stays: stays.length };
}

/** Deletes by the setting; nothing where there is none. */
export async function retain(): Promise<Stale> {
  const { keepMonths } = await readSettings();
  if (keepMonths === null) return { goes: 0, stays: 0 };
  const done = await eraseStale(monthsAgo(keepMonths));
  await browser.storage.local.set({ [RETAINED]: { ...done, at: clock.now() } });
  if (done.goes) await remind();
  await announce(['settings', 'tab', 'notes', 'follow-ups', 'guides', 'log', 'contact-log', 'learning']);
  return done;
}

async function askForBackup({ remindBackup, locale }: Settings): Promise<void> {
  if (remindBackup === 'never') return;
  const every = remindBackup === 'daily' ? DAY : 7 * DAY;
  const stored = await browser.storage.local.get([BACKED_UP, ASKED]);
  const last = [stored[BACKED_UP], stored[ASKED]].map(Number).filter((at) => at > 0);
  if (last.length === 0) {
    // The first period begins with the first look, not with the installation's first minute.
    await browser.storage.local.set({ [ASKED]: Date.parse(clock.now()) });
    return;
  }
  if (Date.parse(clock.now()) - Math.max(...last) < every) return;
  const { clients, notes } = await countRows();
  if (clients + notes === 0) return;
  await browser.storage.local.set({ [ASKED]: Date.parse(clock.now()) });
  const { backupTitle, backupText } = textsFor(locale).moving;
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await browser.notifications.create(BACKUP, { type: 'basic', iconUrl, title: backupTitle, message: backupText });
}

/** A file was written with everything in it. */
export async function backedUp(): Promise<void> {
  await browser.storage.local.set({ [BACKED_UP]: Date.parse(clock.now()) });
  await browser.notifications.clear(BACKUP);
  await announce(['settings']);
}

export async function readDone(): Promise<DataDone> {
  const stored = await browser.storage.local.get([BACKED_UP, RETAINED]);
  const at = Number(stored[BACKED_UP]);
  return {
    backup: at > 0 ? new Date(at).toISOString() : null,
    // Only `retain` writes this key.
    retention: (stored[RETAINED] as DataDone['retention']) ?? null,
  };
}

function isOver(since: string | null, period: number): boolean {
  return since === null || Date.parse(clock.now()) - Date.parse(since) >= period;
}
