import { describe, expect, it } from 'vitest';
import { datesOf } from './stamps';

const NOW = new Date(2026, 10, 20, 12, 0);
const local = (...[year, month, ...rest]: [number, number, number, number, number]) =>
  new Date(year, month - 1, ...rest).toISOString();
const one = (stamp: string) => datesOf([`[${stamp}] Анна: `], NOW)[0];

describe('a stamp', () => {
  it.each([
    ['10:30, 21.7.2026', local(2026, 7, 21, 10, 30)],
    ['10.30, 21.7.2026', local(2026, 7, 21, 10, 30)],
    ['10:30 ч., 5.07.2026 г.', local(2026, 7, 5, 10, 30)],
    ['10:30, 2026. 07. 05.', local(2026, 7, 5, 10, 30)],
    ['10:30, 2026-07-05', local(2026, 7, 5, 10, 30)],
    ['10:30, 21/7/2026', local(2026, 7, 21, 10, 30)],
    ['10:30 PM, 7/21/2026', local(2026, 7, 21, 22, 30)],
    ['12:05 a. m., 21/7/2026', local(2026, 7, 21, 0, 5)],
    ['12:05 p.m., 21/7/26', local(2026, 7, 21, 12, 5)],
    ['21/7/2026, 10:30', local(2026, 7, 21, 10, 30)],
    // The same day in either order.
    ['10:30, 7/7/2026', local(2026, 7, 7, 10, 30)],
    // The fifth of December has not come yet.
    ['10:30, 5/12/2026', local(2026, 5, 12, 10, 30)],
  ])('%s', (stamp, date) => {
    expect(one(stamp)).toBe(date);
  });

  it.each(['10:30, 5/7/2026', '10:30 giờ, 21/7/2026', '١٠:٣٠, ٢١/٧/٢٠٢٦', '31.2.2026, 10:30', '', '10:30'])(
    '%s is no certain date',
    (stamp) => {
      expect(one(stamp)).toBeNull();
    },
  );
});

it('the other lines of a chat tell which order its dates have', () => {
  const dated = (...days: string[]) =>
    datesOf(
      days.map((day) => `[10:30, ${day}] Анна: `),
      NOW,
    );
  expect(dated('5/7/2026', '21/7/2026')).toEqual([local(2026, 7, 5, 10, 30), local(2026, 7, 21, 10, 30)]);
  expect(dated('5/7/2026', '5/21/2026')).toEqual([local(2026, 5, 7, 10, 30), local(2026, 5, 21, 10, 30)]);
  // Month first, the second line would be earlier than the first.
  expect(dated('8/6/2026', '7/8/2026')).toEqual([local(2026, 6, 8, 10, 30), local(2026, 8, 7, 10, 30)]);
  expect(dated('5/7/2026', '', '6/7/2026')).toEqual([null, null, null]);
});
