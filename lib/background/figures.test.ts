import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_WORK } from '@/lib/model/work';
import {
  frameAnswers,
  fromFrame,
  fromPanel,
  fromPopup,
  loadPage,
  newWorld,
  openPanel,
  orderFacts,
  orderPage,
  setClock,
} from './testing/world';

const PHONES = { phones: { value: ['+79000000001'] } };
const PERIOD = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' };

beforeEach(async () => {
  // Monday, 15:00 in Moscow.
  await newWorld('2026-03-02T12:00:00.000Z');
  await fromPopup('settings.save', {
    settings: { work: { ...DEFAULT_WORK, zone: 'Europe/Moscow' }, monthTarget: 100_000, managerName: 'Мария' },
  });
});

async function takeOrder(): Promise<void> {
  const facts = orderFacts('25428', 'new', {
    ...PHONES,
    product: { value: 'Курс' },
    amount: { value: { value: 12_900, currency: 'RUB' } },
    createdAt: { value: '2026-03-02T14:35:00+03:00' },
  });
  await loadPage(orderPage('501'), facts);
  await openPanel();
  const before = { status: { code: 'new', text: 'new' }, managerId: null };
  frameAnswers({
    act: () => ({ done: { before, submitted: true } }),
    insert: () => ({ done: { editor: 'text-field', ms: 1 } }),
    refresh: () => null,
  });
  await fromFrame('relay.act', { act: { kind: 'take', recordId: '501', expectStatus: 'new' }, undoes: null });
  setClock('2026-03-02T12:00:10.000Z');
  await loadPage(orderPage('501'), { ...facts, status: { value: { code: 'in_work', text: 'В работе' } } });
}

describe('the figures', () => {
  it('count an order from its proved taking to its payment', async () => {
    await takeOrder();
    await fromFrame('frame.composer', { label: 'Сообщение', note: null });
    const { owner } = await fromPanel('tab.view', {});
    const source = { playbookId: 'online-school', kind: 'script', id: 'order.greeting-unpaid', angle: null } as const;
    await fromFrame('relay.insert', { text: 'Здравствуйте!', owner, source });
    const open = await fromPopup('figures.view', PERIOD);
    expect(open.total).toMatchObject({ taken: 1, contacted: 1, paid: { part: 0, of: 1 } });
    expect(open.takes).toMatchObject({ inTime: { part: 1, of: 1 }, late: 0 });
    expect(open.sums).toMatchObject({ possible: [{ value: 12_900, currency: 'RUB' }], received: [] });
    setClock('2026-03-03T09:00:00.000Z');
    await loadPage(
      orderPage('501'),
      orderFacts('25428', 'payed', { createdAt: { value: '2026-03-02T14:35:00+03:00' } }),
    );
    const paid = await fromPopup('figures.view', PERIOD);
    expect(paid.by.product).toMatchObject([{ key: 'Курс', taken: 1, paid: { part: 1, of: 1 } }]);
    expect(paid.by.day).toMatchObject([{ key: '2026-03-02' }]);
    expect(paid.by.script[0]?.key).not.toBeNull();
    expect(paid.by.shift).toMatchObject([{ key: '2026-03-02', manager: 'Мария', paid: { part: 1, of: 1 } }]);
    expect(paid.by.manager).toMatchObject([{ key: 'Мария', taken: 1 }]);
    expect(paid.plan).toMatchObject({ target: 100_000, reached: 12_900, currency: 'RUB' });
    expect(paid.plan.course.find(({ day }) => day === '2026-03-02')).toMatchObject({ reached: 12_900 });
    expect(paid.weeks).toEqual({
      currency: 'RUB',
      rows: [{ from: '2026-03-02', received: 12_900, expected: 0, possible: 0 }],
    });
    expect(await fromPopup('figures.view', { ...PERIOD, from: '2026-03-03T00:00:00.000Z' })).toMatchObject({
      total: { taken: 0, paid: { value: null } },
    });
  });

  it('leave out what was sent and never proved', async () => {
    const before = { status: { code: 'new', text: 'new' }, managerId: null };
    await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONES));
    await openPanel();
    frameAnswers({ act: () => ({ done: { before, submitted: true } }), refresh: () => null });
    await fromFrame('relay.act', { act: { kind: 'take', recordId: '501', expectStatus: 'new' }, undoes: null });
    expect(await fromPopup('figures.view', PERIOD)).toMatchObject({ total: { taken: 0 } });
  });
});
