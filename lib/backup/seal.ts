/**
 * A file that only a passphrase opens. Its first line says in plain JSON how: a key is made from the passphrase
 * (PBKDF2 with HMAC-SHA-256), the content follows in chunks, each sealed with AES-256-GCM. A chunk's nonce holds its
 * number and whether it is the last one, and the first line is authenticated with each: chunks cannot be left out,
 * swapped, cut off at the end or moved into another file.
 */
import * as z from 'zod/mini';
import { type Bytes, fromBase64, toBase64 } from '@/lib/model/base64';

/** OWASP's least for PBKDF2-HMAC-SHA256. */
const ITERATIONS = 600_000;
/** A file that asks for more would hold the page for minutes. */
const MOST_ITERATIONS = 10_000_000;
/** In bytes, of the content. */
const CHUNK = 1_048_576;
/** AES-GCM adds so many bytes to a chunk. */
const TAG = 16;
const SALT = 16;
/** Of the nonce's 12 bytes: 7 random ones, 4 for the number, 1 for the last. */
const PREFIX = 7;
/** The first line is shorter. */
const LONGEST_HEAD = 1000;

export const SEALED_FORMAT = 'cuebook-sealed';

const base64 = z.string().check(z.maxLength(100), z.regex(/^[A-Za-z0-9+/]+={0,2}$/));
const headSchema = z.strictObject({
  format: z.literal(SEALED_FORMAT),
  version: z.literal(1),
  kdf: z.literal('PBKDF2-HMAC-SHA-256'),
  iterations: z.number().check(z.int(), z.minimum(ITERATIONS), z.maximum(MOST_ITERATIONS)),
  salt: base64,
  cipher: z.literal('AES-256-GCM'),
  chunk: z.number().check(z.int(), z.minimum(1024), z.maximum(64 * CHUNK)),
  nonce: base64,
});
type Head = z.infer<typeof headSchema>;

/** passphrase: it is another one, or the beginning was altered. altered: the file, or its end is missing. */
export class NotOpened extends Error {
  override name = 'NotOpened';
  readonly why: 'passphrase' | 'altered';
  constructor(why: 'passphrase' | 'altered') {
    super(why);
    this.why = why;
  }
}

/** Bytes that are read where one likes. */
export interface Source {
  size: number;
  read(from: number, to: number): Promise<Bytes>;
}

/** The sealed file, piece by piece. `web`: the browser's cryptography. */
export async function* seal(content: AsyncIterable<Bytes>, passphrase: string, web: Crypto): AsyncGenerator<Bytes> {
  const head: Head = {
    format: SEALED_FORMAT,
    version: 1,
    kdf: 'PBKDF2-HMAC-SHA-256',
    iterations: ITERATIONS,
    salt: toBase64(web.getRandomValues(new Uint8Array(SALT))),
    cipher: 'AES-256-GCM',
    chunk: CHUNK,
    nonce: toBase64(web.getRandomValues(new Uint8Array(PREFIX))),
  };
  const line = utf8(`${JSON.stringify(head)}\n`);
  const key = await keyOf(head, passphrase, web);
  yield line;
  let number = 0;
  let waiting: Bytes = new Uint8Array();
  const sealed = async (chunk: Bytes, isLast: boolean) => {
    const parameters = parametersOf(head, line, number, isLast);
    number += 1;
    return new Uint8Array(await web.subtle.encrypt(parameters, key, chunk));
  };
  for await (const bytes of content) {
    waiting = joined(waiting, bytes);
    // A full chunk waits until it is known whether it is the last one.
    while (waiting.length > CHUNK) {
      yield await sealed(waiting.slice(0, CHUNK), false);
      waiting = waiting.slice(CHUNK);
    }
  }
  yield await sealed(waiting, true);
}

export interface Sealed {
  head: Head;
  line: Bytes;
}

/** Null: not a sealed file. Throws NotOpened where it is one that cannot be read. */
export async function readSealed({ size, read }: Source): Promise<Sealed | null> {
  const begin = await read(0, Math.min(size, LONGEST_HEAD));
  if (!new TextDecoder().decode(begin).startsWith(`{"format":"${SEALED_FORMAT}"`)) return null;
  const end = begin.indexOf(10);
  if (end < 0) throw new NotOpened('altered');
  const line = begin.slice(0, end + 1);
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder().decode(line));
  } catch {
    throw new NotOpened('altered');
  }
  const parsed = headSchema.safeParse(raw);
  if (!parsed.success) throw new NotOpened('altered');
  return { head: parsed.data, line };
}

/** What is in it, as often as one likes; made once, because it takes most of a second. Rejects with NotOpened. */
export async function unseal(
  source: Source,
  { head, line }: Sealed,
  passphrase: string,
  web: Crypto,
): Promise<(told: (at: number) => void) => AsyncGenerator<Bytes>> {
  const key = await keyOf(head, passphrase, web);
  const step = head.chunk + TAG;
  const open = async (number: number): Promise<{ bytes: Bytes; end: number; isLast: boolean }> => {
    const from = line.length + number * step;
    const end = Math.min(source.size, from + step);
    const isLast = end === source.size;
    if (end - from < TAG) throw new NotOpened('altered');
    const chunk = await source.read(from, end);
    try {
      const bytes = await web.subtle.decrypt(parametersOf(head, line, number, isLast), key, chunk);
      return { bytes: new Uint8Array(bytes), end, isLast };
    } catch {
      throw new NotOpened(number === 0 ? 'passphrase' : 'altered');
    }
  };
  // A wrong passphrase is known before anything is read.
  await open(0);
  return async function* (told) {
    for (let number = 0; ; number += 1) {
      const { bytes, end, isLast } = await open(number);
      yield bytes;
      told(end);
      if (isLast) return;
    }
  };
}

async function keyOf({ iterations, salt }: Head, passphrase: string, { subtle }: Crypto): Promise<CryptoKey> {
  // One keyboard writes a letter with its accent as one sign, another as two.
  const raw = await subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return subtle.deriveKey(parameters, raw, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function parametersOf(head: Head, line: Bytes, number: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(fromBase64(head.nonce).slice(0, PREFIX));
  new DataView(iv.buffer).setUint32(PREFIX, number);
  iv[11] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData: line };
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function joined(a: Bytes, b: Bytes): Bytes {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
