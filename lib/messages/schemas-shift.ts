/** What the shift's calls may carry; see `schemas.ts`. */
import * as z from 'zod/mini';
import { termsSchema } from '@/lib/model/records';
import { ruleIdSchema } from '@/lib/model/rule-id';

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});
const id = z.string().check(z.minLength(1), z.maxLength(200));

export const shiftInputs = {
  'shift.view': nothing,
  'horizon.explain': z.strictObject({
    key: id,
    planned: z.string().check(z.maxLength(1000)),
    reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  }),
  'shift.go': z.strictObject({ url: z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//)) }),
  'figures.view': z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }),
  'clients.golden': nothing,
  'rules.list': nothing,
  'rules.switch': z.strictObject({
    ids: z.array(ruleIdSchema).check(z.minLength(1), z.maxLength(50)),
    off: z.boolean(),
  }),
  'rules.dry-run': z.strictObject({ id: ruleIdSchema }),
  'terms.save': z.strictObject({ owner: id, terms: z.omit(termsSchema, { updatedAt: true }) }),
  'client.find': z.strictObject({ query: z.string().check(z.maxLength(200)) }),
};
