/** Calls about all that is kept: out into a file, in again, and what there is. Types only, as in `contract.ts`. */
import type { ImportMode, ImportPreview } from '@/lib/backup/changes';
import type { RowBatch, RowKey } from '@/lib/backup/write';
import type { Begin, Table } from '@/lib/model/backup';
import type { WrongField } from '@/lib/model/wrong-field';

type Refused = { refused: WrongField };

/** Clients whom nobody saw for so long. */
export interface Stale {
  /** Deleted, or to be. */
  goes: number;
  /** They stay, because they have open follow-ups. */
  stays: number;
}

/** Times are ISO 8601 in UTC; null: never. */
export interface DataDone {
  backup: string | null;
  retention: (Stale & { at: string }) | null;
}

export interface MovingCalls {
  /** The next records of a table, for a file that is written piece by piece; packed as in `lib/model/packed.ts`. */
  'data.rows': { in: { table: Table; after: RowKey | null }; out: RowBatch };
  /** How many records each table has. */
  'data.counts': { in: Record<never, never>; out: Record<Table, number> };
  /** Everything at once, as the text of a file. */
  'data.export': { in: Record<never, never>; out: string };
  /** When which of these was done last. */
  'data.done': { in: Record<never, never>; out: DataDone };
  /** Who would be deleted now by this retention, in months. */
  'retention.preview': { in: { months: number }; out: Stale };
  /** Deletes them, by the setting. */
  'retention.run': { in: Record<never, never>; out: Stale };
  /** All that is kept of one client, as the text of a file. */
  'client.export': { in: { clientId: string }; out: { json: string | null } };
  /** What a colleague goes on with: open follow-ups that are due by the end of the day, their clients and the notes on them. */
  'handover.export': { in: Record<never, never>; out: { json: string; followUps: number } };
  /** A file was written with everything in it. */
  'data.exported': { in: Record<never, never>; out: null };
  /** Begins an import; one begun before is dropped. `id` is random, and names it in the calls below. */
  'import.begin': { in: { id: string; begin: Begin }; out: null };
  /** Null: the records wait; nothing else is changed. `rows`: each as JSON. */
  'import.rows': { in: { id: string; table: string; from: number; rows: string[] }; out: Refused | null };
  /** The file is over: does it hold together, and what would it change? */
  'import.check': { in: { id: string; fields: Record<string, string>; lists: string[] }; out: Refused | ImportPreview };
  /** All or nothing. */
  'import.apply': { in: { id: string; mode: ImportMode }; out: { stopped: boolean } };
  /** Of the records that are being written; null: none are. */
  'import.progress': { in: { id: string }; out: { done: number; all: number } | null };
  /** Whatever waits is dropped; what is being written is taken back. */
  'import.stop': { in: { id: string }; out: null };
}
