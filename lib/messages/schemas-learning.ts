/** What the background lets in of `learning.ts`. */
import * as z from 'zod/mini';
import { unansweredSchema } from '@/lib/model/learning';

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});
const { id, text, place } = unansweredSchema.shape;

export const learningInputs = {
  'learned.list': nothing,
  'unanswered.add': z.strictObject({ id, text, place }),
  'unanswered.list': nothing,
  'unanswered.settle': z.strictObject({ ids: z.array(id).check(z.maxLength(1000)), to: place }),
};
