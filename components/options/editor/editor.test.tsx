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

const PAPERS: Playbook = {
  ...PLAYBOOK,
  forms: [
    {
      ...{ id: 'pay', title: 'Paid', situation: 'Money came', triggers: [] },
      fields: [
        { name: 'sum', label: 'Sum', kind: 'money', required: true },
        { name: 'note', label: 'Note', kind: 'line', required: false },
      ],
      text: 'Sum: {form.sum}',
      row: ['{form.sum}'],
    },
  ],
  checklists: [
    {
      ...{ id: 'day', title: 'The day', situation: 'Morning', period: 'day' },
      items: [
        { id: 'one', text: 'First' },
        { id: 'two', text: 'Second' },
      ],
    },
  ],
  quotes: [
    {
      ...{ id: 'list', title: 'Prices', situation: 'Asked', triggers: [], currency: 'EUR', unit: 'pupils' },
      ...{ packages: [{ id: 'basic', label: 'Basic' }], bands: [100, null], years: [1], instalments: [1] },
      prices: [
        { package: 'basic', band: 0, years: 1, price: 10 },
        { package: 'basic', band: 1, years: 1, price: 20 },
      ],
      text: '{quote.price}',
    },
  ],
  contacts: [{ id: 'who', title: 'Who', entries: [{ id: 'pay', topic: 'Payments', variable: 'contact.payments' }] }],
};

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

  it('a field that is called otherwise is so in the text; a taken name is refused and the old one stays', async () => {
    const { book, settle } = await open('pay', { part: 'forms', base: PAPERS });
    await type(all('edit-name')[0] as Element, 'note');
    await settle();
    expect(book().forms).toEqual(PAPERS.forms);
    expect(one('edit-fields').textContent).toContain('Another field has this name');
    await type(all('edit-name')[0] as Element, 'amount');
    await settle();
    expect(book().forms[0]).toMatchObject({ text: 'Sum: {form.amount}', row: ['{form.amount}'] });
    expect(one('preview').textContent).toBe('Sum: 4,990');
    await click(all('item-remove')[0] as Element);
    await settle();
    expect(book().forms[0]?.fields.map(({ name }) => name)).toEqual(['note']);
    expect(all('entry-warning').map(({ textContent }) => textContent)).toContain(
      '{form.amount} is not known here: it will be asked for every time.',
    );
  });

  it('items keep their ids where they are moved, and a new one has its own', async () => {
    const { book, settle } = await open('day', { part: 'checklists', base: PAPERS });
    await click(one('edit-items').querySelectorAll('[aria-label="Move down"]')[0] as Element);
    await type(all('edit-item')[1] as Element, 'First, reworded');
    await click(one('edit-items').querySelector('[data-testid=item-add]') as Element);
    await settle();
    const items = book().checklists[0]?.items ?? [];
    expect(items.slice(0, 2)).toEqual([
      { id: 'two', text: 'Second' },
      { id: 'one', text: 'First, reworded' },
    ]);
    expect(items[2]?.id).toMatch(/^own\./);
  });

  it('a band goes with its prices, and undo brings both back', async () => {
    const { book, settle } = await open('list', { part: 'quotes', base: PAPERS });
    const prices = () => book().quotes[0]?.prices.map(({ band, price }) => [band, price]);
    await click(all('band-remove')[0] as Element);
    await settle();
    expect(book().quotes[0]?.bands).toEqual([null]);
    expect(prices()).toEqual([[0, 20]]);
    await click(one('editor-undo'));
    await settle();
    expect(book()).toEqual(PAPERS);
    await type(all('price')[0] as Element, '15');
    await settle();
    expect(prices()?.toSorted()).toEqual([
      [0, 15],
      [1, 20],
    ]);
  });

  it('a contact has a topic and a variable of the team’s; one that cannot be a variable is not kept', async () => {
    const { book, settle } = await open('who', { part: 'contacts', base: PAPERS });
    await type(one('edit-variable'), 'Petya');
    await settle();
    expect(one('entry-wrong').textContent).toContain('Variable');
    expect(book()).toEqual(PAPERS);
    await type(one('edit-variable'), 'contact.bills');
    await settle();
    expect(book().contacts[0]?.entries).toEqual([{ id: 'pay', topic: 'Payments', variable: 'contact.bills' }]);
  });
});
