/** What is done by itself once a day, and the parts that leave by hand. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Client, FollowUp, Note } from '@/lib/model/records';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/model/settings';
import { database } from '@/lib/store/db';
import { saveSettings } from '@/lib/store/settings';
import { importBackup } from '@/lib/store/testing/moving';
import { eachDay } from './daily';
import { fromPopup, killWorker, newWorld, setClock } from './testing/world';

const NOW = '2026-11-26T09:00:00.000Z';
const OLD = '2026-01-10T09:00:00.000Z';
const DAY = 86_400_000;

const client = (id: string, lastSeenAt: string): Client => ({
  id,
  names: [`Client ${id}`],
  phones: [],
  emails: [`${id}@example.com`],
  accounts: [`getcourse|example.getcourse.ru|${id}`],
  firstSeenAt: OLD,
  lastSeenAt,
  values: {},
});
const note = (id: string, clientId: string): Note => ({
  id,
  clientId,
  text: 'Ждёт скидку',
  createdAt: OLD,
  updatedAt: OLD,
  revision: 1,
  pinned: false,
});
const followUp = (id: string, clientId: string, dueAt: string): FollowUp => ({
  id,
  clientId,
  clientName: `Client ${clientId}`,
  reason: 'Спросить',
  dueAt,
  url: null,
  state: 'open',
  createdAt: OLD,
  firstDueAt: dueAt,
  scriptId: null,
  source: { by: 'hand', id: null },
  orderKey: null,
  untilPaid: false,
  closedAt: null,
  closedBy: null,
  notifiedAt: OLD,
});

const keep = (part: Partial<Settings>) => saveSettings({ ...DEFAULT_SETTINGS, remindBackup: 'never', ...part });

async function clientIds(): Promise<string[]> {
  return (await (await database()).clients.toArray()).map(({ id }) => id).sort();
}

beforeEach(async () => {
  await newWorld(NOW);
  const db = await database();
  await db.clients.bulkAdd([client('old', OLD), client('waits', OLD), client('new', NOW)]);
  await db.notes.bulkAdd([note('n1', 'old'), note('n2', 'waits'), note('n3', 'new')]);
  await db.followUps.add(followUp('f1', 'waits', '2026-11-26T10:00:00.000Z'));
});

describe('what was not seen for long', () => {
  it('stays as long as the manager wants nothing else', async () => {
    await keep({});
    await eachDay();
    expect(await clientIds()).toEqual(['new', 'old', 'waits']);
  });

  it('is counted before, and goes with all that is kept of it; whoever has an open reminder stays, and that is told', async () => {
    expect(await fromPopup('retention.preview', { months: 6 })).toEqual({ goes: 1, stays: 1 });
    expect(await clientIds()).toHaveLength(3);
    await keep({ keepMonths: 6 });
    await eachDay();
    expect(await clientIds()).toEqual(['new', 'waits']);
    expect((await (await database()).notes.toArray()).map(({ id }) => id).sort()).toEqual(['n2', 'n3']);
    expect(await fromPopup('data.done', {})).toMatchObject({ retention: { goes: 1, stays: 1, at: NOW } });
  });

  it('is looked for once a day, also after the worker died', async () => {
    await keep({ keepMonths: 6 });
    await eachDay();
    await (await database()).clients.add(client('old', OLD));
    await killWorker();
    await eachDay();
    expect(await clientIds()).toContain('old');
    setClock(new Date(Date.parse(NOW) + DAY).toISOString());
    await eachDay();
    expect(await clientIds()).not.toContain('old');
  });

  it('takes orders and words of people who never became a client with it', async () => {
    const db = await database();
    const order = (id: string, seenAt: string, clientId: string) => ({
      key: `getcourse|example.getcourse.ru|${id}`,
      site: 'getcourse' as const,
      host: 'example.getcourse.ru',
      id,
      number: id,
      url: 'https://example.getcourse.ru/',
      clientId,
      clientName: 'X',
      status: null,
      amount: null,
      product: null,
      createdAt: null,
      seenAt,
    });
    await db.orders.bulkAdd([order('1', OLD, 'stranger'), order('2', OLD, 'new'), order('3', NOW, 'stranger')]);
    await db.unanswered.add({ id: 'u1', text: 'А медведям?', place: null, at: OLD });
    await keep({ keepMonths: 6 });
    await eachDay();
    expect((await db.orders.toArray()).map(({ id }) => id)).toEqual(['2', '3']);
    expect(await db.unanswered.count()).toBe(0);
  });
});

describe('the reminder of a backup', () => {
  const shown = () => vi.spyOn(fakeBrowser.notifications, 'create').mockImplementation((async () => '') as never);
  const later = (days: number) => setClock(new Date(Date.parse(NOW) + days * DAY).toISOString());

  it('comes a period after the first look, and a period after each file', async () => {
    const notifications = shown();
    await keep({ remindBackup: 'daily' });
    await eachDay();
    later(0.9);
    await eachDay();
    expect(notifications).not.toHaveBeenCalled();
    later(1);
    await eachDay();
    await eachDay();
    expect(notifications).toHaveBeenCalledTimes(1);
    later(1.5);
    await fromPopup('data.exported', {});
    later(2.4);
    await eachDay();
    expect(notifications).toHaveBeenCalledTimes(1);
    expect(await fromPopup('data.done', {})).toMatchObject({ backup: '2026-11-27T21:00:00.000Z' });
  });

  it('does not come where it is not wanted, or where there is nothing to lose', async () => {
    const notifications = shown();
    await keep({ remindBackup: 'never' });
    await eachDay();
    await keep({ remindBackup: 'daily' });
    await eachDay();
    const db = await database();
    await Promise.all([db.clients.clear(), db.notes.clear()]);
    later(3);
    await eachDay();
    expect(notifications).not.toHaveBeenCalled();
  });
});

describe('a part of the data', () => {
  it('one client, brought in elsewhere, is the same there, and nothing else comes with it', async () => {
    const { json } = await fromPopup('client.export', { clientId: 'old' });
    if (json === null) throw new Error('there is such a client');
    expect(json).not.toContain('"new"');
    const db = await database();
    const before = [await db.clients.get('old'), await db.notes.get('n1')];
    await fromPopup('client.erase', { clientId: 'old' });
    expect(await importBackup(json, 'merge')).toMatchObject({ of: 'client', changes: { clients: { added: 1 } } });
    expect([await db.clients.get('old'), await db.notes.get('n1')]).toEqual(before);
    expect(await fromPopup('client.export', { clientId: 'nobody' })).toEqual({ json: null });
  });

  it('can never replace everything', async () => {
    const { json } = await fromPopup('client.export', { clientId: 'old' });
    await importBackup(json ?? '', 'replace');
    expect(await clientIds()).toEqual(['new', 'old', 'waits']);
  });

  it('a handover brings the open reminders of the day with clients and notes, and gives back what was given away', async () => {
    await keep({ managerName: 'Мария' });
    const { json, followUps } = await fromPopup('handover.export', {});
    expect(followUps).toBe(1);
    await fromPopup('follow-up.hand', { id: 'f1', to: 'Олег' });
    const db = await database();
    await db.notes.delete('n2');
    expect(await importBackup(json, 'merge')).toMatchObject({
      of: 'handover',
      from: 'Мария',
      changes: { followUps: { changed: 1 }, notes: { added: 1 }, clients: { same: 1 } },
    });
    expect(await db.followUps.get('f1')).toMatchObject({ state: 'open', notifiedAt: null, clientId: 'waits' });
  });
});
