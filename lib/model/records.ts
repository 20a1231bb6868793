/** What the store keeps. Times are ISO 8601 in UTC (`Date.toISOString()`); ids are random UUIDs unless said. */
import * as z from 'zod/mini';
import { siteIdSchema } from './site';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();
const short = z.string().check(z.maxLength(500));
const url = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//));

export const clientSchema = z.strictObject({
  id,
  names: z.array(short),
  /** E.164. */
  phones: z.array(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  /** Normal form of the identity room. */
  emails: z.array(short),
  /** `site|host|client id`, e.g. `getcourse|example.getcourse.ru|311`. */
  accounts: z.array(short),
  firstSeenAt: time,
  lastSeenAt: time,
  /** Values asked for once and remembered: variable name to text. */
  values: z.record(z.string(), z.string()),
});
export type Client = z.infer<typeof clientSchema>;

export const statusSchema = z.strictObject({ code: short, text: short });
export const moneySchema = z.strictObject({ value: z.number(), currency: short });

/** An order or deal as last seen on a page. Key: `site|host|record id`. */
export const orderSchema = z.strictObject({
  key: id,
  site: siteIdSchema,
  host: short,
  id,
  number: z.nullable(short),
  url,
  clientId: z.nullable(short),
  clientName: z.nullable(short),
  status: z.nullable(statusSchema),
  amount: z.nullable(moneySchema),
  product: z.nullable(short),
  createdAt: z.nullable(z.string().check(z.maxLength(40))),
  seenAt: time,
});
export type Order = z.infer<typeof orderSchema>;

export const noteSchema = z.strictObject({
  id,
  clientId: id,
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  createdAt: time,
  updatedAt: time,
  /** Counts saves; a save that names an older one is a conflict, never a silent overwrite. */
  revision: z.number().check(z.int(), z.minimum(1)),
  /** Shown above the others. */
  pinned: z.boolean(),
});
export type Note = z.infer<typeof noteSchema>;

export const followUpSchema = z.strictObject({
  id,
  clientId: z.nullable(id),
  clientName: short,
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  dueAt: time,
  /** The page to come back to. */
  url: z.nullable(url),
  state: z.enum(['open', 'done', 'dismissed']),
  createdAt: time,
  /** When it last was shown as a notification, so that it is never shown twice for one due time. */
  notifiedAt: z.nullable(time),
});
export type FollowUp = z.infer<typeof followUpSchema>;

const recordStateSchema = z.strictObject({
  status: z.nullable(statusSchema),
  managerId: z.optional(z.nullable(short)),
  /** By name, as the page showed it; null: it showed none. Events of the first versions do not have it. */
  manager: z.exactOptional(z.nullable(short)),
});

/** One act on a CRM record, from the confirmation to its proof. It is never deleted by the product. */
export const actEventSchema = z.strictObject({
  id,
  kind: z.enum(['mark-surplus', 'take', 'restore', 'comment', 'open-payment']),
  site: siteIdSchema,
  host: short,
  recordId: id,
  number: z.nullable(short),
  clientName: z.nullable(short),
  url,
  /** For `comment`: what was written. */
  text: z.exactOptional(z.string().check(z.maxLength(20_000))),
  before: recordStateSchema,
  at: time,
  /**
   * submitted: the form was sent, the proof is awaited. done: a later reading of the page showed what the act was to
   * bring; or nothing had to be proved.
   */
  state: z.enum(['submitted', 'done', 'failed']),
  /** The status the page showed when it was settled. */
  after: z.nullable(statusSchema),
  settledAt: z.nullable(time),
  /** The `restore` event that took this one back. */
  undoneBy: z.nullable(id),
  /** For `restore`: the event it takes back. */
  undoes: z.nullable(id),
});
export type ActEvent = z.infer<typeof actEventSchema>;

/** Where a client stands in a guide. Key: client id (or `page:<url>` where no client is known) and guide. */
export const guideProgressSchema = z.strictObject({
  owner: id,
  guideId: short,
  /** Step ids from the start to the current one. */
  path: z.array(short).check(z.minLength(1), z.maxLength(500)),
  updatedAt: time,
});
export type GuideProgress = z.infer<typeof guideProgressSchema>;
