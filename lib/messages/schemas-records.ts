/** What a receiver lets in of notes and their drafts, and of `contract-records.ts`. */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.maxLength(max));
const revision = z.number().check(z.int(), z.minimum(1));
const id = z.string().check(z.minLength(1), z.maxLength(200));

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});

export const recordInputs = {
  'data.state': nothing,
  'data.go-on': nothing,
  'note.save': z.strictObject({
    id,
    owner: id,
    text: z.string().check(z.minLength(1), z.maxLength(20_000)),
    revision: z.nullable(revision),
  }),
  'note.delete': z.strictObject({ id }),
  'note.restore': z.strictObject({ id }),
  'note.pin': z.strictObject({ id, pinned: z.boolean() }),
  'note.history': z.strictObject({ id }),
  'draft.read': z.strictObject({ owner: id }),
  'draft.save': z.strictObject({
    owner: id,
    draft: z.nullable(
      z.strictObject({ noteId: id, revision: z.nullable(revision), clientId: z.nullable(id), text: text(20_000) }),
    ),
  }),
  'client.record': z.strictObject({ clientId: id }),
  'client.search': z.strictObject({ query: z.string().check(z.maxLength(200)) }),
  'client.erase': z.strictObject({ clientId: id }),
};
