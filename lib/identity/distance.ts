/** How many slips of the hand lie between two words. */

/**
 * Letters put in, left out, exchanged, or swapped with their neighbour, up to `most`; `most + 1` where it is more.
 */
export function slips(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const far = most + 1;
  if (Math.abs(one.length - other.length) > most) return far;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let cost = Math.min((last[j] ?? far) + 1, (row[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return far;
    before = last;
    last = row;
  }
  return Math.min(last[other.length] ?? far, far);
}

/** How many slips a word of this length may have and still be the word. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

export function isSlip(one: string, other: string): boolean {
  const most = slipsAllowed(Math.min(one.length, other.length));
  return most > 0 && slips(one, other, most) <= most;
}
