/** Walks through a guide. A path is the list of step ids from the start to the current step; it is data, to be kept. */
import type { Guide, GuideStep, Playbook } from '@/lib/model/playbook';

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

/**
 * twice: another step has this id. no-start: the guide begins nowhere. nowhere: it leads `to` no step. no-script, no-form:
 * the playbook does not have the one that it names. labels: answers that cannot be told apart. lost: nothing leads to it.
 * endless: from it no end can be reached.
 */
export interface GuideProblem {
  problem: 'twice' | 'no-start' | 'nowhere' | 'no-script' | 'no-form' | 'labels' | 'lost' | 'endless';
  step: string;
  to?: string;
}

/** What is wrong with the guide of this playbook. */
export function checkGuide(guide: Guide, { scripts, forms }: Pick<Playbook, 'scripts' | 'forms'>): GuideProblem[] {
  const ids = guide.steps.map((step) => step.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const problems: GuideProblem[] = twice.map((step) => ({ problem: 'twice', step }));
  if (!ids.includes(guide.start)) return [...problems, { problem: 'no-start', step: guide.start }];
  const has = (list: readonly { id: string }[], id: string | undefined) =>
    id === undefined || list.some((one) => one.id === id);
  const ends = guide.steps.filter(({ next }) => next.length === 0).map(({ id }) => id);
  const forth = new Map(guide.steps.map(({ id, next }) => [id, next.map(({ to }) => to)]));
  const reached = reachable(forth, [guide.start]);
  const ending = reachable(turned(forth), ends);
  for (const { id: step, next, scriptId, formId } of guide.steps) {
    for (const { to } of next) if (!forth.has(to)) problems.push({ problem: 'nowhere', step, to });
    if (!has(scripts, scriptId)) problems.push({ problem: 'no-script', step, ...(scriptId && { to: scriptId }) });
    if (!has(forms, formId)) problems.push({ problem: 'no-form', step, ...(formId && { to: formId }) });
    const labels = next.map(({ label }) => label);
    if (labels.length > 1 && (labels.includes(undefined) || new Set(labels).size < labels.length)) {
      problems.push({ problem: 'labels', step });
    }
    if (!reached.has(step)) problems.push({ problem: 'lost', step });
    else if (!ending.has(step)) problems.push({ problem: 'endless', step });
  }
  return problems;
}

function reachable(ways: ReadonlyMap<string, readonly string[]>, from: readonly string[]): Set<string> {
  const reached = new Set(from);
  for (const id of reached) for (const to of ways.get(id) ?? []) reached.add(to);
  return reached;
}

/** The same ways, walked back. */
function turned(ways: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const back = new Map<string, string[]>();
  for (const [from, next] of ways) for (const to of next) back.set(to, [...(back.get(to) ?? []), from]);
  return back;
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
