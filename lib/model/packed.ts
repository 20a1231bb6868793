/** Long texts on their way between the background and a page, where each letter costs more than packing it. */
import { type Bytes, fromBase64, toBase64 } from './base64';

/** How it is packed: no names or check sums of files, since both ends are ours. */
const METHOD = 'deflate-raw';

/** In letters: one large block of memory takes Chromium ten times as long as all of these. */
const PIECE = 32_768;

export async function pack(text: string): Promise<string> {
  const { readable, writable } = new TextEncoderStream();
  const writer = writable.getWriter();
  const packed = bytesOf(readable.pipeThrough(new CompressionStream(METHOD)));
  for (let at = 0; at < text.length; at += PIECE) await writer.write(text.slice(at, at + PIECE));
  await writer.close();
  return toBase64(await packed);
}

/** The text as UTF-8. @throws where `pack` did not make it. */
export function unpack(packed: string): Promise<Bytes> {
  const { readable, writable } = new DecompressionStream(METHOD);
  const writer = writable.getWriter();
  // What is wrong with the bytes is told where they are read.
  writer.write(fromBase64(packed)).catch(() => {});
  writer.close().catch(() => {});
  return bytesOf(readable);
}

async function bytesOf(stream: ReadableStream<Bytes>): Promise<Bytes> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
