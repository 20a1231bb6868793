/** Payments week by week: what came, what is expected, what is possible, one on top of the other. */
import { useWords } from '@/components/data/words';
import { EXPECTATIONS, type Expectation, type Figures } from '@/lib/model/figures';
import { Chart, WIDTH } from './chart';
import { SheetButtons, Table } from './sheet';
import { useFormats } from './use-formats';

const HEIGHT = 140;
const TOP = 14;
const BOTTOM = 16;
const FILLS: Record<Expectation, string> = {
  received: 'fill-accent stroke-accent',
  expected: 'fill-warn stroke-warn',
  possible: 'fill-surface stroke-edge',
};

export function PaymentWeeks({ weeks: { currency, rows } }: Pick<Figures, 'weeks'>) {
  const { t } = useWords();
  const { money, brief, dayMonth } = useFormats();
  const most = Math.max(...rows.map(sumOf));
  if (!rows.length || most <= 0) return null;
  const head = [t.figures.week, ...EXPECTATIONS.map((state) => t.figures.states[state])];
  const cells = rows.map((week) => [
    week.from,
    ...EXPECTATIONS.map((state) => money({ value: week[state], currency })),
  ]);
  const step = WIDTH / rows.length;
  const scale = (HEIGHT - TOP - BOTTOM) / most;
  return (
    <div className="mb-3">
      <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {EXPECTATIONS.map((state) => (
          <li key={state} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="10" height="10">
              <rect x="0.5" y="0.5" width="9" height="9" className={FILLS[state]} />
            </svg>
            {t.figures.states[state]}
          </li>
        ))}
      </ul>
      <Chart height={HEIGHT} testId="payments-chart">
        <path d={`M0 ${HEIGHT - BOTTOM}H${WIDTH}`} className="stroke-line" />
        {rows.map((week, at) => {
          const width = Math.min(44, step * 0.7);
          const x = at * step + (step - width) / 2;
          const middle = x + width / 2;
          return (
            <g key={week.from}>
              {stacked(week).map(({ state, from, value }) => (
                <rect
                  key={state}
                  x={x}
                  y={HEIGHT - BOTTOM - (from + value) * scale}
                  width={width}
                  height={value * scale}
                  className={FILLS[state]}
                />
              ))}
              {sumOf(week) > 0 && (
                <text
                  x={middle}
                  y={HEIGHT - BOTTOM - sumOf(week) * scale - 4}
                  textAnchor="middle"
                  className="fill-ink"
                  fontSize="10"
                >
                  {brief(sumOf(week))}
                </text>
              )}
              <text x={middle} y={HEIGHT - 4} textAnchor="middle" className="fill-muted" fontSize="10">
                {dayMonth(week.from)}
              </text>
            </g>
          );
        })}
      </Chart>
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 grow">
          <Table head={head} rows={cells} testId="payment-weeks-table" folded />
        </div>
        <SheetButtons name="payment-weeks" rows={[head, ...cells]} />
      </div>
    </div>
  );
}

type Week = Figures['weeks']['rows'][number];

function sumOf(week: Week): number {
  return EXPECTATIONS.reduce((sum, state) => sum + week[state], 0);
}

function stacked(week: Week): { state: Expectation; from: number; value: number }[] {
  let from = 0;
  return EXPECTATIONS.map((state) => {
    const value = Math.max(0, week[state]);
    const part = { state, from, value };
    from += value;
    return part;
  });
}
