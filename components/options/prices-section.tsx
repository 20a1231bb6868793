/** The team's price tables. */
import { useQuery } from '@/components/data/use-query';
import { useWords } from '@/components/data/words';
import { TextInput } from '@/components/ui/field';
import type { Playbook, Quote } from '@/lib/model/playbook';
import { priceKey } from '@/lib/playbook/quote';
import { Section } from './section';
import type { SettingsDraft } from './use-settings-draft';

export function PricesSection({ draft }: { draft: SettingsDraft }) {
  const { t } = useWords();
  const { data: playbooks } = useQuery('playbook.list', {}, ['playbook', 'settings']);
  const quotes = playbooks?.flatMap((playbook) => playbook.quotes.map((quote) => ({ playbook, quote }))) ?? [];
  if (quotes.length === 0) return null;
  return (
    <Section title={t.playbook.prices} hint={t.playbook.pricesHint}>
      {quotes.map(({ playbook, quote }) => (
        <PriceTable key={`${playbook.id}/${quote.id}`} playbook={playbook} quote={quote} draft={draft} />
      ))}
    </Section>
  );
}

function PriceTable({ playbook, quote, draft }: { playbook: Playbook; quote: Quote; draft: SettingsDraft }) {
  const { t } = useWords();
  const { settings, change } = draft;
  const table = `${playbook.id}/${quote.id}`;
  const prices = settings.prices[table] ?? {};
  const columns = quote.packages.flatMap(({ id, label }) => quote.years.map((years) => ({ id, label, years })));
  const set = (key: string, price: number | null) => {
    const { [key]: _, ...others } = prices;
    change({ prices: { ...settings.prices, [table]: price === null ? others : { ...others, [key]: price } } });
  };
  return (
    <div className="mb-4 overflow-x-auto">
      <table data-testid="price-table" data-quote-id={quote.id} className="text-sm">
        <caption className="pb-1 text-left font-medium">{`${quote.title}, ${quote.currency}`}</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-2 text-left font-normal text-muted">
              {quote.unit}
            </th>
            {columns.map(({ id, label, years }) => (
              <th key={`${id}|${years}`} scope="col" className="px-1 text-left font-normal text-muted">
                {t.playbook.packageYears(label, years)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quote.bands.map((end, band) => (
            <tr key={end ?? 'more'}>
              <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap">
                {end === null ? t.playbook.andMore : t.playbook.upTo(end)}
              </th>
              {columns.map(({ id, years }) => {
                const key = priceKey(id, band, years);
                const built = quote.prices.find(
                  (one) => one.package === id && one.band === band && one.years === years,
                )?.price;
                return (
                  <td key={key} className="p-0.5">
                    <TextInput
                      type="number"
                      min={0}
                      step="any"
                      data-testid="price"
                      data-key={key}
                      aria-label={`${t.playbook.packageYears(quote.packages.find((one) => one.id === id)?.label ?? id, years)}, ${end ?? t.playbook.andMore}`}
                      className="w-24!"
                      placeholder={built === undefined ? '' : String(built)}
                      value={prices[key] ?? ''}
                      onChange={({ target: { value, valueAsNumber } }) =>
                        set(key, value === '' || !(valueAsNumber >= 0) ? null : valueAsNumber)
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
