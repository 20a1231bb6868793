/** Changes to a price list. Its prices name their band by its place, and stay with it whatever becomes of the others. */
import type { Quote } from '@/lib/model/playbook';

export type Cell = Omit<Quote['prices'][number], 'price'>;

/** Null: the table has no such price. */
export function priceIn(quote: Quote, cell: Cell): number | null {
  return quote.prices.find((one) => isSameCell(one, cell))?.price ?? null;
}

export function priceSet(quote: Quote, cell: Cell, price: number | null): Quote {
  const others = quote.prices.filter((one) => !isSameCell(one, cell));
  return { ...quote, prices: price === null ? others : [...others, { ...cell, price }] };
}

/** With one more band, without prices, where it belongs; null: "and more", at the end. */
export function bandAdded(quote: Quote, end: number | null): Quote {
  const { bands, prices } = tidy(quote);
  const above = end === null ? -1 : bands.findIndex((one) => one === null || one > end);
  const at = above < 0 ? bands.length : above;
  return {
    ...quote,
    bands: bands.toSpliced(at, 0, end),
    prices: prices.map((one) => (one.band < at ? one : { ...one, band: one.band + 1 })),
  };
}

/** The end of a band that may come next: as far above the last one as that is above the one before. */
export function nextEnd({ bands }: Quote): number {
  const [last = 0, before = 0] = bands.filter((end) => end !== null).toReversed();
  return last + Math.max(1, last - before || 100);
}

/** Without the band and its prices. */
export function bandDropped(quote: Quote, at: number): Quote {
  const { bands, prices } = tidy(quote);
  return {
    ...quote,
    bands: bands.toSpliced(at, 1),
    prices: prices
      .filter(({ band }) => band !== at)
      .map((one) => (one.band < at ? one : { ...one, band: one.band - 1 })),
  };
}

/** The band keeps its prices. */
export function bandEnded(quote: Quote, at: number, end: number): Quote {
  return { ...quote, bands: quote.bands.map((one, place) => (place === at ? end : one)) };
}

/** With these packages; the prices of one that is no longer there go with it. */
export function withPackages(quote: Quote, packages: Quote['packages']): Quote {
  return tidy({ ...tidy(quote), packages });
}

/** With these terms, in order; the prices of one that is no longer there go with it. */
export function withYears(quote: Quote, years: readonly number[]): Quote {
  return tidy({ ...tidy(quote), years: years.toSorted((a, b) => a - b) });
}

/** Without prices of what the table does not have: a band or term that is added would come upon them. */
function tidy(quote: Quote): Quote {
  const { packages, bands, years } = quote;
  const prices = quote.prices.filter(
    (one) => one.band < bands.length && years.includes(one.years) && packages.some(({ id }) => id === one.package),
  );
  return { ...quote, prices };
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one.package === other.package && one.band === other.band && one.years === other.years;
}
