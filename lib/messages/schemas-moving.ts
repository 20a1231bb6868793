/** What the background lets in of `moving.ts`. What a file says is looked at by the store. */
import * as z from 'zod/mini';
import { beginSchema, ROWS, type Table } from '@/lib/model/backup';

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});
const text = (max: number) => z.string().check(z.maxLength(max));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const key = text(500);
// No value of `split.ts` is longer.
const rows = z.array(text(16_000_000)).check(z.maxLength(2000));

// The keys of the object itself.
const table = z.enum(Object.keys(ROWS) as [Table, ...Table[]]);

export const movingInputs = {
  'data.rows': z.strictObject({ table, after: z.nullable(z.union([key, z.array(z.union([key, z.number()]))])) }),
  'data.counts': nothing,
  'data.export': nothing,
  'data.exported': nothing,
  'data.done': nothing,
  'retention.preview': z.strictObject({ months: z.number().check(z.int(), z.minimum(1), z.maximum(120)) }),
  'retention.run': nothing,
  'client.export': z.strictObject({ clientId: id }),
  'handover.export': nothing,
  'import.begin': z.strictObject({ id, begin: beginSchema }),
  'import.rows': z.strictObject({ id, table: key, from: z.number().check(z.int(), z.minimum(0)), rows }),
  'import.check': z.strictObject({
    id,
    fields: z.record(key, text(16_000_000)),
    lists: z.array(key).check(z.maxLength(100)),
  }),
  'import.apply': z.strictObject({ id, mode: z.enum(['merge', 'replace']) }),
  'import.progress': z.strictObject({ id }),
  'import.stop': z.strictObject({ id }),
};
