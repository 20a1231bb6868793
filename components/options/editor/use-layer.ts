/** The layer of own changes as the editor works on it: shown at once, kept by the background, taken back step by step. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { type Query, useQuery } from '@/components/data/use-query';
import type { Out, UiCalls } from '@/lib/messages/contract';
import type { Layer, LayerEdit } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import { applied, mergeLayer } from '@/lib/playbook/layer';

/** One step that can be taken back. */
interface Step {
  back: LayerEdit;
  /** Steps of the same work, one after the other, are one step. */
  work: string | null;
}

export interface LayerState {
  query: Query<Out<UiCalls, 'playbook.layer'>>;
  bases: Playbook[];
  layer: Layer;
  /** With what is hidden. */
  books: Playbook[];
  /** `work`: what is being typed at, see `Step`. Rejects, after it was told, where it could not be kept. */
  change(edit: LayerEdit, work?: string): Promise<void>;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
  /** Counts what did not come from the form in view: it has to read its entry anew. */
  turn: number;
}

const EMPTY: Layer = { changes: [], orders: [] };

export function useLayer(): LayerState {
  const { send } = useCalls();
  const run = useRun();
  const query = useQuery('playbook.layer', {}, ['playbook']);
  const [ahead, setAhead] = useState<Layer | null>(null);
  const [past, setPast] = useState<Step[]>([]);
  const [future, setFuture] = useState<Step[]>([]);
  const [turn, setTurn] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const bases = query.data?.bases ?? [];
  const layer = ahead ?? query.data?.layer ?? EMPTY;
  const books = useMemo(() => mergeLayer(bases, layer, { hidden: true }), [bases, layer]);

  /** One after the other: what comes back belongs to the state that each one found. */
  const keep = useCallback(
    (edit: LayerEdit, then: (back: LayerEdit) => void) => {
      setAhead((before) => applied(before ?? query.data?.layer ?? EMPTY, edit));
      waiting.current += 1;
      const kept = queue.current
        .catch(() => {})
        .then(() => send('playbook.change', { edit }))
        .then(then)
        .finally(() => {
          waiting.current -= 1;
          // What the background has is shown again: it has all of it, or it has told why not.
          if (waiting.current === 0) query.retry();
        });
      queue.current = kept;
      run(kept);
      return kept;
    },
    [send, run, query.data, query.retry],
  );
  // Nothing is on its way: what is stored shows through.
  const [seen, setSeen] = useState(query.data);
  if (seen !== query.data) {
    setSeen(query.data);
    if (waiting.current === 0) setAhead(null);
  }

  const step = (steps: Step[], setSteps: typeof setPast, setOthers: typeof setPast) => {
    const last = steps.at(-1);
    if (!last) return;
    setSteps(steps.slice(0, -1));
    keep(last.back, (back) => setOthers((others) => [...others, { back, work: null }])).catch(() => setSteps(steps));
    setTurn((before) => before + 1);
  };
  return {
    ...{ query, bases, layer, books, turn, canUndo: past.length > 0, canRedo: future.length > 0 },
    change(edit, work) {
      setFuture([]);
      const kept = keep(edit, (back) =>
        setPast((steps) => {
          // The first step of a work leads back to before all of it.
          const goesOn = work !== undefined && steps.at(-1)?.work === work;
          return goesOn ? steps : [...steps, { back, work: work ?? null }];
        }),
      );
      if (work === undefined) setTurn((before) => before + 1);
      return kept;
    },
    undo: () => step(past, setPast, setFuture),
    redo: () => step(future, setFuture, setPast),
  };
}
