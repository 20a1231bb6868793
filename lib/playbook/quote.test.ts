import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '@/lib/model/playbook';
import { bandOf, instalmentsOf, priceOf, quoteValues, upgradeOf } from './quote';

const QUOTE: Quote = {
  id: 'price.package',
  title: 'Цена',
  situation: 'Цена',
  triggers: [],
  currency: 'EUR',
  unit: 'ученици',
  packages: [
    { id: 'basic', label: 'Базов' },
    { id: 'medium', label: 'Среден' },
  ],
  bands: [100, 200, null],
  years: [1, 2],
  prices: [{ package: 'basic', band: 0, years: 1, price: 120 }],
  instalments: [1, 2],
  text: '{quote.price}',
};

describe('the price', () => {
  it.each([
    [1, 0],
    [100, 0],
    [101, 1],
    [5000, 2],
    [0, null],
    [Number.NaN, null],
  ])('of %s units is in band %s', (units, band) => {
    expect(bandOf(QUOTE, units)).toBe(band);
  });

  it('no band goes so far', () => {
    expect(bandOf({ ...QUOTE, bands: [100] }, 101)).toBeNull();
  });

  it('is that of the band, else unknown', () => {
    expect(priceOf(QUOTE, 'basic', 50, 1)).toBe(120);
    expect(priceOf(QUOTE, 'basic', 150, 1)).toBeNull();
    expect(priceOf(QUOTE, 'constructor', 50, 1)).toBeNull();
  });
});

describe('instalments', () => {
  it('are whole where the price is, the larger first', () => {
    expect(instalmentsOf(100, 3)).toEqual([34, 33, 33]);
    expect(instalmentsOf(99.99, 2)).toEqual([50, 49.99]);
  });

  it('add up to the price, and differ by one step at most', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000_00 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 36 }), (total, count) => {
        const parts = instalmentsOf(total / 100, count);
        expect(parts).toHaveLength(count);
        expect(parts.reduce((sum, part) => sum + Math.round(part * 100), 0)).toBe(total);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1.0000001);
      }),
    );
  });
});

describe('an upgrade', () => {
  it('costs the difference for the days that are left', () => {
    // From 1 January on, 365 days; 92 of them are left on 1 October.
    expect(upgradeOf({ from: 120, to: 200 }, 1, '2026-01-01', '2026-10-01')).toEqual({
      days: 92,
      termDays: 365,
      until: '2026-12-31',
      price: 20.16,
    });
  });

  it('on the first day costs the whole difference, on the last a day of it', () => {
    expect(upgradeOf({ from: 0, to: 365 }, 1, '2026-01-01', '2026-01-01')?.price).toBe(365);
    expect(upgradeOf({ from: 0, to: 365 }, 1, '2026-01-01', '2026-12-31')).toMatchObject({ days: 1, price: 1 });
  });

  it.each([
    ['2025-12-31', 'before it begins'],
    ['2027-01-01', 'after it ended'],
    ['', 'without a day'],
    ['2026-13-01', 'on no day'],
  ])('%s: none %s', (day) => {
    expect(upgradeOf({ from: 1, to: 2 }, 1, '2026-01-01', day)).toBeNull();
  });

  it('to a cheaper package costs nothing', () => {
    expect(upgradeOf({ from: 200, to: 120 }, 2, '2026-01-01', '2026-10-01')?.price).toBe(0);
  });
});

it('writes its figures in the language of the text', () => {
  const figures = { packageLabel: 'Среден', units: 1250, years: 2, price: 100, instalments: 3 };
  const upgrade = { from: 'Базов', days: 92, until: '2026-12-31' };
  expect(quoteValues(QUOTE, { ...figures, upgrade }, 'bg')).toEqual({
    'quote.package': 'Среден',
    'quote.units': '1250',
    'quote.years': '2',
    'quote.price': '100 €',
    'quote.instalments': '3',
    'quote.instalmentPrice': '34 €, 2 × 33 €',
    'quote.from': 'Базов',
    'quote.days': '92',
    'quote.until': '31 декември 2026 г.',
  });
});
