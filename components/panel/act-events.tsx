/** What became of the last act on the record shown: the outcome is known only after the page came back. */
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { STATE_TONES } from '@/components/records/act-list';
import { Badge } from '@/components/ui/badge';
import { formatMoment } from '@/lib/i18n/format';
import { usePanel } from './panel-context';

export function ActEvents() {
  const { view } = usePanel();
  const { t, locale } = useWords();
  const now = useNow();
  const last = view.events[0];
  if (!last) return null;
  return (
    <p
      data-testid="act-state"
      data-state={last.state}
      className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-line px-3 py-1.5 text-sm"
    >
      <span>{t.actKinds[last.kind]}</span>
      <Badge tone={STATE_TONES[last.state]}>{t.actStates[last.state]}</Badge>
      {last.state === 'failed' && last.after && <span className="text-bad">{t.log.shows(last.after.text)}</span>}
      <span className="ml-auto text-xs text-muted">{formatMoment(locale, last.at, now)}</span>
    </p>
  );
}
