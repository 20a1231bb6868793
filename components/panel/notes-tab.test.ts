// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { keep } from '@/components/data/keep';
import { orderView } from '@/components/samples.fixture';
import { all, click, one, type } from '@/components/testing';
import type { Draft, Note } from '@/lib/model/records';
import { goTo, openPanel } from './testing';

const AT = '2026-05-04T09:00:00.000Z';
const NOTE: Note = {
  id: 'n1',
  clientId: 'c1',
  text: 'calls',
  revision: 2,
  pinned: false,
  createdAt: AT,
  updatedAt: AT,
};
const DRAFT: Draft = {
  owner: 'c1',
  place: 'run:7',
  noteId: 'n7',
  revision: null,
  clientId: null,
  text: 'half a',
  updatedAt: AT,
};

async function open(
  view: Parameters<typeof orderView>[0] = {},
  answers: NonNullable<Parameters<typeof openPanel>[2]>['answers'] = {},
) {
  keep('draft:c1', '');
  const panel = await openPanel(orderView({ owner: 'c1', ...view }), [], { answers });
  await goTo('notes');
  return panel;
}
const lacks = () => [...document.querySelectorAll<HTMLElement>('[data-testid=text-hints] [data-kind=comment]')];
const editor = () => one('note-editor') as HTMLTextAreaElement;

describe('a draft', () => {
  test('comes back from the background', async () => {
    await open({}, { 'draft.read': () => DRAFT });
    expect(editor().value).toBe('half a');
  });

  test('that comes late does not replace what was typed meanwhile', async () => {
    let answer: (draft: Draft) => void = () => {};
    await open({}, { 'draft.read': () => new Promise((resolve) => (answer = resolve)) });
    await type(editor(), 'typed');
    await act(async () => answer(DRAFT));
    expect(editor().value).toBe('typed');
  });

  test('is sent a moment after the first key, as it stands then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { sent } = await open();
    await type(editor(), 'a');
    await type(editor(), 'ab');
    await act(() => vi.advanceTimersByTimeAsync(250));
    vi.useRealTimers();
    expect(sent('draft.save')).toMatchObject([{ owner: 'c1', draft: { text: 'ab', revision: null } }]);
    await type(editor(), '');
    expect(sent('draft.save').at(-1)).toEqual({ owner: 'c1', draft: null });
  });

  test('is sent at once when the page goes away', async () => {
    const { sent } = await open();
    await type(editor(), 'a');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(sent('draft.save')).toHaveLength(1);
  });

  test('says so when it cannot be kept, and stays in the editor', async () => {
    await open({}, { 'draft.save': () => Promise.reject(new Error('QuotaExceededError')) });
    await type(editor(), 'a');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(one('toast').dataset.tone).toBe('bad');
    expect(editor().value).toBe('a');
  });
});

describe('the editor', () => {
  test('gives back what stood there before a note was taken up', async () => {
    await open({ notes: [NOTE] });
    await type(editor(), 'something new');
    await click(one('note-edit'));
    expect(editor().value).toBe('calls');
    await click(one('toast-action'));
    expect(editor().value).toBe('calls\nsomething new');
  });

  test('fills the three parts from the page and says what they lack', async () => {
    await open({ followUps: [] });
    await click(one('note-template'));
    expect(editor().value).toMatch(/^Before: Order 25428, .*12,900/);
    expect(editor().value).toContain('Now: Новый');
    expect(lacks()[0]?.dataset.value).toBe('plan');
    await type(editor(), `${editor().value} pays on Friday`);
    expect(lacks()).toEqual([]);
  });

  test('both versions of a conflict can stay', async () => {
    const { sent } = await open(
      { notes: [NOTE] },
      {
        'note.save': ({ id, revision }) =>
          revision === 2 ? { conflict: { ...NOTE, text: 'theirs', revision: 3 } } : { saved: { ...NOTE, id } },
      },
    );
    await click(one('note-edit'));
    await type(editor(), 'mine');
    await click(one('note-save'));
    await act(async () => one('note-editor').closest('form')?.requestSubmit());
    expect(one('note-conflict').textContent).toContain('theirs');
    await click(one('conflict-both'));
    const saves = sent('note.save');
    expect(saves.at(-1)).toMatchObject({ text: 'mine', revision: null });
    expect(saves.at(-1)?.id).not.toBe('n1');
    expect(editor().value).toBe('');
  });
});

describe('the notes', () => {
  test('pinned ones stand first', async () => {
    const older = { ...NOTE, id: 'n0', text: 'pinned', pinned: true, createdAt: '2026-01-01T00:00:00.000Z' };
    const { sent } = await open({ notes: [NOTE, older] });
    expect(all('note-text').map(({ textContent }) => textContent)).toEqual(['pinned', 'calls']);
    const [first] = all('note-pin');
    if (first) await click(first);
    expect(sent('note.pin')).toEqual([{ id: 'n0', pinned: false }]);
  });

  test('show what they said before, to begin with again', async () => {
    await open({ notes: [NOTE] }, { 'note.history': () => [{ noteId: 'n1', revision: 1, text: 'writes', at: AT }] });
    await click(one('note-history'));
    expect(one('note-version').textContent).toContain('writes');
    await click(one('note-version-take'));
    expect(editor().value).toBe('writes');
  });

  test('are put back by the message', async () => {
    const { sent } = await open({ notes: [NOTE] });
    await click(one('note-delete'));
    await click(one('toast-action'));
    expect(sent('note.restore')).toEqual([{ id: 'n1' }]);
  });

  test('go into the field last used where there is no act for it, and never into a chat', async () => {
    const { asked } = await open({ notes: [NOTE], composer: 'Comment' });
    await click(one('note-to-crm'));
    expect(asked).toMatchObject([{ call: 'insert', in: { text: 'calls', owner: 'c1' } }]);
    const page = orderView().page;
    await open({ notes: [NOTE], composer: 'Message', page: page && { ...page, kind: 'chat' } });
    expect(all('note-to-crm')).toHaveLength(1);
  });

  test('can be made of the record’s last comment, unless it is one', async () => {
    const { facts } = orderView();
    const messages = {
      value: [
        { from: 'us' as const, text: 'first', at: null },
        { from: 'us' as const, text: 'second', at: null },
        { from: 'client' as const, text: 'hello', at: null },
      ],
    };
    const { sent } = await open({ facts: { ...facts, messages } });
    expect(one('crm-comment').textContent).toContain('second');
    await click(one('comment-to-note'));
    expect(sent('note.save')).toMatchObject([{ text: 'second', revision: null, owner: 'c1' }]);
    await open({ facts: { ...facts, messages }, notes: [{ ...NOTE, text: 'second ' }] });
    expect(all('crm-comment')).toHaveLength(1);
  });
});
