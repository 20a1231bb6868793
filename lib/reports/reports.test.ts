import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentLine } from '@/lib/model/figures';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { Client, Order, Terms } from '@/lib/model/records';
import { DEFAULT_WORK } from '@/lib/model/work';
import { conversion, type Taken, totalOf } from './conversion';
import { instalmentsOf, meetingOf } from './meeting';
import { sums, weeksOf } from './payments';
import { planOf } from './plan';
import { shareOf } from './share';
import { toCsv, toTsv } from './sheet';
import { onTime, takesOf } from './takes';

const ZONE = 'Europe/Moscow';

describe('a share', () => {
  it('says what it is made of, and how sure it is', () => {
    expect(shareOf(8, 10)).toMatchObject({ part: 8, of: 10, value: 0.8 });
    // The textbook's figures for 8 of 10.
    expect(shareOf(8, 10).low).toBeCloseTo(0.4901, 3);
    expect(shareOf(8, 10).high).toBeCloseTo(0.9433, 3);
    expect(shareOf(0, 0)).toEqual({ part: 0, of: 0, value: null, low: 0, high: 1 });
  });

  it('lies within its bounds, which lie within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const { value, low, high } = shareOf(Math.min(a, b), Math.max(a, b));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (value === null) return;
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

describe('conversion', () => {
  const taken = (at: string, part: Partial<Taken> = {}): Taken => ({
    at,
    product: 'A',
    contacted: true,
    paid: false,
    manager: 'Мария',
    script: null,
    ...part,
  });
  // The second one is of the next day in Moscow.
  const orders = [
    taken('2026-11-30T20:00:00.000Z', { paid: true }),
    taken('2026-11-30T21:30:00.000Z', { product: 'B', contacted: false }),
    taken('2026-12-01T10:00:00.000Z', { script: 'ready.now', paid: true }),
  ];

  it('goes by the school’s days and months, in their order', () => {
    expect(conversion(orders, 'day', ZONE).map(({ key, taken: count }) => [key, count])).toEqual([
      ['2026-11-30', 1],
      ['2026-12-01', 2],
    ]);
    expect(conversion(orders, 'month', ZONE)).toMatchObject([
      { key: '2026-11', paid: { part: 1, of: 1 } },
      { key: '2026-12', contacted: 1, paid: { part: 1, of: 2 } },
    ]);
  });

  it('goes by managers, and by their shifts, which may end after midnight', () => {
    const night = [
      ...orders,
      taken('2026-12-01T23:30:00.000Z', { manager: 'Олег', paid: true }),
      taken('2026-12-02T07:00:00.000Z', { manager: null }),
    ];
    expect(conversion(night, 'manager', ZONE).map(({ key, taken: count }) => [key, count])).toEqual([
      ['Мария', 3],
      [null, 1],
      ['Олег', 1],
    ]);
    expect(
      conversion(night, 'shift', ZONE).map(({ key, manager, paid }) => [key, manager, paid.part, paid.of]),
    ).toEqual([
      ['2026-11-30', 'Мария', 1, 2],
      ['2026-12-01', 'Мария', 1, 1],
      ['2026-12-01', 'Олег', 1, 1],
      ['2026-12-02', null, 0, 1],
    ]);
  });

  it('has the most taken first, and says what is unknown', () => {
    expect(conversion(orders, 'product', ZONE).map(({ key }) => key)).toEqual(['A', 'B']);
    expect(conversion(orders, 'script', ZONE)).toMatchObject([{ key: null, taken: 2 }, { key: 'ready.now' }]);
    expect(totalOf(orders)).toMatchObject({ taken: 3, contacted: 2, paid: { part: 2, of: 3 } });
  });
});

describe('in time', () => {
  const order = (createdAt: string | null): Order => ({
    key: 'getcourse|h|1',
    site: 'getcourse',
    host: 'h',
    id: '1',
    number: '1',
    url: 'https://h/1',
    clientId: null,
    clientName: null,
    status: { code: 'payed', text: 'Завершен' },
    amount: null,
    product: null,
    createdAt,
    seenAt: '2026-11-26T12:00:00.000Z',
  });

  it('are orders taken in their window; night ones and those without a time are counted apart', () => {
    const at = '2026-11-26T12:00:00.000Z';
    const taken = ['11:35', '11:50', '10:00', '03:00'].map((clock) => ({
      at,
      order: order(`2026-11-26T${clock}:00.000Z`),
    }));
    expect(takesOf([...taken, { at, order: order(null) }], ZONE)).toMatchObject({
      inTime: { part: 1, of: 3 },
      early: 1,
      late: 1,
      night: 1,
      unknown: 1,
    });
    expect(takesOf([{ at, order: order('2026-11-01T12:00:00.000Z') }], ZONE)).toMatchObject({ late: 1, unknown: 0 });
  });

  it('are follow-ups done on their first day, put off or not', () => {
    const done = (closedAt: string, state: 'done' | 'solved' = 'done') =>
      followUpOf({ id: closedAt, dueAt: '2026-11-26T08:00:00.000Z', state, closedAt });
    const closed = [
      done('2026-11-26T19:00:00.000Z'),
      done('2026-11-27T08:00:00.000Z'),
      done('2026-11-25T08:00:00.000Z'),
    ];
    expect(onTime([...closed, done('2026-11-30T08:00:00.000Z', 'solved')], ZONE)).toMatchObject({ part: 2, of: 3 });
  });
});

describe('money', () => {
  it('is never added up over currencies', () => {
    const amounts = [
      { value: 0.1, currency: 'RUB' },
      { value: 0.2, currency: 'RUB' },
      { value: 5, currency: 'EUR' },
    ];
    expect(sums(amounts.map((amount) => ({ amount })))).toEqual([
      { value: 5, currency: 'EUR' },
      { value: 0.3, currency: 'RUB' },
    ]);
  });

  const line = (state: PaymentLine['state'], day: string | null, value: number, currency = 'RUB'): PaymentLine => ({
    state,
    clientName: '',
    number: null,
    amount: { value, currency },
    day,
  });

  it('of a plan is spread over the working days that are left, today with them', () => {
    const work = { ...DEFAULT_WORK, zone: ZONE };
    const came = [line('received', '2026-11-03', 10.1), line('received', '2026-11-20', 29.9)];
    const plan = (target: number, at: string, received = came) => planOf(target, received, 'RUB', work, new Date(at));
    // Thursday, 26 November: Thursday, Friday and Monday are left.
    const { course, ...rest } = plan(100, '2026-11-26T12:00:00.000Z');
    expect(rest).toEqual({ target: 100, reached: 40, currency: 'RUB', daysLeft: 3, perDay: 20 });
    expect(plan(30, '2026-11-26T12:00:00.000Z').perDay).toBe(0);
    expect(plan(100, '2026-10-31T12:00:00.000Z').perDay).toBeNull();
    expect(course).toHaveLength(30);
    const at = (day: string) => course.find((one) => one.day === day);
    // 1 November is a Sunday; of 21 working days two are over on the 3rd.
    expect(at('2026-11-01')).toEqual({ day: '2026-11-01', reached: 0, due: 0 });
    expect(at('2026-11-03')?.reached).toBe(10.1);
    expect(at('2026-11-03')?.due).toBeCloseTo((100 * 2) / 21);
    expect(at('2026-11-26')?.reached).toBe(40);
    expect(at('2026-11-27')?.reached).toBeNull();
    expect(at('2026-11-30')?.due).toBe(100);
  });

  it('lies in weeks from Monday to Sunday, without a gap, in one currency', () => {
    const lines = [
      line('received', '2026-11-02', 0.1),
      line('received', '2026-11-08', 0.2),
      line('possible', '2026-11-23', 7),
      line('expected', null, 9),
      line('received', '2026-11-09', 5, 'EUR'),
    ];
    expect(weeksOf(lines, 'RUB')).toEqual([
      { from: '2026-11-02', received: 0.3, expected: 0, possible: 0 },
      { from: '2026-11-09', received: 0, expected: 0, possible: 0 },
      { from: '2026-11-16', received: 0, expected: 0, possible: 0 },
      { from: '2026-11-23', received: 0, expected: 0, possible: 7 },
    ]);
    expect(weeksOf([], 'RUB')).toEqual([]);
    expect(weeksOf([...lines, line('received', '2020-01-01', 1)], 'RUB')).toHaveLength(14);
  });
});

describe('the weekly meeting', () => {
  const client = (name: string, part: Partial<Terms>): Client => ({
    id: name,
    names: [name],
    phones: [],
    emails: [],
    accounts: [],
    firstSeenAt: '2026-11-01T00:00:00.000Z',
    lastSeenAt: '2026-11-01T00:00:00.000Z',
    values: {},
    terms: {
      standing: null,
      golden: false,
      price: { value: 100, currency: 'RUB' },
      instalments: [],
      wishes: '',
      askOn: null,
      contractEnds: null,
      groupStarts: null,
      updatedAt: '2026-11-01T00:00:00.000Z',
      ...part,
    },
  });
  const due = { due: '2026-11-20', amount: { value: 50, currency: 'RUB' }, paidAt: null, receivedBy: '' };

  it('has five lists with their sums; who is behind with an instalment is in trouble', () => {
    const clients = [
      client('sure', { standing: 'confirmed', golden: true }),
      client('late', { standing: 'confirmed', instalments: [due] }),
      client('maybe', { standing: 'thinking' }),
      client('no', { standing: 'declined', price: null }),
    ];
    const names = meetingOf(clients, '2026-11-26').map(({ list, lines }) => [
      list,
      lines.map((line) => line.clientName),
    ]);
    expect(names).toEqual([
      ['all', ['sure', 'late', 'maybe', 'no']],
      ['sure', ['sure']],
      ['doubtful', ['maybe']],
      ['extras', ['sure']],
      ['trouble', ['late', 'no']],
    ]);
    expect(meetingOf(clients, '2026-11-26')[0]?.sums).toEqual([{ value: 300, currency: 'RUB' }]);
    expect(instalmentsOf(clients)).toMatchObject([{ state: 'expected', clientName: 'late', day: '2026-11-20' }]);
  });
});

describe('a sheet', () => {
  it('has no cell that begins a formula', () => {
    const cells = ['=1+1', '+7 900', '-1', '@sum', '\t=1', ' =1', 'Анна "А", Б'];
    const csv = toCsv([cells]);
    expect(csv).toBe('\ufeff"\'=1+1","\'+7 900","\'-1","\'@sum","\'\t=1","\' =1","Анна ""А"", Б"\r\n');
    expect(toCsv([[-5, 0.5, null]])).toBe('\ufeff"-5","0.5",""\r\n');
    expect(
      toTsv([
        ['a\tb', 'c\nd'],
        [1, '=2'],
      ]),
    ).toBe("a b\tc d\n1\t'=2");
  });

  it('keeps any text, and as many cells as there were', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (row) => {
        const tsv = toTsv([row]).split('\t');
        expect(tsv).toHaveLength(row.length);
        for (const one of tsv) expect(one).not.toMatch(/^[=+\-@]/);
        const cells = [
          ...toCsv([row])
            .slice(1)
            .matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g),
        ];
        expect(cells).toHaveLength(row.length);
        const back = cells.map(([, text]) => text?.replaceAll('""', '"').replace(/^'/, ''));
        expect(back).toEqual(row.map((text) => text.replace(/^'/, '')));
      }),
    );
  });
});
