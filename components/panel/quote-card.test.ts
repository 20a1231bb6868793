// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, type } from '@/components/testing';
import type { Playbook } from '@/lib/model/playbook';
import { goTo, inside, openPanel } from './testing';

const BOOK: Playbook = {
  ...PLAYBOOK,
  quotes: [
    {
      id: 'price',
      title: 'Price',
      situation: 'Asked for the price',
      triggers: [],
      currency: 'EUR',
      unit: 'Pupils',
      packages: [
        { id: 'old', label: 'Old', old: true },
        { id: 'basic', label: 'Basic' },
        { id: 'medium', label: 'Medium' },
      ],
      bands: [100, null],
      years: [1, 2],
      prices: [
        { package: 'basic', band: 0, years: 1, price: 100 },
        { package: 'medium', band: 0, years: 1, price: 465 },
      ],
      instalments: [1, 2],
      text: '{quote.package}: {quote.price}[[, {quote.instalments} × {quote.instalmentPrice}]]',
      upgradeText: 'From {quote.from}: {quote.price} for {quote.days} days',
    },
  ],
};

async function open() {
  const panel = await openPanel(orderView(), [], {
    answers: { 'playbook.list': () => [BOOK] },
  });
  await goTo('forms');
  await act(async () => void (await import('./forms-tab')));
  await type(one('quote-units'), '90');
  return panel;
}

it('offers by the team’s table, in parts that were asked for', async () => {
  const { asked } = await open();
  expect(one('quote-price').dataset.value).toBe('100');
  await type(one('quote-instalments'), '2');
  await click(inside(one('quote'), 'insert'));
  expect(asked).toMatchObject([{ in: { text: 'Basic: €100, 2 × €50' } }]);
});

it('sells no old package, but upgrades from one', async () => {
  await open();
  const options = (id: string) => [...one(id).querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options('quote-packageId')).toEqual(['Basic', 'Medium']);
  expect(options('quote-from')).toEqual(['a new contract', 'Old', 'Basic', 'Medium']);
});

it('names the price that the table lacks', async () => {
  await open();
  await type(one('quote-units'), '101');
  expect(one('quote-no-price').textContent).toContain('Basic');
  expect(all('quote-price')).toEqual([]);
});

it('works out an upgrade for the days that are left, and says how', async () => {
  const { asked } = await open();
  await type(one('quote-from'), 'basic');
  await type(one('quote-packageId'), 'medium');
  await type(one('quote-start'), '2026-01-01');
  await type(one('quote-day'), '2026-10-01');
  expect(one('quote-price').dataset.value).toBe('92');
  expect(one('quote-price').textContent).toContain('92 of 365');
  await click(inside(one('quote'), 'insert'));
  expect(asked).toMatchObject([{ in: { text: 'From Basic: €92 for 92 days' } }]);
});
