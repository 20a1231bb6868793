/** Public holidays by country, as the law of each fixes them; what a government moves from year to year is edited by hand. */
import { dateOf, dayOf, weekdayOf } from './zone';

interface Calendar {
  /** `MM-DD`. */
  fixed: readonly string[];
  /** Days from Easter Sunday. */
  easter: { of: 'west' | 'east'; days: readonly number[] } | null;
  /** A fixed holiday on a weekend is made up for by the next working day. */
  moves: boolean;
}

const CALENDARS: Readonly<Record<string, Calendar>> = {
  RU: {
    fixed: [
      ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
      ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
    ],
    easter: null,
    moves: false,
  },
  BG: {
    fixed: ['01-01', '03-03', '05-01', '05-06', '05-24', '09-06', '09-22', '12-24', '12-25', '12-26'],
    easter: { of: 'east', days: [-2, -1, 0, 1] },
    moves: true,
  },
  HU: {
    fixed: ['01-01', '03-15', '05-01', '08-20', '10-23', '11-01', '12-24', '12-25', '12-26'],
    easter: { of: 'west', days: [-2, 0, 1, 49, 50] },
    moves: false,
  },
};

/** Countries whose holidays are known. */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(CALENDARS);

const years = new Map<string, ReadonlySet<number>>();

/** Is the day a public holiday there? A country that is not known has none. */
export function isPublicHoliday(country: string, day: number): boolean {
  const calendar = CALENDARS[country];
  if (!calendar) return false;
  const { year } = dateOf(day);
  const key = `${country}${year}`;
  let days = years.get(key);
  if (!days) {
    days = holidaysOf(calendar, year);
    years.set(key, days);
  }
  return days.has(day);
}

function holidaysOf({ fixed, easter, moves }: Calendar, year: number): Set<number> {
  const sunday = easter && easterOf(easter.of, year);
  const ofEaster = easter && sunday !== null ? easter.days.map((days) => sunday + days) : [];
  const ofDate = fixed.flatMap((text) => dayOf(year, Number(text.slice(0, 2)), Number(text.slice(3))) ?? []);
  const all = new Set([...ofEaster, ...ofDate]);
  if (!moves) return all;
  for (const day of ofDate.filter((one) => weekdayOf(one) > 5 && !ofEaster.includes(one))) {
    let instead = day + 1;
    while (weekdayOf(instead) > 5 || all.has(instead)) instead += 1;
    all.add(instead);
  }
  return all;
}

/** Easter Sunday: the western one by Gauss in the form of Meeus, the eastern one by the Julian calendar, 13 days behind. */
function easterOf(church: 'west' | 'east', year: number): number {
  if (church === 'east') {
    const d = (19 * (year % 19) + 15) % 30;
    const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const month = Math.floor((d + e + 114) / 31);
    return (dayOf(year, month, ((d + e + 114) % 31) + 1) ?? 0) + 13;
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) ?? 0;
}
