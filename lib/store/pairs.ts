/**
 * Groups of pairs of numbers in one string, of signs below 256: the browser hands out such a string in half the time of
 * an array of numbers. Each number is written in sevens of bits, the lowest first: of a group how many pairs it has; of
 * a pair the second one, as what it is above the last, and the first.
 */

/** `groups`: each a client's number and its record's by turns, records in ascending order. */
export function packPairs(groups: readonly (readonly number[])[]): string {
  const signs: number[] = [];
  const put = (number: number) => {
    let rest = number;
    for (; rest > 127; rest >>>= 7) signs.push((rest & 127) | 128);
    signs.push(rest);
  };
  for (const flat of groups) {
    put(flat.length / 2);
    let last = 0;
    for (let at = 0; at < flat.length; at += 2) {
      const [owner = 0, record = 0] = [flat[at], flat[at + 1]];
      put(record - last);
      put(owner);
      last = record;
    }
  }
  let packed = '';
  // A function takes only so many arguments.
  for (let at = 0; at < signs.length; at += 4096) packed += String.fromCharCode(...signs.slice(at, at + 4096));
  return packed;
}

/** `group`: which one, from 0. */
export function eachPair(packed: string, tell: (group: number, owner: number, record: number) => void): void {
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
  for (let group = 0; at < packed.length; group += 1) {
    let record = 0;
    for (let left = next(); left > 0; left -= 1) {
      record += next();
      tell(group, next(), record);
    }
  }
}
