// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, press, type } from '@/components/testing';
import { openPanel } from './testing';

const BOOK = {
  ...PLAYBOOK,
  scripts: PLAYBOOK.scripts.map((script) =>
    script.id === 'card' ? { ...script, triggers: ['can i pay by card', 'give me your card number'] } : script,
  ),
};
const saying = (value: string) => orderView({ facts: { ...orderView().facts, lastIncoming: { value } } });
const answers = { 'playbook.list': () => [BOOK], 'learned.list': () => [] };
const order = () => all('script').map(({ dataset }) => dataset.scriptId);

it('puts what may answer the client first', async () => {
  await openPanel(saying('Hi, can I pay by card?'), [], { answers });
  expect(order()[0]).toBe('card');
  expect(one('suggestions').dataset.found).toBe('1');
});

it('says so where nothing is near, and leaves the order alone', async () => {
  await openPanel(saying('zzz qqq'), [], { answers });
  expect(order()[0]).toBe('hello');
  expect(one('suggestions').textContent).toContain('Not sure');
});

it('offers what answered the like before', async () => {
  const learned = {
    id: '1',
    answer: { playbookId: 'sample', kind: 'script' as const, id: 'mail' },
    text: 'zzz qqq',
    at: '',
  };
  await openPanel(saying('zzz qqq'), [], { answers: { ...answers, 'learned.list': () => [learned] } });
  expect(order()[0]).toBe('mail');
});

it('records the client’s words against the script in view, by click or by key', async () => {
  const { sent } = await openPanel(saying('Do you take bears?'), [], { answers });
  await click(one('no-answer'));
  await press(one('search'), 'т', { code: 'KeyN', altKey: true });
  const told = sent('unanswered.add');
  expect(told).toHaveLength(2);
  expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  expect(told[0]).toMatchObject({ text: 'Do you take bears?', place: { kind: 'script', id: 'hello' } });
});

it('records what was typed where the page shows no message', async () => {
  const { sent } = await openPanel(orderView(), [], { answers });
  await type(one('search'), 'bears');
  await press(one('search'), 'n', { code: 'KeyN', altKey: true });
  expect(sent('unanswered.add')).toMatchObject([{ text: 'bears', place: null }]);
  expect(all('suggestions')).toEqual([]);
});
