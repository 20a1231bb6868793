import { beforeEach, expect, it } from 'vitest';
import type { Page } from '@/lib/model/page';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  HOST,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  row,
  setClock,
} from './testing/world';

const list: Page = {
  site: 'getcourse',
  kind: 'order-list',
  host: HOST,
  url: `https://${HOST}/pl/sales/deal`,
  recordId: null,
};
const PHONE = { phones: { value: ['+79000000001'] } };

beforeEach(async () => {
  await newWorld();
  await openPanel(7);
});

it('an earlier unpaid order under another account of the same person is seen on the list, and the mark leads to it', async () => {
  await loadPage(orderPage('1'), orderFacts('101', 'new', { ...PHONE, clientName: { value: 'Анна Петрова' } }));
  setClock('2026-03-02T09:30:00.000Z');
  const second = { ...PHONE, clientId: { value: '400' }, clientName: { value: 'Petrova Anna' } };
  await loadPage(orderPage('2'), orderFacts('102', 'new', second));
  const { marks } = await loadPage(list, {}, {}, [row('2', '102', 'new', { clientId: '400' })]);
  expect(marks).toMatchObject([
    { id: '2', kind: 'surplus', reason: { number: '101', otherAccount: true }, twin: orderPage('1').url },
  ]);
});

it('says of an order for which money came twice that one is to be deleted, before anything else', async () => {
  const payment = { amount: { value: 4990, currency: 'RUB' }, state: 'Получен', at: null };
  const paid = { amount: { value: payment.amount }, payments: { value: [payment, payment] } };
  await loadPage(orderPage('1'), orderFacts('101', 'payed', paid));
  expect((await fromPanel('tab.view', {})).verdict).toMatchObject({ kind: 'check', reason: { because: 'paid-twice' } });
});

it('names the payment that was entered by hand, where the page tells, on the page as well', async () => {
  const payment = { amount: { value: 4990, currency: 'RUB' }, state: 'Получен', at: null };
  const manual = { ...payment, type: 'Наличные' };
  const paid = {
    amount: { value: payment.amount },
    payments: { value: [{ ...payment, type: 'CloudPayments' }, manual] },
  };
  const { own } = await loadPage(orderPage('1'), orderFacts('101', 'payed', paid));
  expect(own?.reason).toEqual({ because: 'paid-twice', number: '101', manual });
  expect(own?.title).toContain('Наличные');
});

it('keeps to the manager’s rules as soon as they change', async () => {
  const rows = [row('1', '101', 'new'), row('2', '102', 'new', { product: 'Клуб' })];
  await loadPage(list, {}, {}, rows);
  expect((await fromPanel('tab.view', {})).rows).toMatchObject({ keep: 1, surplus: [{ id: '2' }] });
  await fromPanel('settings.save', { settings: { duplicates: { products: 'same', withinDays: null, deals: true } } });
  expect((await fromPanel('tab.view', {})).rows).toEqual({ keep: 0, surplus: [], check: [] });
});

it('the log keeps who marked an order and why, when the order is long gone', async () => {
  await fromPanel('settings.save', { settings: { managerName: 'Мария' } });
  await loadPage(list, {}, {}, [row('1', '101', 'new'), row('2', '102', 'new')]);
  await loadPage(orderPage('2'), orderFacts('102', 'new'));
  frameAnswers({ act: () => ({ done: { before: { status: null }, submitted: true } }) });
  const act = { kind: 'mark-surplus', recordId: '2', expectStatus: 'new' } as const;
  await fromFrame('relay.act', { act, undoes: null });
  expect(await fromPanel('log.list', {})).toMatchObject([
    { by: 'Мария', because: { because: 'earlier-unpaid', number: '101' } },
  ]);
});

it('the page of a deal carries its own mark, which leads to the other open one', async () => {
  const host = 'example.bitrix24.ru';
  const deal = (id: string): Page => ({
    site: 'bitrix24',
    kind: 'deal',
    host,
    url: `https://${host}/crm/deal/details/${id}/`,
    recordId: id,
  });
  const stage = { code: 'c1:new', text: 'Новая' };
  const facts = (number: string) => ({
    ...orderFacts(number, 'new'),
    clientId: { value: 'CONTACT_77' },
    status: { value: stage },
  });
  expect(await loadPage(deal('101'), facts('101'))).toEqual({ marks: [] });
  expect((await loadPage(deal('102'), facts('102'))).own).toMatchObject({
    id: '102',
    kind: 'check',
    reason: { because: 'other-open', others: ['101'] },
    twin: deal('101').url,
  });
});

it('a list told in pieces is marked whole in the end, whichever piece the earlier order came in', async () => {
  const sender = { url: list.url };
  const at = '2026-03-02T09:00:00.000Z';
  await fromFrame('frame.hello', { page: list }, sender);
  const later = await fromFrame('frame.rows', { page: list, rows: [row('2', '102', 'new')], at }, sender);
  expect(later.marks).toEqual([]);
  const earlier = await fromFrame('frame.rows', { page: list, rows: [row('1', '101', 'new')], at }, sender);
  expect(earlier.marks).toMatchObject([{ id: '1', kind: 'keep' }]);
  const { marks } = await fromFrame('frame.read', { page: list, facts: {}, rows: [], rowIds: ['2', '1'], at }, sender);
  expect(marks.map(({ id, kind }) => `${id} ${kind}`).sort()).toEqual(['1 keep', '2 surplus']);
  expect((await fromPanel('tab.view', {})).rows).toMatchObject({ keep: 1, surplus: [{ id: '2' }] });
});
