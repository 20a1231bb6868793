/**
 * A lead's public key as a text that fits into a message: `cuebook1-`, then 32 bytes of the key and 4 of their SHA-256
 * in base64url, so that a slip of the hand is told from another key.
 */
import { type Bytes, fromBase64, toBase64 } from '@/lib/model/base64';
import { publicKeySchema } from '@/lib/model/team';

const BEGIN = 'cuebook1-';
/** In bytes. */
const KEY = 32;
const CHECK = 4;
const FINGERPRINT = 8;

/** `web` here and below: the browser's cryptography. */
export async function writePublicKey(key: Bytes, web: Crypto): Promise<string> {
  const sum = await digest(key, web);
  const bytes = new Uint8Array([...key, ...sum.slice(0, CHECK)]);
  return BEGIN + toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
}

/** Blanks and line breaks of a message are left out. no-key: something else was pasted. mistyped: a sign is wrong. */
export async function readPublicKey(text: string, web: Crypto): Promise<{ publicKey: string } | 'no-key' | 'mistyped'> {
  // Longer ones are something else, whatever stands in them.
  const publicKey = text.slice(0, 1000).replaceAll(/\s+/g, '');
  if (!publicKey.startsWith(BEGIN)) return 'no-key';
  if (!publicKeySchema.safeParse(publicKey).success) return 'mistyped';
  const key = keyBytes(publicKey);
  return (await writePublicKey(key, web)) === publicKey ? { publicKey } : 'mistyped';
}

/** Of a text that `readPublicKey` or the schema has seen. */
export function keyBytes(publicKey: string): Bytes {
  const base64 = publicKey.slice(BEGIN.length).replaceAll('-', '+').replaceAll('_', '/');
  return fromBase64(base64).slice(0, KEY);
}

/** Sixteen hexadecimal digits. */
export async function fingerprintOf(publicKey: string, web: Crypto): Promise<string> {
  const sum = await digest(keyBytes(publicKey), web);
  return [...sum.slice(0, FINGERPRINT)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function digest(bytes: Bytes, { subtle }: Crypto): Promise<Bytes> {
  return new Uint8Array(await subtle.digest('SHA-256', bytes));
}
