// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, press, type } from '@/components/testing';
import type { Playbook } from '@/lib/model/playbook';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import { goTo, inside, openPanel } from './testing';

const BOOK: Playbook = {
  ...PLAYBOOK,
  forms: [
    {
      id: 'refund',
      title: 'Refund request',
      situation: 'Nothing else helped',
      triggers: [],
      fields: [
        { name: 'name', label: 'Full name', kind: 'line', required: true, from: 'client.name' },
        { name: 'card', label: 'Card', kind: 'card', required: true },
        { name: 'note', label: 'Note', kind: 'text', required: false },
      ],
      text: 'Refund: {form.name}, {form.card}[[, {form.note}]]. {manager.name}',
      row: ['{form.name}', '{form.card}'],
      scriptId: 'hello',
    },
  ],
  checklists: [
    {
      id: 'round',
      title: 'Round',
      situation: 'Again and again',
      period: 'shift',
      items: [
        { id: 'fresh', text: 'Fresh orders', guideId: 'no-money' },
        { id: 'night', text: 'Night orders' },
      ],
    },
  ],
  contacts: [{ id: 'who', title: 'Who', entries: [{ id: 'pay', topic: 'Payments', variable: 'contact.payments' }] }],
};
const answers = { 'playbook.list': () => [BOOK], 'checklist.list': () => [] };
const field = (name: string) => {
  const found = all('form-field').find((one) => one.dataset.field === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const open = async (more = {}) => {
  const panel = await openPanel(orderView(), [], { answers: { ...answers, ...more } });
  await goTo('forms');
  await act(async () => void (await import('./forms-tab')));
  return panel;
};

afterEach(() => vi.restoreAllMocks());

it('fills a form from the page, names what is missing, and gives text and row once it is right', async () => {
  const settings = { ...DEFAULT_SETTINGS, managerName: 'Maria' };
  const { asked, sent } = await open({ 'settings.read': () => settings });
  await click(one('form-open'));
  expect(field('name')).toHaveProperty('value', 'Vera Example');
  expect(one('form-missing').textContent).toContain('Card');
  expect(all('form-out')).toEqual([]);
  await type(field('card'), '4242 4242 4242 4243');
  expect(document.body.textContent).toContain('check digit');
  await type(field('card'), '4242424242424242');
  expect(sent('form.keep').at(-1)).toMatchObject({ formId: 'refund', values: { card: '4242424242424242' } });
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await click(one('copy-row'));
  expect(write).toHaveBeenCalledWith('Vera Example\t4242 4242 4242 4242');
  await click(inside(one('form-out'), 'insert'));
  expect(asked).toMatchObject([{ call: 'insert', in: { text: 'Refund: Vera Example, 4242 4242 4242 4242. Maria' } }]);
});

it('comes back to what was typed for this client', async () => {
  const draft = { owner: 'o', playbookId: 'sample', formId: 'refund', values: { name: 'Typed' }, updatedAt: '' };
  await open({ 'form.draft': () => draft });
  await click(one('form-open'));
  expect(field('name')).toHaveProperty('value', 'Typed');
  await click(one('form-clear'));
  expect(field('name')).toHaveProperty('value', 'Vera Example');
});

it('ticks a checklist, and leads to its guide', async () => {
  const { sent } = await open();
  const [fresh] = all('checklist-item');
  if (fresh) await click(fresh);
  expect(sent('checklist.tick')).toMatchObject([
    { checklistId: 'round', period: 'shift', itemId: 'fresh', done: true },
  ]);
  expect(one('checklist').dataset.done).toBe('1');
  expect(document.body.textContent).toContain('Open the guide');
});

it('what was ticked in a shift that is over does not count', async () => {
  const state = { owner: '', playbookId: 'sample', checklistId: 'round', done: ['fresh'] };
  const startedAt = new Date(Date.now() - 20 * 3_600_000).toISOString();
  await open({ 'checklist.list': () => [{ ...state, startedAt }] });
  expect(one('checklist').dataset.done).toBe('0');
});

it('a contact is asked for once, and then copied by its key from any part of the panel', async () => {
  const { sent } = await open();
  await type(one('contact-value'), 'Olga, @olga_example');
  await click(one('contact-save'));
  expect(sent('settings.save')).toEqual([{ settings: { variables: { 'contact.payments': 'Olga, @olga_example' } } }]);
});

it('copies a known contact by Alt and its letter', async () => {
  const settings = { ...DEFAULT_SETTINGS, variables: { 'contact.payments': 'Olga, @olga_example' } };
  await openPanel(orderView(), [], { answers: { ...answers, 'settings.read': () => settings } });
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await press(one('search'), 'й', { code: 'KeyQ', altKey: true });
  expect(write).toHaveBeenCalledWith('Olga, @olga_example');
  expect(one('toast').textContent).toContain('Payments');
});

it('is found from the panel’s search', async () => {
  await openPanel(orderView(), [], { answers });
  await type(one('search'), 'refund');
  await click(one('elsewhere'));
  await act(async () => void (await import('./forms-tab')));
  expect(field('card').closest('[data-testid="form"]')).toHaveProperty('dataset.formId', 'refund');
});
