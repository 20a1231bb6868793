import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pack, unpack } from './packed';

it('gives back every text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await unpack(await pack(text)))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

it('makes records a fraction of what they were', async () => {
  const rows = Array.from({ length: 2000 }, (_, n) =>
    JSON.stringify({ id: `t${n}`, owner: `c${n % 50}`, kind: 'script' }),
  );
  const text = rows.join('\n');
  expect((await pack(text)).length).toBeLessThan(text.length / 4);
});

it('refuses what was cut off', async () => {
  const packed = await pack('x'.repeat(1000));
  await expect(unpack(packed.slice(0, 8))).rejects.toThrow();
});
