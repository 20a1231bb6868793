import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/model/playbook';
import { DEFAULT_WORK } from '@/lib/model/work';
import { dateOf, momentOf, wallAt } from '../zone';
import { CASES } from './phrases.fixture';
import { readTime } from './read-time';

const WORK = { ...DEFAULT_WORK, zone: 'Europe/Moscow' };
/** Thursday, 15:10 in Moscow. */
const NOW = new Date('2026-11-26T12:10:20.000Z');

const wall = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Moscow',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);

function read(phrase: string, locale: Locale, now = NOW): string {
  const reading = readTime(phrase, locale, now, WORK);
  if ('at' in reading) return wall(reading.at);
  return 'choices' in reading ? reading.choices.map(wall).join(' | ') : reading.unread;
}

describe.each(Object.keys(CASES) as Locale[])('words for times in %s', (locale) => {
  it.each(Object.entries(CASES[locale]))('%s', (phrase, meant) => {
    expect(read(phrase, locale)).toBe(meant);
  });
});

describe('any phrase', () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
  const zones = fc.constantFrom('UTC', 'Europe/Moscow', 'Europe/Budapest', 'America/New_York', 'Pacific/Apia');
  const locales = fc.constantFrom<Locale>('ru', 'bg', 'hu', 'en');
  const words = fc.array(
    fc.constantFrom(...Object.values(CASES).flatMap((cases) => Object.keys(cases).join(' ').split(' '))),
    {
      maxLength: 6,
    },
  );

  it('is read as moments to come, in whole minutes, or not at all', () => {
    const phrase = fc.oneof(
      fc.string({ maxLength: 40 }),
      words.map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(phrase, locales, moment, zones, (text, locale, now, zone) => {
        const reading = readTime(text, locale, now, { ...WORK, zone });
        const times = 'at' in reading ? [reading.at] : 'choices' in reading ? reading.choices : [];
        for (const at of times) {
          expect(at.getTime()).toBeGreaterThan(now.getTime());
          expect(at.getTime() % 60_000).toBe(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a date with a clock is that wall clock, whichever language, zone and day', () => {
    fc.assert(
      fc.property(moment, moment, locales, zones, (now, then, locale, zone) => {
        fc.pre(then.getTime() > now.getTime() + 48 * 3_600_000);
        const { day, minutes } = wallAt(zone, then);
        const { year, month, date } = dateOf(day);
        const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        fc.pre(minutes >= 780);
        const reading = readTime(`${date}.${month}.${year} ${clock}`, locale === 'hu' ? 'ru' : locale, now, {
          ...WORK,
          zone,
        });
        expect(reading).toEqual({ at: momentOf(zone, { day, minutes }) });
      }),
    );
  });

  it('goes over a change of the clocks by the wall', () => {
    const budapest = { ...WORK, zone: 'Europe/Budapest' };
    // The clocks go forward on 29 March 2026 at 2:00.
    const before = new Date('2026-03-28T09:30:00.000Z');
    expect(readTime('in 3 days', 'en', before, budapest)).toEqual({ at: new Date('2026-03-31T08:30:00.000Z') });
    expect(readTime('in 20 hours', 'en', before, budapest)).toEqual({ at: new Date('2026-03-29T05:30:00.000Z') });
    // There is no 2:30 that night.
    expect(readTime('holnap 02:30', 'hu', before, budapest)).toEqual({ at: new Date('2026-03-29T01:30:00.000Z') });
  });

  it('follows the school, not the machine, and its hours', () => {
    const sofia = { ...DEFAULT_WORK, zone: 'Europe/Sofia', from: 540, holidays: 'BG' };
    expect(readTime('утре сутринта', 'bg', NOW, sofia)).toEqual({ at: new Date('2026-11-27T07:00:00.000Z') });
    // 24 to 26 December are holidays, the 26th a Saturday that moves to Monday.
    const christmas = new Date('2026-12-23T12:00:00.000Z');
    expect(readTime('след 1 работен ден', 'bg', christmas, sofia)).toEqual({
      at: new Date('2026-12-29T12:00:00.000Z'),
    });
  });
});
