/** A checklist of the present period, ticked off item by item. */
import { useEffect, useRef } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { Checklist } from '@/lib/model/playbook';
import type { Found } from '@/lib/suggest/found';
import { useTicks } from './use-ticks';

export interface ChecklistCardProps {
  found: Found<Checklist>;
  /** It was looked for, and comes into view opened. */
  wanted: boolean;
  onGuide(id: string): void;
  onScript(title: string): void;
}

export function ChecklistCard({
  found: { playbook, entry: checklist },
  wanted,
  onGuide,
  onScript,
}: ChecklistCardProps) {
  const { t } = useWords();
  const { done, tick, restart } = useTicks(playbook.id, checklist);
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (wanted) ref.current?.scrollIntoView({ block: 'start' });
  }, [wanted]);
  const count = checklist.items.filter(({ id }) => done.includes(id)).length;
  return (
    <details
      ref={ref}
      open={wanted || undefined}
      data-testid="checklist"
      data-checklist-id={checklist.id}
      data-done={count}
      className="group scroll-mt-12 border-b border-line"
    >
      <summary className="flex items-start gap-1.5 px-3 py-2 hover:bg-sunken focus-visible:-outline-offset-2">
        <span className="mt-0.5 -rotate-90 text-muted group-open:rotate-0">
          <Icon name="down" size={14} />
        </span>
        <span className="min-w-0 grow">
          <span className="block text-base leading-snug font-semibold">{checklist.title}</span>
          <span className="block text-xs text-muted">{t.playbook.period[checklist.period]}</span>
        </span>
        <span
          className={`shrink-0 text-sm ${count === checklist.items.length ? 'font-medium text-good' : 'text-muted'}`}
        >
          {t.playbook.progress(count, checklist.items.length)}
        </span>
      </summary>
      <p className="px-3 text-sm text-muted">{checklist.situation}</p>
      <ul className="px-3 py-1">
        {checklist.items.map(({ id, text, why, scriptId, guideId }) => {
          const script = playbook.scripts.find((one) => one.id === scriptId);
          return (
            <li key={id} className="py-1">
              <label className="flex items-start gap-2 text-sm">
                <input
                  type="checkbox"
                  data-testid="checklist-item"
                  data-item-id={id}
                  className="mt-0.5 size-4 shrink-0"
                  checked={done.includes(id)}
                  onChange={(event) => tick(id, event.target.checked)}
                />
                <span className={done.includes(id) ? 'text-muted line-through' : ''}>{text}</span>
              </label>
              {why && <p className="pl-6 text-xs text-muted">{why}</p>}
              <div className="flex flex-wrap gap-1 pl-5">
                {script && (
                  <Button tone="quiet" icon="scripts" onClick={() => onScript(script.title)}>
                    {t.playbook.script}
                  </Button>
                )}
                {guideId && playbook.guides.some((guide) => guide.id === guideId) && (
                  <Button tone="quiet" icon="guide" onClick={() => onGuide(`${playbook.id}/${guideId}`)}>
                    {t.playbook.guide}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="px-3 pb-2 text-right">
        <Button tone="quiet" data-testid="checklist-restart" disabled={count === 0} onClick={restart}>
          {t.playbook.restart}
        </Button>
      </div>
    </details>
  );
}
