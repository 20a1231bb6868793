import { useQuery } from '@/components/data/use-query';
import { OF_ALL } from '@/lib/model/paperwork';
import type { Checklist } from '@/lib/model/playbook';
import { isSamePeriod } from '@/lib/playbook/checklist';
import { usePanel } from './panel-context';

export interface DueChecklist {
  /** `playbook id/checklist id`. */
  key: string;
  checklist: Checklist;
  /** How many of its items are ticked off. */
  done: number;
}

/** Of the playbooks in force: what comes back with a shift, a day, a week or a month, and is not done in the present one. */
export function useDueChecklists(now: Date): DueChecklist[] {
  const { playbooks, view } = usePanel();
  const { data } = useQuery('checklist.list', { owner: view.owner }, ['paperwork']);
  // Before what was ticked is known, everything would look undone.
  if (!data) return [];
  return playbooks.flatMap(({ id, checklists }) =>
    checklists.flatMap((checklist): DueChecklist[] => {
      if (checklist.period === 'client') return [];
      const state = data.find(
        ({ owner, playbookId, checklistId }) => owner === OF_ALL && playbookId === id && checklistId === checklist.id,
      );
      const kept = state && isSamePeriod(checklist.period, state.startedAt, now) ? state.done : [];
      const done = checklist.items.filter((item) => kept.includes(item.id)).length;
      return done < checklist.items.length ? [{ key: `${id}/${checklist.id}`, checklist, done }] : [];
    }),
  );
}
