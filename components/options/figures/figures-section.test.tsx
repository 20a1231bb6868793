// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { all, one, show, type } from '@/components/testing';
import type { ConversionRow, Figures } from '@/lib/model/figures';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';
import FiguresSection from './figures-section';

const paid = { part: 1, of: 2, value: 0.5, low: 0.1, high: 0.9 };
const row = (key: string | null, more: Partial<ConversionRow> = {}): ConversionRow => ({
  key,
  taken: 2,
  contacted: 1,
  paid,
  ...more,
});
const NO_MONEY = { received: [], expected: [], possible: [] };
const FIGURES: Figures = {
  total: row(null),
  by: {
    day: [row('2026-11-26')],
    month: [row('2026-11')],
    shift: [row('2026-11-26', { manager: 'Maria' }), row('2026-11-26', { manager: null })],
    manager: [row('Maria'), row(null)],
    product: [],
    script: [],
  },
  takes: { inTime: paid, early: 0, late: 1, night: 0, unknown: 0 },
  followUps: paid,
  payments: [],
  sums: NO_MONEY,
  weeks: { currency: 'RUB', rows: [{ from: '2026-11-23', received: 100, expected: 50, possible: 0 }] },
  plan: {
    target: 1000,
    reached: 100,
    currency: 'RUB',
    daysLeft: 1,
    perDay: 900,
    course: [
      { day: '2026-11-29', reached: 100, due: 500 },
      { day: '2026-11-30', reached: null, due: 1000 },
    ],
  },
  meeting: [],
};

const open = (figures: Figures = FIGURES) =>
  show(<FiguresSection draft={{ settings: DEFAULT_SETTINGS, change: () => {}, state: 'saved', settled: true }} />, {
    'figures.view': () => figures,
  });
const tableOf = (testId: string) =>
  [...one(testId).querySelectorAll('tbody tr')].map((tr) => [...tr.children].map((cell) => cell.textContent));

describe('the figures', () => {
  test('are there per manager and per shift, with counts beside the share', async () => {
    await open();
    await type(one('figures-by'), 'shift');
    expect(tableOf('conversion-table').slice(1)).toEqual([
      ['2026-11-26, Maria', '2', '1', '1', '50%', '10%–90%'],
      ['2026-11-26', '2', '1', '1', '50%', '10%–90%'],
    ]);
    await type(one('figures-by'), 'manager');
    expect(
      tableOf('conversion-table')
        .slice(1)
        .map(([name]) => name),
    ).toEqual(['Maria', 'not known']);
  });

  test('draw plan and payments, each with its table', async () => {
    await open();
    expect(all('plan-chart')).toHaveLength(1);
    expect(tableOf('plan-table').map(([day, reached]) => [day, reached])).toEqual(
      [
        ['2026-11-29', 'RUB 100'],
        ['2026-11-30', '—'],
      ].map(([day, sum]) => [day, sum?.replace(' ', '\u00a0')]),
    );
    expect(all('payments-chart')).toHaveLength(1);
    expect(tableOf('payment-weeks-table')).toHaveLength(1);
  });

  test('draw nothing where there is nothing', async () => {
    await open({ ...FIGURES, weeks: { currency: 'RUB', rows: [] }, plan: { ...FIGURES.plan, target: 0 } });
    expect([...all('plan-chart'), ...all('payments-chart')]).toEqual([]);
  });
});
