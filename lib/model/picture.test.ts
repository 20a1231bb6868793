import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64';
import { MOST_BYTES, type Picture, picturesSchema, sizeOf, typeOfBytes } from './picture';
import { wrongFieldOf } from './wrong-field';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (bytes: number) => toBase64(Uint8Array.from({ length: bytes }, (_, at) => PNG[at] ?? 7));
const picture = (part: Partial<Picture> = {}): Picture => ({
  name: 'instalments.png',
  type: 'image/png',
  data: png(100),
  ...part,
});
const wrong = (...pictures: unknown[]) => wrongFieldOf(picturesSchema, pictures, ['pictures']);

it('bytes are the same after base64, and as many as it says', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 20_000 }), (bytes) => {
      const data = toBase64(bytes);
      expect(fromBase64(data)).toEqual(bytes);
      expect(sizeOf(data)).toBe(bytes.length);
    }),
  );
});

it.each([
  ['image/png', PNG],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
  ['image/gif', [...'GIF89a'].map((sign) => sign.charCodeAt(0))],
  ['image/webp', [...'RIFFabcdWEBP'].map((sign) => sign.charCodeAt(0))],
  [null, [...'<svg xmlns='].map((sign) => sign.charCodeAt(0))],
  [null, [...'RIFFabcdWAVE'].map((sign) => sign.charCodeAt(0))],
  [null, PNG.slice(0, 7)],
  [null, []],
])('%s is told by its first bytes', (type, bytes) => {
  expect(typeOfBytes(Uint8Array.from(bytes))).toBe(type);
});

describe('pictures of a script', () => {
  it('are at most four, each at most 400 KB', () => {
    const four = ['a', 'b', 'c', 'd'].map((name) => picture({ name }));
    expect(wrong(...four)).toBeNull();
    expect(wrong(...four, picture())).toMatchObject({ path: 'pictures', why: { is: 'at-most', count: 4 } });
    expect(wrong(picture({ data: png(MOST_BYTES) }))).toBeNull();
    expect(wrong(picture({ data: png(MOST_BYTES + 3) }))).toMatchObject({ path: 'pictures[0].data' });
  });

  it.each([
    ['bytes of another type', picture({ type: 'image/jpeg' }), 'not-a-picture'],
    ['a page that calls itself a picture', picture({ data: btoa('<html><script>alert(1)</script>') }), 'not-a-picture'],
    ['base64 that was cut off', picture({ data: png(100).slice(0, -1) }), 'not-a-picture'],
    ['an address', picture({ data: 'https://school.example/a.png' }), 'form'],
    ['lines', picture({ data: `${png(60)}\n${png(60)}` }), 'form'],
  ])('with %s are refused', (_, one, is) => {
    expect(wrong(one)).toEqual({ path: 'pictures[0].data', why: { is } });
  });

  it('have each a name of its own, and a type that browsers show as it is', () => {
    expect(wrong(picture(), picture({ data: png(200) }))).toEqual({ path: 'pictures', why: { is: 'repeated' } });
    expect(wrong({ ...picture(), type: 'image/svg+xml' })).toMatchObject({ path: 'pictures[0].type' });
    expect(wrong({ ...picture(), onload: 'x' })).toMatchObject({ why: { is: 'unknown-field' } });
  });
});
