/** The log of acts: what, on whose record, from which status, with what outcome. */
import { useNow } from '@/components/data/now';
import { trusted } from '@/components/data/trusted';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { reasonText } from '@/lib/i18n/because';
import { formatMoment } from '@/lib/i18n/format';
import { canUndo, isStatusAct } from '@/lib/model/acts';
import type { ActEvent } from '@/lib/model/records';
import { ActLine } from './act-line';

export function ActList({ events, onUndo }: { events: readonly ActEvent[]; onUndo(event: ActEvent): void }) {
  const { t } = useWords();
  if (events.length === 0) return <Empty text={t.log.none} />;
  return (
    <ul>
      {events.map((event) => (
        <ActRow key={event.id} event={event} onUndo={onUndo} />
      ))}
    </ul>
  );
}

function ActRow({ event, onUndo }: { event: ActEvent; onUndo(event: ActEvent): void }) {
  const { t, locale } = useWords();
  const now = useNow();
  return (
    <li data-testid="act" data-state={event.state} data-kind={event.kind} className="border-b border-line px-3 py-2">
      <div className="flex items-baseline gap-2">
        <span className="text-base font-medium">{event.number ?? event.recordId}</span>
        <span className="private min-w-0 grow truncate text-sm text-muted">{event.clientName}</span>
        <span className="shrink-0 text-xs text-muted">{formatMoment(locale, event.at, now)}</span>
      </div>
      <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <ActLine event={event} />
        {event.undoneBy && <Badge>{t.log.undone}</Badge>}
      </p>
      {event.text !== undefined && (
        <p data-testid="act-text" className="private mt-1 line-clamp-4 text-sm break-words whitespace-pre-line">
          {event.text}
        </p>
      )}
      {(event.because || event.by) && (
        <p data-testid="act-because" className="mt-1 text-xs break-words text-muted">
          {[event.by, event.because && reasonText(event.because, t, locale, now)].filter(Boolean).join(': ')}
        </p>
      )}
      {isStatusAct(event.kind) && (
        <div className="mt-1 flex items-end gap-2 text-sm text-muted">
          <p className="min-w-0 grow">{event.before.status && t.log.was(event.before.status.text)}</p>
          {canUndo(event) && (
            <Button icon="undo" data-testid="undo" onClick={trusted(() => onUndo(event))}>
              {t.log.undo}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
