/** What to make sure of at a step, ticked off for this client. */
import { useWords } from '@/components/data/words';
import type { Checklist } from '@/lib/model/playbook';
import { useTicks } from './use-ticks';

export interface StepChecksProps {
  playbookId: string;
  guideId: string;
  stepId: string;
  checks: readonly string[];
}

export function StepChecks({ playbookId, guideId, stepId, checks }: StepChecksProps) {
  const { t } = useWords();
  const { done, tick } = useTicks(playbookId, stepChecklist(guideId, stepId, checks));
  return (
    <fieldset className="mt-3 space-y-1" data-testid="step-checks" data-done={done.length}>
      <legend className="text-sm text-muted">{t.playbook.makeSure}</legend>
      {checks.map((text) => (
        <label key={text} className="flex items-start gap-2 text-sm">
          <input
            type="checkbox"
            data-testid="step-check"
            className="mt-0.5 size-4 shrink-0"
            checked={done.includes(itemId(text))}
            onChange={(event) => tick(itemId(text), event.target.checked)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Kept as a checklist of the client: by the words, so that a changed step asks anew. */
export function stepChecklist(guideId: string, stepId: string, checks: readonly string[]) {
  const period: Checklist['period'] = 'client';
  return { id: `${guideId}/${stepId}`, period, items: checks.map((text) => ({ id: itemId(text) })) };
}

function itemId(text: string): string {
  return text.slice(0, 200);
}
