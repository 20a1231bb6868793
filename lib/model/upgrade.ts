/**
 * Records of version 1 as version 2 keeps them: for the database's migration and for old backup files alike. A field
 * added to a stored record gets its first value here.
 */
import { DEFAULT_SETTINGS } from './settings';

type Row = Readonly<Record<string, unknown>>;

/** By table; one that is not named has not changed. */
export const TO_VERSION_2: Readonly<Record<string, (row: Row) => Row>> = {
  notes: (note) => ({ pinned: false, ...note }),
  followUps: (followUp) => ({
    firstDueAt: followUp.dueAt,
    scriptId: null,
    source: { by: 'hand', id: null },
    orderKey: null,
    untilPaid: false,
    closedAt: null,
    closedBy: null,
    ...followUp,
  }),
};

/** What has to stand in a file of any version; the other tables came later. */
export const OLDEST_TABLES = ['clients', 'orders', 'notes', 'followUps', 'events', 'guides'];

/** One record of a file of this version, as today's. Whatever is no record comes back as it is, for the schema to refuse. */
export function upgradeRow(version: number, table: string, row: unknown): unknown {
  const upgrade = version === 1 ? TO_VERSION_2[table] : undefined;
  return upgrade && isRow(row) ? upgrade(row) : row;
}

/** A setting that is newer than the file has its default. */
export function upgradeSettings(settings: unknown): unknown {
  return isRow(settings) ? { ...DEFAULT_SETTINGS, ...settings } : settings;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
