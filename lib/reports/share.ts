/** Shares that say how sure they are. */
import type { Share } from '@/lib/model/figures';

const Z = 1.959964;

export function shareOf(part: number, of: number): Share {
  if (of === 0) return { part, of, value: null, low: 0, high: 1 };
  const value = part / of;
  const z2 = Z * Z;
  const centre = (value + z2 / (2 * of)) / (1 + z2 / of);
  const margin = (Z / (1 + z2 / of)) * Math.sqrt((value * (1 - value)) / of + z2 / (4 * of * of));
  return { part, of, value, low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
