// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { orderView, viewOf } from '@/components/samples.fixture';
import { all, click, one, type } from '@/components/testing';
import type { ActEvent, Note, Order } from '@/lib/model/records';
import { goTo, openPanel } from './testing';

const AT = '2026-05-04T09:00:00.000Z';
const URL = 'https://example.getcourse.ru/sales/control/deal/update/id/';
const EVENT: ActEvent = {
  id: 'e1',
  kind: 'mark-surplus',
  site: 'getcourse',
  host: 'example.getcourse.ru',
  recordId: '7001',
  number: '25428',
  clientName: 'Vera Example',
  url: `${URL}7001`,
  before: { status: { code: 'new', text: 'Новый' }, managerId: null },
  at: AT,
  state: 'done',
  after: { code: 'false', text: 'Ложный' },
  settledAt: AT,
  undoneBy: null,
  undoes: null,
};
const order = (id: string, number: string): Order => ({
  key: `getcourse|example.getcourse.ru|${id}`,
  site: 'getcourse',
  host: 'example.getcourse.ru',
  id,
  number,
  url: URL + id,
  clientId: '311',
  clientName: null,
  status: null,
  amount: null,
  product: null,
  createdAt: null,
  seenAt: AT,
});
const facts = orderView().facts;
const confirm = () => one('confirm');

describe('a cancel reason', () => {
  const surplus = orderView({
    verdict: { id: '7001', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '25401' } },
    facts: {
      ...facts,
      cancelReasons: {
        value: [
          { id: '11', label: 'Дубль заказа' },
          { id: '12', label: 'Передумал' },
        ],
      },
    },
  });

  test('has to be chosen where the form demands one, and goes with the act', async () => {
    const { asked } = await openPanel(surplus);
    await click(one('mark-surplus'));
    expect(one('reason')).toHaveProperty('value', '');
    expect(confirm()).toHaveProperty('disabled', true);
    await type(one('reason'), '12');
    await click(confirm());
    expect(asked).toMatchObject([{ in: { act: { kind: 'mark-surplus', reasonId: '12' } } }]);
  });

  test('is not asked for where the form has none', async () => {
    await openPanel({ ...surplus, facts: { ...facts, cancelReasons: { missing: 'cancelReasons' } } });
    await click(one('mark-surplus'));
    expect(all('reason')).toEqual([]);
    expect(confirm()).toHaveProperty('disabled', false);
  });
});

test('advice has no button where the page does not offer the act', async () => {
  await openPanel(orderView({ acts: [] }));
  expect(one('duplicates').textContent).toContain('Unpaid order');
  expect(all('take-order')).toEqual([]);
});

test('a client who has paid is not asked to pay by the scripts that stand first', async () => {
  const ids = () => all('script').map((card) => card.dataset.scriptId);
  const view = orderView({ payment: 'due' });
  const { announce } = await openPanel(view);
  expect(ids()).toEqual(['hello', 'link', 'card', 'mail']);
  view.payment = 'paid';
  await announce(['tab']);
  expect(ids()).toEqual(['hello', 'card', 'mail', 'link']);
});

describe('a comment', () => {
  const commentable = orderView({ acts: ['comment'], owner: 'c1' });

  test('is saved after one confirmation, without the white space around it', async () => {
    const { asked } = await openPanel(commentable, [], { act: () => ({ done: { ...EVENT, state: 'submitted' } }) });
    await click(one('comment-act'), false);
    expect(all('act-dialog')).toEqual([]);
    await click(one('comment-act'));
    await type(one('comment-text'), '  ');
    expect(confirm()).toHaveProperty('disabled', true);
    await type(one('comment-text'), ' Было: писали\nСейчас: ждёт\n');
    await click(confirm());
    const act = { kind: 'comment', recordId: '7001', expectStatus: 'new', text: 'Было: писали\nСейчас: ждёт' };
    expect(asked).toEqual([{ call: 'act', in: { act, undoes: null } }]);
    expect(all('act-dialog')).toEqual([]);
  });

  test('that could not be saved is still there to be read', async () => {
    await openPanel(commentable, [], { act: () => ({ failed: 'not-proved-yet', retry: true }) });
    await click(one('comment-act'));
    await type(one('comment-text'), 'calls after six');
    await click(confirm());
    expect(one('comment-text')).toHaveProperty('value', 'calls after six');
    expect(one('act-dialog').textContent).toContain('still being checked');
  });

  test('can be a note', async () => {
    const note: Note = {
      id: 'n1',
      clientId: 'c1',
      text: 'calls',
      revision: 1,
      pinned: false,
      createdAt: AT,
      updatedAt: AT,
    };
    const { asked } = await openPanel({ ...commentable, notes: [note] });
    await goTo('notes');
    await click(one('note-to-crm'));
    await click(confirm());
    expect(asked).toMatchObject([{ in: { act: { kind: 'comment', text: 'calls' } } }]);
  });

  test('is not offered where the page takes none', async () => {
    await openPanel(orderView());
    expect(all('comment-act')).toEqual([]);
  });
});

describe('payments', () => {
  test('the form is opened with the type chosen, without another question', async () => {
    const paymentTypes = {
      value: [
        { id: 'cash', label: 'Наличные' },
        { id: 'card', label: 'Карта' },
      ],
    };
    const view = orderView({ acts: ['open-payment'], facts: { ...facts, paymentTypes } });
    const { asked } = await openPanel(view, [], { act: () => ({ done: { ...EVENT, kind: 'open-payment' } }) });
    await type(one('payment-type'), 'card');
    await click(one('open-payment'), false);
    await click(one('open-payment'));
    const act = { kind: 'open-payment', recordId: '7001', expectStatus: 'new', paymentTypeId: 'card' };
    expect(asked).toEqual([{ call: 'act', in: { act, undoes: null } }]);
    expect(one('toast').textContent).toContain('The payment form is open');
  });

  test('the link is copied and inserted as the page gives it', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const link = 'https://example.getcourse.ru/sales/shop/dealPay/id/7001/hash/1a2b?x={y}';
    const view = orderView({ facts: { ...facts, paymentLink: { value: link } } });
    view.shown.paymentLink = [{ text: link, value: link }];
    const { asked } = await openPanel(view);
    await click(one('copy-payment-link'));
    expect(written).toHaveBeenCalledWith(link);
    await click(one('insert-payment-link'));
    expect(asked).toEqual([{ call: 'insert', in: { text: link, owner: view.owner } }]);
    written.mockRestore();
  });

  test('a link that is missing is said to be', async () => {
    await openPanel(orderView({ facts: { ...facts, paymentLink: { missing: 'paymentLink' } } }));
    expect(one('payment-link').textContent).toBe('Payment link: not found on this page');
  });
});

describe('more from the page', () => {
  test('stands in a closed block, each fact with what the page says of it', async () => {
    await openPanel(
      orderView({
        facts: {
          ...facts,
          handle: { value: 'vera' },
          positions: { value: ['Course', 'Call'] },
          payments: { value: [{ amount: { value: 5000, currency: 'RUB' }, state: 'Получен', at: null }] },
          letters: { missing: 'letters', why: 'not-opened' },
        },
        shown: { ...orderView().shown, handle: [{ text: '@vera', value: 'vera' }] },
      }),
    );
    expect(one('more-facts')).toHaveProperty('open', false);
    expect(one('client-handle').dataset.value).toBe('vera');
    expect(one('positions').textContent).toBe('Course Call ');
    expect(one('payments').textContent).toContain('5,000 Получен');
    expect(one('letters').dataset).toMatchObject({ missing: 'letters', why: 'not-opened' });
    expect(all('next-activity')).toEqual([]);
  });

  test('is not there where the page has nothing of the kind', async () => {
    await openPanel(orderView());
    expect(all('more-facts')).toEqual([]);
  });
});

describe('after an act', () => {
  const marked = orderView({ events: [EVENT], nextSurplus: order('7002', '25440') });

  test('the next surplus order and the way back are at hand', async () => {
    const { sent, asked } = await openPanel(marked);
    await click(one('next-surplus'));
    expect(sent('record.open')).toEqual([{ url: `${URL}7002` }]);
    await click(one('undo-last'));
    await click(confirm());
    expect(asked).toMatchObject([{ in: { act: { kind: 'restore' }, undoes: 'e1' } }]);
  });

  test.each([
    ['submitted', null, 'Marking as surplus: waiting for the page'],
    ['failed', EVENT.before.status, 'Not marked as surplus; the page shows: Новый'],
  ] as const)('that is %s there is no way back, and the line says so', async (state, after, words) => {
    const event = { ...EVENT, state, after };
    await openPanel({ ...marked, events: [event] }, [event]);
    expect(all('undo-last')).toEqual([]);
    expect(one('act-state').textContent).toContain(words);
    await goTo('log');
    expect(one('act').textContent).toContain(words);
  });

  test('a comment in the log says what was written, and cannot be taken back', async () => {
    const { after: _, ...event } = EVENT;
    await openPanel(orderView(), [{ ...event, kind: 'comment', text: 'calls', after: null }]);
    await goTo('log');
    expect(one('act-text').textContent).toBe('calls');
    expect(all('undo')).toEqual([]);
  });
});

test('the numbers of a reason open their orders, known ones only', async () => {
  const reason = { because: 'earliest-of' as const, surplus: ['25440', '254400', '25441'] };
  const { sent } = await openPanel(
    orderView({
      verdict: { id: '7001', kind: 'keep', reason },
      named: [order('7002', '25440'), order('7003', '25441')],
    }),
  );
  expect(all('order-link').map(({ textContent }) => textContent)).toEqual(['25440', '25441']);
  expect(one('duplicates').textContent).toContain('25440, 254400, 25441');
  await click(all('order-link')[1] ?? document.body);
  expect(sent('record.open')).toEqual([{ url: `${URL}7003` }]);
});

test('a chat of an unsaved number bears the number', async () => {
  const page = {
    site: 'whatsapp' as const,
    kind: 'chat' as const,
    host: 'web.whatsapp.com',
    url: 'https://web.whatsapp.com/',
    recordId: null,
  };
  await openPanel(
    viewOf({
      page,
      facts: { clientName: { missing: 'clientName' }, phones: { value: ['+7 900 000-44-55'] } },
      shown: { phones: [{ text: '+7 900 000-44-55', value: '+79000004455' }] },
    }),
  );
  expect(document.querySelector('h1')?.textContent).toBe('+7 900 000-44-55');
  expect(one('client-name').dataset).toMatchObject({ missing: 'clientName' });
});
