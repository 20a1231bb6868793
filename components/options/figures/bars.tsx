/** A small bar chart of shares, each with the line of its bounds. The table behind it says the same in figures. */
import type { Share } from '@/lib/model/figures';
import { Chart, WIDTH } from './chart';
import { useFormats } from './use-formats';

const ROW = 22;
const LABEL = 150;
const FIGURES = 90;
/** More bars than this are no picture any more. */
const MOST = 40;

export function ShareBars({ rows }: { rows: { name: string; share: Share }[] }) {
  const { share: format } = useFormats();
  const shown = rows.slice(-MOST);
  const room = WIDTH - LABEL - FIGURES;
  const x = (value: number) => LABEL + value * room;
  return (
    <Chart height={shown.length * ROW} testId="figures-chart">
      {shown.map(({ name, share }, at) => {
        const y = at * ROW;
        const middle = y + ROW / 2;
        return (
          <g key={name}>
            <text x={LABEL - 8} y={middle + 4} textAnchor="end" className="fill-muted" fontSize="11">
              {name.length > 24 ? `${name.slice(0, 23)}…` : name}
            </text>
            <rect x={LABEL} y={y + 5} width={room} height={ROW - 10} className="fill-sunken" />
            <rect x={LABEL} y={y + 5} width={(share.value ?? 0) * room} height={ROW - 10} className="fill-accent" />
            {share.of > 0 && (
              <path
                d={`M${x(share.low)} ${middle}H${x(share.high)}M${x(share.low)} ${middle - 3}v6M${x(share.high)} ${middle - 3}v6`}
                className="stroke-edge"
                strokeWidth="1.5"
              />
            )}
            <text x={WIDTH - FIGURES + 8} y={middle + 4} className="fill-ink" fontSize="11">
              {format(share)} ({share.part}/{share.of})
            </text>
          </g>
        );
      })}
    </Chart>
  );
}
