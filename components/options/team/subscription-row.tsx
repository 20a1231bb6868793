/** One subscription: where it stands, and what can be done with it. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useExtension } from '@/components/data/extension';
import { useNow } from '@/components/data/now';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { formatMoment } from '@/lib/i18n/format';
import type { TeamRefusal, TeamView } from '@/lib/messages/team';
import { LONGEST_TEAM_FILE } from '@/lib/model/team';
import { staleDays } from '@/lib/playbook/team/schedule';
import { ChooseFile } from '../choose-file';
import { Refusal } from './refusal';
import { inFours } from './subscribe';

/** The file that was refused because it is older, to be taken all the same. */
interface Older {
  text: string | null;
  found: NonNullable<TeamRefusal['found']>;
}

export function SubscriptionRow({ subscription }: { subscription: TeamView['subscriptions'][number] }) {
  const { playbookId, title, url, problem, serial, issuedAt, checkedAt, changedAt, fingerprint } = subscription;
  const { t, locale } = useWords();
  const { send } = useCalls();
  const { requestAccess } = useExtension();
  const run = useRun();
  const toast = useToast();
  const now = useNow(checkedAt);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<TeamRefusal | null>(null);
  const [older, setOlder] = useState<Older | null>(null);
  const when = (iso: string) => formatMoment(locale, iso, now);

  const check = async (text: string | null, olderSerial: number | null = null) => {
    setBusy(true);
    try {
      const answer = await send('team.check', { playbookId, text, older: olderSerial });
      const refusal = answer?.is === 'refused' ? answer : null;
      setRefused(refusal);
      setOlder(refusal?.found ? { text, found: refusal.found } : null);
      if (answer?.is === 'updated') toast({ text: t.team.updated(title), tone: 'good' });
      if (answer?.is === 'same') toast({ text: t.team.same });
    } finally {
      setBusy(false);
    }
  };
  const choose = (text: string | null) => {
    if (text === null) setRefused({ problem: 'too-long' });
    else run(check(text));
  };
  const allow = async (granted: Promise<boolean>) => {
    if (await granted) await check(null);
  };
  const unsubscribe = async () => {
    await send('team.unsubscribe', { playbookId });
    toast({ text: t.team.unsubscribed });
  };
  const told = refused ?? (problem === null ? null : { problem });
  const stale = staleDays(subscription, now.toISOString());
  return (
    <li
      data-testid="team-row"
      data-playbook-id={playbookId}
      data-serial={serial}
      data-checked={checkedAt}
      aria-busy={isBusy}
      className="border-t border-line py-2"
    >
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-0 grow basis-60">
          <p className="text-base">{title}</p>
          <p className="text-sm break-all text-muted">{url ?? t.team.file}</p>
          <p className="text-sm text-muted">
            {t.team.signedBy(String(serial), when(issuedAt))} ·{' '}
            <span className="whitespace-nowrap">{t.team.fingerprint(inFours(fingerprint))}</span>
          </p>
          <p className="text-sm text-muted">
            {t.team.checked(when(checkedAt))} ·{' '}
            <span className="whitespace-nowrap">{t.team.changed(when(changedAt))}</span>
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {url === null ? (
            <ChooseFile
              label={t.team.chooseAgain}
              accept=".json"
              testId="team-file-again"
              longest={LONGEST_TEAM_FILE}
              disabled={isBusy}
              onFile={(_, text) => choose(text)}
            />
          ) : problem === 'no-access' ? (
            <Button
              data-testid="team-allow"
              disabled={isBusy}
              onClick={() => run(allow(requestAccess(new URL(url).origin)))}
            >
              {t.team.allow}
            </Button>
          ) : (
            <Button data-testid="team-check" disabled={isBusy} onClick={() => run(check(null))}>
              {t.team.checkNow}
            </Button>
          )}
          <Button tone="quiet" data-testid="team-unsubscribe" onClick={() => run(unsubscribe())}>
            {t.team.unsubscribe}
          </Button>
        </div>
      </div>
      {stale !== null && <p className="mt-1 text-sm text-warn">{t.team.stale(stale)}</p>}
      {told && <Refusal refusal={told} safe={t.team.stays} />}
      {older && (
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          {t.team.olderFound(String(older.found.serial), when(older.found.issuedAt))}
          <Button
            tone="warn"
            data-testid="team-take-older"
            disabled={isBusy}
            onClick={() => run(check(older.text, older.found.serial))}
          >
            {t.team.takeOlder}
          </Button>
        </p>
      )}
    </li>
  );
}
