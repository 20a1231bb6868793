// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { orderView, PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, press } from '@/components/testing';
import type { TabView } from '@/lib/messages/contract';
import type { GuideStep, Playbook } from '@/lib/model/playbook';
import { goTo, openPanel } from './testing';

const form = {
  id: 'refund',
  title: 'Refund request',
  situation: 'x',
  triggers: [],
  fields: [{ name: 'name', label: 'Name', kind: 'line' as const, required: true }],
  text: '{form.name}',
};

async function openGuide(step: Partial<GuideStep>, view: TabView = orderView(), path?: string[]) {
  const steps: GuideStep[] = [
    { id: 'first', text: 'First', next: [{ to: 'second' }], ...step },
    {
      id: 'second',
      text: 'Second',
      next: [
        { label: 'Yes', to: 'third' },
        { label: 'Again', to: 'first' },
      ],
    },
    { id: 'third', text: 'Third', next: [] },
  ];
  const guide = { id: 'g', title: 'Guide', situation: 'x', triggers: [], start: 'first', steps };
  const book: Playbook = { ...PLAYBOOK, guides: [guide], forms: [form] };
  const progress = path && { owner: view.owner, guideId: 'g', path, updatedAt: '' };
  const panel = await openPanel({ ...view, guides: progress ? [progress] : [] }, [], {
    answers: { 'playbook.list': () => [book], 'checklist.list': () => [] },
  });
  await goTo('guide');
  await click(one('guide-open'));
  return panel;
}

afterEach(() => vi.restoreAllMocks());

it('offers what the page offers, and asks before it acts', async () => {
  await openGuide({ action: 'take' });
  await click(one('step-action'));
  expect(one('act-dialog')).toBeTruthy();
});

it.each([
  ['open-payment', orderView()],
  // Only an order that is judged surplus may be marked.
  ['mark-surplus', orderView()],
  ['copy-payment-link', orderView()],
] as const)('says that %s is to be done by hand where the page does not offer it', async (action, view) => {
  await openGuide({ action }, view);
  expect(all('step-action')).toEqual([]);
  expect(one('step-by-hand')).toBeTruthy();
});

it('copies the payment link of the page', async () => {
  const link = 'https://example.getcourse.ru/pay/1';
  const view = orderView({ shown: { paymentLink: [{ text: link, value: link }] } });
  await openGuide({ action: 'copy-payment-link' }, view);
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await click(one('step-action'));
  expect(write).toHaveBeenCalledWith(link);
});

it('ticks checks off for the client, and asks them again when begun anew', async () => {
  const { sent } = await openGuide({ checks: ['The sum is right'] });
  await click(one('step-check'));
  const key = { playbookId: 'sample', checklistId: 'g/first', period: 'client' };
  expect(sent('checklist.tick')).toMatchObject([{ ...key, itemId: 'The sum is right', done: true }]);
  expect(one('step-checks').dataset.done).toBe('1');
  await click(one('guide-restart'));
  expect(sent('checklist.restart')).toMatchObject([key]);
});

it('leads to the form of the step', async () => {
  await openGuide({ formId: 'refund' });
  await click(one('step-form'));
  await act(async () => void (await import('./forms-tab')));
  expect(one('form').dataset.formId).toBe('refund');
});

it('draws the map, and goes back to a step that was passed', async () => {
  const { sent } = await openGuide({}, orderView(), ['first', 'second']);
  await click(one('guide-map-toggle'));
  const states = all('map-step').map(({ dataset }) => `${dataset.stepId} ${dataset.state}`);
  expect(states).toEqual(['first passed', 'second here', 'third ahead']);
  await press(one('map-step'), 'Enter');
  expect(sent('guide.save').at(-1)).toMatchObject({ path: ['first'] });
});

it('of two playbooks with a guide of one id opens the one that is chosen', async () => {
  const guideOf = (text: string) => ({
    ...{ id: 'g', title: text, situation: 'x', triggers: [], start: 'first' },
    steps: [{ id: 'first', text, next: [] }],
  });
  const books = ['Ours', 'Copied'].map((text, at) => ({ ...PLAYBOOK, id: `book-${at}`, guides: [guideOf(text)] }));
  await openPanel(orderView(), [], { answers: { 'playbook.list': () => books, 'checklist.list': () => [] } });
  await goTo('guide');
  await click(all('guide-open')[1] as Element);
  expect(one('guide-step').textContent).toContain('Copied');
});
