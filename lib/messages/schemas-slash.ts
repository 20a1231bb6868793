/** What a receiver lets in of the slash command; part of `schemas.ts`, where it is proved equal to the contract. */
import * as z from 'zod/mini';
import { textSourceSchema } from '@/lib/model/touch';

const text = (max: number) => z.string().check(z.maxLength(max));
const name = z.string().check(z.minLength(1), z.maxLength(600));
const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});

export const slashInputs = {
  'frame.load-slash': nothing,
  'slash.find': z.strictObject({ query: text(100), opening: z.boolean() }),
  'slash.complete': z.strictObject({ source: textSourceSchema, owner: name }),
  'relay.take-back': nothing,
  'relay.slash': z.strictObject({ text: text(100_000), source: textSourceSchema, owner: name, command: text(100) }),
};
