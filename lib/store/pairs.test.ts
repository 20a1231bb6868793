import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPair, packPairs } from './pairs';

it('pairs come back as they went, group by group, whatever their size', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));
  const records = fc.uniqueArray(number, { maxLength: 200 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(records, { maxLength: 5 }), fc.infiniteStream(number), (ascending, owners) => {
      const groups = ascending.map((all) => all.flatMap((record) => [owners.next().value ?? 0, record]));
      const packed = packPairs(groups);
      const back = groups.map((): number[] => []);
      eachPair(packed, (group, ...pair) => back[group]?.push(...pair));
      expect(back).toEqual(groups);
      expect([...packed].every((sign) => sign.charCodeAt(0) < 256)).toBe(true);
    }),
  );
});
