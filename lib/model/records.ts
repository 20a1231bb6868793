/** What the store keeps. Times are ISO 8601 in UTC (`Date.toISOString()`); ids are random UUIDs unless said. */
import * as z from 'zod/mini';
import { siteIdSchema } from './site';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();
const short = z.string().check(z.maxLength(500));
const url = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\//));

export const statusSchema = z.strictObject({ code: short, text: short });
export const moneySchema = z.strictObject({ value: z.number(), currency: short });

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Part of a sum agreed on, and whether it came. */
export const instalmentSchema = z.strictObject({
  due: date,
  amount: moneySchema,
  paidAt: z.nullable(time),
  /** Who took it, by name. */
  receivedBy: short,
});
export type Instalment = z.infer<typeof instalmentSchema>;

/** What was agreed with a client, as the manager wrote it down. */
export const termsSchema = z.strictObject({
  standing: z.nullable(z.enum(['thinking', 'confirmed', 'declined'])),
  golden: z.boolean(),
  price: z.nullable(moneySchema),
  instalments: z.array(instalmentSchema).check(z.maxLength(60)),
  /** What the client asked for, or to be told. */
  wishes: z.string().check(z.maxLength(2000)),
  /** When the client said to ask again. */
  askOn: z.nullable(date),
  contractEnds: z.nullable(date),
  groupStarts: z.nullable(date),
  updatedAt: time,
});
export type Terms = z.infer<typeof termsSchema>;

export const clientSchema = z.strictObject({
  id,
  names: z.array(short),
  /** E.164. */
  phones: z.array(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  /** Normal form of the identity room. */
  emails: z.array(short),
  /** `site|host|client id`, e.g. `getcourse|example.getcourse.ru|311`. */
  accounts: z.array(short),
  /** Names in messengers: `site|name in lower case`. */
  handles: z.exactOptional(z.array(short)),
  /** By which others who may be the same person are found; made by the identity room from the rest. */
  keys: z.exactOptional(z.array(short)),
  firstSeenAt: time,
  lastSeenAt: time,
  /** Values asked for once and remembered: variable name to text. */
  values: z.record(z.string(), z.string()),
  /** Absent: nothing was agreed yet. */
  terms: z.exactOptional(termsSchema),
});
export type Client = z.infer<typeof clientSchema>;

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
  /** Why its next activity, as the page writes that, may lie further off than the rule allows. */
  later: z.exactOptional(
    z.strictObject({ planned: short, reason: z.string().check(z.minLength(1), z.maxLength(1000)), at: time }),
  ),
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

/** What a note said before it was changed. Key: note and revision. */
export const noteVersionSchema = z.strictObject({
  noteId: id,
  revision: z.number().check(z.int(), z.minimum(1)),
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  /** When it was written. */
  at: time,
});
export type NoteVersion = z.infer<typeof noteVersionSchema>;

/** A note being written. Key: owner and place. */
export const draftSchema = z.strictObject({
  /** Whom the panel shows: a client's id, or the page. */
  owner: id,
  /** The tab it is written in, of one run of the browser. */
  place: id,
  noteId: id,
  /** Of the note that is changed; null: a new one. */
  revision: z.nullable(z.number().check(z.int(), z.minimum(1))),
  /** Whose note is changed, where that is another client than the panel shows. */
  clientId: z.nullable(id),
  text: z.string().check(z.maxLength(20_000)),
  updatedAt: time,
});
export type Draft = z.infer<typeof draftSchema>;

export const followUpSchema = z.strictObject({
  id,
  clientId: z.nullable(id),
  clientName: short,
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  dueAt: time,
  /** The page to come back to. */
  url: z.nullable(url),
  /** solved: what it was to ask about was seen to have happened. handed: another manager has it now. */
  state: z.enum(['open', 'done', 'dismissed', 'solved', 'handed']),
  createdAt: time,
  /** The due time it was made with: the figures tell by it what was done in time. */
  firstDueAt: time,
  /** The script to have ready then. */
  scriptId: z.nullable(short),
  /** Who made it; `id` names the script, the guide or the rule. */
  source: z.strictObject({ by: z.enum(['hand', 'script', 'guide', 'rule']), id: z.nullable(short) }),
  /** The order it speaks of, by its key. */
  orderKey: z.nullable(id),
  /** Closed by itself once that order is seen to be paid. */
  untilPaid: z.boolean(),
  closedAt: z.nullable(time),
  /** For `handed`: to whom, by name. For `solved`: the number of the order that was paid. */
  closedBy: z.nullable(short),
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

const number = z.string().check(z.maxLength(500));
const text = z.string().check(z.maxLength(1000));
const paymentSchema = z.strictObject({
  amount: moneySchema,
  state: text,
  at: z.nullable(z.string().check(z.maxLength(40))),
  type: z.exactOptional(text),
});
/** `VerdictReason` of `page.ts`, as the log keeps it. */
export const verdictReasonSchema = z.union([
  z.strictObject({ because: z.literal('earlier-unpaid'), number, otherAccount: z.exactOptional(z.literal(true)) }),
  z.strictObject({ because: z.literal('earliest-of'), surplus: z.array(number) }),
  z.strictObject({ because: z.literal('twin-not-seen-lately'), number, seenAt: z.string().check(z.maxLength(40)) }),
  z.strictObject({ because: z.literal('already-paid-same-product'), number }),
  z.strictObject({ because: z.literal('order-unclear'), number }),
  z.strictObject({ because: z.literal('paid-twice'), number, manual: z.exactOptional(paymentSchema) }),
  z.strictObject({ because: z.literal('other-open'), others: z.array(number) }),
]);

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
  /** Who did it, by name as the settings had it; absent: no name was set. */
  by: z.exactOptional(short),
  /** Why, as the panel said it when it was confirmed; the order itself may be gone from the lists. */
  because: z.exactOptional(verdictReasonSchema),
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
