/** The guide as a picture: the tree of its steps, where one stands, and the way one came. Passed steps can be gone back to. */
import type { KeyboardEvent } from 'react';
import { useWords } from '@/components/data/words';
import type { Guide } from '@/lib/model/playbook';
import { mapGuide } from '@/lib/playbook/guide-map';

const ROW = 26;
const COLUMN = 16;
const WIDTH = 320;
/** Width of an average letter at this size. */
const LETTER = 7.1;

export interface GuideMapProps {
  guide: Guide;
  /** Step ids from the start to the current one. */
  path: readonly string[];
  onGo(stepId: string): void;
  /** Each step can be gone to, not only those that were passed. */
  anywhere?: boolean;
}

export function GuideMap({ guide, path, onGo, anywhere = false }: GuideMapProps) {
  const { t } = useWords();
  const nodes = mapGuide(guide);
  const textOf = (id: string) => guide.steps.find((step) => step.id === id)?.text ?? id;
  const x = (depth: number) => 10 + Math.min(depth, 8) * COLUMN;
  const y = (row: number) => row * ROW + ROW / 2;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds no picture.
    <svg
      data-testid="guide-map"
      role="group"
      aria-label={t.playbook.map}
      viewBox={`0 0 ${WIDTH} ${nodes.length * ROW}`}
      className="mt-2 w-full rounded-md border border-line bg-sunken text-ink"
    >
      {nodes.map(({ stepId, parent, depth }, row) => {
        const above = parent === null ? undefined : nodes[parent];
        if (parent === null || !above) return null;
        const from = x(above.depth);
        return (
          <path
            key={stepId}
            d={`M${from} ${y(parent) + 5}V${y(row)}H${x(depth)}`}
            fill="none"
            className="stroke-edge"
            strokeWidth="1"
          />
        );
      })}
      {nodes.map(({ stepId, label, text, depth, leadsTo }, row) => {
        const at = path.indexOf(stepId);
        const here = stepId === path.at(-1);
        const passed = at >= 0 && !here;
        const open = passed || anywhere;
        const back = leadsTo.map((id) => `${t.playbook.leadsTo} ${textOf(id)}`).join('; ');
        const whole = [label, text].filter(Boolean).join(': ');
        const go = { onClick: () => onGo(stepId), onKeyDown: onEnter(() => onGo(stepId)), role: 'button', tabIndex: 0 };
        return (
          <g
            key={stepId}
            data-testid="map-step"
            data-step-id={stepId}
            data-state={here ? 'here' : passed ? 'passed' : 'ahead'}
            aria-current={here ? 'step' : undefined}
            aria-label={whole}
            className={open ? 'cursor-pointer hover:underline' : ''}
            {...(open && go)}
          >
            <title>{[whole, back].filter(Boolean).join('\n')}</title>
            <rect x="0" y={row * ROW} width={WIDTH} height={ROW} className={here ? 'fill-soft' : 'fill-transparent'} />
            <circle
              cx={x(depth)}
              cy={y(row)}
              r={here ? 5 : 4}
              strokeWidth="1.4"
              className={at >= 0 ? 'fill-accent stroke-accent' : 'fill-surface stroke-edge'}
            />
            <text
              x={x(depth) + 11}
              y={y(row) + 4}
              fontSize="11.5"
              className={here ? 'fill-accent font-semibold' : at >= 0 ? 'fill-ink' : 'fill-muted'}
            >
              {shortened(`${whole}${leadsTo.length > 0 ? ' ↩' : ''}`, (WIDTH - x(depth) - 16) / LETTER)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function shortened(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, Math.max(3, Math.floor(letters) - 1)).trimEnd()}…` : text;
}

function onEnter(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
}
