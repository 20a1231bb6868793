/** Gathers everything that is kept into one file, piece by piece. */
import type { Calls } from '@/components/data/calls';
import { seal } from '@/lib/backup/seal';
import { type ReadRows, untilSettled, writeBackup } from '@/lib/backup/write';
import type { Bytes } from '@/lib/model/base64';
import { unpack } from '@/lib/model/packed';

type Send = Calls['send'];

/** How far it is, in records. */
export interface Progress {
  done: number;
  all: number;
}

/**
 * `passphrase`: null: not sealed. Null where `signal` stopped it. Throws Unsettled where the data change again and again
 * meanwhile.
 */
export function gatherBackup(
  send: Send,
  passphrase: string | null,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob | null> {
  return untilSettled(async () => {
    const texts = await begin(send, told, signal);
    const bytes = passphrase === null ? texts : seal(texts, passphrase, crypto);
    const parts: Blob[] = [];
    // Blobs of their own: what is in blobs the browser may put on the disk.
    for await (const piece of bytes) parts.push(new Blob([piece]));
    // Stopped, the writer ends early: half a file is none.
    if (signal.aborted) return null;
    return new Blob(parts, { type: passphrase === null ? 'application/json' : 'application/octet-stream' });
  });
}

async function begin(
  send: Send,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<AsyncIterable<Bytes>> {
  const counts = Object.values(await send('data.counts', {}));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const settings = await send('settings.read', {});
  const read: ReadRows<Bytes> = async (table, after) => {
    const batch = await send('data.rows', { table, after });
    return { ...batch, rows: await unpack(batch.rows) };
  };
  const encoder = new TextEncoder();
  return (async function* () {
    let done = 0;
    told({ done, all });
    for await (const { piece, count } of writeBackup(new Date().toISOString(), settings, read)) {
      if (signal.aborted) return;
      yield typeof piece === 'string' ? encoder.encode(piece) : piece;
      done += count;
      if (count) told({ done, all });
    }
  })();
}
