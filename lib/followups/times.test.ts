import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { quickTimes } from './times';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Wall clock of each time, in the machine's zone. */
function wall(now: Date): Record<string, string> {
  const text = (at: Date) =>
    `${at.getMonth() + 1}/${at.getDate()} ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  return Object.fromEntries(quickTimes(now).map(({ id, at }) => [id, text(at)]));
}

describe('quickTimes', () => {
  it('goes by the wall clock', () => {
    expect(wall(new Date(2026, 3, 17, 10, 20))).toEqual({
      'in-1-hour': '4/17 11:20',
      'today-18': '4/17 18:00',
      'tomorrow-11': '4/18 11:00',
      'in-3-days': '4/20 10:20',
      'in-7-days': '4/24 10:20',
    });
  });

  it('never gives less than the hour', () => {
    expect(wall(new Date(2026, 3, 17, 10, 20, 30))['in-1-hour']).toBe('4/17 11:21');
  });

  it('leaves out 18:00 from 18:00 on', () => {
    expect(wall(new Date(2026, 3, 17, 17, 59))).toHaveProperty('today-18');
    expect(wall(new Date(2026, 3, 17, 18, 0))).not.toHaveProperty('today-18');
  });

  it('keeps the wall clock over a change of the clocks', () => {
    process.env.TZ = 'Europe/Budapest';
    // Summer time begins on 29 March 2026 at 2:00, ends on 25 October 2026 at 3:00.
    expect(wall(new Date(2026, 2, 28, 10, 0))).toMatchObject({
      'tomorrow-11': '3/29 11:00',
      'in-3-days': '3/31 10:00',
    });
    const autumn = quickTimes(new Date(2026, 9, 24, 10, 0));
    expect(autumn.find(({ id }) => id === 'in-3-days')?.at.toISOString()).toBe('2026-10-27T09:00:00.000Z');
    // 2:30 does not exist on 29 March.
    expect(wall(new Date(2026, 2, 26, 2, 30))['in-3-days']).toBe('3/29 3:30');
  });

  it('in one hour is one hour, also while the clocks change', () => {
    process.env.TZ = 'Europe/Budapest';
    const now = new Date('2026-10-25T00:30:00.000Z');
    expect(quickTimes(now)[0]?.at.toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  it('gives whole minutes after now, in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Moscow',
      'Europe/Sofia',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Apia',
    );
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, moment, (TZ, now) => {
        process.env.TZ = TZ;
        for (const { at } of quickTimes(now)) {
          expect(at.getTime()).toBeGreaterThan(now.getTime());
          expect(at.getTime() % 60_000).toBe(0);
        }
      }),
    );
  });
});
