import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '@/lib/followups/rules';
import { textsFor } from '@/lib/i18n/texts';
import { type Playbook, playbookSchema } from '@/lib/model/playbook';
import { checkTemplate, fill, type Values, variablesOf } from '../fill';
import { checkGuide } from '../guide';
import { readTemplate } from '../template';
import { KNOWN_VARIABLES } from '../variables';
import { PACKS } from './all';
import { BUILT_ELSEWHERE, CATALOGUE, type RowKind } from './catalogue.fixture';
import { readings, templatesOf } from './texts.fixture';

/** What no page shows: set once by the team, or asked for before insertion. */
const ASKED_VARIABLES = [
  ...['amount.converted', 'client.currency', 'answer.by', 'pay.until', 'gift.name', 'login.url', 'shift.open'],
  ...['payment.cardNumber', 'payment.cardHolder', 'payment.requisites', 'payment.paypal', 'payment.eWallet'],
  ...['payment.service', 'payment.foreignService', 'payment.installmentService'],
  ...['payment.walletService', 'payment.walletPlace'],
  ...['course.start', 'course.price', 'course.included', 'course.description', 'course.access', 'course.section'],
  ...['course.trial', 'school.formats', 'school.reviews'],
  ...[
    'call.reason',
    'agreed.what',
    'agreed.by',
    'previous.name',
    'contract.until',
    'inspection.kind',
    'training.topic',
  ],
  ...['intake.missing', 'requests.now', 'requests.wanted', 'requests.lastDate', 'network.name'],
  ...['service.name', 'service.price', 'payment.rest', 'invoice.number'],
  ...['mentor.name', 'meeting.when', 'meeting.link', 'status.by'],
  ...['group.start', 'group.schedule', 'group.place', 'course.hours', 'instalment.amount', 'instalment.due'],
  ...['contact.payments', 'contact.platform', 'contact.other'],
];

const WAYS_TO_PAY = [
  ...['order.paymentLink', 'payment.cardNumber', 'payment.requisites', 'payment.paypal', 'payment.eWallet'],
];

function triggersOf(pack: Playbook): { id: string; triggers: string[] }[] {
  return [...pack.scripts, ...pack.objections, ...pack.guides, ...pack.forms, ...pack.quotes].map(
    ({ id, triggers }) => ({ id, triggers }),
  );
}

function idsOf(pack: Playbook): Partial<Record<RowKind, string[]>> {
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id);
  return {
    script: ids(pack.scripts),
    objection: ids(pack.objections),
    guide: ids(pack.guides),
    form: ids(pack.forms),
    checklist: ids(pack.checklists),
    quote: ids(pack.quotes),
    contacts: ids(pack.contacts),
  };
}

describe.each(PACKS)('pack $id', (pack) => {
  const templates = templatesOf(pack);

  test('is a valid playbook', () => {
    expect(playbookSchema.safeParse(pack).error?.issues).toBeUndefined();
  });

  test('covers its part of the catalogue, each id under its kind', () => {
    const { rule: _, report: __, ...rows } = CATALOGUE[pack.id]?.rows ?? {};
    expect(Object.keys(rows)).not.toEqual([]);
    for (const [kind, ids] of Object.entries(rows)) {
      expect(Object.entries(idsOf(pack)).find(([of]) => of === kind)?.[1], kind).toEqual(expect.arrayContaining(ids));
    }
  });

  test('is written in its languages', () => {
    const languages = CATALOGUE[pack.id]?.languages ?? [];
    expect(pack.locale).toBe(languages[0]);
    for (const { id, locale, variants = [] } of pack.scripts.map((script) => ({ ...script, locale: pack.locale }))) {
      expect([locale, ...variants.map((variant) => variant.locale ?? locale)], id).toEqual(
        expect.arrayContaining(languages),
      );
    }
    for (const { id, answers } of pack.objections) {
      expect(
        answers.map((answer) => answer.locale ?? pack.locale),
        id,
      ).toEqual(expect.arrayContaining(languages));
    }
  });

  test('gives every id once, across kinds', () => {
    const ids = Object.values(idsOf(pack)).flat();
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has guides without dead branches, lost steps or unknown scripts', () => {
    expect(pack.guides.flatMap((guide) => checkGuide(guide, pack))).toEqual([]);
  });

  test('says of every script where in the work it belongs', () => {
    expect(pack.scripts.filter(({ stages = [] }) => stages.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('points at scripts, guides and forms that it has', () => {
    const ids = new Set(Object.values(idsOf(pack)).flat());
    const pointers = [
      ...pack.guides.flatMap(({ steps }) => steps.map(({ formId }) => formId)),
      ...pack.forms.map(({ scriptId }) => scriptId),
      ...pack.checklists.flatMap(({ items }) => items.flatMap(({ scriptId, guideId }) => [scriptId, guideId])),
    ];
    expect(pointers.filter((id) => id !== undefined && !ids.has(id))).toEqual([]);
  });

  test('has forms whose fields and rules fit together', () => {
    for (const { id, fields, rules = [], text, row = [] } of pack.forms) {
      const names = fields.map(({ name }) => name);
      expect([...new Set(names)], id).toEqual(names);
      for (const { fields: of } of rules) expect(names, id).toEqual(expect.arrayContaining([...of]));
      for (const { when } of rules) {
        const field = fields.find(({ name }) => name === when?.field);
        if (when === undefined) continue;
        expect(field?.kind === 'yes-no' ? ['yes', 'no'] : field?.options, id).toEqual(
          expect.arrayContaining([...when.is]),
        );
      }
      for (const { kind, options } of fields) expect(options === undefined, id).toBe(kind !== 'choice');
      // What need not be filled in may not hold the text back.
      const optional = fields.flatMap(({ name, required }) => (required ? [] : [`form.${name}`]));
      const bare = [text, ...row].flatMap((template) =>
        readTemplate(template).flatMap((node) =>
          node.kind === 'variable' && node.fallback === undefined ? [node.variable] : [],
        ),
      );
      expect(
        bare.filter((name) => optional.includes(name)),
        id,
      ).toEqual([]);
      // And whatever was filled in is in the text, or decides on a rule.
      const told = [...variablesOf(text), ...rules.map(({ when }) => `form.${when?.field}`)];
      expect(
        names.filter((name) => !told.includes(`form.${name}`)),
        id,
      ).toEqual([]);
    }
  });

  test('has no prices of its own', () => {
    expect(pack.quotes.flatMap(({ prices }) => prices)).toEqual([]);
  });

  test('gives two or three angles on every objection, in each language', () => {
    const languages = CATALOGUE[pack.id]?.languages ?? [];
    for (const { id, answers } of pack.objections) {
      for (const language of languages) {
        const angles = answers.filter(({ locale = pack.locale }) => locale === language).length;
        expect(angles, `${id} ${language}`).toBeGreaterThanOrEqual(2);
        expect(angles, `${id} ${language}`).toBeLessThanOrEqual(3);
      }
      const names = answers.map(({ angle }) => angle);
      expect([...new Set(names)], id).toEqual(names);
    }
  });

  test('has three to eight triggers each, in the small letters of a chat, none twice', () => {
    for (const { id, triggers } of triggersOf(pack)) {
      expect(triggers.length, id).toBeGreaterThanOrEqual(3);
      // A pack of two languages has them in both.
      expect(triggers.length, id).toBeLessThanOrEqual(8 * (CATALOGUE[pack.id]?.languages.length ?? 1));
      expect(triggers, id).toEqual([...new Set(triggers.map((trigger) => trigger.toLowerCase().trim()))]);
    }
  });

  test('uses known variables only', () => {
    const known = new Set<string>([...KNOWN_VARIABLES, ...ASKED_VARIABLES]);
    const rows = pack.forms.flatMap(({ id, row = [], fields }) =>
      row.map((text) => ({ id: `${id} / row`, text, own: fields.map(({ name }) => `form.${name}`) })),
    );
    const unknown = [...templates, ...rows].flatMap(({ id, text, own }) =>
      variablesOf(text).flatMap((name) => (known.has(name) || own.includes(name) ? [] : [`${id}: ${name}`])),
    );
    expect(unknown).toEqual([]);
    const sources = [
      ...pack.forms.flatMap(({ fields }) => fields.flatMap(({ from = [] }) => from)),
      ...pack.contacts.flatMap(({ entries }) => entries.map(({ variable }) => variable)),
    ];
    expect(sources.filter((name) => !known.has(name))).toEqual([]);
    const broken = [...templates, ...rows].filter(({ text }) =>
      readings(text).some((reading) => /[{}[\]|]/.test(reading)),
    );
    expect(broken.map(({ id }) => id)).toEqual([]);
    expect(templates.flatMap(({ text, locale }) => checkTemplate(text, locale))).toEqual([]);
  });

  test('asks again after every way to pay that was sent', () => {
    const silent = pack.scripts.filter(
      ({ text, followUp }) => followUp === undefined && variablesOf(text).some((name) => WAYS_TO_PAY.includes(name)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('holds no phone, card or account number', () => {
    expect(JSON.stringify(pack)).not.toMatch(/(?:\d[\s()+.-]*){7,}/);
  });

  test('has no word of Latin and Cyrillic letters mixed', () => {
    const words =
      JSON.stringify(pack)
        .replaceAll(/\\n/g, ' ')
        .match(/[\p{L}]+/gu) ?? [];
    expect(words.filter((one) => /\p{Script=Latin}/u.test(one) && /\p{Script=Cyrillic}/u.test(one))).toEqual([]);
  });

  test('comes out whole when everything is known', () => {
    for (const { id, text, locale } of templates) {
      const value = (name: string) =>
        name === 'manager.gender' ? 'female' : /^quote\.(?:years|days)$/.test(name) ? '2' : 'Икс';
      const values: Values = Object.fromEntries(
        variablesOf(text).map((name) => [name, { value: value(name), source: 'typed' }]),
      );
      expect(fill(text, values, locale), id).toMatchObject({
        missing: [],
        text: expect.stringMatching(/^[^{}[\]|]+$/),
      });
    }
  });
});

test('every text that a rule reaches for is there', () => {
  const ids = RULES.flatMap(({ effect }) =>
    'scriptId' in effect && effect.scriptId !== null ? [effect.scriptId] : [],
  );
  const scripts = PACKS.flatMap((pack) => pack.scripts.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  expect(scripts).toEqual(expect.arrayContaining(ids));
});

test('rules and reports are built where it is said', () => {
  const watched = Object.values(CATALOGUE).flatMap(({ rows }) => [...(rows.rule ?? []), ...(rows.report ?? [])]);
  expect(watched).toEqual(expect.arrayContaining(Object.keys(BUILT_ELSEWHERE)));
  expect(Object.values(BUILT_ELSEWHERE).filter((path) => !existsSync(path))).toEqual([]);
});

test('every pack has its rows in the catalogue', () => {
  expect(PACKS.map(({ id }) => id).sort()).toEqual(Object.keys(CATALOGUE).sort());
});

test('every variable that is asked for has a name in words', () => {
  for (const locale of ['en', 'ru', 'bg', 'hu'] as const) {
    expect(Object.keys(textsFor(locale).variables), locale).toEqual(expect.arrayContaining(ASKED_VARIABLES));
  }
});

test('no asked variable stands there unused', () => {
  const used = new Set(
    PACKS.flatMap((pack) => [
      ...templatesOf(pack).flatMap(({ text }) => variablesOf(text)),
      ...pack.contacts.flatMap(({ entries }) => entries.map(({ variable }) => variable)),
      ...pack.forms.flatMap(({ fields }) => fields.flatMap(({ from = [] }) => from)),
    ]),
  );
  expect(ASKED_VARIABLES.filter((name) => !used.has(name))).toEqual([]);
});
