// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { all, click, one } from '@/components/testing';
import type { BatchItem } from '@/lib/messages/batch';
import type { Order } from '@/lib/model/records';
import { openPanel } from './testing';

const order = (id: string): Order => ({
  key: `getcourse|example.getcourse.ru|${id}`,
  site: 'getcourse',
  host: 'example.getcourse.ru',
  id,
  number: `n${id}`,
  url: `https://example.getcourse.ru/sales/control/deal/update/id/${id}`,
  clientId: '311',
  clientName: 'Vera Example',
  status: null,
  amount: null,
  product: null,
  createdAt: null,
  seenAt: '2026-03-01T10:00:00.000Z',
});
const item = (id: string, state: BatchItem['state']): BatchItem => ({ order: order(id), state });

test('shows how far it is, goes on, leaves the one shown, and stops', async () => {
  const items = [item('1', 'done'), item('7001', 'waiting'), item('3', 'waiting')];
  const { sent } = await openPanel(orderView({ batch: { items, stopped: false, next: order('3') } }));
  expect(one('batch').textContent).toContain('1 of 3');
  await click(one('batch-next'));
  await click(one('batch-skip'));
  await click(one('batch-stop'));
  expect(sent('batch.next')).toEqual([{ skip: null }, { skip: order('7001').key }]);
  expect(sent('batch.stop')).toHaveLength(1);
});

test('at the end says what was done and what was not', async () => {
  const items = [item('1', 'done'), item('2', 'failed'), item('3', 'not-needed'), item('4', 'skipped')];
  const { sent } = await openPanel(orderView({ batch: { items, stopped: false, next: null } }));
  expect(one('batch').textContent).toContain('Marked: 1. Not marked: 3.');
  expect(all('batch-left').map(({ dataset }) => dataset.state)).toEqual(['failed', 'not-needed', 'skipped']);
  await click(one('batch-close'));
  expect(sent('batch.close')).toHaveLength(1);
});

test('stopped half-way, what was not reached stays to be read', async () => {
  const items = [item('1', 'done'), item('2', 'waiting')];
  await openPanel(orderView({ batch: { items, stopped: true, next: null } }));
  expect(one('batch-left').textContent).toContain('not reached');
});
