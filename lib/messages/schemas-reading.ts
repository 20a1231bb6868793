/** What a receiver lets in of what pages show; part of `schemas.ts`, where it is proved equal to the contract. */
import * as z from 'zod/mini';
import { MAX_MESSAGES } from '@/lib/model/page';
import { moneySchema, statusSchema } from '@/lib/model/records';
import { siteIdSchema } from '@/lib/model/site';

const text = (max: number) => z.string().check(z.maxLength(max));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();
const address = z.string().check(z.maxLength(8000), z.regex(/^https?:\/\//));
const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max));

export const pageSchema = z.strictObject({
  site: siteIdSchema,
  kind: z.enum([
    'order',
    'order-list',
    'deal',
    'deal-list',
    'board',
    'lead',
    'lead-list',
    'contact',
    'contact-list',
    'company',
    'company-list',
    'item',
    'item-list',
    'user',
    'user-list',
    'activity-list',
    'inbox',
    'chat',
  ]),
  host: text(300),
  url: address,
  recordId: z.nullable(id),
});

export const missingWhy = z.enum(['group', 'hidden-number', 'scroll-to-load', 'not-opened']);

const read = <T extends z.ZodMiniType>(value: T) =>
  z.exactOptional(
    z.union([z.strictObject({ value }), z.strictObject({ missing: text(100), why: z.exactOptional(missingWhy) })]),
  );

const momentOrNone = z.nullable(text(40));
const choice = z.strictObject({ id, label: text(500) });

const factsSchema = z.strictObject({
  clientName: read(text(1000)),
  clientId: read(id),
  phones: read(list(text(100), 50)),
  emails: read(list(text(320), 50)),
  recordNumber: read(text(200)),
  title: read(text(2000)),
  status: read(statusSchema),
  amount: read(moneySchema),
  product: read(text(4000)),
  createdAt: read(text(40)),
  manager: read(text(1000)),
  paymentLink: read(address),
  company: read(text(1000)),
  lastIncoming: read(text(20_000)),
  handle: read(text(200)),
  messages: read(
    list(z.strictObject({ from: z.enum(['client', 'us']), text: text(20_000), at: momentOrNone }), MAX_MESSAGES),
  ),
  positions: read(list(text(2000), 200)),
  payments: read(
    list(
      z.strictObject({
        amount: moneySchema,
        state: text(200),
        at: momentOrNone,
        type: z.exactOptional(text(500)),
      }),
      200,
    ),
  ),
  letters: read(list(z.strictObject({ subject: text(1000), state: text(200), at: momentOrNone }), 200)),
  cancelReasons: read(list(choice, 200)),
  paymentTypes: read(list(choice, 200)),
  nextActivity: read(text(1000)),
});

// `factsSchema` was just made with a key for each fact.
export const FACT_NAMES = Object.keys(factsSchema.shape) as (keyof typeof factsSchema.shape)[];

const rowSchema = z.strictObject({
  id,
  number: z.nullable(text(200)),
  url: address,
  clientId: z.nullable(id),
  clientName: z.nullable(text(1000)),
  status: z.nullable(statusSchema),
  amount: z.nullable(moneySchema),
  product: z.nullable(text(4000)),
  createdAt: z.nullable(text(40)),
  phones: z.exactOptional(list(text(200), 50)),
  emails: z.exactOptional(list(text(500), 50)),
});

export const actKind = z.enum(['mark-surplus', 'take', 'restore', 'comment', 'open-payment']);

/** More rows than any page draws. */
const MOST_ROWS = 10_000;

export const readingInputs = {
  'frame.rows': z.strictObject({ page: pageSchema, rows: list(rowSchema, MOST_ROWS), at: time }),
  'frame.read': z.strictObject({
    page: pageSchema,
    facts: factsSchema,
    rows: list(rowSchema, MOST_ROWS),
    rowIds: z.exactOptional(list(id, MOST_ROWS)),
    acts: z.exactOptional(list(actKind, 20)),
    at: z.exactOptional(time),
  }),
};
