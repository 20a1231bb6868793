import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';

interface ProgressBarProps {
  label: string;
  /** Of `all`, in whatever unit; null: how far it is cannot be told. */
  done: number | null;
  all: number;
  onStop(): void;
}

/** How far something long is, and the way to stop it. */
export function ProgressBar({ label, done, all, onStop }: ProgressBarProps) {
  const { t, locale } = useWords();
  const part = done === null ? null : all > 0 ? Math.min(1, done / all) : 0;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <div data-testid="progress" className="mt-3 flex items-center gap-3">
      <div className="min-w-0 grow">
        <div className="flex justify-between text-sm text-muted">
          <span role="status">{label}</span>
          {part !== null && <span className="tabular-nums">{percent.format(part)}</span>}
        </div>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          {...(part !== null && { 'aria-valuenow': Math.round(part * 100) })}
          className="mt-1 h-1.5 overflow-hidden rounded-full bg-sunken"
        >
          <div className="h-full bg-accent" style={{ width: `${(part ?? 1) * 100}%` }} />
        </div>
      </div>
      <Button data-testid="progress-stop" onClick={onStop}>
        {t.moving.stop}
      </Button>
    </div>
  );
}
