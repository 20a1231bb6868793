// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { orderView } from '@/components/samples.fixture';
import { all, click, one } from '@/components/testing';
import type { TabView } from '@/lib/messages/contract';
import type { ActEvent } from '@/lib/model/records';
import { goTo, openPanel } from './testing';

const EVENT: ActEvent = {
  id: 'e1',
  kind: 'mark-surplus',
  site: 'getcourse',
  host: 'example.getcourse.ru',
  recordId: '7001',
  number: '25428',
  clientName: 'Vera Example',
  url: 'https://example.getcourse.ru/sales/control/deal/update/id/7001',
  before: { status: { code: 'new', text: 'Новый' }, managerId: null },
  at: '2026-05-04T09:00:00.000Z',
  state: 'done',
  after: { code: 'false', text: 'Ложный' },
  settledAt: '2026-05-04T09:00:05.000Z',
  undoneBy: null,
  undoes: null,
};

describe('acts', () => {
  const surplus = orderView({
    verdict: { id: '7001', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '25401' } },
  });

  test('are done only after the confirmation, by the manager’s own clicks', async () => {
    const { asked } = await openPanel(surplus);
    await click(one('mark-surplus'), false);
    expect(all('confirm')).toEqual([]);
    await click(one('mark-surplus'));
    expect(one('act-dialog').textContent).toContain('25401');
    await click(one('confirm'), false);
    expect(asked).toEqual([]);
    await click(one('confirm'));
    const act = { kind: 'mark-surplus', recordId: '7001', expectStatus: 'new' };
    expect(asked).toEqual([{ call: 'act', in: { act, undoes: null } }]);
    expect(one('toast').textContent).toContain('status has changed');
  });

  test('cancel leaves everything as it is', async () => {
    const { asked } = await openPanel(surplus);
    await click(one('mark-surplus'));
    await click(one('cancel'));
    expect(all('act-dialog')).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('an order to be checked is only explained', async () => {
    await openPanel(
      orderView({ verdict: { id: '7001', kind: 'check', reason: { because: 'order-unclear', number: '9' } } }),
    );
    expect(one('duplicates').textContent).toContain('9');
    expect([...all('mark-surplus'), ...all('take-order')]).toEqual([]);
  });

  test('an untaken order without duplicates can be taken, a paid one cannot', async () => {
    await openPanel(orderView());
    expect(all('take-order')).toHaveLength(1);
    const paid = { code: 'payed', text: 'Завершен' };
    await openPanel(orderView({ owner: 'other', shown: { status: [{ text: paid.text, value: paid.code }] } }));
    expect(all('take-order')).toHaveLength(1);
  });

  test('the order to keep is taken once: not when somebody has it in work', async () => {
    const verdict: TabView['verdict'] = {
      id: '7001',
      kind: 'keep',
      reason: { because: 'earliest-of', surplus: ['9'] },
    };
    await openPanel(orderView({ verdict }));
    expect(all('take-order')).toHaveLength(1);
    await openPanel(
      orderView({ owner: 'other', verdict, shown: { status: [{ text: 'В работе', value: 'in_work' }] } }),
    );
    expect(all('take-order')).toHaveLength(1);
    expect(all('duplicates')).toHaveLength(2);
  });

  test('undo on the record’s own page asks at once; elsewhere it goes there', async () => {
    const here = await openPanel(orderView(), [EVENT]);
    await goTo('log');
    await click(one('undo'));
    await click(one('confirm'));
    expect(here.asked[0]?.in).toEqual({
      act: { kind: 'restore', recordId: '7001', expectStatus: 'new', restore: EVENT.before },
      undoes: 'e1',
    });
  });

  test('undo of another record goes to its page', async () => {
    const { sent, asked } = await openPanel(orderView(), [{ ...EVENT, recordId: '8' }]);
    await goTo('log');
    await click(one('undo'));
    expect(sent('log.go-undo')).toEqual([{ id: 'e1' }]);
    expect(asked).toEqual([]);
  });

  test('an undo that brought the manager here is asked for by itself, once', async () => {
    const { sent } = await openPanel(orderView({ pendingUndo: EVENT }));
    expect(one('act-dialog').textContent).toContain('Bring the former status back?');
    expect(sent('undo.drop')).toEqual([]);
    await click(one('cancel'));
    expect(all('act-dialog')).toEqual([]);
    expect(sent('undo.drop')).toHaveLength(1);
  });
});
