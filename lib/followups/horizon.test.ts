import { describe, expect, it } from 'vitest';
import { DEFAULT_WORK } from '@/lib/model/work';
import { lackOf } from './horizon';

/** Thursday, 15:10 in Moscow. */
const NOW = new Date('2026-11-26T12:10:20.000Z');
const lack = (planned: string | null) => lackOf(planned, 'ru', NOW, { ...DEFAULT_WORK, zone: 'Europe/Moscow' });

describe('the next activity', () => {
  it.each([
    [null, 'none'],
    ['27.11.2026', null],
    ['3 декабря 10:00: Спросить, прошла ли оплата', null],
    ['завтра 11:00 звонок', null],
    ['4 декабря 10:00: Спросить', 'far'],
    ['25.12.2026', 'far'],
    ['26 ноября 10:00: Позвонить', 'overdue'],
    ['20.11.2026', 'overdue'],
    // Without a date nothing is said of it.
    ['Позвонить', null],
  ])('%s: %s', (planned, expected) => {
    expect(lack(planned)).toBe(expected);
  });
});
