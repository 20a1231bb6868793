import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSealed, type Source, seal, unseal } from './seal';

type Bytes = Uint8Array<ArrayBuffer>;

const PASS = 'белый корабль 1927';

async function* inPieces(content: Bytes, length: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < content.length; at += length) yield content.slice(at, at + length);
}

async function gather(pieces: AsyncIterable<Bytes>): Promise<Bytes> {
  const all: Bytes[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

function sourceOf(bytes: Bytes): Source {
  return { size: bytes.length, read: async (from, to) => bytes.slice(from, to) };
}

async function open(bytes: Bytes, passphrase = PASS): Promise<Bytes> {
  const source = sourceOf(bytes);
  const sealed = await readSealed(source);
  if (!sealed) throw new Error('not sealed');
  return gather((await unseal(source, sealed, passphrase, crypto))(() => {}));
}

const CHUNK = 1_048_576;
const CONTENT = Uint8Array.from({ length: 2 * CHUNK + 5000 }, (_, at) => (at * 31) % 251);
const SEALED = await gather(seal(inPieces(CONTENT, 300_000), PASS, crypto));
const HEAD = SEALED.indexOf(10) + 1;

describe('a sealed file', () => {
  it('gives back what went in', async () => {
    expect(Buffer.compare(await open(SEALED), CONTENT)).toBe(0);
  });

  it('of any length, also of none and of whole chunks', async () => {
    for (const length of [0, 1, CHUNK, CHUNK + 1]) {
      const content = CONTENT.slice(0, length);
      expect(Buffer.compare(await open(await gather(seal(inPieces(content, CHUNK), PASS, crypto))), content)).toBe(0);
    }
  });

  it('says in plain words how it was sealed, and nothing else', () => {
    expect(JSON.parse(new TextDecoder().decode(SEALED.slice(0, HEAD)))).toMatchObject({
      format: 'cuebook-sealed',
      kdf: 'PBKDF2-HMAC-SHA-256',
      iterations: 600_000,
      cipher: 'AES-256-GCM',
    });
  });

  it('is opened by the same passphrase however its letters are written, and by no other', async () => {
    const file = await gather(seal(inPieces(CONTENT.slice(0, 10), 10), 'й'.normalize('NFC'), crypto));
    expect(await open(file, 'й'.normalize('NFD'))).toHaveLength(10);
    await expect(open(file, 'и')).rejects.toMatchObject({ why: 'passphrase' });
  });

  it('is refused when any byte was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: SEALED.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = SEALED.slice();
          changed[at] = (changed[at] ?? 0) ^ by;
          await expect(open(changed)).rejects.toThrow();
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is refused when it was cut off, at the end of a chunk too, or chunks were swapped', async () => {
    const step = CHUNK + 16;
    const chunk = (number: number) => SEALED.slice(HEAD + number * step, HEAD + (number + 1) * step);
    const head = SEALED.slice(0, HEAD);
    const made = (...numbers: number[]) => new Uint8Array(Buffer.concat([head, ...numbers.map(chunk)]));
    expect(Buffer.compare(made(0, 1, 2), SEALED)).toBe(0);
    for (const file of [made(0), made(0, 1), made(0, 2), made(1, 0, 2), SEALED.slice(0, -1), SEALED.slice(0, HEAD + 5)])
      await expect(open(file)).rejects.toThrow(/altered|passphrase/);
  });

  it('that asks for fewer or endlessly many rounds is refused before any is done', async () => {
    for (const iterations of [1, 599_999, 1e12]) {
      const line = new TextDecoder().decode(SEALED.slice(0, HEAD)).replace('600000', String(iterations));
      await expect(readSealed(sourceOf(new TextEncoder().encode(line)))).rejects.toThrow('altered');
    }
  });

  it('another file is none', async () => {
    expect(await readSealed(sourceOf(new TextEncoder().encode('{"format":"cuebook"}')))).toBeNull();
  });
});
