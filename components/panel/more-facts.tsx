/** What else the page says of the record: closed until it is wanted, and closed again on the next page. */
import { useNow } from '@/components/data/now';
import { useWords } from '@/components/data/words';
import { Icon } from '@/components/ui/icons';
import { formatMoment, formatMoney } from '@/lib/i18n/format';
import type { TabView } from '@/lib/messages/contract';
import type { Locale } from '@/lib/model/playbook';
import { Fact } from './fact';
import { usePanel } from './panel-context';

/** In the order shown, each with its mark. */
const MARKS = {
  handle: 'client-handle',
  nextActivity: 'next-activity',
  positions: 'positions',
  payments: 'payments',
  letters: 'letters',
} as const;
type Name = keyof typeof MARKS;
// The keys of the object above.
const NAMES = Object.keys(MARKS) as Name[];

export function MoreFacts() {
  const { view } = usePanel();
  const { t } = useWords();
  const { facts } = view;
  const names = NAMES.filter((name) => facts[name] !== undefined);
  if (names.length === 0) return null;
  const found = names.filter((name) => 'value' in (facts[name] ?? {}));
  return (
    <details data-testid="more-facts" className="group border-b border-line bg-sunken">
      <summary className="flex items-center gap-1.5 px-3 py-1 text-xs text-muted hover:text-ink">
        <span className="shrink-0">
          {t.facts.more}
          {found.length > 0 && <span className="group-open:invisible">:</span>}
        </span>
        <span className="min-w-0 grow truncate group-open:invisible">
          {found.map((name) => t.facts[name].toLowerCase()).join(', ')}
        </span>
        <span className="group-open:rotate-180">
          <Icon name="down" size={14} />
        </span>
      </summary>
      <dl className="max-h-52 space-y-1.5 overflow-y-auto px-3 pb-2 text-sm">
        {names.map((name) => (
          <div key={name}>
            <dt className="text-xs text-muted">{t.facts[name]}</dt>
            <dd className="break-words">
              <Shown name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Shown({ name }: { name: Name }) {
  const { view } = usePanel();
  const { locale } = useWords();
  const now = useNow();
  const lines = linesOf(name, view.facts, locale);
  if (!lines) return <Fact name={name} testId={MARKS[name]} bare />;
  return (
    <ul data-testid={MARKS[name]}>
      {lines.map(({ text, state, at }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a page have no other name and are drawn anew as a whole.
        <li key={place}>
          {text}{' '}
          <span className="text-muted">{[state, at && formatMoment(locale, at, now)].filter(Boolean).join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

interface Line {
  text: string;
  state?: string;
  at?: string | null;
}

/** Null where the fact is no list, or not found. */
function linesOf(name: Name, { positions, payments, letters }: TabView['facts'], locale: Locale): Line[] | null {
  if (name === 'positions' && positions && 'value' in positions) return positions.value.map((text) => ({ text }));
  if (name === 'payments' && payments && 'value' in payments) {
    return payments.value.map(({ amount, type, ...rest }) => ({
      text: [formatMoney(locale, amount), type].filter(Boolean).join(' '),
      ...rest,
    }));
  }
  if (name === 'letters' && letters && 'value' in letters) {
    return letters.value.map(({ subject, ...rest }) => ({ text: subject, ...rest }));
  }
  return null;
}
