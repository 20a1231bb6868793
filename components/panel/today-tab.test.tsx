// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { viewOf } from '@/components/samples.fixture';
import { all, click, one, press } from '@/components/testing';
import type { ShiftView } from '@/lib/messages/contract-shift';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { Order } from '@/lib/model/records';
import { goTo, openPanel } from './testing';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

function order(id: string, minutes: number): Order {
  return {
    key: `getcourse|h|${id}`,
    site: 'getcourse',
    host: 'h',
    id,
    number: id,
    url: `https://h.example/${id}`,
    clientId: null,
    clientName: 'Vera',
    status: { code: 'new', text: 'New' },
    amount: null,
    product: null,
    createdAt: ago(minutes),
    seenAt: ago(0),
  };
}

const SHIFT: ShiftView = {
  at: ago(0),
  followUps: [followUpOf({ id: 'f1', dueAt: ago(90), url: 'https://h.example/f1' })],
  later: 2,
  orders: [{ order: order('101', 25), place: 'window', age: 25 }],
  surplus: [order('99', 3000)],
  waiting: [{ url: 'https://h.example/chat', clientName: 'Boris', askedAt: ago(200), waited: 150, late: true }],
  horizon: [],
  next: { to: 'order', url: 'https://h.example/101', label: '101' },
  progress: { taken: 3, contacted: 7, followUpsDone: 2, paid: 1 },
};

async function open() {
  const panel = await openPanel(viewOf(), [], { answers: { 'shift.view': () => SHIFT } });
  await goTo('today');
  // The tab comes by itself, when its code is there.
  await expect.poll(() => all('today-group').length).toBeGreaterThan(0);
  return panel;
}

test('what is to be done stands in groups, and one click leads to the next thing', async () => {
  const { sent } = await open();
  expect(all('today-group').map((group) => group.dataset.group)).toEqual(['overdue', 'window', 'waiting', 'surplus']);
  expect(one('shift-progress').textContent).toBe('taken 3 · written to 7 · reminders done 2 · paid 1');
  await click(one('next'));
  expect(sent('shift.go')).toEqual([{ url: 'https://h.example/101' }]);
  // Due follow-ups and orders to take now.
  expect(one('tab-today').textContent).toContain('2');
});

test('a filter shows one group, and again all of them', async () => {
  await open();
  const filter = () => all('today-filter').find((chip) => chip.dataset.group === 'waiting') as HTMLElement;
  await click(filter());
  expect(all('today-group').map((group) => group.dataset.group)).toEqual(['waiting']);
  await click(filter());
  expect(all('today-group')).toHaveLength(4);
});

test('up and down go from row to row', async () => {
  await open();
  const rows = [one('follow-up-open'), ...all('today-row')];
  rows[0]?.focus();
  for (const row of rows.slice(1)) {
    await press(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement).toBe(row);
  }
  await press(document.activeElement as Element, 'ArrowUp');
  expect(document.activeElement).toBe(rows.at(-2));
});
