/** What is kept from call to call must never differ from what would be found anew. */
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Page } from '@/lib/model/page';
import * as orders from '@/lib/store/orders';
import { ordersSeenSince } from '@/lib/store/orders';
import { surplusAmong, surplusKnown } from './surplus';
import { fromPopup, HOST, loadPage, newWorld, orderFacts, orderPage, row, setClock } from './testing/world';

const CRM = { site: 'getcourse', host: HOST } as const;
const LIST: Page = { ...CRM, kind: 'order-list', url: `https://${HOST}/pl/sales/deal`, recordId: null };

beforeEach(() => newWorld());

const keys = (list: { key: string }[]) => list.map(({ key }) => key).sort();
const kept = async () => keys(await surplusAmong(await ordersSeenSince('')));

const id = fc.constantFrom('1', '2', '3', '4', '5');
const code = fc.constantFrom('new', 'in_work', 'payed', 'false');
const clientId = fc.constantFrom('11', '12', '13');
const step = fc.oneof(
  fc.record({ act: fc.constant('list' as const), id, code, clientId }),
  // Two accounts with one phone and one name are one person.
  fc.record({ act: fc.constant('card' as const), id, code, clientId, phone: fc.constantFrom(null, '+79000000001') }),
  fc.record({ act: fc.constant('rules' as const), products: fc.constantFrom('any' as const, 'same' as const) }),
  fc.record({ act: fc.constant('days' as const), withinDays: fc.constantFrom(null, 1) }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A paid order of the other account that is unpaid again makes the first one's surplus. */
const SECOND_ACCOUNT: Step[] = [
  { act: 'card', id: '1', code: 'payed', clientId: '12', phone: '+79000000001' },
  { act: 'card', id: '3', code: 'new', clientId: '11', phone: '+79000000001' },
  { act: 'list', id: '1', code: 'new', clientId: '12' },
];

it('is what would be found anew, whatever pages, joins and settings came in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      await newWorld();
      for (const one of steps) {
        if (one.act === 'list') await loadPage(LIST, {}, {}, [rowOf(one)]);
        else if (one.act === 'card') await loadPage(orderPage(one.id), factsOf(one));
        else {
          const { act: _, ...change } = one;
          const duplicates = { products: 'any', withinDays: null, deals: true, ...change } as const;
          await fromPopup('settings.save', { settings: { duplicates } });
        }
        expect(await kept()).toEqual(keys(await surplusKnown(CRM)));
      }
    }),
    { numRuns: 30, examples: [[SECOND_ACCOUNT]] },
  );
});

function rowOf({ id, code, clientId }: { id: string; code: string; clientId: string }) {
  return row(id, `10${id}`, code, { clientId, createdAt: `2026-03-0${id}T10:00:00+03:00` });
}

function factsOf({ id, code, clientId, phone }: { id: string; code: string; clientId: string; phone: string | null }) {
  return orderFacts(`10${id}`, code, {
    clientId: { value: clientId },
    createdAt: { value: `2026-03-0${id}T10:00:00+03:00` },
    ...(phone && { phones: { value: [phone] } }),
  });
}

it('asks the store about a client again only when something of theirs was written, or an hour went by', async () => {
  const rows = ['1', '2', '3', '4'].map((n) => rowOf({ id: n, code: 'new', clientId: n < '3' ? '11' : '12' }));
  await loadPage(LIST, {}, {}, rows);
  await kept();
  const asked = vi.spyOn(orders, 'ordersOf');
  expect(await kept()).toHaveLength(2);
  expect(asked).not.toHaveBeenCalled();
  await loadPage(LIST, {}, {}, [rowOf({ id: '2', code: 'payed', clientId: '11' })]);
  asked.mockClear();
  expect(await kept()).toHaveLength(1);
  expect(asked.mock.calls).toEqual([['getcourse', HOST, ['11']]]);
  setClock('2026-03-02T10:00:01.000Z');
  asked.mockClear();
  await kept();
  expect(asked).toHaveBeenCalledTimes(1);
});
