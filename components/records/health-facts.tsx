/** What was looked for on a page, whether it is there, and by which selectors. */
import type { ReactNode } from 'react';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import type { Health, HealthHit } from '@/lib/model/page';

export function HealthFacts({ health: { facts, rows, composers } }: { health: Health }) {
  const { t } = useWords();
  return (
    <ul data-testid="health-facts">
      {facts.map(({ name, state, why, by }) => (
        <Line key={name} mark={name} name={t.facts[name]} by={by} found={state === 'found'}>
          <Badge tone={state === 'found' ? 'good' : 'warn'}>{t.health[state]}</Badge>
          {why && <span className="text-xs text-muted">{t.whyMissing[why]}</span>}
        </Line>
      ))}
      {rows && (
        <Line mark="rows" name={t.health.rows} by={rows.by} found={rows.count > 0}>
          <Badge tone={rows.count ? 'good' : 'warn'}>{rows.count}</Badge>
        </Line>
      )}
      <Line mark="composers" name={t.health.composers} by={composers.by} found={composers.count > 0}>
        <Badge>{composers.count}</Badge>
      </Line>
    </ul>
  );
}

interface LineProps {
  /** For tests: the fact's name. */
  mark: string;
  name: string;
  by: readonly HealthHit[];
  found: boolean;
  children: ReactNode;
}

function Line({ mark, name, by, found, children }: LineProps) {
  const { t } = useWords();
  // The selectors that hit say how a thing was found; where none did, all of them say what was looked for.
  const hit = by.filter(({ hits }) => hits > 0);
  const shown = hit.length ? hit : by;
  return (
    <li data-testid="health-fact" data-fact={mark} data-found={found} className="border-t border-line py-1.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="text-sm">{name}</span>
        {children}
      </div>
      {found && !by.length && <p className="text-xs text-muted">{t.health.noSelector}</p>}
      {shown.map(({ css, seen, trust, hits }) => (
        <p key={css} className="text-xs text-muted">
          <code className="break-all">{css}</code>
          {/* No line ends between the sign and its number. */}
          {` ×\u00a0${hits}, ${t.health.seen(seen)}`}
          {trust === 'guess' && `, ${t.health.guess}`}
        </p>
      ))}
    </li>
  );
}
