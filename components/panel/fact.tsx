import { useWords } from '@/components/data/words';
import { Badge } from '@/components/ui/badge';
import type { Texts } from '@/lib/i18n/texts';
import type { FactName } from '@/lib/model/page';
import { usePanel } from './panel-context';

/** Says who the client is. */
const PRIVATE = new Set<FactName>(['clientName', 'phones', 'emails', 'handle']);

interface FactProps {
  name: FactName & keyof Texts['facts'];
  testId: string;
  /** Instead of the text as the page has it. */
  text?: string;
  prefix?: string;
  /** The missing one is said without its label: the place tells what it is. */
  bare?: boolean;
  /** What stands for a missing one, where something else of the page does. */
  instead?: string | undefined;
  chip?: boolean;
  className?: string;
}

/** One fact of the page; nothing at all where pages of this kind have no such fact. */
export function Fact({ name, testId, text, prefix, bare, instead, chip, className }: FactProps) {
  const { view } = usePanel();
  const { t } = useWords();
  if (view.facts[name] === undefined) return null;
  const fact = view.facts[name];
  const why = fact && 'missing' in fact ? fact.why : undefined;
  const shown = view.shown[name]?.[0];
  if (!shown && instead !== undefined) {
    return (
      <span data-testid={testId} data-missing={name} data-why={why} className="private">
        {instead}
      </span>
    );
  }
  if (!shown) {
    return (
      <span data-testid={testId} data-missing={name} data-why={why} className="text-sm font-normal text-muted">
        {bare ? '' : `${t.facts[name]}: `}
        {why ? t.whyMissing[why] : t.page.missing}
      </span>
    );
  }
  const words = text ?? shown.text;
  return (
    <span data-testid={testId} data-value={shown.value} className={PRIVATE.has(name) ? 'private' : className}>
      {prefix && <span className="text-muted">{prefix} </span>}
      {chip ? <Badge tone="accent">{words}</Badge> : words}
    </span>
  );
}
