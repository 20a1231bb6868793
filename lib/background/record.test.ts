import { beforeEach, expect, it } from 'vitest';
import { database } from '@/lib/store/db';
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
} from './testing/world';

const PHONE = { phones: { value: ['+79000000001'] } };
const OTHER = {
  clientId: { value: '400' },
  clientName: { value: 'Борис Образцов' },
  phones: { value: ['+79000000002'] },
};
const GREETING = { playbookId: 'online-school', kind: 'script', id: 'greeting', angle: null } as const;

/** Something of each kind for the client of order 501, and a note for another one. */
async function fill(): Promise<string> {
  await loadPage(orderPage('502'), orderFacts('25430', 'new', OTHER));
  const { owner: other } = await fromPanel('tab.view', {});
  await fromPanel('note.save', { id: 'n2', owner: other, text: 'О другом', revision: null });
  await loadPage(orderPage('501'), orderFacts('25428', 'new', PHONE), { document: 'card' });
  const { owner } = await fromPanel('tab.view', {});
  await fromPanel('note.save', { id: 'n1', owner, text: 'Просит рассрочку', revision: null });
  await fromPanel('note.save', { id: 'n1', owner, text: 'Просит рассрочку на год', revision: 1 });
  await fromPanel('draft.save', { owner, draft: { noteId: 'n3', revision: null, clientId: null, text: 'Ещё' } });
  const followUp = { owner, clientName: 'Анна', reason: 'Спросить', dueAt: '2026-03-03T09:00:00.000Z', url: null };
  await fromPanel('follow-up.create', { id: 'f1', followUp });
  await fromPanel('guide.save', { owner, guideId: 'no-money', path: ['ask'] });
  await fromFrame('frame.composer', { label: 'a', note: null }, { document: 'card' });
  const submitted = { done: { before: { status: { code: 'new', text: 'Новый' } }, submitted: true as const } };
  const inserted = { done: { editor: 'lexical', ms: 3 } };
  frameAnswers({ refresh: () => null, ping: () => null, insert: () => inserted, act: () => submitted });
  await fromFrame('relay.insert', { text: 'Здравствуйте', owner, source: GREETING }, { document: 'card' });
  const act = { kind: 'take', recordId: '501', expectStatus: 'new' } as const;
  await fromFrame('relay.act', { act, undoes: null }, { document: 'card' });
  return owner;
}

let clientId = '';
beforeEach(async () => {
  await newWorld('2026-03-02T09:00:00.000Z');
  await openPanel();
  clientId = await fill();
});

it('the record is everything of one client and nothing of another', async () => {
  const { record } = await fromPopup('client.record', { clientId });
  expect(record).toMatchObject({
    client: { id: clientId, phones: ['+79000000001'] },
    orders: [{ number: '25428' }],
    notes: [{ id: 'n1' }],
    followUps: [{ id: 'f1' }],
    events: [{ kind: 'take' }],
    guides: [{ guideId: 'no-money' }],
  });
  expect(record?.touches.map(({ kind }) => kind).sort()).toEqual(['guide-step', 'note', 'script']);
  expect(await fromPopup('client.record', { clientId: 'nobody' })).toEqual({ record: null });
});

it('is found by the words of its notes', async () => {
  expect(await fromPopup('client.search', { query: 'рассрочка' })).toMatchObject({
    total: 1,
    found: [{ client: { id: clientId }, notes: [{ id: 'n1' }] }],
  });
});

it('is taken out of every table: its id, name, phone, account and words are nowhere, the other client stays', async () => {
  const { removed, left } = await fromPopup('client.erase', { clientId });
  expect(left).toBe(0);
  expect(removed).toEqual({
    clients: 1,
    orders: 1,
    notes: 1,
    followUps: 1,
    events: 1,
    guides: 1,
    touches: 3,
    drafts: 1,
    formDrafts: 0,
    checklists: 0,
    joins: 0,
    apart: 0,
  });
  const db = await database();
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  for (const trace of [clientId, 'Анна', 'анна', '79000000001', '|311', '25428', 'рассроч', 'Спросить'])
    expect(everything, trace).not.toContain(trace);
  expect(everything).toContain('О другом');
  expect(await fromPopup('client.search', { query: 'образцов' })).toMatchObject({ total: 1 });
});

it('erasing one who is not there removes nothing', async () => {
  const { removed } = await fromPopup('client.erase', { clientId: 'nobody' });
  expect(Object.values(removed).every((count) => count === 0)).toBe(true);
});
