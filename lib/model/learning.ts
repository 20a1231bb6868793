/** What clients said, and what the manager answered or could not answer. It stays in this browser, like all else. */
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();

/** The longest of a client's words that is kept. */
export const MAX_WORDS = 300;

const words = z.string().check(z.minLength(1), z.maxLength(MAX_WORDS));

/** A script or an objection that answers. */
export const answerSchema = z.strictObject({
  playbookId: id,
  kind: z.enum(['script', 'objection']),
  id,
});
export type Answer = z.infer<typeof answerSchema>;

/** A client's message that was answered by a text of a playbook. */
export const exampleSchema = z.strictObject({
  id,
  answer: answerSchema,
  text: words,
  at: time,
});
export type Example = z.infer<typeof exampleSchema>;

/** What a client said when no text of the playbooks fitted. */
export const unansweredSchema = z.strictObject({
  id,
  text: words,
  /** Which text was in view; null: none. */
  place: z.nullable(answerSchema),
  at: time,
});
export type Unanswered = z.infer<typeof unansweredSchema>;
