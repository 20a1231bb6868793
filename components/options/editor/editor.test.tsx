// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, press, show, type } from '@/components/testing';
import { type Layer, type LayerEdit, NO_LAYER, type Part } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import { applied, mergeLayer } from '@/lib/playbook/layer';
import { Options } from '../options';
import { goTo } from './place';

const realTimeout = globalThis.setTimeout;

interface Start {
  start?: Layer;
  part?: Part;
  base?: Playbook;
}

/** A background that keeps the layer, and answers with the edit that takes the last one back. */
async function open(id: string | null, { start = NO_LAYER, part = 'scripts', base = PLAYBOOK }: Start = {}) {
  let layer: Layer = start;
  let fails = false;
  goTo({ playbookId: base.id, part, id });
  const screen = await show(<Options />, {
    'playbook.layer': () => ({ bases: [base], layer, fromFiles: [] }),
    'playbook.change': ({ edit }) => {
      if (fails) {
        fails = false;
        throw new Error('the worker is gone');
      }
      const before = layer;
      layer = applied(layer, edit);
      return backTo(before, edit);
    },
    'log.list': () => [],
  });
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.advanceTimersByTimeAsync(0));
  const settle = () =>
    act(async () => {
      // A new address is told by a timer of the page's own, and this one comes behind it.
      await new Promise((done) => realTimeout(done));
      await vi.advanceTimersByTimeAsync(1000);
    });
  const fail = () => {
    fails = true;
  };
  return { ...screen, settle, fail, book: () => mergeLayer([base], layer)[0] as Playbook };
}

function backTo(before: Layer, { put, drop }: LayerEdit): LayerEdit {
  const changes = [...put.changes, ...drop.changes];
  const isHit = (key: { playbookId: string; part: string; id: string }) =>
    changes.some(({ playbookId, part, id }) => playbookId === key.playbookId && part === key.part && id === key.id);
  const there = before.changes.filter(isHit);
  const gone = changes.filter(({ id, part }) => !there.some((one) => one.id === id && one.part === part));
  const orders = before.orders.filter(({ part }) => put.orders.some((one) => one.part === part));
  return {
    put: { changes: there, orders, books: [] },
    drop: {
      changes: gone.map(({ playbookId, part, id }) => ({ playbookId, part, id })),
      orders: orders.length > 0 ? [] : put.orders.map(({ playbookId, part }) => ({ playbookId, part })),
      books: [],
    },
  };
}

const value = (testId: string) => (one(testId) as HTMLTextAreaElement).value;
const ids = () => all('entry').map(({ dataset }) => dataset.entryId);

describe('the editor', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    vi.useRealTimers();
    goTo(null);
  });

  it('keeps what is typed a moment after the last key, as one step that can be undone and redone', async () => {
    const { book, settle, sent } = await open('hello');
    await type(one('edit-text'), 'Hi, {client.firstName}');
    await settle();
    await type(one('edit-text'), 'Hi there, {client.firstName}');
    await settle();
    expect(book().scripts[0]?.text).toBe('Hi there, {client.firstName}');
    expect(sent.filter(({ call }) => call === 'playbook.change')).toHaveLength(2);
    expect(one('preview').textContent).toBe('Hi there, Anna');
    await click(one('editor-undo'));
    await settle();
    expect(book()).toEqual(PLAYBOOK);
    expect(value('edit-text')).toBe('Hello, {client.firstName}!');
    await click(one('editor-redo'));
    await settle();
    expect(value('edit-text')).toBe('Hi there, {client.firstName}');
  });

  it('says what is wrong and keeps nothing of it; warns of what only looks wrong', async () => {
    const { book, settle } = await open('hello');
    await type(one('edit-title'), '');
    await settle();
    expect(one('entry-wrong').textContent).toContain('Title');
    expect(book()).toEqual(PLAYBOOK);
    await type(one('edit-title'), 'Hello');
    await type(one('edit-text'), 'Hi, {client.firstname}');
    await settle();
    expect(all('entry-warning').map(({ textContent }) => textContent)).toEqual([
      '{client.firstname} is not known. Did you mean {client.firstName}?',
    ]);
    expect(book().scripts[0]?.text).toBe('Hi, {client.firstname}');
  });

  it('keeps what was typed when one leaves at once', async () => {
    const { book, settle } = await open('hello');
    await type(one('edit-text'), 'Bye');
    await act(async () => goTo(null));
    await settle();
    expect(book().scripts[0]?.text).toBe('Bye');
  });

  it('tries again with what could not be kept', async () => {
    const { book, settle, fail } = await open('hello');
    fail();
    await type(one('edit-text'), 'Hi');
    await settle();
    expect(one('toast')).toBeTruthy();
    expect(book()).toEqual(PLAYBOOK);
    expect(value('edit-text')).toBe('Hi');
    await act(async () => goTo(null));
    await settle();
    expect(book().scripts[0]?.text).toBe('Hi');
  });

  it('adds, copies, hides, stars and moves, by mouse and by key', async () => {
    const { book, settle } = await open('hello');
    await click(one('entry-copy'));
    await settle();
    expect(
      book()
        .scripts.map(({ title }) => title)
        .slice(0, 3),
    ).toEqual(['Hello', 'Hello (copy)', 'Payment link']);
    await click(one('entry-remove'));
    await settle();
    expect(book().scripts).toHaveLength(PLAYBOOK.scripts.length);
    await press(one('entry').querySelector('a') as Element, 'ArrowDown', { altKey: true });
    await settle();
    expect(ids()).toEqual(['link', 'hello', 'card', 'mail']);
    await click(all('entry-star')[2] as Element);
    await settle();
    expect(book().scripts.find(({ id }) => id === 'card')?.favourite).toBe(true);
    await act(async () => goTo({ playbookId: 'sample', part: 'scripts', id: 'mail' }));
    await settle();
    await click(one('entry-hide'));
    await settle();
    expect(book().scripts.some(({ id }) => id === 'mail')).toBe(false);
    expect(ids()).toContain('mail');
    await click(one('entry-add'));
    await settle();
    expect(book().scripts[0]?.title).toBe('New script');
  });

  it('lets the author decide where the playbook was changed under an own text', async () => {
    const [old] = PLAYBOOK.scripts;
    if (!old) throw new Error('no script');
    const mine = { playbookId: 'sample', part: 'scripts', id: 'hello', hidden: false, favourite: null } as const;
    const start: Layer = { orders: [], changes: [{ ...mine, entry: { ...old, text: 'Mine' }, base: old }] };
    const base = { ...PLAYBOOK, scripts: [{ ...old, text: 'Theirs' }] };
    const { book, settle } = await open('hello', { start, base });
    expect(one('conflict').textContent).toContain('Mine');
    expect(one('conflict').textContent).toContain('Theirs');
    expect(book().scripts[0]?.text).toBe('Mine');
    await click(one('take-theirs'));
    await settle();
    expect(book().scripts[0]?.text).toBe('Theirs');
    expect(all('conflict')).toEqual([]);
    await click(one('editor-undo'));
    await settle();
    await click(one('take-mine'));
    await settle();
    expect(book().scripts[0]?.text).toBe('Mine');
    expect(all('conflict')).toEqual([]);
  });

  it('edits the tree of a guide and warns of a step that nothing leads to', async () => {
    const { book, settle } = await open('no-money', { part: 'guides' });
    await click(all('step-next')[1] as Element);
    await settle();
    expect(book().guides[0]?.steps[1]?.next).toEqual([{ to: 'step-4' }]);
    expect(all('map-step')).toHaveLength(4);
    await click(all('step-remove')[0] as Element);
    await settle();
    expect(all('entry-warning').some(({ textContent }) => textContent?.includes('Nothing leads to this step'))).toBe(
      true,
    );
  });
});
