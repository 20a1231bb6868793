/** Bytes as text of the alphabet that JSON takes as it is. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A function takes only so many arguments. */
const PIECE = 8192;

export function toBase64(bytes: Uint8Array): string {
  let signs = '';
  // Of megabytes: spread into arguments they take ten times as long, and so does asking a text for its letters in turn.
  for (let at = 0; at < bytes.length; at += PIECE)
    signs += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + PIECE));
  return btoa(signs);
}

/** @throws where it is no base64. */
export function fromBase64(text: string): Bytes {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
