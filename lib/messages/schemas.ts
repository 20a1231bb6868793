/**
 * What a receiver lets in. Only the background imports this: callers carry types alone, and the proof at the end
 * keeps both the same. Strings and lists have bounds, so that no page can fill the store through its adapter.
 */
import * as z from 'zod/mini';
import { pictureRefSchema } from '@/lib/model/picture';
import { followUpSchema, statusSchema } from '@/lib/model/records';
import { settingsChangeSchema } from '@/lib/model/settings';
import { siteIdSchema } from '@/lib/model/site';
import { textSourceSchema } from '@/lib/model/touch';
import type { ContentCalls, FrameCalls, In, Out, UiCalls } from './contract';
import { movingInputs } from './schemas-moving';
import { playbookInputs } from './schemas-playbook';
import { actKind, FACT_NAMES, missingWhy, pageSchema, readingInputs } from './schemas-reading';
import { recordInputs } from './schemas-records';
import { shiftInputs } from './schemas-shift';
import { slashInputs } from './schemas-slash';
import { teamInputs } from './schemas-team';

const text = (max: number) => z.string().check(z.maxLength(max));
const id = z.string().check(z.minLength(1), z.maxLength(200));
const time = z.iso.datetime();
const address = z.string().check(z.maxLength(8000), z.regex(/^https?:\/\//));
const origin = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/]+$/));
const nothing: z.ZodMiniType<Record<never, never>> = z.strictObject({});
const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max));

const stateSchema = z.strictObject({
  status: z.nullable(statusSchema),
  managerId: z.exactOptional(z.nullable(id)),
});

const actSchema = z.strictObject({
  kind: actKind,
  recordId: id,
  expectStatus: z.nullable(text(500)),
  restore: z.exactOptional(stateSchema),
  reasonId: z.exactOptional(id),
  text: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(20_000))),
  paymentTypeId: z.exactOptional(id),
});

export const contentInputs = {
  ...slashInputs,
  ...readingInputs,
  'frame.hello': z.strictObject({
    page: z.nullable(pageSchema),
    restored: z.exactOptional(z.boolean()),
    loadedAt: z.exactOptional(time),
  }),
  'frame.gone': nothing,
  'frame.load-engine': nothing,
  'frame.typed': z.strictObject({ text: text(4000) }),
  'frame.composer': z.strictObject({ label: text(500), note: z.nullable(z.enum(['whisper'])) }),
  'frame.load': z.strictObject({ wanted: z.boolean() }),
  'frame.toggle-panel': nothing,
  'panel.register': z.strictObject({ token: z.string().check(z.minLength(16), z.maxLength(200)) }),
  'panel.opened': z.strictObject({ open: z.boolean() }),
  'relay.insert': z.strictObject({ text: text(100_000), owner: id, source: z.exactOptional(textSourceSchema) }),
  'relay.picture': z.strictObject({ picture: pictureRefSchema, owner: id }),
  'relay.act': z.strictObject({ act: actSchema, undoes: z.nullable(id) }),
};

const newFollowUp = z.strictObject({
  owner: id,
  clientName: text(1000),
  reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  dueAt: time,
  url: z.nullable(address),
  scriptId: z.exactOptional(id),
  source: z.exactOptional(followUpSchema.shape.source),
  untilPaid: z.exactOptional(z.boolean()),
});

const pair = z.strictObject({ owner: id, otherId: id });

export const uiInputs = {
  ...playbookInputs,
  ...shiftInputs,
  ...teamInputs,
  ...recordInputs,
  ...movingInputs,
  'panel.hello': z.strictObject({ token: text(200) }),
  'tab.view': nothing,
  'picture.list': nothing,
  'picture.read': z.strictObject({ picture: pictureRefSchema }),
  'follow-up.create': z.strictObject({ id, followUp: newFollowUp }),
  'follow-up.close': z.strictObject({ id, state: z.enum(['done', 'dismissed']) }),
  'follow-up.snooze': z.strictObject({ id, dueAt: time }),
  'follow-up.hand': z.strictObject({ id, to: z.string().check(z.minLength(1), z.maxLength(200)) }),
  'follow-up.list': nothing,
  'follow-up.open': z.strictObject({ id }),
  'guide.save': z.strictObject({
    owner: id,
    guideId: id,
    path: z.array(text(500)).check(z.minLength(1), z.maxLength(500)),
  }),
  'values.save': z.strictObject({ owner: id, values: z.record(text(60), text(2000)) }),
  'batch.start': nothing,
  'batch.next': z.strictObject({ skip: z.nullable(id) }),
  'batch.stop': nothing,
  'batch.close': nothing,
  'client.join': pair,
  'client.part': pair,
  'client.unpart': pair,
  'client.split': z.strictObject({ joinId: id }),
  'settings.read': nothing,
  'settings.save': z.strictObject({ settings: settingsChangeSchema }),
  'log.list': nothing,
  'log.go-undo': z.strictObject({ id }),
  'undo.drop': nothing,
  'wanted.drop': nothing,
  'record.open': z.strictObject({ url: address }),
  'options.open': nothing,
  'site.look': nothing,
  'site.expect': z.strictObject({ origin, site: siteIdSchema }),
  'site.forget': z.strictObject({ origin }),
  'site.own': nothing,
};

const outcome = <T extends z.ZodMiniType>(done: T) =>
  z.union([
    z.strictObject({ done }),
    z.strictObject({
      failed: z.enum([
        'no-composer',
        'composer-gone',
        'read-only',
        'too-long',
        'hidden',
        'not-verified',
        'text-changed',
        'not-undone',
        'editor-busy',
        'page-changed',
        'page-old',
        'comment-not-empty',
        'status-chosen',
        'unsaved-changes',
        'not-proved-yet',
        'composer-hidden',
        'record-changed',
        'status-changed',
        'field-missing',
        'reason-required',
        'site-off',
        'no-answer',
        'unsupported',
        'takes-no-pictures',
        'picture-gone',
      ]),
      retry: z.boolean(),
      detail: z.exactOptional(text(2000)),
    }),
  ]);

const none = z.null();
const inserted = outcome(z.strictObject({ editor: text(100), ms: z.number() }));
const acted = outcome(z.strictObject({ before: stateSchema, submitted: z.boolean() }));

const hits = list(
  z.strictObject({ css: text(500), seen: text(20), trust: z.enum(['seen', 'guess']), hits: z.number() }),
  100,
);
const counted = z.strictObject({ count: z.number(), by: hits });
const health = z.strictObject({
  page: z.nullable(pageSchema),
  unfit: z.nullable(z.enum(['logged-out', 'not-staff'])),
  facts: list(
    z.strictObject({
      name: z.enum(FACT_NAMES),
      state: z.enum(['found', 'missing']),
      why: z.exactOptional(missingWhy),
      by: hits,
    }),
    100,
  ),
  rows: z.nullable(counted),
  composers: counted,
  acts: list(actKind, 20),
});

/** What a frame may answer. */
export const frameOutputs = {
  insert: inserted,
  'insert-picture': inserted,
  'take-back': outcome(none),
  act: acted,
  'panel.toggle': none,
  'panel.open': none,
  'settings.changed': none,
  refresh: none,
  ping: none,
  health,
};

/** True only of identical types: a key, a union member or a `null` too many or too few on either side is an error. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type SameInputs<C, S extends Record<keyof C, z.ZodMiniType>> = {
  [K in keyof C]: Same<In<C, K>, z.output<S[K]>>;
};
type SameOutputs<C, S extends Record<keyof C, z.ZodMiniType>> = {
  [K in keyof C]: Same<Out<C, K>, z.output<S[K]>>;
};
type AllTrue<T extends Record<keyof T, true>> = T;
/** Compiles only while these schemas and the contract say the same. */
export type Proof = [
  AllTrue<SameInputs<ContentCalls, typeof contentInputs>>,
  AllTrue<SameInputs<UiCalls, typeof uiInputs>>,
  AllTrue<SameOutputs<FrameCalls, typeof frameOutputs>>,
];
