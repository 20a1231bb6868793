/** What an import would do, counted before anything is done. */
import { TABLES, type Table } from '@/lib/model/backup';
import type { Meeting } from './merge';

export interface Change {
  inFile: number;
  /** Of those in the file: not here. The rest is here too, in some state. */
  added: number;
  changed: number;
  kept: number;
  conflicting: number;
  same: number;
  /** Not in the file: gone after a replacement. */
  onlyHere: number;
}

export type Changes = Record<Table, Change>;

export interface ImportPreview {
  /** all: everything; may also replace what is here. The others are parts and can only be added. */
  of: 'all' | 'client' | 'handover';
  exportedAt: string;
  /** Who made a part, by name; empty: nobody was named. */
  from: string;
  changes: Changes;
}

export type ImportMode = 'merge' | 'replace';

export function noChanges(): Changes {
  const none = { inFile: 0, added: 0, changed: 0, kept: 0, conflicting: 0, same: 0, onlyHere: 0 };
  // Every table is in the list.
  return Object.fromEntries(TABLES.map((table) => [table, { ...none }])) as Changes;
}

const COUNTED = { same: 'same', changed: 'changed', kept: 'kept', conflict: 'conflicting' } as const;

/** `meeting`: null where there is none here. */
export function count(change: Change, meeting: Meeting | null): void {
  change.inFile += 1;
  change[meeting === null ? 'added' : COUNTED[meeting]] += 1;
}
