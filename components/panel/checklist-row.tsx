import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { TodayRow } from './today-row';
import type { DueChecklist } from './use-due-checklists';

export function ChecklistRow({ due, onOpen }: { due: DueChecklist; onOpen(key: string): void }) {
  const { t } = useWords();
  const { key, checklist, done } = due;
  return (
    <TodayRow
      url={null}
      title={checklist.title}
      badge={<Badge tone="plain">{t.playbook.progress(done, checklist.items.length)}</Badge>}
      line={[t.playbook.period[checklist.period]]}
      onOpen={() => onOpen(`checklist/${key}`)}
    />
  );
}
