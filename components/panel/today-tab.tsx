/** One list for the shift: whom to ask again, which orders to take, who waits; the button leads through it. */
import { Fragment, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCalls } from '@/components/data/calls';
import { LoadFailed } from '@/components/data/load-failed';
import { useRun } from '@/components/data/toasts';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { FollowUpRow } from '@/components/records/follow-up-row';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { dueAt } from '@/lib/followups/due';
import { formatMoment, formatSpan } from '@/lib/i18n/format';
import type { GoldenClient, QueuedOrderView, ShiftView } from '@/lib/messages/contract-shift';
import { ChecklistRow } from './checklist-row';
import { HorizonRow } from './horizon';
import { ShiftButtons } from './shift-buttons';
import { TodayRow as Row } from './today-row';
import { useDueChecklists } from './use-due-checklists';
import type { Shift } from './use-shift';

const GROUPS = ['overdue', 'due', 'window', 'night', 'waiting', 'checklists', 'horizon', 'surplus', 'golden'] as const;
type Group = (typeof GROUPS)[number];

export default function TodayTab({ shift, now, failed, retry, onPaper }: Shift & { onPaper(key: string): void }) {
  const { t } = useWords();
  const { data: golden } = useQuery('clients.golden', {}, ['follow-ups', 'tab']);
  const checklists = useDueChecklists(now);
  const [only, setOnly] = useState<Group | null>(null);
  if (!shift) return failed ? <LoadFailed retry={retry} /> : null;
  const rows = {
    ...rowsOf(shift, golden ?? [], now),
    checklists: checklists.map((due) => <ChecklistRow key={due.key} due={due} onOpen={onPaper} />),
  };
  const filled = GROUPS.filter((group) => rows[group].length > 0);
  const shown = only && filled.includes(only) ? [only] : filled;
  return (
    <div>
      <div className="space-y-2 border-b border-line px-3 py-2.5">
        <Next next={shift.next} />
        <p data-testid="shift-progress" className="text-xs text-muted">
          {[
            t.today.taken(shift.progress.taken),
            t.today.contacted(shift.progress.contacted),
            t.today.done(shift.progress.followUpsDone),
            t.today.paid(shift.progress.paid),
          ].map((part, at) => (
            <Fragment key={part}>
              {at > 0 && ' · '}
              <span className="whitespace-nowrap">{part}</span>
            </Fragment>
          ))}
        </p>
        <ShiftButtons shift={shift} now={now} />
      </div>
      {filled.length > 1 && (
        <div className="flex flex-wrap gap-1 border-b border-line px-3 py-1.5">
          <Chip label={t.today.all} pressed={only === null} onPress={() => setOnly(null)} />
          {filled.map((group) => (
            <Chip
              key={group}
              group={group}
              label={`${t.today[group]} ${rows[group].length}`}
              pressed={only === group}
              onPress={() => setOnly(only === group ? null : group)}
            />
          ))}
        </div>
      )}
      {filled.length === 0 && <Empty text={t.today.nothing} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go from row to row, each of which is a control. */}
      <div onKeyDown={moveFocus}>
        {shown.map((group) => (
          <section key={group} data-testid="today-group" data-group={group} aria-label={t.today[group]}>
            <h2 className="bg-sunken px-3 py-1 text-xs font-medium text-muted">
              {t.today[group]} {rows[group].length}
            </h2>
            <ul>{rows[group]}</ul>
          </section>
        ))}
      </div>
      {shift.later > 0 && <p className="px-3 py-2 text-xs text-muted">{t.today.later(shift.later)}</p>}
      {filled.length > 0 && <p className="px-3 pb-2 text-xs text-muted">{t.today.keys}</p>}
    </div>
  );
}

function rowsOf(
  shift: ShiftView,
  golden: readonly GoldenClient[],
  now: Date,
): Record<Exclude<Group, 'checklists'>, ReactNode[]> {
  const overdue = dueAt(shift.followUps, now.toISOString());
  const followUp = (one: ShiftView['followUps'][number]) => (
    <FollowUpRow key={one.id} followUp={one} now={now} withClient brief={!overdue.includes(one)} />
  );
  const order = (queued: QueuedOrderView) => <OrderRow key={queued.order.key} queued={queued} />;
  return {
    overdue: overdue.map(followUp),
    due: shift.followUps.filter((one) => !overdue.includes(one)).map(followUp),
    window: shift.orders.filter(({ place }) => place !== 'night').map(order),
    night: shift.orders.filter(({ place }) => place === 'night').map(order),
    waiting: shift.waiting.map((chat) => <WaitingRow key={chat.url + chat.clientName} chat={chat} now={now} />),
    horizon: shift.horizon
      .filter(({ reason }) => reason === null)
      .map((record) => <HorizonRow key={record.key} record={record} />),
    surplus: shift.surplus.map((one) => (
      <Row key={one.key} url={one.url} title={one.number ?? one.id} line={[one.clientName, one.product]} />
    )),
    golden: golden.map(({ id, name, askOn }) => <Row key={id} url={null} title={name} line={[askOn]} />),
  };
}

function Next({ next }: { next: ShiftView['next'] }) {
  const { t } = useWords();
  const { send } = useCalls();
  const run = useRun();
  const label = next && { order: t.today.nextOrder, list: () => t.today.nextList, chat: t.today.nextChat }[next.to];
  return (
    <Button
      tone="main"
      icon="next"
      className="w-full"
      data-testid="next"
      data-to={next?.to}
      data-url={next?.url}
      disabled={!next}
      onClick={() => next && run(send('shift.go', { url: next.url }))}
    >
      {t.today.next}
      {next && label && <span className="min-w-0 truncate font-normal">{label(next.label)}</span>}
    </Button>
  );
}

const PLACES: Record<QueuedOrderView['place'], BadgeTone> = {
  wait: 'plain',
  window: 'good',
  late: 'bad',
  night: 'accent',
};

function OrderRow({ queued: { order, place, age } }: { queued: QueuedOrderView }) {
  const { t, locale } = useWords();
  return (
    <Row
      url={order.url}
      place={place}
      title={order.number ?? order.id}
      badge={<Badge tone={PLACES[place]}>{t.today.places[place]}</Badge>}
      line={[t.today.age(formatSpan(locale, age)), order.clientName, order.product]}
    />
  );
}

function WaitingRow({ chat, now }: { chat: ShiftView['waiting'][number]; now: Date }) {
  const { t, locale } = useWords();
  const span = t.today.waited(formatSpan(locale, chat.waited));
  return (
    <Row
      url={chat.url}
      title={chat.clientName || t.followups.nobody}
      badge={<Badge tone={chat.late ? 'bad' : 'plain'}>{span}</Badge>}
      line={[formatMoment(locale, chat.askedAt, now)]}
    />
  );
}

function Chip({ label, pressed, group, onPress }: { label: string; pressed: boolean; group?: Group; onPress(): void }) {
  return (
    <button
      type="button"
      data-testid="today-filter"
      data-group={group}
      aria-pressed={pressed}
      onClick={onPress}
      className={`rounded-full border px-2 py-px text-xs ${pressed ? 'border-accent bg-soft text-accent' : 'border-edge/60 text-muted hover:text-ink'}`}
    >
      {label}
    </button>
  );
}

/** Up and down go from row to row; typing in a field of a row is left alone. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLInputElement) return;
  const rows = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[data-testid=today-row], [data-testid=follow-up-open]'),
  ];
  const at = rows.findIndex((row) => row === event.target || row.closest('li')?.contains(event.target as Node));
  const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
