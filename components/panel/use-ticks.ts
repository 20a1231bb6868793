import { useEffect, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useNow } from '@/components/data/now';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { OF_ALL } from '@/lib/model/paperwork';
import type { Checklist } from '@/lib/model/playbook';
import { isSamePeriod } from '@/lib/playbook/checklist';
import { usePanel } from './panel-context';

export interface Ticked extends Pick<Checklist, 'id' | 'period'> {
  items: readonly { id: string }[];
}

/** Ticks on their way to the background stand over those it has. */
export function useTicks(playbookId: string, { id: checklistId, period, items }: Ticked) {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  const now = useNow();
  const { owner } = view;
  const { data } = useQuery('checklist.list', { owner }, ['paperwork']);
  const [set, setSet] = useState<Record<string, boolean>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the background tells anew takes the place of what was on its way.
  useEffect(() => setSet({}), [data]);
  const state = data?.find(
    (one) =>
      one.playbookId === playbookId &&
      one.checklistId === checklistId &&
      one.owner === (period === 'client' ? owner : OF_ALL),
  );
  const kept = state && isSamePeriod(period, state.startedAt, now) ? state.done : [];
  return {
    done: items.map(({ id }) => id).filter((id) => set[id] ?? kept.includes(id)),
    tick(itemId: string, done: boolean) {
      setSet((old) => ({ ...old, [itemId]: done }));
      run(send('checklist.tick', { owner, playbookId, checklistId, period, itemId, done }));
    },
    restart() {
      run(send('checklist.restart', { owner, playbookId, checklistId, period }));
    },
  };
}
