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

/** Tables that version 1 did not have. */
const NEW_TABLES = {
  noteVersions: [],
  drafts: [],
  touches: [],
  formDrafts: [],
  checklists: [],
  examples: [],
  unanswered: [],
  joins: [],
  apart: [],
  ownChanges: [],
  ownOrders: [],
  ownBooks: [],
};

/** A backup file of version 1 as one of version 2. Whatever else it is comes back as it is, for the schema to refuse. */
export function upgradeBackup(raw: unknown): unknown {
  if (!isRow(raw) || raw.version !== 1) return raw;
  const tables = Object.entries(TO_VERSION_2).map(([table, upgrade]) => [table, upgradeRows(raw[table], upgrade)]);
  return {
    ...NEW_TABLES,
    ...raw,
    ...Object.fromEntries(tables),
    settings: isRow(raw.settings) ? { ...DEFAULT_SETTINGS, ...raw.settings } : raw.settings,
    version: 2,
  };
}

function upgradeRows(rows: unknown, upgrade: (row: Row) => Row): unknown {
  return Array.isArray(rows) ? rows.map((row) => (isRow(row) ? upgrade(row) : row)) : rows;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
