import { expect, test } from 'vitest';
import type { Page, PageKind, RecordRow } from '@/lib/model/page';
import { orderOfRow, showFacts } from './facts';

const row: RecordRow = {
  id: '77',
  number: null,
  url: 'https://example.bitrix24.ru/crm/contact/details/77/',
  clientId: 'CONTACT_77',
  clientName: 'Дмитрий Орлов',
  status: null,
  amount: null,
  product: null,
  createdAt: null,
};
const on = (kind: PageKind): Page => ({
  site: 'bitrix24',
  kind,
  host: 'example.bitrix24.ru',
  url: 'https://example.bitrix24.ru/crm/',
  recordId: null,
});

test.each(['contact-list', 'company-list', 'user-list', 'activity-list'] as const)(
  'a line of a %s is no order',
  (kind) => {
    expect(orderOfRow(on(kind), row, '2026-11-24T12:00:00.000Z')).toBeNull();
  },
);

test.each(['deal-list', 'lead-list', 'board', 'item-list'] as const)('a line of a %s is one', (kind) => {
  expect(orderOfRow(on(kind), row, '2026-11-24T12:00:00.000Z')?.key).toBe('bitrix24|example.bitrix24.ru|77');
});

test('an e-mail with a slip in its domain is shown as it stands, with what was likely meant beside it', () => {
  const emails = { value: ['Anna.P@gmial.com', 'anna@abv.bg', 'mail: none'] };
  expect(showFacts({ emails }, 'RU').emails).toEqual([
    { text: 'Anna.P@gmial.com', value: 'anna.p@gmial.com', meant: 'anna.p@gmail.com' },
    { text: 'anna@abv.bg', value: 'anna@abv.bg' },
    { text: 'mail: none', value: 'mail: none' },
  ]);
});
