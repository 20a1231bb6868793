/** The plan of the month: its target, what is there, and the way there day by day. */
import { useWords } from '@/components/data/words';
import { Field, TextInput } from '@/components/ui/field';
import type { Figures } from '@/lib/model/figures';
import type { SettingsDraft } from '../use-settings-draft';
import { Chart, WIDTH } from './chart';
import { SheetButtons, Table } from './sheet';
import { useFormats } from './use-formats';

export function Plan({ plan, draft }: Pick<Figures, 'plan'> & { draft: SettingsDraft }) {
  const { t } = useWords();
  const { money } = useFormats();
  const { currency } = plan;
  return (
    <div data-testid="figures-plan">
      <h3 className="mb-2 text-base font-semibold">{t.figures.plan}</h3>
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <Field label={`${t.figures.target}, ${currency}`}>
          <TextInput
            type="number"
            min={0}
            step="any"
            data-testid="month-target"
            value={draft.settings.monthTarget || ''}
            onChange={({ target }) => draft.change({ monthTarget: Math.max(0, Number(target.value) || 0) })}
          />
        </Field>
        <p className="text-sm">
          <span className="block text-muted">{t.figures.reached}</span>
          {money({ value: plan.reached, currency })}
        </p>
        {plan.target > 0 && plan.perDay !== null && (
          <p className="text-sm">
            <span className="block text-muted">{t.figures.perDay}</span>
            {money({ value: Math.ceil(plan.perDay), currency })}
          </p>
        )}
      </div>
      {plan.target > 0 && <Course plan={plan} />}
    </div>
  );
}

const HEIGHT = 150;
const TOP = 14;
const BOTTOM = 16;

function Course({ plan: { target, reached, course, currency } }: Pick<Figures, 'plan'>) {
  const { t } = useWords();
  const { money, brief, dayMonth } = useFormats();
  const head = [t.figures.day, t.figures.reached, t.figures.due];
  const cells = course.map(({ day, reached: sum, due }) => [
    day,
    sum === null ? '—' : money({ value: sum, currency }),
    money({ value: Math.round(due), currency }),
  ]);
  const x = (at: number) => (course.length > 1 ? (at / (course.length - 1)) * WIDTH : 0);
  const y = (sum: number) => HEIGHT - BOTTOM - (sum / Math.max(target, reached)) * (HEIGHT - TOP - BOTTOM);
  const line = (sums: number[]) => sums.map((sum, at) => `${at ? 'L' : 'M'}${x(at)} ${y(sum)}`).join('');
  const so = course.flatMap(({ reached: sum }) => sum ?? []);
  const last = so.length - 1;
  const isLate = last > course.length * 0.8;
  return (
    <>
      <Chart height={HEIGHT} testId="plan-chart">
        <path d={`M0 ${HEIGHT - BOTTOM}H${WIDTH}`} className="stroke-line" />
        <path
          d={line(course.map(({ due }) => due))}
          className="fill-transparent stroke-edge"
          strokeWidth="1.5"
          strokeDasharray="4 4"
        />
        <path d={line(so)} className="fill-transparent stroke-accent" strokeWidth="2.5" />
        {last >= 0 && (
          <>
            <circle cx={x(last)} cy={y(reached)} r="3.5" className="fill-accent" />
            <text
              x={x(last) + (isLate ? -8 : 8)}
              y={Math.max(10, y(reached) - 6)}
              textAnchor={isLate ? 'end' : 'start'}
              className="fill-ink"
              fontSize="11"
            >
              {brief(reached)}
            </text>
          </>
        )}
        <text x="0" y={Math.max(10, y(target) - 4)} className="fill-muted" fontSize="10">
          {t.figures.target} {brief(target)}
        </text>
        {course.map(({ day }, at) =>
          at % 7 === 0 ? (
            <text
              key={day}
              x={x(at)}
              y={HEIGHT - 4}
              textAnchor={at === 0 ? 'start' : at === course.length - 1 ? 'end' : 'middle'}
              className="fill-muted"
              fontSize="10"
            >
              {dayMonth(day)}
            </text>
          ) : null,
        )}
      </Chart>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow">
          <Table head={head} rows={cells} testId="plan-table" folded />
        </div>
        <SheetButtons name="plan" rows={[head, ...cells]} />
      </div>
    </>
  );
}
