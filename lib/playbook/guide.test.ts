import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide, GuideStep } from '@/lib/model/playbook';
import { checkGuide, currentStep, type GuideProblem, startPath, stepBack, stepTo } from './guide';

const step = (id: string, next: GuideStep['next'], about: Partial<GuideStep> = {}): GuideStep => ({
  id,
  text: id,
  next,
  ...about,
});
const guide = (...steps: GuideStep[]): Guide => ({
  id: 'g',
  title: 'g',
  situation: 'g',
  triggers: [],
  start: 'ask',
  steps,
});

const GUIDE = guide(
  step('ask', [
    { label: 'да', to: 'receipt' },
    { label: 'нет', to: 'sorry' },
  ]),
  step('receipt', [{ to: 'wait' }], { scriptId: 'ask.receipt' }),
  step('wait', [
    { label: 'пришли', to: 'end' },
    { label: 'ещё нет', to: 'receipt' },
  ]),
  step('sorry', []),
  step('end', []),
);

describe('a path', () => {
  it('leads from the start by answers, and back', () => {
    const start = startPath(GUIDE);
    expect(currentStep(GUIDE, start).id).toBe('ask');
    const receipt = stepTo(GUIDE, start, 'receipt');
    expect(receipt).toEqual(['ask', 'receipt']);
    expect(currentStep(GUIDE, stepTo(GUIDE, receipt, 'wait')).id).toBe('wait');
    expect(stepBack(receipt)).toEqual(start);
    expect(stepBack(start)).toEqual(start);
  });

  it('is not led to a step that is no answer', () => {
    expect(() => stepTo(GUIDE, startPath(GUIDE), 'end')).toThrow(RangeError);
    expect(() => stepTo(GUIDE, startPath(GUIDE), 'nowhere')).toThrow(RangeError);
    expect(() => stepTo(guide(step('ask', [{ to: 'gone' }])), ['ask'], 'gone')).toThrow(RangeError);
  });

  it('does not grow by going in circles', () => {
    expect(stepTo(GUIDE, ['ask', 'receipt', 'wait'], 'receipt')).toEqual(['ask', 'receipt']);
  });

  it('kept from before the guide was changed leads as far as it still can', () => {
    expect(currentStep(GUIDE, ['ask', 'receipt', 'gone', 'end']).id).toBe('receipt');
    expect(currentStep(GUIDE, ['ask', 'end']).id).toBe('ask');
    expect(currentStep(GUIDE, ['other', 'receipt']).id).toBe('ask');
    expect(currentStep(GUIDE, []).id).toBe('ask');
    expect(stepTo(GUIDE, ['ask', 'gone'], 'sorry')).toEqual(['ask', 'sorry']);
  });

  it('of any walk starts at the start, holds no step twice, and back is one shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let path = startPath(GUIDE);
        for (const choice of choices) {
          const { next } = currentStep(GUIDE, path);
          const to = next[choice % Math.max(1, next.length)]?.to;
          if (to !== undefined) path = stepTo(GUIDE, path, to);
        }
        expect(path[0]).toBe('ask');
        expect(new Set(path).size).toBe(path.length);
        expect(stepBack(path).length).toBe(Math.max(1, path.length - 1));
      }),
    );
  });
});

const RECEIPT = {
  ...{ id: 'ask.receipt', title: 'Чек', situation: 'Оплатил', text: 'Пришлите чек', triggers: [] },
  channels: ['chat' as const],
};

describe('checkGuide', () => {
  it('finds nothing wrong with a sound guide', () => {
    expect(checkGuide(GUIDE, { scripts: [RECEIPT], forms: [] })).toEqual([]);
  });

  it.each<[GuideProblem, Guide]>([
    [{ problem: 'no-script', step: 'receipt', to: 'ask.receipt' }, GUIDE],
    [{ problem: 'no-start', step: 'ask' }, guide(step('end', []))],
    [
      { problem: 'nowhere', step: 'ask', to: 'gone' },
      guide(
        step('ask', [
          { label: 'a', to: 'gone' },
          { label: 'b', to: 'end' },
        ]),
        step('end', []),
      ),
    ],
    [{ problem: 'lost', step: 'end' }, guide(step('ask', []), step('end', []))],
    [{ problem: 'endless', step: 'ask' }, guide(step('ask', [{ to: 'b' }]), step('b', [{ to: 'ask' }]))],
    [{ problem: 'twice', step: 'end' }, guide(step('ask', [{ to: 'end' }]), step('end', []), step('end', []))],
    [
      { problem: 'labels', step: 'ask' },
      guide(step('ask', [{ to: 'end' }, { label: 'a', to: 'b' }]), step('end', []), step('b', [])),
    ],
  ])('%j', (problem, wrong) => {
    expect(checkGuide(wrong, { scripts: [], forms: [] })).toContainEqual(problem);
  });
});
