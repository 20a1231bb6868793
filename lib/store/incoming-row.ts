import type { AnyRow, Head } from '@/lib/model/backup';

/** Records that wait, and, under no table, the import itself. */
export interface IncomingRow {
  table: string;
  from: number;
  rows: AnyRow[];
  /** Of the import itself. */
  import?: { id: string; version: number; head: Head | null; isDone: boolean };
}
