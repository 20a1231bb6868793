import { useEffect, useRef } from 'react';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import type { Guide } from '@/lib/model/playbook';
import { currentStep, startPath, stepBack, stepTo } from '@/lib/playbook/guide';
import type { Found } from '@/lib/suggest/found';
import { GuideScript } from './guide-script';
import { hoursFromNow, useFollowUp } from './use-follow-up';

export interface GuideRunProps {
  found: Found<Guide>;
  path: string[];
  onPath(path: string[]): void;
  onLeave(): void;
}

/** The current step: what to do, why, what to send, and where it can lead. */
export function GuideRun({ found: { playbook, entry: guide }, path, onPath, onLeave }: GuideRunProps) {
  const { t } = useWords();
  const followUp = useFollowUp();
  const remindOf = (reason: string, hours: number) =>
    followUp(reason, hoursFromNow(hours), { source: { by: 'guide', id: guide.id } });
  const heading = useRef<HTMLParagraphElement>(null);
  const step = currentStep(guide, path);
  const script = playbook.scripts.find(({ id }) => id === step.scriptId);
  const { remind } = step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is read out and gone on from.
  useEffect(() => heading.current?.focus(), [step.id]);
  return (
    <article data-testid="guide" data-guide-id={guide.id} className="px-3 py-2">
      <div className="flex items-center justify-between gap-2">
        <Button tone="quiet" icon="back" className="-ml-2" data-testid="guide-leave" onClick={onLeave}>
          {t.guide.all}
        </Button>
        <span className="text-xs text-muted">{t.guide.step(path.length)}</span>
      </div>
      <h3 className="mt-1 text-sm text-muted">{guide.title}</h3>
      <section data-testid="guide-step" data-step-id={step.id} className="mt-1.5">
        <p ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          {step.text}
        </p>
        {step.why && <p className="mt-1 text-sm text-muted">{step.why}</p>}
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
        <Button tone="quiet" data-testid="guide-restart" onClick={() => onPath(startPath(guide))}>
          {t.guide.restart}
        </Button>
      </div>
    </article>
  );
}
