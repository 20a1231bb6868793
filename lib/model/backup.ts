/** Everything as one JSON file. */
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
import { touchSchema } from './touch';
import { upgradeBackup } from './upgrade';
import { firstWrongField, type WrongField, wrongFieldOf } from './wrong-field';

const ROWS = {
  clients: clientSchema,
  orders: orderSchema,
  notes: noteSchema,
  noteVersions: noteVersionSchema,
  drafts: draftSchema,
  followUps: followUpSchema,
  events: actEventSchema,
  guides: guideProgressSchema,
  touches: touchSchema,
  formDrafts: formDraftSchema,
  checklists: checklistStateSchema,
  examples: exampleSchema,
  unanswered: unansweredSchema,
  joins: joinSchema,
  apart: apartSchema,
  ownChanges: changeSchema,
  ownOrders: ownOrderSchema,
  ownBooks: ownBookSchema,
};
type Table = keyof typeof ROWS;
// The keys of the object above.
export const TABLES = Object.keys(ROWS) as Table[];

const list = z.array(z.unknown());
const head = {
  format: z.literal('cuebook'),
  version: z.literal(2),
  exportedAt: z.iso.datetime(),
  settings: settingsSchema,
};

const outlineSchema = z.strictObject({
  ...head,
  clients: list,
  orders: list,
  notes: list,
  noteVersions: list,
  drafts: list,
  followUps: list,
  events: list,
  guides: list,
  touches: list,
  formDrafts: list,
  checklists: list,
  examples: list,
  unanswered: list,
  joins: list,
  apart: list,
  ownChanges: list,
  ownOrders: list,
  ownBooks: list,
});

export const backupSchema = z.strictObject({
  ...head,
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
});
export type Backup = z.infer<typeof backupSchema>;

/**
 * A file of this version or of an older one. First the outline, then record by record up to the first wrong one: a
 * hostile file has no end of errors to list.
 */
export function parseBackup(file: unknown): { backup: Backup } | { refused: WrongField } {
  const raw = upgradeBackup(file);
  const wrong = wrongFieldOf(outlineSchema, raw, []) ?? firstWrongRow(raw);
  if (wrong) return { refused: wrong };
  const parsed = backupSchema.safeParse(raw);
  return parsed.success ? { backup: parsed.data } : { refused: firstWrongField(parsed.error) };
}

function firstWrongRow(raw: unknown): WrongField | null {
  const outline = outlineSchema.parse(raw);
  for (const table of TABLES) {
    for (const [at, row] of outline[table].entries()) {
      const wrong = wrongFieldOf(ROWS[table], row, [table, at]);
      if (wrong) return wrong;
    }
  }
  return null;
}
