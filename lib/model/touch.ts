/** The contact log: one fact of work with a client each, for the client's timeline and for figures. */
import * as z from 'zod/mini';
import { siteIdSchema } from './site';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const short = z.string().check(z.maxLength(500));
const url = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//));

/** A text of a playbook: a script, or one answer to an objection. */
export const textSourceSchema = z.strictObject({
  playbookId: id,
  kind: z.enum(['script', 'objection']),
  /** The script's or the objection's. */
  id,
  /** The angle of an objection's answer; null for a script. */
  angle: z.nullable(short),
});
export type TextSource = z.infer<typeof textSourceSchema>;

export const touchSchema = z.strictObject({
  id,
  /** A client's id, or the page (`lib/model/owner.ts`) where nobody is known. */
  owner: id,
  /**
   * script, objection: its text stands in a composer, proved. guide-step: the client came to a step. act: a change of
   * the CRM's record, proved. note: a note was written. follow-up: one was done.
   */
  kind: z.enum(['script', 'objection', 'guide-step', 'act', 'note', 'follow-up']),
  /** The id of the script, objection, guide, act event, note or follow-up. */
  subject: id,
  /** Which of it: the angle of an objection's answer, the step of a guide, the kind of an act. */
  part: z.nullable(short),
  /** Of a script or objection. */
  playbookId: z.nullable(id),
  /** Where: all null where it was done from no page. */
  site: z.nullable(siteIdSchema),
  host: z.nullable(short),
  recordId: z.nullable(id),
  url: z.nullable(url),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
});
export type Touch = z.infer<typeof touchSchema>;
export type TouchKind = Touch['kind'];
