// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, show, type } from '@/components/testing';
import type { ClientRecord } from '@/lib/messages/contract-records';
import { ClientsSection } from './clients-section';

const AT = '2026-05-04T09:00:00.000Z';
const at = (day: number) => `2026-05-0${day}T09:00:00.000Z`;
const RECORD: ClientRecord = {
  client: {
    id: 'c1',
    names: ['Vera Example', 'Vera E.'],
    phones: ['+74950000012'],
    emails: ['vera@example.com'],
    accounts: ['getcourse|example.getcourse.ru|311'],
    handles: ['telegram|vera_example'],
    terms: {
      standing: 'thinking',
      golden: true,
      price: { value: 12_900, currency: 'RUB' },
      instalments: [],
      wishes: '',
      askOn: null,
      contractEnds: null,
      groupStarts: null,
      updatedAt: AT,
    },
    firstSeenAt: AT,
    lastSeenAt: AT,
    values: {},
  },
  orders: [],
  notes: [{ id: 'n1', clientId: 'c1', text: 'calls', revision: 1, pinned: false, createdAt: at(2), updatedAt: at(2) }],
  followUps: [],
  touches: [
    {
      id: 't1',
      owner: 'c1',
      kind: 'script',
      subject: 'hello',
      part: null,
      playbookId: 'sample',
      site: 'whatsapp',
      host: 'web.whatsapp.com',
      recordId: null,
      url: null,
      at: at(3),
    },
    {
      id: 't2',
      owner: 'c1',
      kind: 'guide-step',
      subject: 'no-money',
      part: 'receipt',
      playbookId: null,
      site: null,
      host: null,
      recordId: null,
      url: null,
      at: at(1),
    },
  ],
  events: [],
  guides: [{ owner: 'c1', guideId: 'no-money', path: ['ask', 'receipt'], updatedAt: AT }],
};

async function open() {
  const screen = await show(<ClientsSection />, {
    'playbook.list': () => [PLAYBOOK],
    'client.search': () => ({ total: 1, found: [{ client: RECORD.client, notes: RECORD.notes }] }),
    'client.record': () => ({ record: RECORD }),
    'client.erase': () => ({
      removed: {
        clients: 1,
        orders: 0,
        notes: 1,
        followUps: 0,
        events: 0,
        guides: 0,
        touches: 2,
        drafts: 0,
        formDrafts: 0,
        checklists: 0,
        joins: 0,
        apart: 0,
      },
      left: 0,
    }),
  });
  await type(one('client-search'), 'vera');
  await act(async () => {});
  await click(one('client-hit'));
  return screen;
}

test('a client is found, and shows who it is and what happened, the newest first', async () => {
  await open();
  expect(all('record-key').map(({ dataset }) => dataset.value)).toEqual(['+74950000012', 'vera@example.com']);
  expect(all('record-account').map(({ textContent }) => textContent)).toEqual([
    'Telegram Web · vera_example',
    'GetCourse · example.getcourse.ru · 311',
  ]);
  expect(one('record-terms').textContent).toMatch(/golden.*thinking.*12,900/i);
  expect(one('record-guide').textContent).toContain('Ask for the receipt');
  // Guides are gone through beside a page.
  expect(all('record-guide-open')).toEqual([]);
  expect(all('moment').map(({ dataset }) => dataset.kind)).toEqual(['text', 'note', 'guide']);
  expect(one('moment').textContent).toContain('Hello');
  expect(all('moment')[2]?.textContent).toContain('Ask for the receipt');
});

test('the timeline shows one kind', async () => {
  await open();
  const notes = all('timeline-filter').find(({ dataset }) => dataset.kind === 'note');
  if (notes) await click(notes);
  expect(all('moment').map(({ dataset }) => dataset.kind)).toEqual(['note']);
});

test('everything goes only after it was confirmed, and the count is told', async () => {
  const { sent } = await open();
  await click(one('client-erase'));
  expect(sent.some(({ call }) => call === 'client.erase')).toBe(false);
  await click(one('client-erase-confirm'));
  expect(sent.at(-1)).not.toBeUndefined();
  expect(sent.filter(({ call }) => call === 'client.erase')).toEqual([
    { call: 'client.erase', in: { clientId: 'c1' } },
  ]);
  expect(one('toast').textContent).toContain('4 records deleted. 0 left');
  expect(all('client-record')).toEqual([]);
});
