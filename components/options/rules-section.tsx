/** Every rule: what it watches and why, what it did, its switch, and what it would have done lately. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useNow } from '@/components/data/now';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { formatMoment } from '@/lib/i18n/format';
import type { DryRun, RuleState } from '@/lib/messages/contract-shift';
import { Section } from './section';

export function RulesSection() {
  const { t } = useWords();
  const { data: rules, failed, retry } = useQuery('rules.list', {}, ['settings', 'follow-ups', 'shift']);
  return (
    <Section title={t.rules.title} hint={t.rules.hint}>
      {rules && (
        <div className="space-y-4">
          {teamsOf(rules).map((team) => (
            <Team key={team[0]?.team.id} rules={team} />
          ))}
        </div>
      )}
      {!rules && failed && <LoadFailed retry={retry} />}
    </Section>
  );
}

/** In the order in which each team's first rule stands. */
function teamsOf(rules: readonly RuleState[]): RuleState[][] {
  const ids = [...new Set(rules.map(({ team }) => team.id))];
  return ids.map((id) => rules.filter(({ team }) => team.id === id));
}

function Team({ rules }: { rules: RuleState[] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const on = rules.filter(({ off }) => !off).length;
  const ids = rules.map(({ id }) => id);
  return (
    <section data-testid="rules-team" data-team={rules[0]?.team.id}>
      <label className="mb-1.5 flex items-center gap-2 text-base font-semibold">
        <input
          type="checkbox"
          data-testid="rules-team-switch"
          className="size-4"
          checked={on > 0}
          ref={(box) => {
            if (box) box.indeterminate = on > 0 && on < rules.length;
          }}
          onChange={() => run(send('rules.switch', { ids, off: on > 0 }))}
        />
        <span className="min-w-0 grow">{rules[0]?.team.title}</span>
        <span className="text-xs font-normal text-muted">{t.rules.some(on, rules.length)}</span>
      </label>
      <ul className="divide-y divide-line rounded-md border border-line">
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function RuleRow({ rule: { id, off, shows, last, made, open } }: { rule: RuleState }) {
  const { t, locale } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const now = useNow();
  const [dry, setDry] = useState<DryRun | null>(null);
  const did = last ? t.rules.last(formatMoment(locale, last.at, now), last.clientName) : t.rules.never;
  const does =
    shows === null ? [made > 0 && t.rules.made(made), open > 0 && t.rules.open(open), did] : [t.rules.shows(shows)];
  return (
    <li data-testid="rule" data-rule-id={id} data-off={off} className="px-3 py-2">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <div className="min-w-52 grow basis-0">
          <h3 className={`text-base font-semibold ${off ? 'text-muted' : ''}`}>{t.rules.names[id]}</h3>
          <p className="text-sm text-muted">{t.rules.because[id]}</p>
          <p data-testid="rule-did" className="private mt-0.5 text-xs text-muted">
            {off ? t.rules.isOff : does.filter(Boolean).join(' · ')}
          </p>
        </div>
        <Button
          data-testid="rule-dry-run"
          onClick={() => (dry ? setDry(null) : run(send('rules.dry-run', { id }).then(setDry)))}
          aria-expanded={dry !== null}
        >
          {t.rules.dryRun}
        </Button>
        <label className="flex shrink-0 items-center gap-1.5 pt-1 text-sm">
          <input
            type="checkbox"
            data-testid="rule-switch"
            checked={!off}
            onChange={(event) => run(send('rules.switch', { ids: [id], off: !event.target.checked }))}
          />
          {t.rules.on}
        </label>
      </div>
      {dry && (
        <div data-testid="rule-would" data-count={dry.count} className="mt-2 rounded-md bg-sunken px-3 py-2 text-sm">
          <p>{t.rules.wouldHave(dry.count)}</p>
          <ul className="mt-1 max-h-40 overflow-y-auto text-xs text-muted">
            {dry.lines.map(({ at, clientName }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came and never changes.
              <li key={i}>
                {formatMoment(locale, at, now)} <span className="private">{clientName}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
