import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { Order } from '@/lib/model/records';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { clientsWith, keepClient, saveValues } from './clients';
import { closeDatabase, database, NewerDatabase, VERSION } from './db';
import {
  claimFollowUps,
  closeFollowUp,
  createFollowUp,
  followUpsClosedSince,
  openFollowUps,
  snoozeFollowUp,
  solvePaid,
} from './follow-ups';
import { guidesOf, saveGuide } from './guides';
import { deleteNote, notesOf, saveNote } from './notes';
import { ordersByKey, ordersOf, seeOrders } from './orders';
import { hasSettings, readSettings, saveSettings } from './settings';

const T1 = '2026-03-02T09:00:00.000Z';
const T2 = '2026-03-02T10:00:00.000Z';

beforeEach(async () => {
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('orders', () => {
  const order = (code: string, seenAt: string) => ({
    key: 'getcourse|example.getcourse.ru|501',
    site: 'getcourse' as const,
    host: 'example.getcourse.ru',
    id: '501',
    number: '25428',
    url: 'https://example.getcourse.ru/sales/control/deal/update/id/501',
    clientId: '311',
    clientName: null,
    status: { code, text: code },
    amount: null,
    product: null,
    createdAt: null,
    seenAt,
  });

  it('a page that has been open for an hour does not make a paid order unpaid again', async () => {
    await seeOrders([order('payed', T2)]);
    await seeOrders([{ ...order('new', T1), clientName: 'Вера' }]);
    const [kept] = await ordersByKey([order('new', T1).key]);
    expect(kept).toMatchObject({ status: { code: 'payed' }, seenAt: T2, clientName: 'Вера' });
  });
});

describe('notes', () => {
  const save = (text: string, revision: number | null, now = T1) =>
    saveNote({ id: 'n1', clientId: 'c1', text, revision }, now);

  it('counts revisions', async () => {
    expect(await save('one', null)).toMatchObject({ saved: { revision: 1, createdAt: T1 } });
    expect(await save('two', 1, T2)).toMatchObject({ saved: { revision: 2, createdAt: T1, updatedAt: T2 } });
  });

  it('answers a save of an older revision with the stored note and keeps that', async () => {
    await save('one', null);
    await save('theirs', 1);
    expect(await save('mine', 1)).toMatchObject({ conflict: { text: 'theirs', revision: 2 } });
    expect(await notesOf(['c1'])).toMatchObject([{ text: 'theirs' }]);
  });

  it('takes a save whose answer was lost, when it is repeated', async () => {
    await save('one', null);
    expect(await save('one', null)).toMatchObject({ saved: { revision: 1 } });
    await save('two', 1);
    expect(await save('two', 1)).toMatchObject({ saved: { revision: 2 } });
  });

  it('one of two saves at once is a conflict', async () => {
    await save('one', null);
    const results = await Promise.all([save('a', 1), save('b', 1)]);
    expect(results.filter((result) => 'conflict' in result)).toHaveLength(1);
  });

  it('a note edited after it was deleted elsewhere comes back', async () => {
    await save('one', null);
    await deleteNote('n1');
    expect(await save('two', 1)).toMatchObject({ saved: { text: 'two' } });
  });
});

describe('orders', () => {
  const order = (more: Partial<Order>): Order => ({
    key: 'getcourse|h|1',
    site: 'getcourse',
    host: 'h',
    id: '1',
    number: '25428',
    url: 'https://h/1',
    clientId: '311',
    clientName: 'Анна',
    status: { code: 'new', text: 'Новый' },
    amount: { value: 1, currency: 'RUB' },
    product: 'Курс',
    createdAt: T1,
    seenAt: T1,
    ...more,
  });

  it('a page that shows less erases nothing', async () => {
    await seeOrders([order({})]);
    await seeOrders([
      order({
        number: null,
        clientId: null,
        amount: null,
        createdAt: null,
        status: { code: 'payed', text: 'Завершен' },
        seenAt: T2,
      }),
    ]);
    expect(await ordersByKey(['getcourse|h|1'])).toEqual([
      order({ status: { code: 'payed', text: 'Завершен' }, seenAt: T2 }),
    ]);
  });

  it('finds the orders of one client of one account', async () => {
    await seeOrders([
      order({}),
      order({ key: 'getcourse|h|2', id: '2', clientId: '312' }),
      order({ key: 'getcourse|other|1', host: 'other' }),
      order({ key: 'getcourse|h|3', id: '3', clientId: null }),
    ]);
    expect((await ordersOf('getcourse', 'h', ['311', '999'])).map(({ key }) => key)).toEqual(['getcourse|h|1']);
  });
});

describe('clients', () => {
  const keys = { phones: ['+79000000001'], emails: [], account: null };
  const client = {
    id: 'c1',
    names: [],
    phones: ['+79000000001'],
    emails: ['a@example.com'],
    accounts: ['s|h|1'],
    firstSeenAt: T1,
    lastSeenAt: T1,
    values: {},
  };

  it('is found once by any of its keys', async () => {
    await keepClient(keys, () => client);
    expect(await clientsWith({ phones: ['+79000000001'], emails: ['a@example.com'], account: 's|h|1' })).toHaveLength(
      1,
    );
    expect(await clientsWith({ phones: [], emails: [], account: 's|h|1' })).toHaveLength(1);
    expect(await clientsWith({ phones: [], emails: [], account: null })).toHaveLength(0);
  });

  it('two frames that make one person at once make one client', async () => {
    const make = (id: string) => keepClient(keys, ([known]) => known ?? { ...client, id });
    const made = await Promise.all([make('a'), make('b')]);
    expect(new Set(made.map((one) => one?.id)).size).toBe(1);
  });

  it('remembers values and forgets emptied ones', async () => {
    await keepClient(keys, () => client);
    await saveValues('c1', { 'client.city': 'Пермь', 'client.plan': 'Базовый' });
    await saveValues('c1', { 'client.city': '' });
    expect(await clientsWith(keys)).toMatchObject([{ values: { 'client.plan': 'Базовый' } }]);
    await expect(saveValues('nobody', {})).rejects.toThrow('unknown client');
  });
});

describe('follow-ups', () => {
  const followUp = followUpOf({ id: 'f1', dueAt: T1 });

  it('one id makes one', async () => {
    await createFollowUp(followUp);
    expect(await createFollowUp({ ...followUp, reason: 'again' })).toEqual(followUp);
    expect(await openFollowUps()).toEqual([followUp]);
  });

  it('two wake-ups at once claim each only once', async () => {
    await createFollowUp(followUp);
    const claim = () => claimFollowUps((open) => open.filter(({ notifiedAt }) => notifiedAt === null), T2);
    const claimed = await Promise.all([claim(), claim()]);
    expect(claimed.flat()).toHaveLength(1);
  });

  it('a snoozed one is to be shown anew, a closed one is not open', async () => {
    await createFollowUp({ ...followUp, notifiedAt: T1 });
    await snoozeFollowUp('f1', T2);
    expect(await openFollowUps()).toEqual([{ ...followUp, dueAt: T2 }]);
    await closeFollowUp('f1', 'done', T2);
    expect(await openFollowUps()).toEqual([]);
  });

  it('says so when there is none to snooze or close', async () => {
    await expect(snoozeFollowUp('tomorrow-11', T2)).rejects.toThrow('unknown follow-up');
    await expect(closeFollowUp('f2', 'done', T2)).rejects.toThrow('unknown follow-up');
  });
});

describe('a payment seen', () => {
  const waiting = followUpOf({ id: 'f1', dueAt: T2, orderKey: 'getcourse|h|1', untilPaid: true });

  it('closes what waited for it, and nothing else', async () => {
    await createFollowUp(waiting);
    await createFollowUp({ ...waiting, id: 'f2', untilPaid: false });
    await createFollowUp({ ...waiting, id: 'f3', orderKey: 'getcourse|h|2' });
    const solved = await solvePaid(new Map([['getcourse|h|1', '25428']]), T1);
    expect(solved).toMatchObject([{ id: 'f1', state: 'solved', closedBy: '25428', closedAt: T1 }]);
    expect((await openFollowUps()).map(({ id }) => id)).toEqual(['f2', 'f3']);
    expect(await solvePaid(new Map([['getcourse|h|1', '25428']]), T2)).toEqual([]);
    expect(await followUpsClosedSince(T1)).toMatchObject([{ id: 'f1' }]);
  });
});

it('keeps one place a client and guide', async () => {
  await saveGuide({ owner: 'c1', guideId: 'g', path: ['a'], updatedAt: T1 });
  await saveGuide({ owner: 'c1', guideId: 'g', path: ['a', 'b'], updatedAt: T2 });
  expect(await guidesOf('c1')).toMatchObject([{ path: ['a', 'b'] }]);
});

it('settings start with the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  expect(await hasSettings()).toBe(false);
  await saveSettings({ ...DEFAULT_SETTINGS, locale: 'bg' });
  expect(await readSettings()).toMatchObject({ locale: 'bg' });
});

it('a database of a newer version is neither read nor written', async () => {
  await closeDatabase();
  await Dexie.delete('cuebook');
  const newer = new Dexie('cuebook');
  newer.version(VERSION + 1).stores({ clients: 'id, *phones', shifts: 'id' });
  await newer.table('clients').add({ id: 'c1', phones: [] });
  newer.close();

  await expect(saveSettings(DEFAULT_SETTINGS)).rejects.toThrow(NewerDatabase);
  await expect(clientsWith({ phones: [], emails: [], account: null })).rejects.toThrow(`version ${VERSION + 1}`);

  const still = await new Dexie('cuebook').open();
  expect(still.tables.map(({ name }) => name).sort()).toEqual(['clients', 'shifts']);
  still.close();
  await Dexie.delete('cuebook');
});
