import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Quote } from '@/lib/model/playbook';
import { quoteSchema } from '@/lib/model/playbook';
import { bandOf, priceOf } from './quote';
import { bandAdded, bandDropped, bandEnded, nextEnd, priceSet, withPackages, withYears } from './quote-edit';

/** A price list with bands that grow and prices of its own, some of them of bands and terms that it does not have. */
const anyQuote = fc
  .record({
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
    open: fc.boolean(),
    years: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    packages: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
    prices: fc.uniqueArray(
      fc.record({
        package: fc.constantFrom('a', 'b', 'c', 'd'),
        band: fc.nat(6),
        years: fc.integer({ min: 1, max: 4 }),
        price: fc.nat(9999),
      }),
      { maxLength: 40, selector: (one) => `${one.package}|${one.band}|${one.years}` },
    ),
  })
  .map(({ ends, open, years, packages, prices }): Quote => {
    const bands = [...ends.toSorted((a, b) => a - b), ...(open ? [null] : [])];
    const named = packages.map((id) => ({ id, label: id }));
    const rest = { id: 'q', title: 'Q', situation: 'S', triggers: [], currency: 'EUR', unit: 'u', text: 't' };
    return { ...rest, packages: named, bands, years, prices, instalments: [1] };
  });

const UNITS = Array.from({ length: 420 }, (_, at) => at + 1);

/** What everything costs that the list sells: package, count and term to the price. */
function sold(quote: Quote, units: readonly number[] = UNITS): [string, number | null][] {
  return quote.packages.flatMap(({ id }) =>
    quote.years.flatMap((years) =>
      units.map((count): [string, number | null] => [`${id}|${count}|${years}`, priceOf(quote, id, count, years)]),
    ),
  );
}

it('without a band its counts cost what the next one costs, and all others what they did', () => {
  fc.assert(
    fc.property(anyQuote, fc.nat(), (quote, chance) => {
      fc.pre(quote.bands.length > 1);
      const at = chance % quote.bands.length;
      const inside = UNITS.filter((count) => bandOf(quote, count) === at);
      const outside = UNITS.filter((count) => bandOf(quote, count) !== at);
      const after = bandDropped(quote, at);
      expect(sold(after, outside)).toEqual(sold(quote, outside));
      const next = UNITS.find((count) => bandOf(quote, count) === at + 1);
      for (const { id } of quote.packages)
        for (const years of quote.years)
          for (const count of inside)
            expect(priceOf(after, id, count, years)).toBe(next === undefined ? null : priceOf(quote, id, next, years));
      expect(quoteSchema.safeParse(after).success).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('a band that is added has no price, and takes none from another', () => {
  fc.assert(
    fc.property(anyQuote, fc.option(fc.integer({ min: 1, max: 400 })), (quote, end) => {
      fc.pre(!quote.bands.includes(end));
      const after = bandAdded(quote, end);
      const at = after.bands.indexOf(end);
      const inside = UNITS.filter((count) => bandOf(after, count) === at);
      const outside = UNITS.filter((count) => bandOf(after, count) !== at);
      expect(sold(after, inside).filter(([, price]) => price !== null)).toEqual([]);
      expect(sold(after, outside)).toEqual(sold(quote, outside));
    }),
    { numRuns: 60 },
  );
});

it('a package or a term that goes takes its prices along: come back, it has none, and the others have theirs', () => {
  fc.assert(
    fc.property(anyQuote, (quote) => {
      const [first, ...others] = quote.packages;
      fc.pre(first !== undefined && others.length > 0 && quote.years.length > 1);
      const kept = withPackages(quote, others);
      expect(sold(kept)).toEqual(sold(quote).filter(([key]) => !key.startsWith(`${first?.id}|`)));
      const back = withPackages(kept, quote.packages);
      expect(sold(back).filter(([key, price]) => key.startsWith(`${first?.id}|`) && price !== null)).toEqual([]);
      const [term, ...terms] = quote.years.toSorted();
      const shorter = withYears(quote, terms);
      const again = sold(withYears(shorter, quote.years));
      expect(again.filter(([key, price]) => key.endsWith(`|${term}`) && price !== null)).toEqual([]);
      expect(sold(shorter)).toEqual(sold({ ...quote, years: terms }));
    }),
    { numRuns: 60 },
  );
});

it('a price stands where it was set, and nowhere else; an end that is moved keeps the prices of its band', () => {
  fc.assert(
    fc.property(anyQuote, fc.nat(), fc.nat(9999), (quote, chance, price) => {
      const band = chance % quote.bands.length;
      const cell = { package: quote.packages[0]?.id ?? '', band, years: quote.years[0] ?? 1 };
      const isCell = (key: string) => {
        const [id, count, years] = key.split('|');
        return id === cell.package && bandOf(quote, Number(count)) === band && Number(years) === cell.years;
      };
      const set = priceSet(quote, cell, price);
      expect(sold(set)).toEqual(sold(quote).map(([key, was]) => [key, isCell(key) ? price : was]));
      expect(sold(priceSet(set, cell, null))).toEqual(sold(quote).map(([key, was]) => [key, isCell(key) ? null : was]));
      if (quote.bands[band] !== null) expect(bandEnded(quote, band, 5).prices).toEqual(quote.prices);
    }),
    { numRuns: 60 },
  );
});

it('the next band lies above the last', () => {
  fc.assert(
    fc.property(anyQuote, (quote) => {
      expect(nextEnd(quote)).toBeGreaterThan(Math.max(...quote.bands.map((end) => end ?? 0)));
    }),
  );
});
