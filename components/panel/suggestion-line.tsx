import { useSettings } from '@/components/data/screen';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';

export interface SuggestionLineProps {
  message: string;
  /** How many scripts at the top of the list are near to it. */
  found: number;
  /** Objections that are near to it. */
  objections: { key: string; title: string }[];
  onObjection(title: string): void;
  onReport(): void;
}

/** The client's last message over the scripts that may answer it, or the word that none is near. */
export function SuggestionLine({ message, found, objections, onObjection, onReport }: SuggestionLineProps) {
  const { t } = useWords();
  const { masked } = useSettings();
  const sure = found > 0 || objections.length > 0;
  return (
    <div data-testid="suggestions" data-found={found} className="border-b border-line bg-sunken px-3 py-1.5 text-sm">
      <p className="private truncate text-muted" title={masked ? undefined : message}>
        {t.playbook.clientSaid(message)}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-2">
        <span className="text-xs">{sure ? t.playbook.mayAnswer : t.playbook.notSure}</span>
        {objections.map(({ key, title }) => (
          <Button
            key={key}
            icon="objections"
            tone="quiet"
            data-testid="suggested-objection"
            onClick={() => onObjection(title)}
          >
            {title}
          </Button>
        ))}
        <Button tone="quiet" data-testid="no-answer" title="Alt+N" onClick={onReport}>
          {t.playbook.noAnswer}
        </Button>
      </div>
    </div>
  );
}
