import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import { DEFAULT_WORK } from '@/lib/model/work';
import { createFollowUp, openFollowUps, readFollowUp } from '@/lib/store/follow-ups';
import { ALARM, openNotified, remind } from './reminders';
import {
  fromFrame,
  fromPanel,
  fromPopup,
  killWorker,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  setClock,
} from './testing/world';

const URL_ = 'https://example.getcourse.ru/sales/control/deal/update/id/502';

beforeEach(() => newWorld('2026-03-02T09:00:00.000Z'));

async function add(id: string, dueAt: string): Promise<void> {
  const about = { clientName: `Клиент ${id}`, reason: 'Спросить, прошла ли оплата', url: URL_ };
  await createFollowUp(followUpOf({ id, dueAt, ...about }));
}

const alarm = async () => (await fakeBrowser.alarms.get(ALARM))?.scheduledTime ?? null;
const badge = () => fakeBrowser.action.getBadgeText({});
const shown = () => Object.keys(fakeBrowser.notifications.getAllCreateOptions());

describe('a follow-up', () => {
  it('sets one alarm for the next due time', async () => {
    await add('b', '2026-03-02T12:00:00.000Z');
    await add('a', '2026-03-02T11:00:00.000Z');
    await remind();
    expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    expect(await alarm()).toBe(Date.parse('2026-03-02T11:00:00.000Z'));
    expect(shown()).toEqual([]);
  });

  it('opens its page with its script ready, while it is open and the page shows no other client', async () => {
    const phones = (number: string) => ({ phones: { value: [number] } });
    await loadPage(orderPage('502'), orderFacts('25428', 'new', phones('+79000000001')));
    await openPanel();
    const view = () => fromPanel('tab.view', {});
    const { owner } = await view();
    const script = { scriptId: 'followup.link-sent', clientId: owner };
    await createFollowUp(followUpOf({ id: 'a', dueAt: '2026-03-02T08:00:00.000Z', url: URL_, ...script }));
    expect((await view()).ready).toBeNull();
    await fromPopup('follow-up.open', { id: 'a' });
    expect((await view()).ready).toBe('followup.link-sent');
    await killWorker();
    expect((await view()).ready).toBe('followup.link-sent');
    const other = { ...phones('+79000000002'), clientId: { value: '999' }, clientName: { value: 'Борис' } };
    await loadPage(orderPage('503'), orderFacts('25429', 'new', other));
    expect((await view()).ready).toBeNull();
    await loadPage(orderPage('502'), orderFacts('25428', 'new', phones('+79000000001')));
    await fromPanel('follow-up.close', { id: 'a', state: 'done' });
    expect((await view()).ready).toBeNull();
  });

  it('says nobody’s name while names are covered', async () => {
    await fromPopup('settings.save', { settings: { masked: true } });
    const told = () => JSON.stringify(fakeBrowser.notifications.getAllCreateOptions());
    await add('a', '2026-03-02T08:00:00.000Z');
    await remind();
    expect(told()).toContain('Спросить');
    for (const id of ['b', 'c', 'd', 'e']) await add(id, '2026-03-02T08:30:00.000Z');
    await remind();
    expect(shown()).toHaveLength(2);
    expect(told()).not.toContain('Клиент');
  });

  it('is set anew after alarms were lost with the browser', async () => {
    await add('a', '2026-03-02T11:00:00.000Z');
    await remind();
    await fakeBrowser.alarms.clearAll();
    await killWorker();
    await remind();
    expect(await alarm()).toBe(Date.parse('2026-03-02T11:00:00.000Z'));
  });

  it('is shown when due, and once, whoever wakes how often', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await add('a', '2026-03-02T08:00:00.000Z');
    await Promise.all([remind(), remind(), remind()]);
    await killWorker();
    await remind();
    expect(create).toHaveBeenCalledTimes(1);
    expect(create).toHaveBeenCalledWith(
      'a',
      expect.objectContaining({ title: 'Клиент a', message: 'Спросить, прошла ли оплата\n1 hr late' }),
    );
    expect(await badge()).toBe('1');
    expect(await alarm()).toBeNull();
  });

  it('many at once are one notification', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await add(id, '2026-03-02T08:00:00.000Z');
    await remind();
    expect(fakeBrowser.notifications.getAllCreateOptions()).toMatchObject({
      [ALARM]: { title: '4 reminders are due' },
    });
    expect(shown()).toEqual([ALARM]);
    expect(await badge()).toBe('4');
  });

  it('is due again after a snooze, and gone when done', async () => {
    await add('a', '2026-03-02T08:00:00.000Z');
    await remind();
    await fromPopup('follow-up.snooze', { id: 'a', dueAt: '2026-03-02T09:30:00.000Z' });
    expect(await badge()).toBe('');
    expect(shown()).toEqual([]);
    expect(await alarm()).toBe(Date.parse('2026-03-02T09:30:00.000Z'));
    setClock('2026-03-02T09:30:00.000Z');
    await remind();
    expect(shown()).toEqual(['a']);
    await fromPopup('follow-up.close', { id: 'a', state: 'done' });
    expect(await badge()).toBe('');
    expect(shown()).toEqual([]);
    expect(await openFollowUps()).toEqual([]);
  });

  it('a notification that cannot be shown leaves badge and alarm right', async () => {
    vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('no icon'));
    await add('a', '2026-03-02T08:00:00.000Z');
    await add('b', '2026-03-02T11:00:00.000Z');
    await remind();
    expect(await badge()).toBe('1');
    expect(await alarm()).toBe(Date.parse('2026-03-02T11:00:00.000Z'));
  });

  it('opens its page with the panel', async () => {
    await add('a', '2026-03-02T08:00:00.000Z');
    await remind();
    await openNotified('a');
    expect(shown()).toEqual([]);
    const opened = (await fakeBrowser.tabs.query({})).find(({ url }) => url === URL_);
    expect(await fromFrame('frame.hello', { page: null }, { tabId: opened?.id ?? -1 })).toMatchObject({
      panelOpen: true,
    });
  });

  it('is created once by a repeated call', async () => {
    await openPanel();
    const followUp = {
      owner: 'page:',
      clientName: 'Анна',
      reason: 'Счёт',
      dueAt: '2026-03-02T11:00:00.000Z',
      url: URL_,
    };
    await fromPanel('follow-up.create', { id: 'f', followUp });
    await fromPanel('follow-up.create', { id: 'f', followUp });
    expect(await fromPopup('follow-up.list', {})).toMatchObject([{ id: 'f', url: URL_ }]);
    expect(await alarm()).toBe(Date.parse('2026-03-02T11:00:00.000Z'));
  });

  it('about a payment closes by itself once the order is seen to be paid, and says by which', async () => {
    await loadPage(orderPage('502'), orderFacts('25428', 'in_work'));
    await openPanel();
    const asked = { owner: 'page:', clientName: 'Анна', reason: 'Прошла ли оплата', url: URL_, untilPaid: true };
    await fromPanel('follow-up.create', { id: 'f', followUp: { ...asked, dueAt: '2026-03-02T08:00:00.000Z' } });
    expect(await badge()).toBe('1');
    await loadPage(orderPage('502'), orderFacts('25428', 'in_work'));
    expect(await badge()).toBe('1');
    setClock('2026-03-02T10:00:00.000Z');
    await loadPage(orderPage('502'), orderFacts('25428', 'payed'));
    expect(await badge()).toBe('');
    expect(shown()).toEqual([]);
    expect(await readFollowUp('f')).toMatchObject({
      state: 'solved',
      closedBy: '25428',
      closedAt: '2026-03-02T10:00:00.000Z',
    });
  });

  it('in quiet hours waits for their end, and is on the badge all the same', async () => {
    const work = { ...DEFAULT_WORK, zone: 'UTC', quietFrom: 480, quietTo: 600 };
    await fromPopup('settings.save', { settings: { work } });
    await add('a', '2026-03-02T08:30:00.000Z');
    await remind();
    expect(shown()).toEqual([]);
    expect(await badge()).toBe('1');
    expect(await alarm()).toBe(Date.parse('2026-03-02T10:00:00.000Z'));
    setClock('2026-03-02T10:00:00.000Z');
    await remind();
    expect(shown()).toEqual(['a']);
  });

  it('after the machine slept, or its clock was set back, is still shown once', async () => {
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await add('a', '2026-03-02T11:00:00.000Z');
    await remind();
    setClock('2026-03-04T07:00:00.000Z');
    await remind();
    setClock('2026-03-02T10:00:00.000Z');
    await remind();
    setClock('2026-03-02T11:00:30.000Z');
    await remind();
    expect(create).toHaveBeenCalledTimes(1);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ message: expect.stringContaining('44 hr late') });
  });

  it('that another manager has now is closed here, with the name', async () => {
    await add('a', '2026-03-02T08:00:00.000Z');
    await remind();
    await fromPopup('follow-up.hand', { id: 'a', to: 'Ольга' });
    expect(await badge()).toBe('');
    expect(shown()).toEqual([]);
    expect(await readFollowUp('a')).toMatchObject({ state: 'handed', closedBy: 'Ольга' });
  });
});
