import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_WORK } from '@/lib/model/work';
import { openFollowUps } from '@/lib/store/follow-ups';
import { ORDER_ALARM, remind } from './reminders';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  fromPopup,
  HOST,
  killWorker,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  row,
  setClock,
} from './testing/world';

/** Monday, 12:00 in Moscow. */
const NOON = '2026-03-02T09:00:00.000Z';
const LIST = {
  site: 'getcourse',
  kind: 'order-list',
  host: HOST,
  url: `https://${HOST}/sales/control/deal`,
  recordId: null,
} as const;

beforeEach(async () => {
  await newWorld(NOON);
  await fromPopup('settings.save', { settings: { work: { ...DEFAULT_WORK, zone: 'Europe/Moscow' }, locale: 'ru' } });
});

const chatPage = (url: string) =>
  ({ site: 'whatsapp', kind: 'chat', host: 'web.whatsapp.com', url, recordId: null }) as const;

describe('the shift', () => {
  it('takes its orders from the list that was open: window, night, and the list again after 20 minutes', async () => {
    setClock('2026-03-02T12:00:00.000Z');
    const rows = [
      row('1', '101', 'new', { createdAt: '2026-03-02T14:35:00+03:00', clientId: '1' }),
      row('2', '102', 'new', { createdAt: '2026-03-02T14:55:00+03:00', clientId: '2' }),
      row('3', '103', 'new', { createdAt: '2026-03-02T03:00:00+03:00', clientId: '3' }),
    ];
    await loadPage(LIST, {}, {}, rows);
    const shift = await fromPopup('shift.view', {});
    expect(shift.orders.map(({ order, place, age }) => [order.number, place, age])).toEqual([
      ['101', 'window', 25],
      ['103', 'night', 720],
      ['102', 'wait', 5],
    ]);
    expect(shift.next).toEqual({ to: 'order', url: rows[0]?.url, label: '101' });
    await loadPage(orderPage('1'), orderFacts('101', 'in_work'), { tabId: 8 });
    setClock('2026-03-02T12:10:00.000Z');
    await killWorker();
    expect((await fromPopup('shift.view', {})).next).toMatchObject({ to: 'order', label: '103' });
    setClock('2026-03-02T12:20:00.000Z');
    // 102 is 25 minutes old by now.
    expect((await fromPopup('shift.view', {})).next).toMatchObject({ to: 'order', label: '102' });
    await loadPage(orderPage('2'), orderFacts('102', 'in_work', { clientId: { value: '2' } }), { tabId: 8 });
    expect((await fromPopup('shift.view', {})).next).toEqual({ to: 'list', url: LIST.url, label: '' });
  });

  it('leads from fresh orders to the night’s, and from those to the chat that waits longest', async () => {
    setClock('2026-03-02T12:00:00.000Z');
    const rows = [
      row('1', '101', 'new', { createdAt: '2026-03-02T14:35:00+03:00', clientId: '1' }),
      row('3', '103', 'new', { createdAt: '2026-03-02T03:00:00+03:00', clientId: '3' }),
    ];
    await loadPage(LIST, {}, {}, rows);
    for (const [tabId, name, at] of [
      [21, 'Вера', '2026-03-02T11:30:00.000Z'],
      [22, 'Анна', '2026-03-02T11:00:00.000Z'],
    ] as const) {
      const messages = { value: [{ from: 'client' as const, text: 'Здравствуйте', at }] };
      const page = chatPage(`https://web.whatsapp.com/send?phone=790000000${tabId}`);
      await loadPage(page, { clientName: { value: name }, messages }, { tabId, url: 'https://web.whatsapp.com/' });
    }
    const next = async () => (await fromPopup('shift.view', {})).next;
    expect(await next()).toMatchObject({ to: 'order', label: '101' });
    await loadPage(orderPage('1'), orderFacts('101', 'in_work', { clientId: { value: '1' } }), { tabId: 8 });
    expect(await next()).toMatchObject({ to: 'order', label: '103' });
    await loadPage(orderPage('3'), orderFacts('103', 'in_work', { clientId: { value: '3' } }), { tabId: 8 });
    expect(await next()).toMatchObject({ to: 'chat', label: 'Анна' });
  });

  it('counts the orders to take on the badge, and wakes when the next one is to be taken', async () => {
    setClock('2026-03-02T12:00:00.000Z');
    const rows = [
      row('1', '101', 'new', { createdAt: '2026-03-02T14:35:00+03:00', clientId: '1' }),
      row('2', '102', 'new', { createdAt: '2026-03-02T14:55:00+03:00', clientId: '2' }),
    ];
    await loadPage(LIST, {}, {}, rows);
    await remind();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
    const alarm = async () => (await fakeBrowser.alarms.get(ORDER_ALARM))?.scheduledTime;
    expect(await alarm()).toBe(Date.parse('2026-03-02T12:11:00.000Z'));
    setClock('2026-03-02T12:15:30.000Z');
    await remind();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('1');
    expect(await alarm()).toBe(Date.parse('2026-03-02T12:31:00.000Z'));
    setClock('2026-03-02T13:00:00.000Z');
    await remind();
    expect(await fakeBrowser.action.getBadgeText({})).toBe('');
    expect(await alarm()).toBeUndefined();
  });

  it('points out a deal whose next activity lacks, until something is planned', async () => {
    const deal = { site: 'pipedrive', kind: 'deal', host: 'example.pipedrive.com', recordId: '7' } as const;
    const page = { ...deal, url: 'https://example.pipedrive.com/deal/7' };
    const from = { url: page.url };
    const facts = { title: { value: 'Школа № 5' } };
    await loadPage(page, { ...facts, nextActivity: { missing: 'nextActivity' } }, from);
    const horizon = async () => (await fromPopup('shift.view', {})).horizon;
    expect(await horizon()).toMatchObject([{ url: page.url, title: 'Школа № 5', lack: 'none', planned: null }]);
    await loadPage(page, { ...facts, nextActivity: { value: '20.03.2026' } }, from);
    expect(await horizon()).toMatchObject([{ lack: 'far' }]);
    const key = 'pipedrive|example.pipedrive.com|7';
    await fromPopup('horizon.explain', { key, planned: '20.03.2026', reason: 'Каникулы до 20-го' });
    await killWorker();
    expect(await horizon()).toMatchObject([{ lack: 'far', reason: 'Каникулы до 20-го' }]);
    // It was said of that day, not of another one.
    await loadPage(page, { ...facts, nextActivity: { value: '25.03.2026' } }, from);
    expect(await horizon()).toMatchObject([{ lack: 'far', reason: null }]);
    await loadPage(page, { ...facts, nextActivity: { value: '05.03.2026' } }, from);
    expect(await horizon()).toEqual([]);
    await loadPage(page, { ...facts, nextActivity: { missing: 'nextActivity', why: 'scroll-to-load' } }, from);
    expect(await horizon()).toEqual([]);
  });

  it('knows who waits for an answer, and for how much working time', async () => {
    const page = chatPage('https://web.whatsapp.com/send?phone=79000000001');
    const asked = { from: 'client' as const, text: 'Можно в рассрочку?', at: '2026-02-27T15:30:00.000Z' };
    const facts = {
      clientName: { value: 'Вера' },
      messages: { value: [{ ...asked, from: 'us' as const, at: null }, asked] },
    };
    const from = { url: 'https://web.whatsapp.com/' };
    await loadPage(page, facts, from);
    // Friday 18:30 to Monday 12:00: half an hour and two hours.
    expect((await fromPopup('shift.view', {})).waiting).toEqual([
      { url: page.url, clientName: 'Вера', askedAt: asked.at, waited: 150, late: true },
    ]);
    const answered = [asked, { from: 'us' as const, text: 'Да', at: NOON }];
    await fromFrame('frame.read', { page, facts: { ...facts, messages: { value: answered } }, rows: [] }, from);
    expect((await fromPopup('shift.view', {})).waiting).toEqual([]);
  });
});

describe('a rule', () => {
  const script = { playbookId: 'online-school', kind: 'script', id: 'ready.now', angle: null } as const;
  const LINK = 'https://example.getcourse.ru/sales/shop/dealPay/id/501';

  async function sendLink(text = `Вот ссылка: ${LINK}`) {
    frameAnswers({ insert: () => ({ done: { editor: 'text-field', ms: 1 } }), refresh: () => null });
    await openPanel();
    await fromFrame('frame.composer', { label: 'Сообщение', note: null });
    const { owner } = await fromPanel('tab.view', {});
    return fromFrame('relay.insert', { text, owner, source: script });
  }

  it('asks the next day whether a link worked, once, and closes when it did', async () => {
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work', { phones: { value: ['+79000000001'] } }));
    await sendLink();
    await sendLink(`Ещё раз: ${LINK}`);
    const [asked, ...more] = await openFollowUps();
    expect(more).toEqual([]);
    expect(asked).toMatchObject({
      clientName: 'Анна Примерова',
      reason: 'Спросить, прошла ли оплата',
      dueAt: '2026-03-03T08:00:00.000Z',
      scriptId: 'followup.link-sent',
      source: { by: 'rule', id: 'order.push' },
      untilPaid: true,
    });
    const rules = await fromPopup('rules.list', {});
    expect(rules.find(({ id }) => id === 'order.push')).toMatchObject({ off: false, made: 1, open: 1 });
    await loadPage(orderPage('501'), orderFacts('25428', 'payed'));
    expect(await openFollowUps()).toEqual([]);
  });

  it('that is switched off does nothing', async () => {
    await fromPopup('rules.switch', { ids: ['order.push'], off: true });
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work'));
    await sendLink();
    expect(await openFollowUps()).toEqual([]);
    await fromPopup('rules.switch', { ids: ['order.push'], off: false });
    expect(await fromPopup('rules.dry-run', { id: 'order.push' })).toMatchObject({ count: 1 });
    expect(await openFollowUps()).toEqual([]);
  });

  it('follows what was agreed, and takes back what no longer holds', async () => {
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work', { phones: { value: ['+79000000001'] } }));
    await openPanel();
    const { owner } = await fromPanel('tab.view', {});
    const terms = {
      standing: 'thinking' as const,
      golden: true,
      price: null,
      instalments: [],
      wishes: 'Позвонить вечером',
      askOn: null,
      contractEnds: '2026-06-01',
      groupStarts: null,
    };
    await fromPanel('terms.save', { owner, terms });
    expect((await openFollowUps()).map(({ dueAt }) => dueAt.slice(0, 10))).toEqual([
      '2026-04-02',
      '2026-05-02',
      '2026-05-25',
    ]);
    await fromPanel('terms.save', { owner, terms: { ...terms, contractEnds: null, askOn: '2026-03-05' } });
    expect(await openFollowUps()).toMatchObject([
      { dueAt: '2026-03-05T08:00:00.000Z', source: { by: 'rule', id: 'objection.thinking' } },
    ]);
    expect(await fromPopup('clients.golden', {})).toMatchObject([{ name: 'Анна Примерова', askOn: '2026-03-05' }]);
  });

  it('hears a time that was promised', async () => {
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work', { phones: { value: ['+79000000001'] } }));
    await openPanel();
    const { owner } = await fromPanel('tab.view', {});
    await fromPanel('values.save', { owner, values: { 'pay.until': 'пятницы 18:00', 'client.city': 'завтра' } });
    expect(await openFollowUps()).toMatchObject([
      { dueAt: '2026-03-06T15:00:00.000Z', source: { by: 'rule', id: 'payment.promised' } },
    ]);
  });

  it('finds a client by a part of the name or the phone', async () => {
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work', { phones: { value: ['+79000000001'] } }));
    const found = [{ name: 'Анна Примерова', contact: '+79000000001', url: orderPage('501').url }];
    expect(await fromPopup('client.find', { query: 'прим анна' })).toMatchObject(found);
    expect(await fromPopup('client.find', { query: '8 900 000-00-01' })).toMatchObject(found);
    expect(await fromPopup('client.find', { query: 'Борис' })).toEqual([]);
    expect(await fromPopup('client.find', { query: ' ' })).toEqual([]);
  });
});
