/** The table of a price list: a row a band, a column a package and term. */
import { useWords } from '@/components/data/words';
import { Button, IconButton } from '@/components/ui/button';
import { Check, TextInput } from '@/components/ui/field';
import type { Quote } from '@/lib/model/playbook';
import { bandAdded, bandDropped, bandEnded, nextEnd, priceIn, priceSet } from '@/lib/playbook/quote-edit';

interface PriceGridProps {
  quote: Quote;
  onQuote(quote: Quote): void;
}

export function PriceGrid({ quote, onQuote }: PriceGridProps) {
  const { t } = useWords();
  const { bands, packages, years } = quote;
  const columns = packages.flatMap(({ id, label }) => years.map((term) => ({ id, label, term })));
  const open = bands.indexOf(null);
  return (
    <div className="space-y-2">
      <div className="overflow-x-auto">
        <table data-testid="price-table" data-quote-id={quote.id} className="text-sm">
          <caption className="pb-1 text-left text-muted">{`${t.editor.fields.prices}, ${quote.currency}`}</caption>
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 bg-surface pr-2 text-left font-normal text-muted">
                {quote.unit}
              </th>
              {columns.map(({ id, label, term }) => (
                <th key={`${id}|${term}`} scope="col" className="px-1 text-left align-bottom font-normal text-muted">
                  {t.playbook.packageYears(label, term)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bands.map((end, band) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place; every control shows what is given.
              <tr key={band} data-testid="band">
                <th scope="row" className="sticky left-0 bg-surface pr-2 font-normal whitespace-nowrap">
                  <BandEnd quote={quote} band={band} onQuote={onQuote} />
                </th>
                {columns.map(({ id, label, term }) => {
                  const cell = { package: id, band, years: term };
                  return (
                    <td key={`${id}|${term}`} className="p-0.5">
                      <TextInput
                        type="number"
                        min={0}
                        step="any"
                        data-testid="price"
                        data-key={`${id}|${end ?? 'more'}|${term}`}
                        aria-label={`${t.playbook.packageYears(label, term)}, ${end ?? t.playbook.andMore}`}
                        className="w-24!"
                        value={priceIn(quote, cell) ?? ''}
                        onChange={({ target: { valueAsNumber: price } }) =>
                          onQuote(priceSet(quote, cell, price >= 0 ? price : null))
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
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button icon="add" data-testid="band-add" onClick={() => onQuote(bandAdded(quote, nextEnd(quote)))}>
          {t.editor.addBand}
        </Button>
        {(open < 0 || bands.length > 1) && (
          <Check
            label={t.editor.openEnd}
            value={open >= 0}
            onValue={(on) => onQuote(on ? bandAdded(quote, null) : bandDropped(quote, open))}
          />
        )}
      </div>
    </div>
  );
}

function BandEnd({ quote, band, onQuote }: PriceGridProps & { band: number }) {
  const { t } = useWords();
  const end = quote.bands[band];
  return (
    <span className="flex items-center gap-1.5">
      {end === null || end === undefined ? (
        <span className="w-28">{t.playbook.andMore}</span>
      ) : (
        <span className="flex w-28 items-center gap-1.5 text-muted">
          {t.editor.fields.bandEnd}
          <TextInput
            type="number"
            min={1}
            data-testid="band-end"
            aria-label={t.editor.fields.bandEnd}
            value={Number.isNaN(end) ? '' : end}
            aria-invalid={!(end > 0) || undefined}
            onChange={({ target }) => onQuote(bandEnded(quote, band, target.valueAsNumber))}
          />
        </span>
      )}
      {quote.bands.length > 1 && (
        <IconButton
          icon="remove"
          label={t.editor.remove}
          data-testid="band-remove"
          onClick={() => onQuote(bandDropped(quote, band))}
        />
      )}
    </span>
  );
}
