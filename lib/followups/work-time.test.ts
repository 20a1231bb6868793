import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WORK } from '@/lib/model/work';
import { isPublicHoliday } from './holidays';
import { addWorkingDays, isWorkingDay, isWorkingTime, quietUntil, toWorkingTime, workingMinutes } from './work-time';
import { dateOf, dayOf, isoOf, momentOf, wallAt } from './zone';

const MOSCOW = { ...DEFAULT_WORK, zone: 'Europe/Moscow' };
const at = (iso: string) => new Date(iso);
const day = (iso: string) => {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOf(year, month, date) ?? Number.NaN;
};

describe('wall clocks', () => {
  it('come back as the moment they were read from, but for the hour that comes twice', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Moscow', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Apia', '');
    const moment = fc.date({ min: at('1990-01-01'), max: at('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, moment, (zone, then) => {
        const minute = Math.floor(then.getTime() / 60_000) * 60_000;
        const back = momentOf(zone, wallAt(zone, then)).getTime();
        expect([minute, minute - 3_600_000, minute - 1_800_000, minute - 7_200_000, minute - 86_400_000]).toContain(
          back,
        );
      }),
    );
  });

  it('an hour the clocks skip becomes the next one, of one that comes twice the first is meant', () => {
    const wall = (iso: string, minutes: number) =>
      momentOf('Europe/Budapest', { day: day(iso), minutes }).toISOString();
    expect(wall('2026-03-29', 150)).toBe('2026-03-29T01:30:00.000Z');
    expect(wall('2026-10-25', 150)).toBe('2026-10-25T00:30:00.000Z');
  });
});

describe('holidays', () => {
  it.each([
    ['RU', '2026-01-07', true],
    ['RU', '2026-01-09', false],
    ['BG', '2026-04-10', true],
    ['BG', '2026-04-13', true],
    ['BG', '2026-05-25', true],
    ['HU', '2026-04-06', true],
    ['HU', '2026-05-25', true],
    ['HU', '2026-04-13', false],
    ['XX', '2026-01-01', false],
  ])('%s %s: %s', (country, iso, holiday) => {
    expect(isPublicHoliday(country, day(iso))).toBe(holiday);
  });
});

describe('working time', () => {
  it('leaves out nights, weekends, holidays and days off', () => {
    // Friday 18:00 to Monday 11:00 in Moscow.
    expect(workingMinutes(MOSCOW, at('2026-11-27T15:00:00Z'), at('2026-11-30T08:00:00Z'))).toBe(120);
    expect(workingMinutes(MOSCOW, at('2026-11-30T08:00:00Z'), at('2026-11-27T15:00:00Z'))).toBe(0);
    const off = { ...MOSCOW, daysOff: ['2026-11-30'], daysOn: ['2026-11-28'] };
    expect(isWorkingDay(off, day('2026-11-30'))).toBe(false);
    expect(workingMinutes(off, at('2026-11-27T15:00:00Z'), at('2026-11-30T08:00:00Z'))).toBe(600);
    expect(isoOf(addWorkingDays(off, day('2026-11-27'), 2))).toBe('2026-12-01');
  });

  it('is found again from any moment', () => {
    const moment = fc.date({ min: at('2024-01-01'), max: at('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (then) => {
        const next = toWorkingTime({ ...MOSCOW, holidays: 'RU' }, then);
        expect(next.getTime()).toBeGreaterThanOrEqual(then.getTime());
        expect(isWorkingTime({ ...MOSCOW, holidays: 'RU' }, next)).toBe(true);
        expect(workingMinutes({ ...MOSCOW, holidays: 'RU' }, then, next)).toBe(0);
      }),
    );
  });

  it('is quiet over midnight, and never for ever', () => {
    const work = { ...MOSCOW, quietFrom: 22 * 60, quietTo: 8 * 60 };
    expect(quietUntil(work, at('2026-11-26T18:59:00Z'))).toBeNull();
    expect(quietUntil(work, at('2026-11-26T19:00:00Z'))).toEqual(at('2026-11-27T05:00:00Z'));
    expect(quietUntil(work, at('2026-11-27T04:59:00Z'))).toEqual(at('2026-11-27T05:00:00Z'));
    expect(quietUntil(work, at('2026-11-27T05:00:00Z'))).toBeNull();
    expect(quietUntil(MOSCOW, at('2026-11-27T00:00:00Z'))).toBeNull();
    expect(dateOf(day('2026-02-28') + 1)).toEqual({ year: 2026, month: 3, date: 1 });
  });
});
