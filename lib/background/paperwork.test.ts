import { beforeEach, expect, it } from 'vitest';
import { fromPanel, killWorker, loadPage, newWorld, openPanel, orderFacts, orderPage, setClock } from './testing/world';

const LIST = { owner: '', playbookId: 'p', checklistId: 'c', period: 'shift' } as const;

beforeEach(async () => {
  await newWorld();
  await openPanel();
});

async function shownOwner(): Promise<string> {
  return (await fromPanel('tab.view', {})).owner;
}

it('keeps a form for the client of the page, over the death of the worker', async () => {
  const more = { phones: { value: ['+79000000012'] } };
  await loadPage(orderPage('1'), orderFacts('1', 'new', more));
  const owner = await shownOwner();
  await fromPanel('form.keep', { owner, playbookId: 'p', formId: 'f', values: { a: '1' } });
  await killWorker();
  await loadPage(orderPage('2'), orderFacts('2', 'new', more));
  const again = await shownOwner();
  expect(await fromPanel('form.draft', { owner: again, playbookId: 'p', formId: 'f' })).toMatchObject({
    values: { a: '1' },
  });
  await fromPanel('form.keep', { owner: again, playbookId: 'p', formId: 'f', values: {} });
  expect(await fromPanel('form.draft', { owner: again, playbookId: 'p', formId: 'f' })).toBeNull();
});

it('does not keep a form at somebody else after the page went on', async () => {
  const owner = 'page:gone';
  await expect(fromPanel('form.keep', { owner, playbookId: 'p', formId: 'f', values: { a: '1' } })).rejects.toThrow();
});

it('ticks off for everybody, and forgets when the shift is over', async () => {
  await loadPage(orderPage('1'), orderFacts('1', 'new'));
  const owner = await shownOwner();
  const ticked = async () => (await fromPanel('checklist.list', { owner })).map(({ done }) => done);
  await fromPanel('checklist.tick', { ...LIST, owner, itemId: 'a', done: true });
  await fromPanel('checklist.tick', { ...LIST, owner, itemId: 'b', done: true });
  await fromPanel('checklist.tick', { ...LIST, owner, itemId: 'a', done: false });
  expect(await ticked()).toEqual([['b']]);
  setClock('2026-03-03T09:00:00.000Z');
  await fromPanel('checklist.tick', { ...LIST, owner, itemId: 'c', done: true });
  expect(await ticked()).toEqual([['c']]);
  await fromPanel('checklist.restart', { ...LIST, owner });
  expect(await ticked()).toEqual([]);
});

it('a checklist for each client is not another client’s', async () => {
  await loadPage(orderPage('1'), orderFacts('1', 'new'));
  const first = await shownOwner();
  await fromPanel('checklist.tick', { ...LIST, period: 'client', owner: first, itemId: 'a', done: true });
  await loadPage(orderPage('2'), orderFacts('2', 'new', { clientId: { value: '312' } }));
  const second = await shownOwner();
  expect(second).not.toBe(first);
  expect(await fromPanel('checklist.list', { owner: second })).toEqual([]);
});
