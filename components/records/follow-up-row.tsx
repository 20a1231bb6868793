/** One follow-up with what can be done about it; the same in the panel and in the popup. */
import { useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { useRun, useToast } from '@/components/data/toasts';
import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { lateness } from '@/lib/followups/due';
import { quickTimes } from '@/lib/followups/times';
import { formatMoment, formatSpan } from '@/lib/i18n/format';
import type { FollowUp } from '@/lib/model/records';
import { ruleIdSchema } from '@/lib/model/rule-id';
import { HandOver } from './hand-over';
import { TimeWords } from './time-words';

export interface FollowUpRowProps {
  followUp: FollowUp;
  now: Date;
  /** Where several clients stand in one list: says whose it is, and offers the way to the page. */
  withClient?: boolean;
  /** In the list of one client: the name of another whose it is. */
  whose?: string | null;
  /** Only what and when: it is not its turn yet. */
  brief?: boolean;
}

export function FollowUpRow({ followUp, now, withClient = false, whose = null, brief = false }: FollowUpRowProps) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  return (
    <li data-testid="follow-up" data-follow-up-id={followUp.id} className="border-b border-line px-3 py-2">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          {withClient && <Client followUp={followUp} />}
          {whose && (
            <p data-testid="follow-up-whose" className="private truncate text-xs text-muted">
              {whose}
            </p>
          )}
          <p data-testid="follow-up-text" className="text-base break-words">
            {followUp.reason}
          </p>
          <Due followUp={followUp} now={now} />
          <Origin followUp={followUp} />
        </div>
        {withClient && followUp.url && (
          <IconButton
            icon="open"
            label={t.followups.open}
            data-testid="follow-up-open"
            onClick={() => run(send('follow-up.open', { id: followUp.id }))}
          />
        )}
      </div>
      {!brief && <Choices followUp={followUp} now={now} />}
    </li>
  );
}

/** Done, later, dropped. */
function Choices({ followUp, now }: { followUp: FollowUp; now: Date }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const [choosing, setChoosing] = useState(false);
  const [handing, setHanding] = useState(false);
  const toast = useToast();
  const { id, dueAt } = followUp;
  const close = (state: 'done' | 'dismissed') => () =>
    run(send('follow-up.close', { id, state }), () =>
      toast({
        text: t.followups.closed,
        // Set to its old time it is open again.
        action: { label: t.app.undo, run: () => run(send('follow-up.snooze', { id, dueAt })) },
      }),
    );
  const snooze = (at: Date) => {
    setChoosing(false);
    run(send('follow-up.snooze', { id, dueAt: at.toISOString() }));
  };
  return (
    <>
      {/* All four stand in one line in 360 px, in Russian too. */}
      <div className="mt-1.5 flex flex-wrap gap-1">
        <Button icon="done" data-testid="follow-up-done" onClick={close('done')}>
          {t.followups.done}
        </Button>
        <Button
          icon="followups"
          data-testid="snooze"
          aria-expanded={choosing}
          onClick={() => setChoosing((open) => !open)}
        >
          {t.followups.snooze}
        </Button>
        <Button data-testid="follow-up-hand" aria-expanded={handing} onClick={() => setHanding((open) => !open)}>
          {t.today.hand}
        </Button>
        <Button tone="quiet" className="ml-auto px-1.5" data-testid="follow-up-dismiss" onClick={close('dismissed')}>
          {t.followups.dismiss}
        </Button>
      </div>
      {handing && <HandOver followUp={followUp} now={now} onClose={() => setHanding(false)} />}
      {choosing && (
        <div className="mt-1.5 flex flex-wrap gap-1">
          {quickTimes(now).map(({ id: time, at }) => (
            <Button key={time} data-testid="quick-time" data-time={time} onClick={() => snooze(at)}>
              {t.quick[time]}
            </Button>
          ))}
          <SnoozeWords now={now} onTime={snooze} />
        </div>
      )}
    </>
  );
}

/** Any other time, in words. */
function SnoozeWords({ now, onTime }: { now: Date; onTime(at: Date): void }) {
  const { t } = useWords();
  const [at, setAt] = useState<Date | null>(null);
  return (
    <div className="mt-1 flex w-full items-start gap-1.5">
      <div className="min-w-0 grow">
        <TimeWords now={now} autoFocus onTime={setAt} onEnter={onTime} />
      </div>
      <Button className="mt-5" data-testid="snooze-set" disabled={!at} onClick={() => at && onTime(at)}>
        {t.times.set}
      </Button>
    </div>
  );
}

function Client({ followUp }: { followUp: FollowUp }) {
  const { t } = useWords();
  return (
    <p data-testid="follow-up-client" className="private truncate text-base font-semibold">
      {followUp.clientName || t.followups.nobody}
    </p>
  );
}

/** By which rule it came, and whether it goes by itself. */
function Origin({ followUp: { source, untilPaid } }: { followUp: FollowUp }) {
  const { t } = useWords();
  const rule = ruleIdSchema.safeParse(source.by === 'rule' ? source.id : null);
  if (!rule.success && !untilPaid) return null;
  const parts = [rule.success && `${t.today.byRule}: ${t.rules.names[rule.data]}`, untilPaid && t.today.untilPaid];
  return (
    <p data-testid="follow-up-origin" className="text-xs text-muted">
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}

function Due({ followUp, now }: { followUp: FollowUp; now: Date }) {
  const { t, locale } = useWords();
  const { minutes } = lateness(followUp, now.toISOString());
  const due = Date.parse(followUp.dueAt) <= now.getTime();
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <span>{formatMoment(locale, followUp.dueAt, now)}</span>
      {due && (
        <Badge tone="warn">{minutes > 0 ? t.followups.late(formatSpan(locale, minutes)) : t.followups.due}</Badge>
      )}
    </p>
  );
}
