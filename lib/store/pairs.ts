/**
 * Pairs of numbers in one string, of signs below 256: the browser hands out such a string in half the time of an array
 * of numbers. Each number is written in sevens of bits, the lowest first, of the second one what it is above the last.
 */

/** `flat`: a client's number and its record's by turns, records in ascending order. */
export function packPairs(flat: readonly number[]): string {
  const signs: number[] = [];
  const put = (number: number) => {
    let rest = number;
    for (; rest > 127; rest >>>= 7) signs.push((rest & 127) | 128);
    signs.push(rest);
  };
  let last = 0;
  for (let at = 0; at < flat.length; at += 2) {
    const [owner = 0, record = 0] = [flat[at], flat[at + 1]];
    put(record - last);
    put(owner);
    last = record;
  }
  let packed = '';
  // A function takes only so many arguments.
  for (let at = 0; at < signs.length; at += 4096) packed += String.fromCharCode(...signs.slice(at, at + 4096));
  return packed;
}

export function eachPair(packed: string, tell: (owner: number, record: number) => void): void {
  let at = 0;
  const next = () => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const sign = packed.charCodeAt(at++);
      number |= (sign & 127) << shift;
      // Past the end it is no number, and ends here too.
      if (!(sign & 128)) return number;
    }
  };
  let record = 0;
  while (at < packed.length) {
    record += next();
    tell(next(), record);
  }
}
