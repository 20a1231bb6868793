import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPair, packPairs } from './pairs';

it('pairs come back as they went, whatever their size', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));
  const records = fc.uniqueArray(number, { maxLength: 200 }).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(records, fc.infiniteStream(number), (ascending, owners) => {
      const flat = ascending.flatMap((record) => [owners.next().value ?? 0, record]);
      const packed = packPairs(flat);
      const back: number[] = [];
      eachPair(packed, (...pair) => back.push(...pair));
      expect(back).toEqual(flat);
      expect([...packed].every((sign) => sign.charCodeAt(0) < 256)).toBe(true);
    }),
  );
});
