// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PLAYBOOK, viewOf } from '@/components/samples.fixture';
import { all, click, one, press, submit, type } from '@/components/testing';
import type { ShiftView } from '@/lib/messages/contract-shift';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { Playbook } from '@/lib/model/playbook';
import type { Order } from '@/lib/model/records';
import { goTo, openPanel } from './testing';

// Orders of the night stand in a group of their own: these came in the afternoon, whenever the test is run.
vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 25, 15, 0) });

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

const items = [
  { id: 'a', text: 'First' },
  { id: 'b', text: 'Second' },
];
const BOOK: Playbook = {
  ...PLAYBOOK,
  checklists: [
    { id: 'morning', title: 'Morning', situation: 'Each day', period: 'day', items },
    { id: 'each', title: 'Each client', situation: 'Once', period: 'client', items },
  ],
};

test('what comes back with a shift or a day stands there until it is done, and leads to its list', async () => {
  const state = { owner: '', playbookId: BOOK.id, checklistId: 'morning', startedAt: ago(5), done: ['a'] };
  let kept = [state];
  const { announce } = await openPanel(viewOf(), [], {
    answers: { 'playbook.list': () => [BOOK], 'shift.view': () => SHIFT, 'checklist.list': () => kept },
  });
  await goTo('today');
  await expect.poll(() => all('today-group').length).toBeGreaterThan(0);
  const group = () => all('today-group').find(({ dataset }) => dataset.group === 'checklists');
  expect(group()?.textContent).toContain('Morning');
  expect(group()?.textContent).not.toContain('Each client');
  kept = [{ ...state, done: ['a', 'b'] }];
  await announce(['paperwork']);
  expect(group()).toBeUndefined();
  kept = [state];
  await announce(['paperwork']);
  await click(group()?.querySelector('button') ?? document.body);
  await expect.poll(() => all('checklist').map(({ dataset }) => dataset.checklistId)).toContain('morning');
});

test('an activity that lies far off is asked about, and one that was explained is not', async () => {
  const far = {
    key: 'pipedrive|h|7',
    url: 'https://h.example/deal/7',
    title: 'School 5',
    lack: 'far' as const,
    planned: '20 Dec',
  };
  const shift = {
    ...SHIFT,
    horizon: [
      { ...far, reason: null },
      { ...far, key: 'pipedrive|h|8', title: 'School 8', reason: 'Holidays' },
    ],
  };
  const { sent } = await openPanel(viewOf(), [], { answers: { 'shift.view': () => shift } });
  await goTo('today');
  await expect.poll(() => all('horizon-reason').length).toBe(1);
  expect(document.body.textContent).not.toContain('School 8');
  await type(one('horizon-reason'), ' After the holidays ');
  await submit(one('horizon-reason').closest('form') ?? document.body);
  expect(sent('horizon.explain')).toEqual([{ key: far.key, planned: '20 Dec', reason: 'After the holidays' }]);
});
