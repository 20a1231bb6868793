/** How sure it is that two records are one person, and what speaks for and against it; the words are made by i18n. */
import * as z from 'zod/mini';

/**
 * certain: joined without asking. likely: suggested to the manager. possible: shown on demand; mostly relatives and
 * namesakes.
 */
export const samenessTierSchema = z.enum(['certain', 'likely', 'possible']);
export type SamenessTier = z.infer<typeof samenessTierSchema>;

const sides = { ours: z.string().check(z.maxLength(500)), theirs: z.string().check(z.maxLength(500)) };

/** `ours` and `theirs` as the two records have them; equal where the two agree to the letter. */
export const samenessReasonSchema = z.strictObject({
  because: z.enum([
    'same-account',
    'same-phone',
    'near-phone',
    'same-email',
    'near-email',
    'same-handle',
    'same-document',
    'near-document',
    'same-birth-date',
    'near-birth-date',
    'same-name',
    'like-name',
    'like-address',
    // What speaks against.
    'other-given-name',
    'other-family-name',
    'other-patronymic',
    'other-generation',
    'other-gender',
    'other-email',
    'other-phone',
    'other-birth-date',
    'other-document',
    'shared-by-many',
  ]),
  ...sides,
});
export type SamenessReason = z.infer<typeof samenessReasonSchema>;
