/**
 * A playbook as plain data: no expressions, no code. The template language of `text`:
 *   {client.firstName}                 a variable; unknown and without a fallback: asked for before insertion
 *   {client.firstName|друзья}          with a fallback
 *   {manager.gender?выслал:выслала}    a choice by the gender of the named person (male:female)
 *   [[ Заказ {order.number}. ]]        an optional part: left out when a variable inside it is unknown
 */
import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), z.maxLength(80));
const line = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(4000));

export const localeSchema = z.enum(['en', 'ru', 'bg', 'hu']);
export type Locale = z.infer<typeof localeSchema>;

export const channelSchema = z.enum(['chat', 'mail', 'call']);

export const scriptSchema = z.strictObject({
  id,
  title: line,
  /** When to use it, one sentence. */
  situation: line,
  channels: z.array(channelSchema).check(z.minLength(1)),
  text,
  /** What clients say when this script fits. */
  triggers: z.array(line),
  /** The follow-up it suggests after sending. */
  followUp: z.optional(z.strictObject({ hours: z.number().check(z.positive(), z.maximum(24 * 90)), reason: line })),
  /** Better said as a voice message. */
  voice: z.optional(z.boolean()),
  /** Fits only while the order waits for its payment, or only after it came; absent: at any time. */
  payment: z.optional(z.enum(['due', 'paid'])),
});
export type Script = z.infer<typeof scriptSchema>;

export const objectionSchema = z.strictObject({
  id,
  /** What the client says. */
  title: line,
  triggers: z.array(line),
  answers: z.array(z.strictObject({ angle: line, text })).check(z.minLength(1)),
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
  /** A follow-up to set at this step. */
  remind: z.optional(z.strictObject({ hours: z.number().check(z.positive(), z.maximum(24 * 90)), reason: line })),
  /** Where to go: one entry without a label is "next"; several are answers; none is the end. */
  next: z.array(z.strictObject({ label: z.optional(line), to: id })),
});
export type GuideStep = z.infer<typeof guideStepSchema>;

export const guideSchema = z.strictObject({
  id,
  title: line,
  situation: line,
  triggers: z.array(line),
  start: id,
  steps: z.array(guideStepSchema).check(z.minLength(1)),
});
export type Guide = z.infer<typeof guideSchema>;

export const playbookSchema = z.strictObject({
  schema: z.literal(1),
  id,
  title: line,
  locale: localeSchema,
  scripts: z.array(scriptSchema),
  objections: z.array(objectionSchema),
  guides: z.array(guideSchema),
});
export type Playbook = z.infer<typeof playbookSchema>;
