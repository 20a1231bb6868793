/** A guide as a tree to be drawn: each step once, below the step that leads to it. */
import type { Guide } from '@/lib/model/playbook';

export interface MapNode {
  stepId: string;
  text: string;
  /** The answer that leads here; null: there was one way only. */
  label: string | null;
  /** Branches taken from the start to here. A chain without branches stays in one column. */
  depth: number;
  /** The row of the step above; null for the start. */
  parent: number | null;
  /** Steps already drawn that this one leads back or across to. */
  leadsTo: string[];
}

/** Row by row; what cannot be reached from the start is left out. */
export function mapGuide(guide: Guide): MapNode[] {
  const steps = new Map(guide.steps.map((step) => [step.id, step]));
  const nodes: MapNode[] = [];
  const rows = new Map<string, number>();
  // Not recursive: how deep a guide goes is its author's choice.
  const stack: Pick<MapNode, 'stepId' | 'label' | 'depth' | 'parent'>[] = [
    { stepId: guide.start, label: null, depth: 0, parent: null },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const step = steps.get(next.stepId);
    if (!step) continue;
    if (rows.has(next.stepId)) {
      if (next.parent !== null) nodes[next.parent]?.leadsTo.push(next.stepId);
      continue;
    }
    const row = nodes.length;
    rows.set(next.stepId, row);
    nodes.push({ ...next, text: step.text, leadsTo: [] });
    const depth = next.depth + (step.next.length > 1 ? 1 : 0);
    for (const { label = null, to } of step.next.toReversed()) stack.push({ stepId: to, label, depth, parent: row });
  }
  return nodes;
}
