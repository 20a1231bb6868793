import { useEffect, useRef, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { GuideMap } from '@/components/records/guide-map';
import { Button } from '@/components/ui/button';
import type { Guide } from '@/lib/model/playbook';
import { currentStep, startPath, stepBack, stepBackTo, stepTo } from '@/lib/playbook/guide';
import type { Found } from '@/lib/suggest/found';
import { GuideScript } from './guide-script';
import { usePanel } from './panel-context';
import { StepAction } from './step-action';
import { StepChecks, stepChecklist } from './step-checks';
import { hoursFromNow, useFollowUp } from './use-follow-up';

export interface GuideRunProps {
  found: Found<Guide>;
  path: string[];
  onPath(path: string[]): void;
  onLeave(): void;
  /** `key` of a form in the forms tab. */
  onPaper(key: string): void;
}

/** The current step: what to do, why, what to send, and where it can lead. */
export function GuideRun({ found: { playbook, entry: guide }, path, onPath, onLeave, onPaper }: GuideRunProps) {
  const [mapShown, setMapShown] = useState(false);
  const forget = useForgetChecks(playbook.id, guide);
  const { t } = useWords();
  const followUp = useFollowUp();
  const remindOf = (reason: string, hours: number) =>
    followUp(reason, hoursFromNow(hours), { source: { by: 'guide', id: guide.id } });
  const heading = useRef<HTMLParagraphElement>(null);
  const step = currentStep(guide, path);
  const script = playbook.scripts.find(({ id }) => id === step.scriptId);
  const form = playbook.forms.find(({ id }) => id === step.formId);
  const { remind, action, checks } = step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is read out and gone on from.
  useEffect(() => heading.current?.focus(), [step.id]);
  return (
    <article data-testid="guide" data-guide-id={guide.id} className="px-3 py-2">
      <div className="flex items-center justify-between gap-2">
        <Button tone="quiet" icon="back" className="-ml-2" data-testid="guide-leave" onClick={onLeave}>
          {t.guide.all}
        </Button>
        <span className="flex items-center gap-2 text-xs text-muted">
          {t.guide.step(path.length)}
          <Button
            tone="quiet"
            icon="guide"
            data-testid="guide-map-toggle"
            aria-expanded={mapShown}
            onClick={() => setMapShown(!mapShown)}
          >
            {t.playbook.map}
          </Button>
        </span>
      </div>
      <h3 className="mt-1 text-sm text-muted">{guide.title}</h3>
      {mapShown && <GuideMap guide={guide} path={path} onGo={(id) => onPath(stepBackTo(path, id))} />}
      <section data-testid="guide-step" data-step-id={step.id} className="mt-1.5">
        <p ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {step.text}
        </p>
        {step.why && <p className="mt-1 text-sm text-muted">{step.why}</p>}
        {checks && (
          <StepChecks key={step.id} playbookId={playbook.id} guideId={guide.id} stepId={step.id} checks={checks} />
        )}
        {action && <StepAction key={`${step.id}/${action}`} action={action} because={step.text} />}
        {form && (
          <Button
            icon="forms"
            className="mt-3"
            data-testid="step-form"
            onClick={() => onPaper(`form/${playbook.id}/${form.id}`)}
          >
            {t.playbook.formOfStep(form.title)}
          </Button>
        )}
        {script && <GuideScript key={step.id} script={script} playbook={playbook} />}
        {remind && (
          <Button
            icon="followups"
            className="mt-3"
            data-testid="guide-remind"
            // The second click of a double one comes when the first follow-up may be there already.
            onClick={({ detail }) => detail < 2 && remindOf(remind.reason, remind.hours)}
          >
            {t.guide.remind(remind.reason)}
          </Button>
        )}
        <div className="mt-4 flex flex-col gap-1.5">
          {step.next.map(({ label, to }) => (
            <Button
              key={to}
              tone={step.next.length === 1 ? 'main' : 'plain'}
              className="min-h-8 w-full justify-start!"
              icon="next"
              data-testid="next-step"
              data-to={to}
              onClick={() => onPath(stepTo(guide, path, to))}
            >
              {label ?? t.guide.next}
            </Button>
          ))}
          {step.next.length === 0 && <p className="text-sm text-muted">{t.guide.end}</p>}
        </div>
      </section>
      <div className="mt-4 flex justify-between gap-2 border-t border-line pt-2">
        <Button
          tone="quiet"
          className="-ml-2"
          data-testid="guide-back"
          disabled={path.length < 2}
          onClick={() => onPath(stepBack(path))}
        >
          {t.guide.back}
        </Button>
        <Button
          tone="quiet"
          data-testid="guide-restart"
          onClick={() => {
            forget();
            onPath(startPath(guide));
          }}
        >
          {t.guide.restart}
        </Button>
      </div>
    </article>
  );
}

/** A guide that is begun again is checked again. */
function useForgetChecks(playbookId: string, guide: Guide): () => void {
  const { view } = usePanel();
  const { send } = useCalls();
  const run = useRun();
  return () => {
    for (const { id, checks } of guide.steps) {
      if (!checks) continue;
      const { id: checklistId, period } = stepChecklist(guide.id, id, checks);
      run(send('checklist.restart', { owner: view.owner, playbookId, checklistId, period }));
    }
  };
}
