/** Walks through a guide. A path is the list of step ids from the start to the current step; it is data, to be kept. */
import type { Guide, GuideStep } from '@/lib/model/playbook';

/** The step the path leads to. Where the guide was changed since, the last step of the path that can still be reached. */
export function currentStep(guide: Guide, path: readonly string[]): GuideStep {
  const step = stepOf(guide, walk(guide, path).at(-1) ?? guide.start);
  if (step === undefined) throw new RangeError(`Guide ${guide.id} has no step ${guide.start}`);
  return step;
}

export function startPath(guide: Guide): string[] {
  return [guide.start];
}

/**
 * The path one step on. A step that was passed before shortens the path to it, so that going in circles does not
 * lengthen it for ever.
 * @throws RangeError when `to` is no answer of the current step.
 */
export function stepTo(guide: Guide, path: readonly string[], to: string): string[] {
  const walked = walk(guide, path);
  const here = currentStep(guide, walked);
  if (stepOf(guide, to) === undefined || !here.next.some((next) => next.to === to)) {
    throw new RangeError(`Guide ${guide.id}: ${to} does not follow ${here.id}`);
  }
  const passed = walked.indexOf(to);
  return passed < 0 ? [...walked, to] : walked.slice(0, passed + 1);
}

/** The path one step back; the start stays. */
export function stepBack(path: readonly string[]): string[] {
  return path.length > 1 ? path.slice(0, -1) : [...path];
}

/** The path up to a step that was passed; the path itself where it was not. */
export function stepBackTo(path: readonly string[], stepId: string): string[] {
  const at = path.indexOf(stepId);
  return path.slice(0, at < 0 ? path.length : at + 1);
}

/** What is wrong with the guide, in words; `scriptIds` are the scripts of its playbook. */
export function checkGuide(guide: Guide, scriptIds: readonly string[]): string[] {
  const ids = guide.steps.map((step) => step.id);
  const errors = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `step ${id} stands twice`);
  if (!ids.includes(guide.start)) return [...errors, `start ${guide.start} is no step`];
  for (const step of guide.steps) errors.push(...checkStep(step, ids, scriptIds));
  const reached = reachable(guide, guide.start);
  for (const id of ids) {
    if (!reached.has(id)) errors.push(`step ${id} cannot be reached`);
    else if (![...reachable(guide, id)].some((to) => stepOf(guide, to)?.next.length === 0)) {
      errors.push(`step ${id} never comes to an end`);
    }
  }
  return errors;
}

function checkStep(step: GuideStep, ids: readonly string[], scriptIds: readonly string[]): string[] {
  const errors: string[] = [];
  for (const { to } of step.next)
    if (!ids.includes(to)) errors.push(`step ${step.id} leads to ${to}, which is no step`);
  if (step.scriptId !== undefined && !scriptIds.includes(step.scriptId)) {
    errors.push(`step ${step.id} names script ${step.scriptId}, which the playbook does not have`);
  }
  const labels = step.next.map((next) => next.label);
  if (labels.length > 1 && (labels.includes(undefined) || new Set(labels).size < labels.length)) {
    errors.push(`step ${step.id} needs a label of its own for each answer`);
  }
  return errors;
}

function reachable(guide: Guide, from: string): Set<string> {
  const reached = new Set([from]);
  for (const id of reached) for (const { to } of stepOf(guide, id)?.next ?? []) reached.add(to);
  return reached;
}

/** The beginning of the path that the guide still has. */
function walk(guide: Guide, path: readonly string[]): string[] {
  const walked = [guide.start];
  for (const id of path.slice(1)) {
    const here = stepOf(guide, walked.at(-1) ?? guide.start);
    if (path[0] !== guide.start || stepOf(guide, id) === undefined) break;
    if (!here?.next.some((next) => next.to === id)) break;
    walked.push(id);
  }
  return walked;
}

function stepOf(guide: Guide, id: string): GuideStep | undefined {
  return guide.steps.find((step) => step.id === id);
}
