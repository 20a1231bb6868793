/** Changes to the tree of a guide. What they leave without a way to it is for `checkGuide` to tell. */
import type { Guide, GuideStep } from '@/lib/model/playbook';
import { freeName } from './editing';

/** With this step instead of the one of its id. */
export function stepNamed(guide: Guide, step: GuideStep): Guide {
  return { ...guide, steps: guide.steps.map((one) => (one.id === step.id ? step : one)) };
}

/**
 * A new step, as the answer at place `at` of `from`, written behind it. A way that has no name yet gets `label` where it is
 * one of several.
 */
export function stepAdded(guide: Guide, from: string, at: number, words: { text: string; label: string }): Guide {
  const id = freeId(guide);
  const steps = guide.steps.flatMap((step): GuideStep[] => {
    if (step.id !== from) return [step];
    const before = step.next[at];
    const next = step.next.map((one, place) => (place === at ? { ...one, to: id } : one));
    if (!before) next.push({ to: id });
    const named = next.map((one, place) => labelled(one, next.length, place, words.label));
    return [
      { ...step, next: named },
      { id, text: words.text, next: [] },
    ];
  });
  return { ...guide, steps };
}

/** Without the way at this place. */
export function endingAt(step: GuideStep, at: number): GuideStep {
  return { ...step, next: step.next.filter((_, place) => place !== at) };
}

/** Without the step; the ways to it lead on to where it led, where that is one place, or else end. */
export function stepDropped(guide: Guide, id: string): Guide {
  const gone = guide.steps.find((step) => step.id === id);
  const on = gone?.next.length === 1 && gone.next[0]?.to !== id ? gone.next[0]?.to : undefined;
  const led = ({ next }: GuideStep) =>
    next.flatMap((one) => (one.to !== id ? [one] : on === undefined ? [] : [{ ...one, to: on }]));
  const steps = guide.steps.filter((step) => step.id !== id).map((step) => ({ ...step, next: led(step) }));
  const start = guide.start === id ? (on ?? steps[0]?.id ?? id) : guide.start;
  return { ...guide, start, steps };
}

function labelled(
  next: GuideStep['next'][number],
  of: number,
  place: number,
  label: string,
): GuideStep['next'][number] {
  return of > 1 && next.label === undefined ? { ...next, label: `${label} ${place + 1}` } : next;
}

function freeId({ steps }: Guide): string {
  const taken = new Set(steps.map(({ id }) => id));
  return freeName('step-', (id) => !taken.has(id), steps.length + 1);
}
