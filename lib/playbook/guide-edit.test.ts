import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Guide, guideSchema } from '@/lib/model/playbook';
import { checkGuide } from './guide';
import { stepAdded, stepDropped, stepNamed } from './guide-edit';

const step = (id: string, ...to: string[]) => ({
  id,
  text: id,
  next: to.map((one) => (to.length > 1 ? { label: one, to: one } : { to: one })),
});
const GUIDE: Guide = {
  ...{ id: 'g', title: 'Схема', situation: 'Когда', triggers: [], start: 'a' },
  steps: [step('a', 'b', 'c'), step('b', 'd'), step('c', 'd'), step('d')],
};
const WORDS = { text: 'Что сделать', label: 'Ответ' };
const NONE = { scripts: [], forms: [] };

describe('the tree of a guide under the author’s hand', () => {
  it('grows by a step behind another, whose ways are told apart', () => {
    const once = stepAdded(GUIDE, 'd', 0, WORDS);
    expect(once.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'step-5']);
    const twice = stepAdded(once, 'd', 1, WORDS);
    expect(twice.steps.find(({ id }) => id === 'd')?.next).toEqual([
      { label: 'Ответ 1', to: 'step-5' },
      { label: 'Ответ 2', to: 'step-6' },
    ]);
    expect(checkGuide(twice, NONE)).toEqual([]);
  });

  it('loses a step without losing what came after it', () => {
    const without = stepDropped(GUIDE, 'b');
    expect(without.steps[0]?.next.map(({ to }) => to)).toEqual(['d', 'c']);
    expect(checkGuide(without, NONE)).toEqual([]);
    expect(stepDropped(without, 'a').start).toBe('c');
  });

  it('changes the one step that is named', () => {
    const named = stepNamed(GUIDE, { ...step('c', 'd'), text: 'Другое' });
    expect(named.steps.filter(({ text }, at) => text !== GUIDE.steps[at]?.text).map(({ id }) => id)).toEqual(['c']);
  });

  it('stays a guide without double names or ways into nothing, whatever is added and dropped', () => {
    const acts = fc.array(fc.record({ drop: fc.boolean(), at: fc.nat(20), way: fc.nat(4) }), { maxLength: 20 });
    fc.assert(
      fc.property(acts, (list) => {
        let guide = GUIDE;
        for (const { drop, at, way } of list) {
          const id = guide.steps[at % guide.steps.length]?.id ?? '';
          if (!drop) guide = stepAdded(guide, id, way, WORDS);
          else if (guide.steps.length > 1) guide = stepDropped(guide, id);
        }
        expect(guideSchema.safeParse(guide).success).toBe(true);
        const wrong = checkGuide(guide, NONE).filter(({ problem }) =>
          ['twice', 'no-start', 'nowhere'].includes(problem),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
