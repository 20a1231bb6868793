/**
 * A playbook as plain data: no expressions, no code. The template language of `text`:
 *   {client.firstName}                 a variable; unknown and without a fallback: asked for before insertion
 *   {client.firstName|друзья}          with a fallback
 *   {manager.gender?выслал:выслала}    a choice by the gender of the named person (male:female)
 *   {order.count#заказ:заказа:заказов} a word by the number: the plural forms of the script's language in the order of
 *                                      Intl.PluralRules (one:few:many in Russian, one:other elsewhere); not the number itself
 *   [[ Заказ {order.number}. ]]        an optional part: left out when a variable inside it is unknown
 */
import * as z from 'zod/mini';
import { picturesSchema } from './picture';
import { siteIdSchema } from './site';

const id = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(80));
const line = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(4000));

/** Comes before the others where nothing is looked for. */
const favourite = z.optional(z.boolean());

const triggers = z.array(line).check(z.maxLength(100));

export const localeSchema = z.enum(['en', 'ru', 'bg', 'hu']);
export type Locale = z.infer<typeof localeSchema>;

export const channelSchema = z.enum(['chat', 'mail', 'call']);

const followUpHintSchema = z.strictObject({
  hours: z.number().check(z.positive(), z.maximum(24 * 90)),
  reason: line,
});

/** Another wording of the same message. */
export const variantSchema = z.strictObject({
  /** How the choice is called in the panel: "Коротко", "На «ты»", "English". */
  label: line,
  tone: z.optional(z.enum(['formal', 'informal'])),
  /** Where it differs from the playbook's: dates and money are written in it. */
  locale: z.optional(localeSchema),
  channels: z.optional(z.array(channelSchema).check(z.minLength(1))),
  text,
});
export type Variant = z.infer<typeof variantSchema>;

export const scriptSchema = z.strictObject({
  id,
  title: line,
  /** When to use it, one sentence. */
  situation: line,
  /** Where in the work it belongs: short words of the team, e.g. "оплата". Searchable. */
  stages: z.optional(z.array(line).check(z.maxLength(20))),
  channels: z.array(channelSchema).check(z.minLength(1)),
  text,
  variants: z.optional(z.array(variantSchema).check(z.maxLength(20))),
  /** Sent beside the text, in this order. */
  pictures: z.optional(picturesSchema),
  /** What clients say when this script fits. */
  triggers,
  /** The follow-up it suggests after sending. */
  followUp: z.optional(followUpHintSchema),
  /** Better said as a voice message. */
  voice: z.optional(z.boolean()),
  favourite,
  /** Fits only while the order waits for its payment, or only after it came; absent: at any time. */
  payment: z.optional(z.enum(['due', 'paid'])),
});
export type Script = z.infer<typeof scriptSchema>;

export const objectionSchema = z.strictObject({
  id,
  /** What the client says. */
  title: line,
  triggers,
  /** `locale` where an answer is not in the playbook's language. */
  answers: z
    .array(z.strictObject({ angle: line, text, locale: z.optional(localeSchema) }))
    .check(z.minLength(1), z.maxLength(20)),
  /** The follow-up it suggests after answering. */
  followUp: z.optional(followUpHintSchema),
  favourite,
});
export type Objection = z.infer<typeof objectionSchema>;

export const guideStepSchema = z.strictObject({
  id,
  /** What to ask, do or check now. */
  text: line,
  /** Why this step is here. */
  why: z.optional(line),
  /** A script of the same playbook to send at this step. */
  scriptId: z.optional(id),
  /** A form of the same playbook to fill in at this step. */
  formId: z.optional(id),
  /** What Cuebook can do on the page at this step; offered where the page offers it. */
  action: z.optional(z.enum(['take', 'mark-surplus', 'comment', 'open-payment', 'copy-payment-link'])),
  /** What to make sure of before going on, ticked off one by one. */
  checks: z.optional(z.array(line).check(z.minLength(1), z.maxLength(12))),
  /** A follow-up to set at this step. */
  remind: z.optional(followUpHintSchema),
  /** Where to go: one entry without a label is "next"; several are answers; none is the end. */
  next: z.array(z.strictObject({ label: z.optional(line), to: id })).check(z.maxLength(20)),
});
export type GuideStep = z.infer<typeof guideStepSchema>;

export const guideSchema = z.strictObject({
  id,
  title: line,
  situation: line,
  triggers,
  start: id,
  steps: z.array(guideStepSchema).check(z.minLength(1), z.maxLength(300)),
  favourite,
});
export type Guide = z.infer<typeof guideSchema>;

/** How a field is typed, checked and written. */
export const fieldKindSchema = z.enum([
  'line',
  'text',
  'number',
  'money',
  'date',
  'choice',
  'yes-no',
  'phone',
  'email',
  'link',
  /** A payment card's number, by Luhn. */
  'card',
  /** Bulgarian company id: 9 or 13 digits. */
  'eik',
  /** Russian tax id: 10 or 12 digits. */
  'inn',
  /** Russian bank code, and an account number checked with it where the form has a field of kind `bic`. */
  'bic',
  'bank-account',
  'iban',
]);
export type FieldKind = z.infer<typeof fieldKindSchema>;

const fieldName = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*$/), z.maxLength(40));

export const fieldSchema = z.strictObject({
  /** Unique in the form; in its `text` and `row` the value is `{form.<name>}`. */
  name: fieldName,
  label: line,
  kind: fieldKindSchema,
  required: z.boolean(),
  /** Filled in from this variable where it is known, e.g. `client.phone`. */
  from: z.optional(z.string().check(z.maxLength(60))),
  /** For `choice`. */
  options: z.optional(z.array(line).check(z.minLength(2), z.maxLength(40))),
  /** Several values, each a line of its own in the text. */
  many: z.optional(z.boolean()),
  /** Smallest and largest value of a number or of money; fewest and most characters or lines of the rest. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  hint: z.optional(line),
});
export type FormField = z.infer<typeof fieldSchema>;

/** What has to hold between fields. `message` tells the manager what is missing. */
export const formRuleSchema = z.strictObject({
  /** Left out: always. The rule counts while the field has one of these values (`yes` and `no` of a `yes-no`). */
  when: z.optional(z.strictObject({ field: fieldName, is: z.array(line).check(z.minLength(1)) })),
  fields: z.array(fieldName).check(z.minLength(1)),
  /** all: each is filled in; any: at least one is; none: each is left empty. */
  need: z.enum(['all', 'any', 'none']),
  message: line,
});

export const formSchema = z.strictObject({
  id,
  title: line,
  situation: line,
  triggers,
  fields: z.array(fieldSchema).check(z.minLength(1), z.maxLength(40)),
  rules: z.optional(z.array(formRuleSchema).check(z.maxLength(60))),
  /** The message that comes out; a template that knows every variable of a script, and `{form.<name>}`. */
  text,
  /** The row for a spreadsheet, cell by cell, each a template; left out: no row. */
  row: z.optional(z.array(z.string().check(z.maxLength(300))).check(z.minLength(1), z.maxLength(60))),
  /** A script of the same playbook to send to the client afterwards. */
  scriptId: z.optional(id),
  /** The follow-up it suggests afterwards. */
  followUp: z.optional(followUpHintSchema),
  favourite,
});
export type Form = z.infer<typeof formSchema>;

export const checklistSchema = z.strictObject({
  id,
  title: line,
  situation: line,
  /** How often it starts anew; `client`: once for each client, without an end. */
  period: z.enum(['shift', 'day', 'week', 'month', 'client']),
  items: z
    .array(z.strictObject({ id, text: line, why: z.optional(line), scriptId: z.optional(id), guideId: z.optional(id) }))
    .check(z.minLength(1), z.maxLength(60)),
  favourite,
});
export type Checklist = z.infer<typeof checklistSchema>;

const price = z.number().check(z.minimum(0), z.maximum(1_000_000_000));

/** A price list: package × band × term. The built-in ones have no prices; the team fills in its own. */
export const quoteSchema = z.strictObject({
  id,
  title: line,
  situation: line,
  triggers,
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** What bands count: "ученици". */
  unit: line,
  packages: z
    .array(
      z.strictObject({
        id,
        label: line,
        /** Sold no more: quoted for no new contract. */ old: z.optional(z.boolean()),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
  /** The upper end of each band, ascending; the last may be null, for "and more". */
  bands: z.array(z.nullable(z.number().check(z.positive()))).check(z.minLength(1), z.maxLength(60)),
  /** Terms in years. */
  years: z.array(z.number().check(z.int(), z.positive(), z.maximum(10))).check(z.minLength(1), z.maxLength(10)),
  /** Price of the whole term. `band` is an index of `bands`. */
  prices: z
    .array(z.strictObject({ package: id, band: z.number().check(z.int(), z.minimum(0)), years: z.number(), price }))
    .check(z.maxLength(5000)),
  /** Numbers of parts that the price may be paid in. */
  instalments: z.array(z.number().check(z.int(), z.positive(), z.maximum(36))).check(z.maxLength(36)),
  /**
   * The offer, and the offer of an upgrade for the rest of the term: templates that know `{quote.package}`, `{quote.units}`,
   * `{quote.years}`, `{quote.price}`, `{quote.instalments}`, `{quote.instalmentPrice}`; of an upgrade also `{quote.from}`,
   * `{quote.days}` and `{quote.until}`.
   */
  text,
  upgradeText: z.optional(text),
  favourite,
});
export type Quote = z.infer<typeof quoteSchema>;

/** Who answers for what. The names and numbers are the team's: variables that it fills in once. */
export const contactListSchema = z.strictObject({
  id,
  title: line,
  entries: z
    .array(
      z.strictObject({
        id,
        topic: line,
        /** What to turn to them with. */
        situation: z.optional(line),
        /** The team's variable that holds name and address, e.g. `contact.payments`. */
        variable: z.string().check(z.regex(/^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)+$/), z.maxLength(60)),
      }),
    )
    .check(z.minLength(1), z.maxLength(40)),
  favourite,
});
export type ContactList = z.infer<typeof contactListSchema>;

export const playbookSchema = z.strictObject({
  schema: z.literal(2),
  id,
  /** Counts up with every change of the pack, so that a team's own changes can be laid over the newest one. */
  version: z.number().check(z.int(), z.minimum(1)),
  title: line,
  locale: localeSchema,
  /** Where its work is done: on pages of these sites it comes first. */
  sites: z.optional(z.array(siteIdSchema).check(z.maxLength(20))),
  scripts: z.array(scriptSchema).check(z.maxLength(2000)),
  objections: z.array(objectionSchema).check(z.maxLength(1000)),
  guides: z.array(guideSchema).check(z.maxLength(300)),
  forms: z.array(formSchema).check(z.maxLength(300)),
  checklists: z.array(checklistSchema).check(z.maxLength(300)),
  quotes: z.array(quoteSchema).check(z.maxLength(100)),
  contacts: z.array(contactListSchema).check(z.maxLength(100)),
});
export type Playbook = z.infer<typeof playbookSchema>;
