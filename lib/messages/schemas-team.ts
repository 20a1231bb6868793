/** What the background lets in of `team.ts`. */
import * as z from 'zod/mini';
import { scriptSchema } from '@/lib/model/playbook';
import { LONGEST_TEAM_FILE, publicKeySchema, subscriptionSchema, teamAddressSchema } from '@/lib/model/team';

const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});
const playbookId = scriptSchema.shape.id;
const { serial, etag } = subscriptionSchema.shape;
// One sign more than is good, so that a longer one is refused with a word.
const text = z.string().check(z.maxLength(LONGEST_TEAM_FILE + 1));
const keyFile = z.string().check(z.maxLength(10_000));
const passphrase = z.string().check(z.minLength(1), z.maxLength(1000));

export const teamInputs = {
  'team.view': nothing,
  'team.read': z.strictObject({
    from: z.union([z.strictObject({ url: teamAddressSchema }), z.strictObject({ text })]),
    key: z.string().check(z.maxLength(1000)),
  }),
  'team.leave': z.strictObject({ url: teamAddressSchema }),
  'team.subscribe': z.strictObject({
    url: z.nullable(teamAddressSchema),
    text,
    etag,
    publicKey: publicKeySchema,
  }),
  'team.check': z.strictObject({ playbookId, text: z.nullable(text), older: z.nullable(serial) }),
  'team.unsubscribe': z.strictObject({ playbookId }),
  'team.make-key': z.strictObject({ passphrase }),
  'team.key-file': nothing,
  'team.use-key': z.strictObject({ keyFile, passphrase }),
  'team.sign': z.strictObject({ playbookId }),
};
