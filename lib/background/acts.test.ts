import { beforeEach, describe, expect, it } from 'vitest';
import type { Act, Page } from '@/lib/model/page';
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

const list: Page = { ...orderPage('x'), kind: 'order-list', recordId: null, url: `https://${HOST}/pl/sales/deal` };
const before = { status: { code: 'new', text: 'Новый' }, managerId: '12' };
const submitted = { done: { before, submitted: true as const } };

const surplus: Act = { kind: 'mark-surplus', recordId: '502', expectStatus: 'new' };

/** Two unpaid orders of one client on the list, the later one's card open in the tab. */
beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  await openPanel();
  await loadPage(list, {}, { document: 'list' }, [row('502', '25430', 'new'), row('501', '25428', 'in_work')]);
  await loadPage(orderPage('502'), orderFacts('25430', 'new'), { document: 'card' });
  setClock('2026-03-02T09:01:00.000Z');
});

const relay = (act: Act, undoes: string | null = null) => fromFrame('relay.act', { act, undoes }, { document: 'card' });

/** The page that comes back. */
async function comesBack(status: string, at = '2026-03-02T09:01:05.000Z', tabId = 7) {
  setClock(at);
  await loadPage(orderPage('502'), orderFacts('25430', status), { document: `card at ${at}`, tabId });
}

it('a list answers with the verdicts of its rows', async () => {
  const { marks } = await loadPage(list, {}, {}, [
    row('502', '25430', 'new'),
    row('501', '25428', 'in_work'),
    row('9', '1', 'new', { clientId: '9' }),
  ]);
  expect(marks.map(({ id, kind }) => [id, kind]).sort()).toEqual([
    ['501', 'keep'],
    ['502', 'surplus'],
  ]);
  const view = await fromPanel('tab.view', {});
  expect(view.rows).toMatchObject({ keep: 1, surplus: [{ number: '25430' }], check: [] });
});

it('the card knows its verdict from the list', async () => {
  expect(await fromPanel('tab.view', {})).toMatchObject({
    verdict: { id: '502', kind: 'surplus', reason: { number: '25428' } },
  });
});

describe('the life of an act', () => {
  it('submitted, then done by the page that comes back, after the worker died', async () => {
    const asked = frameAnswers({ act: () => submitted });
    expect(await relay(surplus)).toMatchObject({ done: { state: 'submitted', before, number: '25430' } });
    expect(asked).toMatchObject([{ call: 'act', in: { act: surplus }, tabId: 7, frameId: 0 }]);
    await killWorker();
    await comesBack('false');
    expect(await fromPopup('log.list', {})).toMatchObject([
      { state: 'done', before, after: { code: 'false' }, settledAt: '2026-03-02T09:01:05.000Z' },
    ]);
    expect((await fromPanel('tab.view', {})).events).toHaveLength(1);
  });

  it('failed when the page shows another status', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    await comesBack('new');
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'failed', after: { code: 'new' } }]);
  });

  it('failed at once when the form could not be filled', async () => {
    frameAnswers({ act: () => ({ failed: 'field-missing', retry: false }) });
    expect(await relay(surplus)).toEqual({ failed: 'field-missing', retry: false });
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'failed' }]);
  });

  it('failed when no frame is there to act', async () => {
    frameAnswers({});
    expect(await relay(surplus)).toEqual({ failed: 'no-answer', retry: true });
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'failed' }]);
  });

  it('stays submitted when the page left before it answered', async () => {
    frameAnswers({
      act: () => {
        throw new Error('The message port closed before a response was received.');
      },
    });
    expect(await relay(surplus)).toMatchObject({ done: { state: 'submitted' } });
    await comesBack('false');
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'done' }]);
  });

  it('is sent once by two clicks', async () => {
    const asked = frameAnswers({ act: () => submitted });
    await relay(surplus);
    expect(await relay(surplus)).toMatchObject({ failed: 'not-proved-yet', retry: true });
    expect(asked).toHaveLength(1);
    // A form that never left the page does not lock the record for ever.
    setClock('2026-03-02T09:02:30.000Z');
    expect(await relay(surplus)).toMatchObject({ done: { state: 'submitted' } });
  });

  it('is not settled by the old document, by one from the back/forward cache, or by a page without a status', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    const page = orderPage('502');
    const facts = orderFacts('25430', 'new');
    await fromFrame('frame.read', { page, facts, rows: [] }, { document: 'card' });
    await fromFrame('frame.gone', {}, { document: 'card' });
    await fromFrame('frame.read', { page, facts, rows: [] }, { document: 'card' });
    setClock('2026-03-02T09:01:05.000Z');
    await loadPage(page, { ...facts, status: { missing: 'status' } }, { document: 'card-2' });
    await loadPage(page, orderFacts('25430', 'unknown'), { document: 'card-3' });
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'submitted' }]);
  });

  it('another tab proves success at once, failure only a minute later', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    await comesBack('new', '2026-03-02T09:01:01.000Z', 8);
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'submitted' }]);
    await comesBack('new', '2026-03-02T09:02:30.000Z', 8);
    expect(await fromPopup('log.list', {})).toMatchObject([{ state: 'failed' }]);
  });
});

describe('an act is refused, and the page not asked', () => {
  const refusals: [name: string, act: Act, undoes: string | null, failed: string][] = [
    ['of another record', { ...surplus, recordId: '501' }, null, 'record-changed'],
    ['when the status is another', { ...surplus, expectStatus: 'in_work' }, null, 'status-changed'],
    ['to take back nothing', { kind: 'restore', recordId: '502', expectStatus: 'new' }, null, 'unsupported'],
    ['to take back what never was', { kind: 'restore', recordId: '502', expectStatus: 'new' }, 'e9', 'unsupported'],
  ];
  it.each(refusals)('%s', async (_, act, undoes, failed) => {
    const asked = frameAnswers({ act: () => submitted });
    expect(await relay(act, undoes)).toMatchObject({ failed });
    expect(asked).toEqual([]);
    expect(await fromPopup('log.list', {})).toEqual([]);
  });

  it.each(['mark-surplus', 'take'] as const)('%s where the status cannot be read: it may be paid', async (kind) => {
    const asked = frameAnswers({ act: () => submitted });
    await loadPage(
      orderPage('502'),
      { ...orderFacts('25430', 'new'), status: { missing: 'status' } },
      { document: 'd9' },
    );
    expect(await relay({ kind, recordId: '502', expectStatus: null })).toMatchObject({ failed: 'field-missing' });
    expect(asked).toEqual([]);
  });

  it('to take back what somebody has changed since', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    setClock('2026-03-02T09:02:30.000Z');
    await loadPage(orderPage('502'), orderFacts('25430', 'false'), { document: 'after' });
    const [marked] = await fromPopup('log.list', {});
    setClock('2026-03-02T10:00:00.000Z');
    await loadPage(orderPage('502'), orderFacts('25430', 'payed'), { document: 'paid' });
    const back: Act = { kind: 'restore', recordId: '502', expectStatus: 'payed' };
    expect(await relay(back, marked?.id ?? null)).toMatchObject({ failed: 'status-changed' });
  });

  it('to mark as surplus what is none', async () => {
    const asked = frameAnswers({ act: () => submitted });
    await loadPage(orderPage('501'), orderFacts('25428', 'in_work'), { document: 'other-card' });
    expect(await relay({ kind: 'mark-surplus', recordId: '501', expectStatus: 'in_work' })).toMatchObject({
      failed: 'status-changed',
    });
    expect(asked).toEqual([]);
  });

  it('of a frame that is not the top one', async () => {
    await expect(fromFrame('relay.act', { act: surplus, undoes: null }, { frameId: 3 })).rejects.toThrow('top frame');
    await expect(fromFrame('relay.insert', { text: 'Здравствуйте', owner: 'page:' }, { frameId: 3 })).rejects.toThrow(
      'top frame',
    );
  });
});

describe('taking back', () => {
  it('brings back what the log says, and both events know of each other', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    await comesBack('false');
    const [marked] = await fromPopup('log.list', {});
    if (!marked) throw new Error('no event');

    setClock('2026-03-02T09:05:00.000Z');
    const off = { status: { code: 'false', text: 'Ложный' }, managerId: '12' };
    const asked = frameAnswers({ act: () => ({ done: { before: off, submitted: true } }) });
    await fromPopup('log.go-undo', { id: marked.id });
    const act: Act = { kind: 'restore', recordId: '502', expectStatus: 'false', restore: { status: null } };
    await fromFrame('relay.act', { act, undoes: marked.id });
    expect(asked.at(-1)?.in).toEqual({ act: { ...act, restore: before } });
    await comesBack('new', '2026-03-02T09:05:05.000Z');
    const [restored, undone] = await fromPopup('log.list', {});
    expect(restored).toMatchObject({ kind: 'restore', state: 'done', undoes: marked.id });
    expect(undone).toMatchObject({ id: marked.id, undoneBy: restored?.id });
    expect(await fromFrame('relay.act', { act, undoes: marked.id })).toMatchObject({ failed: 'status-changed' });
  });

  it('waits in the panel for its record, and ends when the manager goes on', async () => {
    frameAnswers({ act: () => submitted });
    await relay(surplus);
    await comesBack('false');
    const [marked] = await fromPopup('log.list', {});
    await fromPopup('log.go-undo', { id: marked?.id ?? '' });
    await loadPage(orderPage('502'), orderFacts('25430', 'false'), { document: 'd2' });
    expect((await fromPanel('tab.view', {})).pendingUndo).toMatchObject({ id: marked?.id });
    await loadPage(orderPage('501'), orderFacts('25428', 'new'), { document: 'd3' });
    await loadPage(orderPage('502'), orderFacts('25430', 'false'), { document: 'd4' });
    expect((await fromPanel('tab.view', {})).pendingUndo).toBeNull();
  });
});

describe('insertion', () => {
  it('goes to the frame whose composer was used last', async () => {
    await fromFrame('frame.composer', { label: 'a', note: null }, { frameId: 3 });
    setClock('2026-03-02T09:01:10.000Z');
    await fromFrame('frame.composer', { label: 'b', note: null }, { frameId: 4 });
    const asked = frameAnswers({ insert: () => ({ done: { editor: 'lexical', ms: 3 } }) });
    expect(await fromFrame('relay.insert', { text: 'Здравствуйте', owner: 'page:' })).toEqual({
      done: { editor: 'lexical', ms: 3 },
    });
    expect(asked).toMatchObject([{ frameId: 4, in: { text: 'Здравствуйте' } }]);
  });

  it('refuses a text that was filled for somebody whom the page shows no more', async () => {
    await loadPage(orderPage('501'), orderFacts('25428', 'new', { phones: { value: ['+79000000001'] } }));
    const { owner } = await fromPanel('tab.view', {});
    await fromFrame('frame.composer', { label: 'a', note: null });
    const other = { clientId: { value: '400' }, clientName: { value: 'Борис' }, phones: { value: ['+79000000002'] } };
    // The panel has not heard of it yet: the page is asked to look again before anything is inserted.
    frameAnswers({ refresh: () => null, ping: () => null, insert: () => ({ done: { editor: 'x', ms: 1 } }) });
    expect(await fromFrame('relay.insert', { text: 't', owner })).toMatchObject({ done: {} });
    await fromFrame('frame.read', { page: orderPage('502'), facts: orderFacts('25430', 'new', other), rows: [] });
    expect(await fromFrame('relay.insert', { text: 't', owner })).toEqual({ failed: 'record-changed', retry: false });
  });

  it('fails by name without a composer, and without an answer', async () => {
    expect(await fromFrame('relay.insert', { text: 't', owner: 'page:' })).toEqual({
      failed: 'no-composer',
      retry: true,
    });
    await fromFrame('frame.composer', { label: 'a', note: null }, { frameId: 3 });
    frameAnswers({});
    expect(await fromFrame('relay.insert', { text: 't', owner: 'page:' })).toEqual({
      failed: 'no-answer',
      retry: true,
    });
  });

  it('inserts nothing while the page cannot say whom it shows', async () => {
    const { owner } = await fromPanel('tab.view', {});
    await fromFrame('frame.composer', { label: 'a', note: null }, { document: 'card' });
    const answers = { ping: () => null, insert: () => ({ done: { editor: 'x', ms: 1 } }) };
    frameAnswers({ ...answers, refresh: () => 'refused' });
    expect(await fromFrame('relay.insert', { text: 't', owner })).toEqual({ failed: 'no-answer', retry: true });
    frameAnswers({ ...answers, refresh: () => null });
    expect(await fromFrame('relay.insert', { text: 't', owner })).toMatchObject({ done: {} });
  });

  it('an answer that is none counts as none', async () => {
    await fromFrame('frame.composer', { label: 'a', note: null }, { frameId: 3 });
    frameAnswers({ insert: () => ({ done: { editor: 'x', ms: 'soon' } }) });
    expect(await fromFrame('relay.insert', { text: 't', owner: 'page:' })).toEqual({
      failed: 'no-answer',
      retry: false,
    });
  });
});
