/**
 * Own changes to playbooks, kept as a layer over them: what a pack, a file or a team brings stays as it came, so that a
 * newer one can take its place.
 */
import * as z from 'zod/mini';
import {
  checklistSchema,
  contactListSchema,
  formSchema,
  guideSchema,
  objectionSchema,
  type Playbook,
  playbookSchema,
  quoteSchema,
  scriptSchema,
} from './playbook';

export const partSchema = z.enum(['scripts', 'objections', 'guides', 'forms', 'checklists', 'quotes', 'contacts']);
/** The lists of a playbook. */
export type Part = z.infer<typeof partSchema>;
export type Entry<P extends Part = Part> = Playbook[P][number];

const id = scriptSchema.shape.id;

const ENTRIES = {
  scripts: scriptSchema,
  objections: objectionSchema,
  guides: guideSchema,
  forms: formSchema,
  checklists: checklistSchema,
  quotes: quoteSchema,
  contacts: contactListSchema,
};

export function entrySchema(part: Part): z.ZodMiniType<Entry> {
  return ENTRIES[part];
}

function changeOf<P extends Part, E extends z.ZodMiniType>(part: P, entry: E) {
  return z.strictObject({
    playbookId: id,
    part: z.literal(part),
    id,
    /** The entry as it was written here; null: as the playbook has it. */
    entry: z.nullable(entry),
    /** What the playbook had when it was written; null: nothing, the entry is an own one. */
    base: z.nullable(entry),
    /** Neither shown nor found; what was done with it keeps its name. */
    hidden: z.boolean(),
    /** Null: as the playbook has it. */
    favourite: z.nullable(z.boolean()),
  });
}

const anyChange = z.discriminatedUnion('part', [
  changeOf('scripts', scriptSchema),
  changeOf('objections', objectionSchema),
  changeOf('guides', guideSchema),
  changeOf('forms', formSchema),
  changeOf('checklists', checklistSchema),
  changeOf('quotes', quoteSchema),
  changeOf('contacts', contactListSchema),
]);
/** One entry of a playbook, changed or added. */
export const changeSchema = anyChange.check(
  z.refine(({ id, entry, base }) => [entry, base].every((one) => one === null || one.id === id), { path: ['id'] }),
);
export type Change = z.infer<typeof changeSchema>;

export const ownOrderSchema = z.strictObject({
  playbookId: id,
  part: partSchema,
  /** What is not named here comes after what it comes after in the playbook. */
  ids: z.array(id).check(z.maxLength(5000)),
});
export type OwnOrder = z.infer<typeof ownOrderSchema>;

/** A playbook from a file. One with the id of a built-in playbook takes its place. */
export const ownBookSchema = z
  .strictObject({ id, playbook: playbookSchema })
  .check(z.refine((book) => book.id === book.playbook.id, { path: ['id'] }));
export type OwnBook = z.infer<typeof ownBookSchema>;

export const layerSchema = z.strictObject({
  changes: z.array(changeSchema).check(z.maxLength(10_000)),
  orders: z.array(ownOrderSchema).check(z.maxLength(1000)),
});
export type Layer = z.infer<typeof layerSchema>;

export const NO_LAYER: Layer = { changes: [], orders: [] };

/** What is written into the layer and taken out of it, at once or not at all. */
export const layerEditSchema = z.strictObject({
  put: z.strictObject({
    changes: z.array(changeSchema).check(z.maxLength(10_000)),
    orders: z.array(ownOrderSchema).check(z.maxLength(1000)),
    books: z.array(ownBookSchema).check(z.maxLength(50)),
  }),
  drop: z.strictObject({
    changes: z.array(z.strictObject({ playbookId: id, part: partSchema, id })).check(z.maxLength(10_000)),
    orders: z.array(z.strictObject({ playbookId: id, part: partSchema })).check(z.maxLength(1000)),
    books: z.array(id).check(z.maxLength(50)),
  }),
});
export type LayerEdit = z.infer<typeof layerEditSchema>;

/** An edit of some changes and orders alone. */
export function layerEdit(part: {
  changes?: Change[];
  orders?: OwnOrder[];
  books?: OwnBook[];
  dropChanges?: LayerEdit['drop']['changes'];
  dropOrders?: LayerEdit['drop']['orders'];
  dropBooks?: string[];
}): LayerEdit {
  const { changes = [], orders = [], books = [], dropChanges = [], dropOrders = [], dropBooks = [] } = part;
  return { put: { changes, orders, books }, drop: { changes: dropChanges, orders: dropOrders, books: dropBooks } };
}
