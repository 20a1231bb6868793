/** A small picture made here: PNG of bands of colour, so that its pixels can be told apart when it is read back. */
import { crc32, deflateSync } from 'node:zlib';

export const COLOURS = [
  [200, 30, 40],
  [20, 160, 80],
  [30, 60, 200],
] as const;

/** Bands of the colours, each `side` pixels wide and high. */
export function bandsPng(side = 40): Buffer {
  const row = Buffer.from([0, ...COLOURS.flatMap((colour) => Array(side).fill(colour).flat())]);
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side * COLOURS.length, 0);
  size.writeUInt32BE(side, 4);
  // Eight bits a colour, red, green and blue.
  size.set([8, 2], 8);
  const pixels = deflateSync(Buffer.concat(Array(side).fill(row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
