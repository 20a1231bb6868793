import { expect, it } from 'vitest';
import type { Guide } from '@/lib/model/playbook';
import { mapGuide } from './guide-map';

const step = (id: string, ...next: [to: string, label?: string][]) => ({
  id,
  text: id,
  next: next.map(([to, label]) => (label === undefined ? { to } : { to, label })),
});
const guide = (...steps: Guide['steps']): Guide => ({
  id: 'g',
  title: 'g',
  situation: 'g',
  triggers: [],
  start: 'a',
  steps,
});

it('draws each step once, branches one column further, and names the ways back', () => {
  const nodes = mapGuide(guide(step('a', ['b']), step('b', ['c', 'Да'], ['d', 'Нет']), step('c'), step('d', ['a'])));
  expect(nodes.map(({ stepId, label, depth, parent, leadsTo }) => [stepId, label, depth, parent, leadsTo])).toEqual([
    ['a', null, 0, null, []],
    ['b', null, 0, 0, []],
    ['c', 'Да', 1, 1, []],
    ['d', 'Нет', 1, 1, ['a']],
  ]);
});

it('leaves out what is no step or cannot be reached, and does not hang or overflow', () => {
  expect(mapGuide(guide(step('a', ['x']), step('lost'))).map(({ stepId }) => stepId)).toEqual(['a']);
  const long = Array.from({ length: 50_000 }, (_, at) => step(at === 0 ? 'a' : `s${at}`, [`s${at + 1}`]));
  expect(mapGuide(guide(...long))).toHaveLength(50_000);
});
