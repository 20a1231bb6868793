/** For tests only: any playbook that the schema lets in. */
import fc from 'fast-check';
import { toBase64 } from '@/lib/model/base64';
import type { Part } from '@/lib/model/layer';
import { LONGEST_NAME, PICTURE_TYPES, type Picture } from '@/lib/model/picture';
import type { Playbook } from '@/lib/model/playbook';
import { wildText } from './wild-text.fixture';

const cut = (text: string, length: number) => text.slice(0, length) || '?';
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  wildText,
  fc.constantFrom('Добрый день', ' # x', '- a: b', '```', '"q"', 'a\nb', '\r', '\u200b', '\u202e', 'null', '[]', ''),
);
const line = words.map((text) => cut(text, 300));
const text = fc.array(words, { maxLength: 4 }).map((lines) => cut(lines.join('\n'), 4000));
const lines = fc.array(line, { maxLength: 3 });
const someLines = fc.array(line, { minLength: 1, maxLength: 3 });
export const anyId = fc.constantFrom('a', 'b', 'c', 'own.1', 'pay-link', 'constructor', '1');
const locale = fc.constantFrom('en', 'ru', 'bg', 'hu' as const);
const channels = fc.uniqueArray(fc.constantFrom('chat', 'mail', 'call' as const), { minLength: 1 });
const followUp = fc.record({ hours: fc.integer({ min: 1, max: 2000 }), reason: line });
const favourite = fc.constant(true);
const name = fc.constantFrom('amount', 'reason', 'cardNumber');

/** Optional fields may lack. */
function some<T extends object, K extends keyof T>(fields: { [F in keyof T]: fc.Arbitrary<T[F]> }, required: K[]) {
  return fc.record(fields, { requiredKeys: required });
}

const variant = some({ label: line, tone: fc.constantFrom('formal', 'informal' as const), locale, channels, text }, [
  'label',
  'text',
]);
/** Each type's first bytes, then any. */
const SIGNS = {
  'image/png': [137, 80, 78, 71, 13, 10, 26, 10],
  'image/jpeg': [255, 216, 255],
  'image/webp': [82, 73, 70, 70, 9, 9, 9, 9, 87, 69, 66, 80],
  'image/gif': [71, 73, 70, 56, 57, 97],
};
export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    name: line.map((text) => cut(text, LONGEST_NAME)),
    type: fc.constantFrom(...PICTURE_TYPES),
    alt: fc.option(line, { nil: undefined }),
    rest: fc.uint8Array({ maxLength: 2000 }),
  })
  .map(({ alt, type, rest, name }) => {
    const data = toBase64(Uint8Array.from([...SIGNS[type], ...rest]));
    return alt === undefined ? { name, type, data } : { name, type, alt, data };
  });

const script = some(
  {
    ...{ id: anyId, title: line, situation: line, stages: lines, channels, text },
    pictures: fc.uniqueArray(anyPicture, { maxLength: 4, selector: ({ name: of }) => of }),
    ...{ variants: fc.array(variant, { maxLength: 2 }), triggers: lines, followUp, voice: fc.boolean(), favourite },
    payment: fc.constantFrom('due', 'paid' as const),
  },
  ['id', 'title', 'situation', 'channels', 'text', 'triggers'],
);
const objection = some(
  {
    ...{ id: anyId, title: line, triggers: lines, followUp, favourite },
    answers: fc.array(some({ angle: line, text, locale }, ['angle', 'text']), { minLength: 1, maxLength: 3 }),
  },
  ['id', 'title', 'triggers', 'answers'],
);
const step = some(
  {
    ...{ id: anyId, text: line, why: line, scriptId: anyId, formId: anyId, checks: someLines, remind: followUp },
    action: fc.constantFrom('take', 'comment', 'open-payment' as const),
    next: fc.array(some({ label: line, to: anyId }, ['to']), { maxLength: 3 }),
  },
  ['id', 'text', 'next'],
);
const guide = some(
  {
    ...{ id: anyId, title: line, situation: line, triggers: lines, start: anyId, favourite },
    steps: fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  },
  ['id', 'title', 'situation', 'triggers', 'start', 'steps'],
);
const field = some(
  {
    ...{ name, label: line, required: fc.boolean(), from: fc.constant('client.phone'), many: fc.boolean() },
    kind: fc.constantFrom('line', 'money', 'card', 'bank-account' as const),
    options: fc.array(line, { minLength: 2, maxLength: 3 }),
    ...{ min: fc.integer(), max: fc.double({ noNaN: true, noDefaultInfinity: true }), hint: line },
  },
  ['name', 'label', 'kind', 'required'],
);
const rule = some(
  {
    when: fc.record({ field: name, is: someLines }),
    fields: fc.array(name, { minLength: 1, maxLength: 2 }),
    ...{ need: fc.constantFrom('all', 'any', 'none' as const), message: line },
  },
  ['fields', 'need', 'message'],
);
const form = some(
  {
    ...{ id: anyId, title: line, situation: line, triggers: lines, text, scriptId: anyId, followUp, favourite },
    fields: fc.array(field, { minLength: 1, maxLength: 3 }),
    rules: fc.array(rule, { maxLength: 2 }),
    row: fc.array(fc.string({ maxLength: 10 }), { minLength: 1, maxLength: 3 }),
  },
  ['id', 'title', 'situation', 'triggers', 'fields', 'text'],
);
const checklist = fc.record({
  ...{ id: anyId, title: line, situation: line },
  period: fc.constantFrom('shift', 'week', 'client' as const),
  items: fc.array(some({ id: anyId, text: line, why: line, scriptId: anyId, guideId: anyId }, ['id', 'text']), {
    minLength: 1,
    maxLength: 3,
  }),
});
const quote = some(
  {
    ...{ id: anyId, title: line, situation: line, triggers: lines, currency: fc.constant('EUR'), unit: line },
    packages: fc.array(some({ id: anyId, label: line, old: fc.boolean() }, ['id', 'label']), {
      minLength: 1,
      maxLength: 2,
    }),
    bands: fc.array(fc.option(fc.integer({ min: 1, max: 900 })), { minLength: 1, maxLength: 3 }),
    years: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 2 }),
    prices: fc.array(
      fc.record({
        package: anyId,
        band: fc.nat(5),
        years: fc.nat(5),
        price: fc.double({ min: 0, max: 9e8, noNaN: true }),
      }),
      { maxLength: 2 },
    ),
    ...{ instalments: fc.array(fc.integer({ min: 1, max: 36 }), { maxLength: 2 }), text, upgradeText: text },
  },
  [
    'id',
    'title',
    'situation',
    'triggers',
    'currency',
    'unit',
    'packages',
    'bands',
    'years',
    'prices',
    'instalments',
    'text',
  ],
);
const contactList = fc.record({
  ...{ id: anyId, title: line },
  entries: fc.array(
    some({ id: anyId, topic: line, situation: line, variable: fc.constant('contact.payments') }, [
      'id',
      'topic',
      'variable',
    ]),
    { minLength: 1, maxLength: 2 },
  ),
});

const ENTRIES = {
  scripts: script,
  objections: objection,
  guides: guide,
  forms: form,
  checklists: checklist,
  quotes: quote,
  contacts: contactList,
};

export function anyEntry(part: Part): fc.Arbitrary<Playbook[Part][number]> {
  return ENTRIES[part] as fc.Arbitrary<Playbook[Part][number]>;
}

function list(part: Part) {
  return fc.uniqueArray(anyEntry(part), { maxLength: 3, selector: ({ id }) => id });
}

/** `-0` is no number of a playbook: JSON has none. */
export function anyPlaybook(id: fc.Arbitrary<string> = anyId): fc.Arbitrary<Playbook> {
  const parts = some(
    {
      ...{ schema: fc.constant(2), id, version: fc.integer({ min: 1, max: 99 }), title: line, locale },
      sites: fc.uniqueArray(fc.constantFrom('getcourse', 'pipedrive'), { maxLength: 2 }),
      ...{ scripts: list('scripts'), objections: list('objections'), guides: list('guides'), forms: list('forms') },
      ...{ checklists: list('checklists'), quotes: list('quotes'), contacts: list('contacts') },
    },
    [
      ...(['schema', 'id', 'version', 'title', 'locale', 'scripts', 'objections', 'guides', 'forms'] as const),
      ...(['checklists', 'quotes', 'contacts'] as const),
    ],
  );
  return parts.map((book) => JSON.parse(JSON.stringify(book)) as Playbook);
}
