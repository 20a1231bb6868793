// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PLAYBOOK } from '@/components/samples.fixture';
import { all, click, one, show, type } from '@/components/testing';
import { NO_LAYER } from '@/lib/model/layer';
import { UnansweredSection } from './unanswered-section';

const said = (id: string, text: string) => ({ id, text, place: null, at: '2026-03-02T09:00:00.000Z' });

it('counts the same words together, and teaches them to a text', async () => {
  const { sent } = await show(<UnansweredSection />, {
    'unanswered.list': () => [said('1', 'Скидка?'), said('2', 'А медведям?'), said('3', 'скидка')],
    'playbook.list': () => [PLAYBOOK],
  });
  expect(all('unanswered').map(({ dataset }) => dataset.count)).toEqual(['2', '1']);
  await type(one('unanswered-to'), 'sample/script/card');
  await click(one('unanswered-teach'));
  expect(sent.at(-1)).toEqual({
    call: 'unanswered.settle',
    in: { ids: ['1', '3'], to: { playbookId: 'sample', kind: 'script', id: 'card' } },
  });
});

it.each([
  ['sample/script/card', 'card', ['Скидка?']],
  ['sample/new', undefined, ['Скидка?']],
])('writes the words into the playbook: %s', async (to, id, triggers) => {
  const { sent } = await show(<UnansweredSection />, {
    'unanswered.list': () => [said('1', 'Скидка?'), said('2', 'скидка?')],
    'playbook.list': () => [PLAYBOOK],
    'playbook.layer': () => ({ bases: [PLAYBOOK], layer: NO_LAYER, fromFiles: [] }),
  });
  await type(one('unanswered-to'), to);
  await click(one('unanswered-add'));
  const entry = expect.objectContaining({ ...(id && { id }), triggers });
  const changes = [expect.objectContaining({ playbookId: 'sample', part: 'scripts', entry })];
  expect(sent.slice(-2)).toMatchObject([
    { call: 'playbook.change', in: { edit: { put: { changes } } } },
    { call: 'unanswered.settle', in: { ids: ['1', '2'], to: null } },
  ]);
  expect(location.hash.startsWith('#playbook/sample/scripts/own.')).toBe(id === undefined);
  location.hash = '';
});

it('takes no room where everything was answered', async () => {
  await show(<UnansweredSection />, { 'unanswered.list': () => [], 'playbook.list': () => [PLAYBOOK] });
  expect(document.body.textContent?.trim()).toBe('');
});
