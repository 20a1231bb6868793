// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseDate } from './dates';

const now = new Date(2026, 10, 20, 12, 0);
const local = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('dates of GetCourse', () => {
  it.each([
    ['только что', local(2026, 10, 20, 12, 0)],
    ['минуту назад', local(2026, 10, 20, 11, 59)],
    ['3 минуты назад', local(2026, 10, 20, 11, 57)],
    ['41\u00a0минут назад', local(2026, 10, 20, 11, 19)],
    ['сегодня 09:05', local(2026, 10, 20, 9, 5)],
    ['вчера 23:40', local(2026, 10, 19, 23, 40)],
    ['18 апр. 2026 21:07', local(2026, 3, 18, 21, 7)],
    ['Пт 17 Апр 18:56', local(2026, 3, 17, 18, 56)],
    ['Чт 1 Мая 08:00', local(2025, 4, 1, 8, 0)],
    ['Вс 1 Мар 8:00', local(2026, 2, 1, 8, 0)],
    // December is still to come this year; the weekday says which year it was.
    ['Пн 1 Дек 10:00', local(2025, 11, 1, 10, 0)],
    ['Чт 29 Фев 10:00', local(2024, 1, 29, 10, 0)],
    ['5 Дек 10:00', local(2025, 11, 5, 10, 0)],
    ['just now', local(2026, 10, 20, 12, 0)],
    ['3 minutes ago', local(2026, 10, 20, 11, 57)],
    ['yesterday at 23:40', local(2026, 10, 19, 23, 40)],
    ['Fri 17 Apr 18:56', local(2026, 3, 17, 18, 56)],
    ['5 May 2026 10:00', local(2026, 4, 5, 10, 0)],
  ])('%s', (text, iso) => {
    expect(parseDate(text, now)).toBe(iso);
  });

  it.each([
    'час назад',
    '5 часов назад',
    'день назад',
    '2 дня назад',
    '2 hours ago',
    '',
    'Новый',
    '31 Фев 10:00',
    '5 Foo 10:00',
    '25428',
  ])('no exact date: %j', (text) => {
    expect(parseDate(text, now)).toBeNull();
  });
});
