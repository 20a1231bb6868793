import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/model/records';
import { decideDuplicates } from './decide';

const NOW = '2026-04-17T12:00:00.000Z';
const LONG_AGO = '2026-04-10T12:00:00.000Z';
const HOST = 'example.getcourse.ru';

function order(id: string, code: string | null, about: Partial<Order> = {}): Order {
  return {
    key: `getcourse|${about.host ?? HOST}|${id}`,
    site: 'getcourse',
    host: HOST,
    id,
    number: `№${id}`,
    url: `https://${HOST}/sales/control/deal/update/id/${id}`,
    clientId: '311',
    clientName: 'Анна',
    status: code === null ? null : { code, text: code },
    amount: null,
    product: 'Курс',
    createdAt: null,
    seenAt: NOW,
    ...about,
  };
}

function decide(orders: Order[], seenOnPage: Order[] = orders) {
  return decideDuplicates(orders, {
    now: NOW,
    staleAfterHours: 24,
    products: 'any',
    withinDays: null,
    deals: true,
    seenOnPage: new Set(seenOnPage.map(({ key }) => key)),
  });
}

describe('decideDuplicates', () => {
  it('keeps the earliest unpaid order and calls the later ones surplus', () => {
    expect(decide([order('103', 'in_work'), order('99', 'new'), order('101', 'payment_waiting')])).toEqual([
      { id: '99', kind: 'keep', reason: { because: 'earliest-of', surplus: ['№101', '№103'] } },
      { id: '101', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '№99' } },
      { id: '103', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '№99' } },
    ]);
  });

  it('says nothing of one order, of other clients, of orders without a client', () => {
    expect(decide([order('1', 'new')])).toEqual([]);
    expect(decide([order('1', 'new'), order('2', 'new', { clientId: '312' })])).toEqual([]);
    expect(decide([order('1', 'new', { clientId: null }), order('2', 'new', { clientId: null })])).toEqual([]);
    expect(decide([order('1', 'new', { clientId: '' }), order('2', 'new', { clientId: '' })])).toEqual([]);
  });

  it('never compares across accounts: ids are unique within one only', () => {
    expect(decide([order('1', 'new'), order('2', 'new', { host: 'other.getcourse.ru' })])).toEqual([]);
  });

  it.each(['part_payed', 'payed', 'waiting_for_return', 'cancelled', 'false'])('leaves %s alone', (code) => {
    expect(decide([order('1', 'new'), order('2', code)])).toEqual([]);
    if (!code.endsWith('payed')) expect(decide([order('1', code), order('2', 'new')])).toEqual([]);
    expect(decide([order('1', 'new'), order('2', code), order('3', 'new')]).map(({ id }) => id)).toEqual(['1', '3']);
  });

  it('takes one order given twice for one', () => {
    expect(decide([order('1', 'new'), order('1', 'in_work', { seenAt: LONG_AGO })])).toEqual([]);
    expect(decide([order('1', 'new'), order('1', 'in_work', { seenAt: LONG_AGO }), order('2', 'new')])).toEqual([
      { id: '1', kind: 'keep', reason: { because: 'earliest-of', surplus: ['№2'] } },
      { id: '2', kind: 'surplus', reason: { because: 'earlier-unpaid', number: '№1' } },
    ]);
    // The later reading counts: it was paid meanwhile.
    expect(
      decide([order('1', 'new', { seenAt: LONG_AGO }), order('1', 'payed'), order('2', 'new', { product: 'x' })]),
    ).toEqual([]);
  });

  describe('an earlier order off the page', () => {
    const early = order('1', 'new', { seenAt: LONG_AGO });
    const late = order('2', 'new');

    it('seen long ago: only asks to check', () => {
      const reason = { because: 'twin-not-seen-lately', number: '№1', seenAt: LONG_AGO };
      expect(decide([early, late], [late])).toEqual([{ id: '2', kind: 'check', reason }]);
    });

    it('seen within the hours, or on the page in view: is kept', () => {
      const fresh = order('1', 'new', { seenAt: '2026-04-16T12:00:00.000Z' });
      expect(decide([fresh, late], [late]).map(({ kind }) => kind)).toEqual(['keep', 'surplus']);
      expect(decide([early, late]).map(({ kind }) => kind)).toEqual(['keep', 'surplus']);
    });

    it('with a time that cannot be read counts as long ago', () => {
      expect(decide([order('1', 'new', { seenAt: '?' }), late], [late]).map(({ kind }) => kind)).toEqual(['check']);
    });
  });

  describe('an unpaid order after a paid one', () => {
    it.each(['payed', 'part_payed'])('of the same product (%s): asks to check', (code) => {
      expect(decide([order('1', code, { product: ' курс ' }), order('2', 'new')])).toEqual([
        { id: '2', kind: 'check', reason: { because: 'already-paid-same-product', number: '№1' } },
      ]);
    });

    it('says nothing of another or an unknown product, or of a later payment', () => {
      expect(decide([order('1', 'payed', { product: 'Другой' }), order('2', 'new')])).toEqual([]);
      expect(decide([order('1', 'payed', { product: null }), order('2', 'new', { product: null })])).toEqual([]);
      expect(decide([order('1', 'payed', { product: ' ' }), order('2', 'new', { product: '' })])).toEqual([]);
      expect(decide([order('1', 'new'), order('2', 'payed')])).toEqual([]);
    });

    it('names the last paid one', () => {
      expect(decide([order('1', 'payed'), order('2', 'payed'), order('3', 'new')])[0]?.reason).toMatchObject({
        number: '№2',
      });
    });

    it('gives way to an unpaid twin', () => {
      const kinds = decide([order('1', 'payed'), order('2', 'new'), order('3', 'new')]).map(({ id, kind }) => [
        id,
        kind,
      ]);
      expect(kinds).toEqual([
        ['2', 'keep'],
        ['3', 'surplus'],
      ]);
    });
  });

  it.each([null, 'nieznany'])(
    'asks to check an order of status %s, and judges the others as if it were not there',
    (code) => {
      const unclear = { id: '1', kind: 'check', reason: { because: 'order-unclear', number: '№1' } };
      expect(decide([order('1', code), order('2', 'new')])).toEqual([unclear]);
      expect(decide([order('1', code), order('2', 'new'), order('3', 'new')]).map(({ kind }) => kind)).toEqual([
        'keep',
        'surplus',
        'check',
      ]);
      expect(decide([order('1', code), order('2', code)])).toEqual([]);
    },
  );

  it('puts in sequence by number or time where ids say nothing', () => {
    const byNumber = [order('b', 'new', { number: '10' }), order('a', 'new', { number: '9' })];
    expect(decide(byNumber).map(({ id, kind }) => [id, kind])).toEqual([
      ['a', 'keep'],
      ['b', 'surplus'],
    ]);
    const byTime = [
      order('b', 'new', { number: null, createdAt: '2026-04-17T10:00:00+03:00' }),
      order('a', 'new', { number: null, createdAt: '2026-04-17T08:00:00+00:00' }),
    ];
    expect(decide(byTime).map(({ id, kind }) => [id, kind])).toEqual([
      ['b', 'keep'],
      ['a', 'surplus'],
    ]);
    expect(decide([order('b', 'new', { number: null }), order('a', 'new', { number: null })])).toEqual([]);
    const atOnce = byTime.map((one) => ({ ...one, createdAt: '2026-04-17T08:00:00Z' }));
    expect(decide(atOnce)).toEqual([]);
  });

  it('compares ids of any length as numbers', () => {
    const ids = decide([order('10000000000000000001', 'new'), order('10000000000000000000', 'new'), order('9', 'new')]);
    expect(ids.map(({ id }) => id)).toEqual(['9', '10000000000000000000', '10000000000000000001']);
  });
});

describe('whatever the orders', () => {
  const status = fc.constantFrom(
    'new',
    'in_work',
    'not_confirmed',
    'payment_waiting',
    'payed',
    'part_payed',
    'cancelled',
    'false',
    '?',
  );
  const anyOrder = fc.record({
    id: fc.integer({ min: 1, max: 30 }).map(String),
    code: fc.option(status),
    clientId: fc.constantFrom('1', '2', null),
    host: fc.constantFrom(HOST, 'other.getcourse.ru'),
    product: fc.constantFrom('Курс', 'Клуб', null),
    seenAt: fc.constantFrom(NOW, LONG_AGO),
    onPage: fc.boolean(),
  });
  const someOrders = fc.uniqueArray(anyOrder, { maxLength: 25, selector: ({ id }) => id }).map((list) => {
    const orders = list.map(({ id, code, onPage: _, ...about }) => order(id, code, about));
    return { orders, onPage: orders.filter((_, at) => list[at]?.onPage) };
  });
  const UNPAID = ['new', 'in_work', 'not_confirmed', 'payment_waiting'];
  const clientOf = ({ host, clientId }: Order) => `${host} ${clientId}`;

  it('the order they are given in does not matter', () => {
    fc.assert(
      fc.property(someOrders, fc.nat(), ({ orders, onPage }, turn) => {
        const at = orders.length === 0 ? 0 : turn % orders.length;
        const turned = [...orders.slice(at), ...orders.slice(0, at)].toReversed();
        expect(decide(turned, onPage)).toEqual(decide(orders, onPage));
      }),
    );
  });

  it('no order gets two verdicts, nothing but unpaid is surplus, never all unpaid of a client, one is kept at most', () => {
    fc.assert(
      fc.property(someOrders, ({ orders, onPage }) => {
        const verdicts = decide(orders, onPage);
        expect(new Set(verdicts.map(({ id }) => id)).size).toBe(verdicts.length);
        for (const client of new Set(orders.map(clientOf))) {
          const own = orders.filter((one) => clientOf(one) === client);
          const of = (kind: string) => own.filter(({ id }) => verdicts.some((v) => v.id === id && v.kind === kind));
          const unpaid = own.filter((one) => UNPAID.includes(one.status?.code ?? ''));
          for (const one of of('surplus')) expect(unpaid).toContain(one);
          expect(of('surplus').length).toBeLessThan(Math.max(1, unpaid.length));
          expect(of('keep').length).toBe(of('surplus').length > 0 ? 1 : 0);
        }
      }),
    );
  });

  it('once the surplus ones are false, none is left', () => {
    fc.assert(
      fc.property(someOrders, ({ orders, onPage }) => {
        const surplus = decide(orders, onPage)
          .filter(({ kind }) => kind === 'surplus')
          .map(({ id }) => id);
        const after = orders.map((one) =>
          surplus.includes(one.id) ? { ...one, status: { code: 'false', text: '' } } : one,
        );
        expect(decide(after, onPage).filter(({ kind }) => kind === 'surplus')).toEqual([]);
      }),
    );
  });
});
