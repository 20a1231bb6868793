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

beforeEach(async () => {
  await newWorld();
  await openPanel(7);
});

const batch = async () => (await fromPanel('tab.view', {})).batch;
const states = async () => (await batch())?.items.map(({ order, state }) => `${order.id} ${state}`);

it('one by one: what was done, what was left and what is no longer surplus is told', async () => {
  const rows = ['1', '2', '3', '4'].map((id) => row(id, `10${id}`, 'new'));
  await loadPage(list, {}, {}, rows);
  expect(await fromPanel('batch.start', {})).toEqual({ opened: true });
  expect(await states()).toEqual(['2 waiting', '3 waiting', '4 waiting']);

  await loadPage(orderPage('2'), orderFacts('102', 'new'));
  frameAnswers({ act: () => ({ done: { before: { status: null }, submitted: true } }) });
  await fromFrame('relay.act', { act: { kind: 'mark-surplus', recordId: '2', expectStatus: 'new' }, undoes: null });
  expect(await states()).toEqual(['2 submitted', '3 waiting', '4 waiting']);
  setClock('2026-03-02T09:00:30.000Z');
  await loadPage(orderPage('2'), orderFacts('102', 'false'));
  expect(await states()).toEqual(['2 done', '3 waiting', '4 waiting']);
  expect((await batch())?.next).toMatchObject({ id: '3' });

  // Somebody else has paid for it meanwhile; the manager leaves the last one.
  await loadPage(orderPage('3'), orderFacts('103', 'payed'));
  expect(await fromPanel('batch.next', { skip: null })).toEqual({ opened: true });
  await loadPage(orderPage('4'), orderFacts('104', 'new'));
  expect(await fromPanel('batch.next', { skip: (await batch())?.items[2]?.order.key ?? '' })).toEqual({
    opened: false,
  });
  expect(await states()).toEqual(['2 done', '3 not-needed', '4 skipped']);
  await fromPanel('batch.close', {});
  expect(await batch()).toBeNull();
});

it('can be stopped, also orders of another page of the list are in it, and nothing is acted on by itself', async () => {
  await loadPage(list, {}, {}, [row('1', '101', 'new'), row('2', '102', 'new')]);
  await loadPage({ ...list, url: `${list.url}?page=2` }, {}, {}, [row('9', '109', 'new')]);
  const asked = frameAnswers({});
  await fromPanel('batch.start', {});
  expect(await states()).toEqual(['2 waiting', '9 waiting']);
  await fromPanel('batch.stop', {});
  expect(await batch()).toMatchObject({ stopped: true, next: null });
  expect(asked).toEqual([]);
});

it('is not begun where nothing is surplus', async () => {
  await loadPage(list, {}, {}, [row('1', '101', 'new')]);
  expect(await fromPanel('batch.start', {})).toEqual({ opened: false });
  expect(await batch()).toBeNull();
});
