/** The team's price tables, each with the way to where it is edited. */
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { addressOf } from './editor/place';
import { Section } from './section';

export function PricesSection() {
  const { t } = useWords();
  const { data: playbooks } = useQuery('playbook.list', {}, ['playbook']);
  const quotes = playbooks?.flatMap(({ id, quotes: own }) => own.map((quote) => ({ playbookId: id, quote }))) ?? [];
  if (quotes.length === 0) return null;
  return (
    <Section title={t.playbook.prices} hint={t.editor.pricesHint}>
      <ul className="space-y-1.5">
        {quotes.map(({ playbookId, quote }) => (
          <li key={`${playbookId}/${quote.id}`} className="flex items-baseline justify-between gap-3">
            <span>
              {`${quote.title}, ${quote.currency}`}{' '}
              <span className="text-sm text-muted">
                {t.editor.pricesFilled(
                  quote.prices.length,
                  quote.packages.length * quote.bands.length * quote.years.length,
                )}
              </span>
            </span>
            <a
              href={addressOf({ playbookId, part: 'quotes', id: quote.id })}
              data-testid="prices-edit"
              data-quote-id={quote.id}
              className="rounded-sm text-sm text-accent hover:underline"
            >
              {t.editor.editPrices}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
