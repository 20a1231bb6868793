/** Bytes as text of the alphabet that JSON takes as it is. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** For keys, seals and signatures: of a few kilobytes at most. */
export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Throws where it is no base64. */
export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
