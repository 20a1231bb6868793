/**
 * Telegram A writes the day above the messages of a day and the clock into each. Only the two nearest days are read:
 * what it writes for others depends on the language and on how long ago they were.
 */
import { fold } from '../find';

const DAYS = [
  ['сегодня', 'today', 'днес', 'ma'],
  ['вчера', 'yesterday', 'tegnap'],
];

export function dateOf(day: string, clock: string, now: Date): string | null {
  const ago = DAYS.findIndex((names) => names.includes(fold(day)));
  const time = /(?:^|\D)(\d{1,2}):(\d{2})(?: ?([ap])\.?m\.?)?$/i.exec(clock);
  if (ago < 0 || !time) return null;
  const [, hours, minutes, half] = time;
  const noon = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - ago, noon, Number(minutes)).toISOString();
}
