/** What proves an act where the status alone does not: the manager, and the kind of the page. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Act, Facts, Page } from '@/lib/model/page';
import { actEventSchema } from '@/lib/model/records';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  fromPopup,
  HOST,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  row,
  setClock,
} from './testing/world';

beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  await openPanel();
});

const relay = (act: Act, undoes: string | null = null) => fromFrame('relay.act', { act, undoes }, { document: 'card' });
const take: Act = { kind: 'take', recordId: '501', expectStatus: 'in_work' };
const states = async () => (await fromPopup('log.list', {})).map(({ state }) => state);

/** The order's card loads; a manager it does not show is missing. */
async function show(code: string, manager: string | null, at: string) {
  setClock(at);
  const shown: Facts['manager'] = manager === null ? { missing: 'manager' } : { value: manager };
  await loadPage(orderPage('501'), orderFacts('25428', code, { manager: shown }), { document: at });
}

/** The form was sent, and held this before. */
const held = (code: string, managerId: string | null) => () => ({
  done: { before: { status: { code, text: code }, managerId }, submitted: true },
});

describe('the manager', () => {
  it.each<[string, string | null, string | null, string | null, string]>([
    ['another', '12', 'Вера', 'Олег', 'done'],
    ['the same', '12', 'Вера', 'Вера', 'failed'],
    ['none that can be read', '12', 'Вера', null, 'submitted'],
    ['one, unread before', '12', null, 'Олег', 'submitted'],
    ['one, nobody before', null, null, 'Олег', 'done'],
  ])('proves that an order in work was taken: %s', async (_, id, formerly, now, state) => {
    await show('in_work', formerly, '2026-03-02T09:01:10.000Z');
    frameAnswers({ act: held('in_work', id) });
    await relay(take);
    await show('in_work', now, '2026-03-02T09:01:20.000Z');
    expect(await states()).toEqual([state]);
  });

  it.each([
    ['Вера', 'done'],
    ['Олег', 'failed'],
    [null, 'submitted'],
  ])('proves that an order was given back: %s', async (now, state) => {
    await show('in_work', 'Вера', '2026-03-02T09:01:10.000Z');
    frameAnswers({ act: held('in_work', '12') });
    await relay(take);
    await show('in_work', 'Олег', '2026-03-02T09:01:20.000Z');
    const [taken] = await fromPopup('log.list', {});
    expect(taken?.before).toEqual({ ...held('in_work', '12')().done.before, manager: 'Вера' });
    expect(actEventSchema.safeParse(taken).success).toBe(true);
    setClock('2026-03-02T09:05:00.000Z');
    frameAnswers({ act: held('in_work', '13') });
    await relay({ ...take, kind: 'restore' }, taken?.id ?? null);
    await show('in_work', now, '2026-03-02T09:05:10.000Z');
    expect(await states()).toEqual([state, 'done']);
  });

  it.each([
    ['Вера', 'done'],
    ['Олег', 'failed'],
    [null, 'done'],
  ])('speaks for or against a status that is back: %s', async (now, state) => {
    await show('new', 'Вера', '2026-03-02T09:01:10.000Z');
    frameAnswers({ act: held('new', '12') });
    await relay({ ...take, expectStatus: 'new' });
    await show('in_work', 'Олег', '2026-03-02T09:01:20.000Z');
    const [taken] = await fromPopup('log.list', {});
    setClock('2026-03-02T09:05:00.000Z');
    frameAnswers({ act: held('in_work', '13') });
    await relay({ ...take, kind: 'restore' }, taken?.id ?? null);
    await show('new', now, '2026-03-02T09:05:10.000Z');
    expect(await states()).toEqual([state, 'done']);
  });
});

describe('a page of another kind with the id of an order', () => {
  const list: Page = { ...orderPage('x'), kind: 'order-list', recordId: null, url: `https://${HOST}/pl/sales/deal` };
  const user: Page = { ...orderPage('502'), kind: 'user', url: `https://${HOST}/user/control/user/update/id/502` };

  it('settles nothing and shows none of what is known of the order', async () => {
    frameAnswers({ act: held('new', '12') });
    await loadPage(list, {}, { document: 'list' }, [row('502', '25430', 'new'), row('501', '25428', 'in_work')]);
    await loadPage(orderPage('502'), orderFacts('25430', 'new'), { document: 'card' });
    setClock('2026-03-02T09:01:00.000Z');
    await relay({ kind: 'mark-surplus', recordId: '502', expectStatus: 'new' });
    setClock('2026-03-02T09:01:05.000Z');
    await loadPage(user, { status: { value: { code: 'false', text: 'Ложный' } } }, { document: 'user' });
    const [event] = await fromPopup('log.list', {});
    expect(event?.state).toBe('submitted');
    await fromPopup('log.go-undo', { id: event?.id ?? '' });
    const view = await fromPanel('tab.view', {});
    expect(view).toMatchObject({ events: [], verdict: null, nextSurplus: null, payment: null, pendingUndo: null });
  });
});
