import { useState } from 'react';
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Icon, type IconName } from '@/components/ui/icons';
import { formatMoment } from '@/lib/i18n/format';
import type { ClientRecord } from '@/lib/messages/contract-records';
import type { Playbook } from '@/lib/model/playbook';
import { MOMENT_KINDS, type Moment, type MomentKind, timelineOf } from './moments';
import { SITE_NAMES } from './site-names';

const ICONS: Record<MomentKind, IconName> = {
  text: 'scripts',
  guide: 'guide',
  act: 'log',
  note: 'notes',
  'follow-up': 'followups',
};
/** As many are drawn at once. */
const PAGE = 50;

/** Everything that happened, the newest first; of one kind where one is chosen. */
export function Timeline({ record, playbooks }: { record: ClientRecord; playbooks: readonly Playbook[] }) {
  const { t } = useWords();
  const [kind, setKind] = useState<MomentKind | null>(null);
  const [room, setRoom] = useState(PAGE);
  const all = timelineOf(record, playbooks, t);
  const kinds = MOMENT_KINDS.filter((one) => all.some((moment) => moment.kind === one));
  const shown = all.filter((moment) => kind === null || moment.kind === kind);
  if (all.length === 0) return <p className="px-3 py-3 text-sm text-muted">{t.records.nothingYet}</p>;
  return (
    <section>
      {kinds.length > 1 && (
        <fieldset aria-label={t.records.filter} className="flex flex-wrap gap-1 px-3 pt-2">
          {[null, ...kinds].map((one) => (
            <Button
              key={one ?? 'all'}
              tone={kind === one ? 'main' : 'quiet'}
              aria-pressed={kind === one}
              data-testid="timeline-filter"
              data-kind={one ?? 'all'}
              onClick={() => setKind(one)}
            >
              {one === null ? t.records.everything : t.records.kinds[one]}
            </Button>
          ))}
        </fieldset>
      )}
      <ol>
        {shown.slice(0, room).map((moment) => (
          <MomentRow key={`${moment.kind}/${moment.id}`} moment={moment} />
        ))}
      </ol>
      {shown.length > room && (
        <div className="px-3 py-2">
          <Button data-testid="timeline-more" onClick={() => setRoom(room + PAGE)}>
            {t.records.more}
          </Button>
        </div>
      )}
    </section>
  );
}

function MomentRow({ moment: { kind, at, title, detail, site } }: { moment: Moment }) {
  const { locale } = useWords();
  const now = useNow();
  return (
    <li
      data-testid="moment"
      data-kind={kind}
      data-at={at}
      className="flex gap-2 border-b border-line px-3 py-2 text-sm"
    >
      <span className="mt-0.5 text-muted">
        <Icon name={ICONS[kind]} size={14} />
      </span>
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 grow font-medium break-words">{title}</span>
          <span className="shrink-0 text-xs text-muted">{formatMoment(locale, at, now)}</span>
        </p>
        {detail && <p className="private line-clamp-3 break-words whitespace-pre-line text-muted">{detail}</p>}
        {site && <p className="text-xs text-muted">{SITE_NAMES[site]}</p>}
      </div>
    </li>
  );
}
