// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { keep } from '@/components/data/keep';
import { orderView } from '@/components/samples.fixture';
import { all, click, one, press, submit, type } from '@/components/testing';
import type { SaveNoteResult } from '@/lib/messages/contract-records';
import type { Client, Note } from '@/lib/model/records';
import { goTo, inside, openPanel, scriptCard } from './testing';

const AT = '2026-05-04T09:00:00.000Z';
const NOTE: Note = {
  id: 'n1',
  clientId: 'c1',
  text: 'calls',
  revision: 1,
  pinned: false,
  createdAt: AT,
  updatedAt: AT,
};
const CLIENT: Client = {
  id: 'c1',
  names: ['Vera Example'],
  phones: ['+74950000012'],
  emails: [],
  accounts: [],
  firstSeenAt: AT,
  lastSeenAt: AT,
  values: {},
};

test('whoever comes by a follow-up finds its script first, whatever tab was open', async () => {
  keep('tab', 'notes');
  await openPanel(orderView({ ready: 'link' }), [], { reloaded: true });
  expect(one('ready-script')).not.toBeNull();
  expect(all('script')[0]?.dataset.scriptId).toBe('link');
});

describe('the other tabs', () => {
  test('a guide saves each step and comes back to the same place', async () => {
    const { sent } = await openPanel(orderView());
    await goTo('guide');
    await click(one('guide-open'));
    await click(one('next-step'));
    expect(one('guide-step').dataset.stepId).toBe('receipt');
    expect(sent('guide.save').map(({ path }) => path)).toEqual([['ask'], ['ask', 'receipt']]);
  });

  test('a saved place is gone on from', async () => {
    const owner = 'c1';
    const guides = [{ owner, guideId: 'no-money', path: ['ask', 'again'], updatedAt: '2026-05-04T09:00:00.000Z' }];
    await openPanel(orderView({ owner, guides }));
    await goTo('guide');
    await click(one('guide-open'));
    expect(one('guide-step').dataset.stepId).toBe('again');
    expect(scriptCard('hello')).not.toBeNull();
  });

  test('the guide in view is there again after the reload that follows an act', async () => {
    const guides = [{ owner: 'c1', guideId: 'no-money', path: ['ask', 'again'], updatedAt: AT }];
    await openPanel(orderView({ owner: 'c1', guides }));
    await goTo('guide');
    await click(one('guide-open'));
    await openPanel(orderView({ owner: 'c1', guides }), [], { reloaded: true });
    expect(all('guide-step').map(({ dataset }) => dataset.stepId)).toEqual(['again', 'again']);
  });

  test("the client's record tells where a guide stands, and leads there", async () => {
    const guides = [{ owner: 'c1', guideId: 'no-money', path: ['ask', 'again'], updatedAt: AT }];
    const nothing = { orders: [], notes: [], followUps: [], touches: [], events: [] };
    await openPanel(orderView({ owner: 'c1', clients: [CLIENT], guides }), [], {
      answers: { 'client.record': () => ({ record: { client: CLIENT, guides, ...nothing } }) },
    });
    await goTo('client');
    // The tab is fetched when it is wanted.
    await act(async () => {
      await import('./client-tab');
    });
    await act(async () => {});
    expect(one('record-guide').dataset.step).toBe('again');
    await click(one('record-guide-open'));
    expect(one('guide-step').dataset.stepId).toBe('again');
  });

  test('a guide that went on in another panel goes on here', async () => {
    const view = orderView();
    const { announce } = await openPanel(view);
    await goTo('guide');
    await click(one('guide-open'));
    view.guides = [
      { owner: view.owner, guideId: 'no-money', path: ['ask', 'again'], updatedAt: '2026-05-04T09:00:00.000Z' },
    ];
    await announce(['guides']);
    expect(one('guide-step').dataset.stepId).toBe('again');
  });

  test('a draft of a note survives a reload, and Ctrl+Enter saves it', async () => {
    const { sent } = await openPanel(orderView());
    await goTo('notes');
    await type(one('note-editor'), 'calls after six');
    await openPanel(orderView());
    const [, again] = all('tab-notes');
    if (again) await press(again, 'Enter');
    const [, reloaded] = all('note-editor');
    expect(reloaded).toHaveProperty('value', 'calls after six');
    await press(one('note-editor'), 'Enter', { ctrlKey: true });
    expect(sent('note.save')).toMatchObject([{ text: 'calls after six', owner: orderView().owner, revision: null }]);
  });

  test('a note saved twice at once is one note, and what is written meanwhile stays', async () => {
    const replies: ((result: SaveNoteResult) => void)[] = [];
    const { sent } = await openPanel(orderView({ owner: 'c1' }), [], {
      answers: { 'note.save': () => new Promise((resolve) => replies.push(resolve)) },
    });
    await goTo('notes');
    await type(one('note-editor'), 'calls');
    await press(one('note-editor'), 'Enter', { ctrlKey: true });
    await press(one('note-editor'), 'Enter', { ctrlKey: true });
    const [first, ...others] = sent('note.save');
    expect(others).toEqual([]);
    await type(one('note-editor'), 'calls after six');
    const saved = { ...NOTE, id: first?.id ?? '', text: 'calls' };
    await act(async () => replies[0]?.({ saved }));
    expect(one('note-editor')).toHaveProperty('value', 'calls after six');
    await press(one('note-editor'), 'Enter', { ctrlKey: true });
    expect(sent('note.save')[1]).toEqual({
      id: first?.id,
      owner: 'c1',
      text: 'calls after six',
      revision: 1,
    });
    await act(async () => replies[1]?.({ saved: { ...saved, text: 'calls after six', revision: 2 } }));
    expect(one('note-editor')).toHaveProperty('value', '');
  });

  test('a note of another client on the same phone bears their name, and stays theirs', async () => {
    const clients = [CLIENT, { ...CLIENT, id: 'c2', names: ['Peter Example'] }];
    const notes = [NOTE, { ...NOTE, id: 'n2', clientId: 'c2', createdAt: '2026-05-03T09:00:00.000Z' }];
    const { sent } = await openPanel(orderView({ owner: 'c1', clients, notes }));
    await goTo('notes');
    expect(all('note-client').map(({ textContent }) => textContent)).toEqual(['Peter Example']);
    const [, edit] = all('note-edit');
    if (edit) await click(edit);
    await press(one('note-editor'), 'Enter', { ctrlKey: true });
    expect(sent('note.save')).toMatchObject([{ id: 'n2', owner: 'c2', revision: 1 }]);
  });

  test('a follow-up asked for twice at once is one', async () => {
    const { sent } = await openPanel(orderView(), [], {
      answers: { 'follow-up.create': () => new Promise(() => {}) },
    });
    await goTo('followups');
    await click(one('follow-up-new'));
    await type(one('follow-up-reason'), 'Ask again');
    await submit(one('follow-up-form'));
    await submit(one('follow-up-form'));
    expect(sent('follow-up.create')).toHaveLength(1);
  });

  test('a follow-up that failed is asked for again under its name', async () => {
    const { sent } = await openPanel(orderView(), [], {
      answers: { 'follow-up.create': () => Promise.reject(new Error('no answer')) },
    });
    await goTo('followups');
    await click(one('follow-up-new'));
    await type(one('follow-up-reason'), 'Ask again');
    await submit(one('follow-up-form'));
    await submit(one('follow-up-form'));
    const ids = sent('follow-up.create').map(({ id }) => id);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  test('objections bring their answers', async () => {
    const { asked } = await openPanel(orderView());
    await goTo('objections');
    await click(inside(one('objection'), 'insert'));
    expect(asked).toMatchObject([{ call: 'insert', in: { text: 'Pay in parts.', owner: orderView().owner } }]);
  });

  test('a follow-up needs a reason and a time to come', async () => {
    const { sent } = await openPanel(orderView());
    await goTo('followups');
    await click(one('follow-up-new'));
    await type(one('follow-up-reason'), 'Ask again');
    await type(one('follow-up-at'), '2020-01-01T10:00');
    await submit(one('follow-up-form'));
    expect(sent('follow-up.create')).toEqual([]);
    const tomorrow = all('quick-time').find((button) => button.dataset.time === 'tomorrow-11');
    if (tomorrow) await click(tomorrow);
    await submit(one('follow-up-form'));
    const [made] = sent('follow-up.create');
    expect(made?.followUp.reason).toBe('Ask again');
    expect(new Date(made?.followUp.dueAt ?? '').getHours()).toBe(11);
  });
});
