/** Two records of one person that were made one, and two that a manager said are not: both can be taken back. */
import * as z from 'zod/mini';
import { clientSchema, guideProgressSchema } from './records';
import { samenessReasonSchema } from './sameness';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();

export const joinSchema = z.strictObject({
  id,
  /** The client that went on. */
  keptId: id,
  /** Both as they were before. */
  kept: clientSchema,
  joined: clientSchema,
  /** rule: it was certain. */
  by: z.enum(['rule', 'manager']),
  reasons: z.array(samenessReasonSchema),
  at: time,
  /** Ids of what was the joined one's, by table: to be given back. */
  moved: z.record(z.string(), z.array(id)),
  /** Where the joined one stood in guides, and the kept one in those in which the joined one's place was newer. */
  guides: z.array(guideProgressSchema),
});
export type Join = z.infer<typeof joinSchema>;

/** Two clients who are not one person. Key: both ids in order. */
export const apartSchema = z.strictObject({
  pair: z.string().check(z.maxLength(401)),
  clientIds: z.tuple([id, id]),
  at: time,
});
export type Apart = z.infer<typeof apartSchema>;

export function pairOf(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}
