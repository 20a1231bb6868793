/** Prices that older versions kept beside the playbooks, as own changes of the quotes they belong to. */
import type { Change, Layer } from '@/lib/model/layer';
import type { Playbook, Quote } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';
import { changeOf, edited, entryOf, mergeLayer } from './layer';
import { priceSet } from './quote-edit';

/** `left`: of quotes that no playbook has now. A price whose package, band or term the quote lacks was never shown: it goes. */
export function pricesMoved(
  bases: readonly Playbook[],
  layer: Layer,
  prices: Settings['prices'],
): { changes: Change[]; left: Settings['prices'] } {
  const books = mergeLayer(bases, layer, { hidden: true });
  const left: Settings['prices'] = {};
  const changes = Object.entries(prices).flatMap(([table, own]): Change[] => {
    const [playbookId = '', id = ''] = table.split('/');
    const key = { playbookId, part: 'quotes', id } as const;
    const quote = entryOf(books, key) as Quote | null;
    if (!quote) {
      left[table] = own;
      return [];
    }
    const change = edited(key, changeOf(layer, key), entryOf(bases, key), withPrices(quote, own));
    return change ? [change] : [];
  });
  return { changes, left };
}

function withPrices(quote: Quote, own: Readonly<Record<string, number>>): Quote {
  return Object.entries(own).reduce((priced, [key, price]) => {
    const [packageId = '', band, years] = key.split('|');
    const cell = { package: packageId, band: Number(band), years: Number(years) };
    const isThere =
      quote.packages.some(({ id }) => id === packageId) && cell.band in quote.bands && quote.years.includes(cell.years);
    return isThere ? priceSet(priced, cell, price) : priced;
  }, quote);
}
