import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/model/records';
import { type DecideOptions, decideDuplicates } from './decide';
import { paidTwiceBy } from './payments';

const NOW = '2026-04-17T12:00:00.000Z';
const HOST = 'example.getcourse.ru';

function order(id: string, code: string | null, about: Partial<Order> = {}): Order {
  const site = about.site ?? 'getcourse';
  return {
    key: `${site}|${HOST}|${id}`,
    site,
    host: HOST,
    id,
    number: `№${id}`,
    url: `https://${HOST}/${id}`,
    clientId: '311',
    clientName: 'Анна',
    status: code === null ? null : { code, text: code },
    amount: null,
    product: 'Курс',
    createdAt: `2026-04-${id.padStart(2, '0')}T10:00:00Z`,
    seenAt: NOW,
    ...about,
  };
}

function decide(orders: Order[], options: Partial<DecideOptions> = {}) {
  const seenOnPage = new Set(orders.map(({ key }) => key));
  const rules = { products: 'any', withinDays: null, deals: true } as const;
  return decideDuplicates(orders, { now: NOW, staleAfterHours: 24, seenOnPage, ...rules, ...options });
}

const kinds = (verdicts: ReturnType<typeof decide>) => verdicts.map(({ id, kind }) => `${id} ${kind}`);

describe('by the manager’s rules', () => {
  it('orders of one product only, however it is written', () => {
    const orders = [
      order('1', 'new'),
      order('2', 'new', { product: 'Клуб' }),
      order('3', 'new', { product: ' курс ' }),
    ];
    expect(kinds(decide(orders, { products: 'same' }))).toEqual(['1 keep', '3 surplus']);
    expect(kinds(decide(orders))).toEqual(['1 keep', '2 surplus', '3 surplus']);
    const unknown = orders.map((one) => ({ ...one, product: null }));
    expect(decide(unknown, { products: 'same' })).toEqual([]);
  });

  it('orders within some days of the earliest; where a time is not known nothing is said', () => {
    const orders = [order('1', 'new'), order('3', 'new'), order('9', 'new')];
    expect(kinds(decide(orders, { withinDays: 2 }))).toEqual(['1 keep', '3 surplus']);
    expect(decide([order('1', 'new', { createdAt: null }), order('2', 'new')], { withinDays: 2 })).toEqual([]);
  });
});

describe('two accounts of one person', () => {
  const personOf = new Map([
    [`getcourse|${HOST}|311`, 'anna'],
    [`getcourse|${HOST}|400`, 'anna'],
  ]);

  it('are compared, and the reason says so', () => {
    expect(decide([order('1', 'new'), order('2', 'new', { clientId: '400' })], { personOf })).toEqual([
      { id: '1', kind: 'keep', reason: { because: 'earliest-of', surplus: ['№2'] } },
      { id: '2', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '№1', otherAccount: true } },
    ]);
  });

  it('are two people as long as nobody knows better', () => {
    expect(decide([order('1', 'new'), order('2', 'new', { clientId: '400' })])).toEqual([]);
  });
});

describe('open deals of one person', () => {
  const deal = (id: string, code: string | null, about: Partial<Order> = {}) =>
    order(id, code, { site: 'bitrix24', clientId: 'CONTACT_77', ...about });

  it('point to one another, and none is surplus', () => {
    expect(decide([deal('1', 'new'), deal('2', 'c3:executing')])).toEqual([
      { id: '1', kind: 'check', reason: { because: 'other-open', others: ['№2'] } },
      { id: '2', kind: 'check', reason: { because: 'other-open', others: ['№1'] } },
    ]);
  });

  it.each(['WON', 'C3:LOSE', 'lost', 'deal won', 'Сделка провалена', 'APOLOGY'])('%s is over', (code) => {
    const over = code === 'deal won' ? deal('1', 'won') : deal('1', code);
    expect(decide([over, deal('2', 'new')])).toEqual([]);
  });

  it('are not told of where the manager does not want it, nor those not seen for a week', () => {
    expect(decide([deal('1', 'new'), deal('2', 'new')], { deals: false })).toEqual([]);
    const old = deal('1', 'new', { seenAt: '2026-04-01T12:00:00.000Z' });
    expect(decide([old, deal('2', 'new')], { seenOnPage: new Set() })).toEqual([]);
  });
});

describe('paidTwiceBy', () => {
  const rub = (value: number) => ({ value, currency: 'RUB' });
  const payment = (value: number, state = 'Получен') => ({ amount: rub(value), state, at: null });

  it('needs two received payments of one sum, and more than the price', () => {
    expect(paidTwiceBy([payment(4990), payment(4990)], rub(4990))).toEqual({});
    expect(paidTwiceBy([payment(4990, 'Received'), payment(4990, 'Received')], null)).toEqual({});
    expect(paidTwiceBy([payment(2495), payment(2495)], rub(4990))).toBeNull();
    expect(paidTwiceBy([payment(4990), payment(4990, 'Ожидается')], rub(4990))).toBeNull();
    expect(paidTwiceBy([payment(4990), payment(10)], rub(4990))).toBeNull();
    expect(paidTwiceBy([], rub(4990))).toBeNull();
  });

  it.each([
    ['Наличные', 'CloudPayments'],
    ['Внесён вручную', undefined],
    ['Перевод на карту', 'Банковская карта (ЮKassa)'],
    ['Карта', 'Prodamus'],
    ['Készpénz', 'Barion'],
  ])('names the one entered by hand: %s beside %s', (byHand, other) => {
    const manual = { ...payment(4990), type: byHand };
    const automatic = { ...payment(4990), ...(other && { type: other }) };
    expect(paidTwiceBy([automatic, manual], rub(4990), ['Наличные', 'Карта'])).toEqual({ manual });
  });

  it('names none where both or neither were, or where two sums came twice', () => {
    const of = (value: number, type: string) => ({ ...payment(value), type });
    expect(paidTwiceBy([of(4990, 'Наличные'), of(4990, 'Наличные')], rub(4990))).toEqual({});
    expect(paidTwiceBy([of(4990, 'Stripe'), of(4990, 'Тинькофф Касса')], rub(4990), ['Stripe'])).toEqual({});
    expect(paidTwiceBy([of(10, 'Stripe'), of(10, 'Stripe'), of(20, 'Stripe'), of(20, 'Наличные')], rub(30))).toEqual(
      {},
    );
  });
});

describe('whatever orders and rules', () => {
  const UNPAID = ['new', 'in_work', 'not_confirmed', 'payment_waiting'];
  const anyOrder = fc.record({
    id: fc.integer({ min: 1, max: 28 }).map(String),
    code: fc.constantFrom(...UNPAID, 'part_payed', 'payed', 'waiting_for_return', 'cancelled', 'false', '?'),
    clientId: fc.constantFrom('1', '2', '3'),
    product: fc.constantFrom('Курс', 'Клуб', null),
  });
  const orders = fc
    .uniqueArray(anyOrder, { maxLength: 20, selector: ({ id }) => id })
    .map((list) => list.map(({ id, code, ...about }) => order(id, code, about)));
  const rules = fc.record({
    products: fc.constantFrom('any' as const, 'same' as const),
    withinDays: fc.constantFrom(null, 1, 5),
    personOf: fc.constantFrom(new Map<string, string>(), new Map([1, 2].map((id) => [`getcourse|${HOST}|${id}`, 'p']))),
  });

  it('nothing paid, in part paid or being refunded is surplus; of whoever has a surplus order one is kept; the order given does not matter', () => {
    fc.assert(
      fc.property(orders, rules, (list, options) => {
        const verdicts = decide(list, options);
        expect(decide(list.toReversed(), options)).toEqual(verdicts);
        const surplus = verdicts.filter(({ kind }) => kind === 'surplus');
        for (const { id, reason } of surplus) {
          expect(UNPAID).toContain(list.find((one) => one.id === id)?.status?.code);
          const kept = reason.because === 'earlier-unpaid' ? reason.number : '';
          expect(verdicts).toContainEqual(expect.objectContaining({ id: kept.slice(1), kind: 'keep' }));
        }
      }),
    );
  });

  it('once the surplus ones are false, none is left', () => {
    fc.assert(
      fc.property(orders, rules, (list, options) => {
        const gone = new Set(decide(list, options).flatMap(({ id, kind }) => (kind === 'surplus' ? [id] : [])));
        const after = list.map((one) => (gone.has(one.id) ? { ...one, status: { code: 'false', text: '' } } : one));
        expect(decide(after, options).filter(({ kind }) => kind === 'surplus')).toEqual([]);
      }),
    );
  });
});
