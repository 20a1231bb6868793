/**
 * Everything as one JSON file: a head, the settings, and a list of records a table. And a part of it: one client, or
 * what a colleague hands over, which is only ever added to what is there.
 */
import * as z from 'zod/mini';
import { apartSchema, joinSchema } from './joins';
import { changeSchema, ownBookSchema, ownOrderSchema } from './layer';
import { exampleSchema, unansweredSchema } from './learning';
import { checklistStateSchema, formDraftSchema } from './paperwork';
import {
  actEventSchema,
  clientSchema,
  draftSchema,
  followUpSchema,
  guideProgressSchema,
  noteSchema,
  noteVersionSchema,
  orderSchema,
} from './records';
import { settingsSchema } from './settings';
import { subscriptionSchema } from './team';
import { touchSchema } from './touch';
import { OLDEST_TABLES, upgradeSettings } from './upgrade';
import { type WrongField, wrongFieldOf } from './wrong-field';

/** In the order in which they are written: whoever speaks of a record stands before it. */
export const ROWS = {
  noteVersions: noteVersionSchema,
  drafts: draftSchema,
  followUps: followUpSchema,
  guides: guideProgressSchema,
  touches: touchSchema,
  formDrafts: formDraftSchema,
  checklists: checklistStateSchema,
  orders: orderSchema,
  examples: exampleSchema,
  unanswered: unansweredSchema,
  events: actEventSchema,
  apart: apartSchema,
  ownChanges: changeSchema,
  ownOrders: ownOrderSchema,
  teams: subscriptionSchema,
  ownBooks: ownBookSchema,
  notes: noteSchema,
  joins: joinSchema,
  clients: clientSchema,
};
export type Table = keyof typeof ROWS;
// The keys of the object above.
export const TABLES = Object.keys(ROWS) as Table[];

export type RowOf<T extends Table> = z.infer<(typeof ROWS)[T]>;
export type AnyRow = RowOf<Table>;

export function isTable(name: string): name is Table {
  return Object.hasOwn(ROWS, name);
}

/** The primary key of each: an id, or several fields together. */
export const KEY_FIELDS: Record<Table, readonly [string, ...string[]]> = {
  noteVersions: ['noteId', 'revision'],
  drafts: ['owner', 'place'],
  followUps: ['id'],
  guides: ['owner', 'guideId'],
  touches: ['id'],
  formDrafts: ['owner', 'playbookId', 'formId'],
  checklists: ['owner', 'playbookId', 'checklistId'],
  orders: ['key'],
  examples: ['id'],
  unanswered: ['id'],
  events: ['id'],
  apart: ['pair'],
  ownChanges: ['playbookId', 'part', 'id'],
  ownOrders: ['playbookId', 'part'],
  teams: ['playbookId'],
  ownBooks: ['id'],
  notes: ['id'],
  joins: ['id'],
  clients: ['id'],
};

export const FORMAT = 'cuebook';
export const PART_FORMAT = 'cuebook-part';
export const FILE_VERSION = 2;

const time = z.iso.datetime();
const version = z.union([z.literal(1), z.literal(2)]);

/** What is looked at before a record is taken in. */
export const beginSchema = z.strictObject({ format: z.enum([FORMAT, PART_FORMAT]), version });
export type Begin = z.infer<typeof beginSchema>;

const backupHeadSchema = z.strictObject({
  format: z.literal(FORMAT),
  version,
  exportedAt: time,
  settings: settingsSchema,
});

/** client: all that is kept of one. handover: what a colleague is to go on with. */
export const partHeadSchema = z.strictObject({
  format: z.literal(PART_FORMAT),
  version,
  exportedAt: time,
  of: z.enum(['client', 'handover']),
  /** Who made it, by name. */
  from: z.string().check(z.maxLength(100)),
});

export type Head = z.infer<typeof backupHeadSchema> | z.infer<typeof partHeadSchema>;

/** The fields of a file that are no lists of records, checked; `lists` are the names of those that are. */
export function readHead(
  raw: Readonly<Record<string, unknown>>,
  lists: readonly string[],
): { head: Head } | { refused: WrongField } {
  const begin = wrongFieldOf(beginSchema, { format: raw.format, version: raw.version }, []);
  if (begin) return { refused: begin };
  const isPart = raw.format === PART_FORMAT;
  const head = isPart ? raw : { ...raw, settings: upgradeSettings(raw.settings) };
  const missing = isPart ? undefined : OLDEST_TABLES.find((table) => !lists.includes(table));
  const wrong =
    wrongFieldOf(isPart ? partHeadSchema : backupHeadSchema, head, []) ??
    (missing === undefined ? null : { path: missing, why: { is: 'expected' as const, what: 'array' } });
  return wrong ? { refused: wrong } : { head: head as Head };
}

export const backupSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FILE_VERSION),
  exportedAt: time,
  settings: settingsSchema,
  clients: z.array(clientSchema),
  orders: z.array(orderSchema),
  notes: z.array(noteSchema),
  noteVersions: z.array(noteVersionSchema),
  drafts: z.array(draftSchema),
  followUps: z.array(followUpSchema),
  events: z.array(actEventSchema),
  guides: z.array(guideProgressSchema),
  touches: z.array(touchSchema),
  formDrafts: z.array(formDraftSchema),
  checklists: z.array(checklistStateSchema),
  examples: z.array(exampleSchema),
  unanswered: z.array(unansweredSchema),
  joins: z.array(joinSchema),
  apart: z.array(apartSchema),
  ownChanges: z.array(changeSchema),
  ownOrders: z.array(ownOrderSchema),
  ownBooks: z.array(ownBookSchema),
  teams: z.array(subscriptionSchema),
});
export type Backup = z.infer<typeof backupSchema>;
