/** What the work came to: conversion, takes in time, plan, payments, the weekly meeting; each with its table. */
import { useState } from 'react';
import { LoadFailed } from '@/components/data/load-failed';
import { useNow } from '@/components/data/now';
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { Button } from '@/components/ui/button';
import { Field, Select } from '@/components/ui/field';
import type { ConversionRow, Dimension, Figures } from '@/lib/model/figures';
import { Section } from '../section';
import type { SettingsDraft } from '../use-settings-draft';
import { ShareBars } from './bars';
import { Payments } from './payments';
import { Plan } from './plan';
import { SheetButtons, Table } from './sheet';
import { useFormats } from './use-formats';

const PERIODS = ['week', 'days', 'month', 'quarter'] as const;
type Period = (typeof PERIODS)[number];
const DIMENSIONS = ['day', 'month', 'shift', 'manager', 'product', 'script'] as const satisfies readonly Dimension[];

export default function FiguresSection({ draft }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const now = useNow();
  const [period, setPeriod] = useState<Period>('days');
  const { data, failed, retry } = useQuery('figures.view', rangeOf(period, now), [
    'log',
    'contact-log',
    'settings',
    'follow-ups',
  ]);
  return (
    <Section title={t.figures.title} hint={t.figures.hint} printed>
      <div className="mb-3 flex flex-wrap items-end gap-3 print:hidden">
        <Field label={t.figures.period}>
          <Select
            data-testid="figures-period"
            value={period}
            onChange={({ target }) => setPeriod(PERIODS.find((one) => one === target.value) ?? 'days')}
          >
            {PERIODS.map((one) => (
              <option key={one} value={one}>
                {t.figures.periods[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Button data-testid="figures-print" onClick={() => window.print()}>
          {t.figures.print}
        </Button>
      </div>
      {data && (
        <div className="space-y-6">
          <Conversion figures={data} />
          <Takes figures={data} />
          <Plan plan={data.plan} draft={draft} />
          <Payments figures={data} />
          <Meeting figures={data} />
        </div>
      )}
      {!data && failed && <LoadFailed retry={retry} />}
    </Section>
  );
}

function Conversion({ figures }: { figures: Figures }) {
  const { t } = useWords();
  const { share, bounds, dayMonth } = useFormats();
  const [by, setBy] = useState<Dimension>('day');
  const rows = figures.by[by];
  const nameOf = ({ key, manager }: Pick<ConversionRow, 'key' | 'manager'>) =>
    [key ?? t.figures.unknown, manager].filter(Boolean).join(', ');
  // A date and a name side by side do not fit before a bar.
  const shortName = (row: ConversionRow) =>
    by === 'shift' && row.key ? [dayMonth(row.key), row.manager].filter(Boolean).join(', ') : nameOf(row);
  const head = [
    t.figures.dimensions[by],
    t.figures.taken,
    t.figures.contacted,
    t.figures.paid,
    t.figures.share,
    t.figures.bounds,
  ];
  const all: ConversionRow[] = [{ ...figures.total, key: t.figures.total }, ...rows];
  const cells = all.map((row) => [
    nameOf(row),
    row.taken,
    row.contacted,
    row.paid.part,
    share(row.paid),
    bounds(row.paid),
  ]);
  return (
    <div data-testid="figures-conversion">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="flex items-center gap-1.5 text-sm print:hidden">
          <span aria-hidden="true">{t.figures.by}</span>
          <Select
            aria-label={t.figures.by}
            data-testid="figures-by"
            value={by}
            onChange={({ target }) => setBy(DIMENSIONS.find((one) => one === target.value) ?? 'day')}
          >
            {DIMENSIONS.map((one) => (
              <option key={one} value={one}>
                {t.figures.dimensions[one]}
              </option>
            ))}
          </Select>
        </span>
        <SheetButtons name="conversion" rows={[head, ...cells]} />
      </div>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">{t.figures.nobody}</p>
      ) : (
        <>
          <ShareBars rows={rows.map((row) => ({ name: shortName(row), share: row.paid }))} />
          <Table head={head} rows={cells} testId="conversion-table" />
        </>
      )}
    </div>
  );
}

function Takes({ figures: { takes, followUps } }: { figures: Figures }) {
  const { t } = useWords();
  const { share, bounds } = useFormats();
  const lines = [
    {
      name: t.figures.inTime,
      of: takes.inTime,
      more: t.figures.takes(...counts(takes.early, takes.late, takes.night)),
    },
    { name: t.figures.followUps, of: followUps, more: '' },
  ];
  return (
    <dl className="grid gap-3 sm:grid-cols-2">
      {lines.map(({ name, of, more }) => (
        <div key={name} data-testid="figures-in-time" className="rounded-md border border-line px-3 py-2">
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="text-lg font-semibold">{share(of)}</dd>
          <dd className="text-xs text-muted">
            {[t.figures.outOf(String(of.part), String(of.of)), of.of > 0 && bounds(of), more]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function counts(early: number, late: number, night: number): [string, string, string] {
  return [String(early), String(late), String(night)];
}

function Meeting({ figures: { meeting } }: { figures: Figures }) {
  const { t } = useWords();
  const { money } = useFormats();
  const head = [t.figures.state, t.figures.client, t.figures.sum, t.terms.contractEnds, t.terms.wishes];
  const cells = meeting.flatMap(({ list, lines }) =>
    lines.map(({ clientName, price, contractEnds, wishes }) => [
      t.figures.lists[list],
      clientName,
      price && money(price),
      contractEnds,
      wishes,
    ]),
  );
  return (
    <div data-testid="figures-meeting">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <h3 className="text-base font-semibold">{t.figures.meeting}</h3>
        <SheetButtons name="meeting" rows={[head, ...cells]} />
      </div>
      <p className="mb-2 text-sm">
        {meeting
          .map(({ list, lines, sums }) => [`${t.figures.lists[list]}: ${lines.length}`, ...sums.map(money)].join(', '))
          .join(' · ')}
      </p>
      {cells.length > 0 && <Table head={head} rows={cells} testId="meeting-table" client={1} folded />}
    </div>
  );
}

/** To the hour, so that a tick of the clock asks for nothing new. */
function rangeOf(period: Period, now: Date): { from: string; to: string } {
  const hour = 3_600_000;
  const to = new Date(Math.ceil(now.getTime() / hour) * hour);
  const days = { week: 7, days: 30, quarter: 90 };
  const from =
    period === 'month'
      ? new Date(now.getFullYear(), now.getMonth(), 1)
      : new Date(to.getFullYear(), to.getMonth(), to.getDate() - days[period]);
  return { from: from.toISOString(), to: to.toISOString() };
}
