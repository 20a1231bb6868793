/** A chosen file as texts, read in pieces, sealed or not. */
import type { Texts } from '@/lib/backup/bring-in';
import { readSealed, type Sealed, type Source, unseal } from '@/lib/backup/seal';

/** In bytes: a piece is split in one go, and the page must not stand still for it. */
const PIECE = 262_144;

function sourceOf(file: File): Source {
  return { size: file.size, read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()) };
}

export function sealOf(file: File): Promise<Sealed | null> {
  return readSealed(sourceOf(file));
}

/** Not UTF-8. */
export class NotText extends Error {
  override name = 'NotText';
}

/** `told` hears how many bytes were read. Rejects with NotOpened; the texts end with NotOpened or NotText. */
export async function textsOf(
  file: File,
  sealed: { seal: Sealed; passphrase: string } | null,
  told: (bytes: number) => void,
): Promise<Texts> {
  const source = sourceOf(file);
  const read = sealed ? await unseal(source, sealed.seal, sealed.passphrase, crypto) : plain(source);
  return async function* () {
    // A file in another encoding must not come in as question marks.
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const decode = (bytes: Uint8Array<ArrayBuffer>, stream: boolean) => {
      try {
        return decoder.decode(bytes, { stream });
      } catch {
        throw new NotText();
      }
    };
    for await (const bytes of read(told)) yield decode(bytes, true);
    yield decode(new Uint8Array(), false);
  };
}

function plain({ size, read }: Source) {
  return async function* (told: (at: number) => void) {
    for (let at = 0; at < size; at += PIECE) {
      yield await read(at, Math.min(size, at + PIECE));
      told(Math.min(size, at + PIECE));
    }
  };
}
