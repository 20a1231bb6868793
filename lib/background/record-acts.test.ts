/** Acts that leave the status alone, and what stands around every act: the next surplus order, payment, named orders. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Act, type Facts, MAX_MESSAGES, type Message, type Page } from '@/lib/model/page';
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

const before = { status: { code: 'new', text: 'Новый' } };
const sent = () => ({ done: { before, submitted: true } });
const ours = (text: string, at: string | null = null): Message => ({ from: 'us', text, at });
const AGO = '2026-03-02T09:00:00.000Z';
const AT = '2026-03-02T09:01:03.000Z';
const TEXT = 'Было: писали\nСейчас:  ждёт\u00a0зарплату';
const FOLDED = 'Было: писали Сейчас: ждёт зарплату';
/** As many lines as a reading holds, the oldest of them with the text. */
const FULL = [ours(FOLDED), ...Array.from({ length: MAX_MESSAGES - 1 }, () => ours('Раньше'))];
const comment: Act = { kind: 'comment', recordId: '502', expectStatus: 'new', text: TEXT };

const relay = (act: Act, undoes: string | null = null) => fromFrame('relay.act', { act, undoes }, { document: 'card' });
const load = (messages: Facts['messages'], document = 'card', tabId = 7) =>
  loadPage(
    orderPage('502'),
    { ...orderFacts('25430', 'new'), ...(messages && { messages }) },
    { document, tabId },
    [],
    ['mark-surplus', 'take', 'restore', 'comment', 'open-payment'],
  );
const states = async () => (await fromPopup('log.list', {})).map(({ state }) => state);

beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  await openPanel();
  await load({ missing: 'messages' });
  setClock('2026-03-02T09:01:00.000Z');
});

describe('a comment', () => {
  async function comesBack(messages: Facts['messages'], at = '2026-03-02T09:01:05.000Z', tabId = 7) {
    setClock(at);
    await load(messages, `card at ${at}`, tabId);
  }

  it('is proved by the page that shows it, whatever became of its white space, and keeps its text in the log', async () => {
    const asked = frameAnswers({ act: sent });
    expect(await relay(comment)).toMatchObject({ done: { state: 'submitted', text: TEXT } });
    expect(asked[0]?.in).toEqual({ act: comment });
    await killWorker();
    await comesBack({
      value: [{ from: 'client', text: FOLDED, at: null }, ours('Раньше'), ours(FOLDED, '2026-03-02T09:01:03.000Z')],
    });
    expect(await fromPopup('log.list', {})).toMatchObject([{ kind: 'comment', state: 'done', text: TEXT }]);
  });

  it.each<[string, Facts['messages'], Message[], string]>([
    ['without a time, where nobody knew what stood there', { missing: 'messages' }, [ours(FOLDED)], 'submitted'],
    ['of long ago, where nobody knew', { missing: 'messages' }, [ours(FOLDED, '2026-02-01T09:00:00Z')], 'submitted'],
    ['of long ago, come to light since', { value: [ours('a')] }, [ours(FOLDED, '2026-02-01T09:00:00Z')], 'submitted'],
    ['of a minute ago, known before', { value: [ours(FOLDED, AGO)] }, [ours(FOLDED, AGO)], 'failed'],
    ['of a minute ago, and a new one', { value: [ours(FOLDED, AGO)] }, [ours(FOLDED, AGO), ours(FOLDED, AT)], 'done'],
    ['by a server a minute behind', { missing: 'messages' }, [ours(FOLDED, AGO)], 'done'],
    ['no more, of as many as are read', { value: FULL }, [...FULL.slice(1), ours('Ещё')], 'submitted'],
  ])('%s: %#', async (_, known, shown, state) => {
    await load(known, 'card-2');
    frameAnswers({ act: sent });
    await relay(comment);
    await comesBack({ value: shown });
    expect(await states()).toEqual([state]);
  });

  it('is not judged by a page of another kind with the same id', async () => {
    frameAnswers({ act: sent });
    await relay(comment);
    setClock('2026-03-02T09:01:05.000Z');
    const user: Page = { ...orderPage('502'), kind: 'user' };
    await loadPage(user, { messages: { value: [ours(FOLDED, AT)] } }, { document: 'user' });
    expect(await states()).toEqual(['submitted']);
    expect(await fromPanel('tab.view', {})).toMatchObject({ events: [], verdict: null, payment: null });
  });

  it.each<[string, Message[]]>([
    ['other comments only', [ours('Раньше')]],
    ['the client’s own words only', [{ from: 'client', text: FOLDED, at: null }]],
  ])('failed when the page shows %s', async (_, messages) => {
    frameAnswers({ act: sent });
    await relay(comment);
    await comesBack({ value: messages });
    expect(await states()).toEqual(['failed']);
  });

  it('that stood there before is proved by one more only', async () => {
    await load({ value: [ours(FOLDED)] }, 'card-2');
    setClock('2026-03-02T09:02:00.000Z');
    frameAnswers({ act: sent });
    await relay(comment);
    await comesBack({ value: [ours(FOLDED)] }, '2026-03-02T09:02:05.000Z');
    expect(await states()).toEqual(['failed']);
    await relay(comment);
    await comesBack({ value: [ours(FOLDED), ours(FOLDED)] }, '2026-03-02T09:02:10.000Z');
    expect(await states()).toEqual(['done', 'failed']);
  });

  it('waits for comments that come after the page, for a minute', async () => {
    frameAnswers({ act: sent });
    await relay(comment);
    await comesBack({ missing: 'messages' });
    await comesBack({ missing: 'messages', why: 'not-opened' }, '2026-03-02T09:03:00.000Z');
    expect(await states()).toEqual(['submitted']);
    await comesBack({ missing: 'messages' }, '2026-03-02T09:03:10.000Z');
    expect(await states()).toEqual(['failed']);
  });

  it('is not sent while a status is on its way, nor the other way round', async () => {
    const asked = frameAnswers({ act: sent });
    await relay({ kind: 'take', recordId: '502', expectStatus: 'new' });
    expect(await relay(comment)).toEqual({ failed: 'not-proved-yet', retry: true });
    setClock('2026-03-02T09:02:30.000Z');
    await relay(comment);
    expect(await relay({ kind: 'take', recordId: '502', expectStatus: 'new' })).toMatchObject({
      failed: 'not-proved-yet',
    });
    expect(asked).toHaveLength(2);
  });

  it('cannot be taken back', async () => {
    frameAnswers({ act: sent });
    await relay(comment);
    await comesBack({ value: [ours(FOLDED)] });
    const [saved] = await fromPopup('log.list', {});
    const restore: Act = { kind: 'restore', recordId: '502', expectStatus: 'new', restore: before };
    expect(await relay(restore, saved?.id ?? null)).toMatchObject({ failed: 'unsupported' });
  });

  it('is not asked of a page that does not offer it', async () => {
    const asked = frameAnswers({ act: sent });
    await loadPage(orderPage('502'), orderFacts('25430', 'new'), { document: 'plain' });
    expect(await relay(comment)).toEqual({ failed: 'unsupported', retry: false });
    expect(asked).toEqual([]);
  });
});

describe('a payment form', () => {
  const open: Act = { kind: 'open-payment', recordId: '502', expectStatus: 'new', paymentTypeId: 'cash' };

  it('that was opened is done at once, and holds up no other act', async () => {
    const asked = frameAnswers({ act: () => ({ done: { before, submitted: false } }) });
    expect(await relay(open)).toMatchObject({ done: { state: 'done', kind: 'open-payment' } });
    expect(asked[0]?.in).toEqual({ act: open });
    await relay(open);
    await load({ missing: 'messages' }, 'later');
    expect(await states()).toEqual(['done', 'done']);
  });

  it('whose page went away was not opened', async () => {
    frameAnswers({
      act: () => {
        throw new Error('The message port closed before a response was received.');
      },
    });
    expect(await relay(open)).toMatchObject({ failed: 'no-answer' });
    expect(await states()).toEqual(['failed']);
  });
});

describe('surplus orders', () => {
  const list: Page = { ...orderPage('x'), kind: 'order-list', recordId: null, url: `https://${HOST}/pl/sales/deal` };
  const surplus: Act = { kind: 'mark-surplus', recordId: '502', expectStatus: 'new', reasonId: '11' };
  const rows = [
    row('502', '25430', 'new'),
    row('501', '25428', 'in_work'),
    row('602', '25440', 'new', { clientId: '9' }),
    row('601', '25439', 'new', { clientId: '9' }),
  ];
  beforeEach(async () => {
    await loadPage(list, {}, { document: 'list', tabId: 8 }, rows);
    await load(undefined, 'card-3');
  });
  const view = () => fromPanel('tab.view', {});

  it('name the orders of their reason, with the way there', async () => {
    expect(await view()).toMatchObject({
      verdict: { kind: 'surplus' },
      named: [{ number: '25428', url: orderPage('501').url }],
      payment: 'off',
    });
  });

  it('hand on the reason that was chosen, and show the next one of the list when they are marked', async () => {
    expect((await view()).nextSurplus).toBeNull();
    const asked = frameAnswers({ act: sent });
    await relay(surplus);
    expect(asked[0]?.in).toEqual({ act: surplus });
    setClock('2026-03-02T09:01:05.000Z');
    await loadPage(orderPage('502'), orderFacts('25430', 'false'), { document: 'back' });
    expect((await view()).nextSurplus).toMatchObject({ number: '25440' });
  });

  it('lead nowhere after an act that failed', async () => {
    frameAnswers({ act: () => ({ failed: 'reason-required', retry: true }) });
    expect(await relay(surplus)).toMatchObject({ failed: 'reason-required' });
    expect((await view()).nextSurplus).toBeNull();
  });

  it.each([
    ['new', 'due'],
    ['payed', 'paid'],
    ['cancelled', 'off'],
    ['unknown', null],
  ])('an order that is %s says of paying: %s', async (status, payment) => {
    await loadPage(orderPage('700'), orderFacts('1', status, { clientId: { value: '77' } }), { document: 'other' });
    expect((await view()).payment).toBe(payment);
  });
});
