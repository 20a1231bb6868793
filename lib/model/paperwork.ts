/** What is kept of forms and checklists between two looks at them. */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();

/** The owner of what belongs to no client. */
export const OF_ALL = '';

/** A form that was begun for a client. Only what was typed: what is known anyway is filled in anew. */
export const formDraftSchema = z.strictObject({
  /** A client's id, or the page (`owner.ts`) where nobody is known. */
  owner: id,
  playbookId: id,
  formId: id,
  /** Field name to what was typed; an empty text where the manager emptied the field. */
  values: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(20_000))),
  updatedAt: time,
});
export type FormDraft = z.infer<typeof formDraftSchema>;

/** What is ticked off a checklist in its present period. */
export const checklistStateSchema = z.strictObject({
  /** As above of a checklist for each client; `OF_ALL` of the others. */
  owner: z.string().check(z.maxLength(200)),
  playbookId: id,
  checklistId: id,
  /** When the first item of the period was ticked. */
  startedAt: time,
  /** Ids of items. */
  done: z.array(id).check(z.maxLength(100)),
});
export type ChecklistState = z.infer<typeof checklistStateSchema>;
