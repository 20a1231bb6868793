import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '@/lib/followups/rules';
import { textsFor } from '@/lib/i18n/texts';
import { type FieldKind, type FormField, type Locale, type Playbook, playbookSchema } from '@/lib/model/playbook';
import { checkTemplate, fill, type Values, variablesOf } from '../fill';
import { checkForm, formRow, formValues } from '../form';
import { checkGuide } from '../guide';
import { type QuoteFigures, quoteValues } from '../quote';
import { readTemplate, type TemplateNode } from '../template';
import { KNOWN_VARIABLES } from '../variables';
import { PACKS } from './all';
import { BUILT_ELSEWHERE, CATALOGUE, type RowKind } from './catalogue.fixture';

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

const QUOTE_VARIABLES = ['package', 'units', 'years', 'price', 'instalments', 'instalmentPrice'].map(
  (name) => `quote.${name}`,
);
const UPGRADE_VARIABLES = [...QUOTE_VARIABLES, 'quote.from', 'quote.days', 'quote.until'];

const WAYS_TO_PAY = [
  ...['order.paymentLink', 'payment.cardNumber', 'payment.requisites', 'payment.paypal', 'payment.eWallet'],
];

/** Letters of a word: `\b` knows Latin ones only. */
const word = (pattern: string, flags = 'u') => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, flags);
const anyCase = (pattern: string) => word(pattern, 'iu');

interface Template {
  id: string;
  text: string;
  locale: Locale;
  /** To the client, or among colleagues. */
  toClient: boolean;
  informal: boolean;
  /** Variables of its own. */
  own: string[];
}

/** Every text that a client or a colleague gets, with what it may speak of. */
function templatesOf(pack: Playbook): Template[] {
  const plain = { locale: pack.locale, toClient: true, informal: false, own: [] };
  return [
    ...pack.scripts.flatMap(({ id, text, variants = [] }) => [
      { ...plain, id, text },
      ...variants.map(({ label, text, locale = pack.locale, tone }) => ({
        ...{ ...plain, id: `${id} / ${label}`, text, locale },
        informal: tone === 'informal',
      })),
    ]),
    ...pack.objections.flatMap(({ id, answers }) =>
      answers.map(({ angle, text, locale = pack.locale }) => ({ ...plain, id: `${id} / ${angle}`, text, locale })),
    ),
    ...pack.forms.map(({ id, text, fields }) => ({
      ...{ ...plain, id, text, toClient: false },
      own: fields.map(({ name }) => `form.${name}`),
    })),
    ...pack.quotes.map(({ id, text }) => ({ ...plain, id, text, own: QUOTE_VARIABLES })),
    ...pack.quotes.flatMap(({ id, upgradeText: text }) =>
      text === undefined ? [] : [{ ...plain, id: `${id} / upgrade`, text, own: UPGRADE_VARIABLES }],
    ),
  ];
}

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

type Gender = 'male' | 'female';

/** The text as its writer left it, untouched by the tidying of `fill`: each gender, each form, each choice of optional parts. */
function readings(text: string, value = 'Икс'): string[] {
  const nodes = readTemplate(text);
  return [...new Set((['male', 'female'] as const).flatMap((gender) => waysOf(nodes, gender, value)))];
}

function waysOf(nodes: TemplateNode[], gender: Gender, value: string): string[] {
  return nodes.reduce<string[]>(
    (heads, node) => heads.flatMap((head) => wordsOf(node, gender, value).map((words) => head + words)),
    [''],
  );
}

function wordsOf(node: TemplateNode, gender: Gender, value: string): string[] {
  if (node.kind === 'text') return [node.source];
  if (node.kind === 'optional') return [...waysOf(node.nodes, gender, value), ''];
  return node.choice ? [node.choice[gender]] : (node.plural ?? [node.fallback ?? value]);
}

/** What the manager reads of the playbook: no variables, no ids. */
function shown(pack: Playbook): string[] {
  return [
    ...[...pack.scripts, ...pack.guides, ...pack.forms, ...pack.checklists, ...pack.quotes].flatMap(
      ({ title, situation }) => [title, situation],
    ),
    ...[...pack.scripts, ...pack.objections, ...pack.forms].flatMap(({ followUp }) => followUp?.reason ?? []),
    ...pack.scripts.flatMap(({ stages = [] }) => stages),
    ...pack.objections.flatMap(({ title }) => title),
    ...pack.guides
      .flatMap(({ steps }) => steps)
      .flatMap(({ text, why = [], checks = [], remind, next }) => [
        ...[text, why, checks, remind?.reason ?? []].flat(),
        ...next.flatMap(({ label = [] }) => label),
      ]),
    ...pack.forms.flatMap(({ fields, rules = [] }) => [
      ...fields.flatMap(({ label, hint = [], options = [] }) => [label, hint, options].flat()),
      ...rules.map(({ message }) => message),
    ]),
    ...pack.checklists.flatMap(({ items }) => items).flatMap(({ text, why = [] }) => [text, why].flat()),
    ...pack.quotes.flatMap(({ packages, unit }) => [...packages.map(({ label }) => label), unit]),
    ...pack.contacts.flatMap(({ title, entries }) => [
      title,
      ...entries.flatMap(({ topic, situation = [] }) => [topic, situation].flat()),
    ]),
  ];
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
    const scriptIds = pack.scripts.map(({ id }) => id);
    expect(
      pack.guides.flatMap((guide) => checkGuide(guide, scriptIds).map((error) => `${guide.id}: ${error}`)),
    ).toEqual([]);
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

  test.each(templates)('$id is short and reads well with and without its optional parts', ({ text }) => {
    expect(text.length).toBeLessThanOrEqual(900);
    for (const reading of readings(text)) {
      expect(reading).toBe(reading.trim());
      expect(reading).not.toMatch(/ {2}|[ \t]\n|\n[ \t]|\n{3}/);
      expect(reading).not.toMatch(/\s[.,:;!?»”)]|[«„(]\s|[,;:][.,;:!?]|«»|„[“”]/);
      expect(reading).toMatch(/^[\p{Lu}«„]/u);
      expect(reading).not.toMatch(/[.!?]\s+\p{Ll}/u);
      // One is friendly, three are noise.
      expect(reading.split('!').length - 1).toBeLessThanOrEqual(2);
    }
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

/** What is wrong to write in a language: its typography, its spelling. */
const WRONG: Record<Locale, RegExp[]> = {
  ru: [
    /["“”]| [-–] |(?<!«[^«»]*)„/u,
    anyCase('еще|ее|счет|платеж|пришел|нашел|придет|пройдет|подойдет|дойдет|найдется|все еще|разберемся|партнер|отчет'),
  ],
  // Bulgarian closes with the sign that English opens with.
  bg: [/["”«»]| [-—] |“[\p{L}\p{N}]|„[^“]*$/u, /[ыэё]/iu, anyCase('скидка|оплата|звонок|заказ|пожалуйста|встреча')],
  hu: [/["“«»]| [-—] |„[^”]*$/u, /\p{Script=Cyrillic}/u],
  en: [/["'„«»]| [-—–] |“[^”]*$/u, /\p{Script=Cyrillic}/u],
};

/** How a stranger is not addressed. */
const IMPOLITE: Record<Locale, RegExp[]> = {
  ru: [
    word('вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашу|вашей|вашего|вашему|вашем|ваших|вашим|вашими'),
    word('[Тт]ы|[Тт]ебя|[Тт]ебе|[Тт]обой|[Тт]во[йяёию]|[Тт]воего|Привет'),
  ],
  bg: [
    word('вие|вас|ви|вам|ваш|вашият|вашия|ваша|вашата|ваше|вашето|ваши|вашите'),
    word('[Тт]и|[Тт]ебе|[Тт]е|[Тт]вой|[Тт]воя|[Тт]воята|[Тт]вое|[Тт]воето|[Тт]воите|[Зз]драсти'),
  ],
  hu: [
    word('[Tt]e|[Tt]éged|[Nn]eked|[Vv]eled|[Tt]őled|[Nn]álad|[Hh]ozzád|[Rr]ád|[Rr]ólad|[Bb]enned|[Tt]iéd|[Ss]zia'),
    word('[Kk]érlek|[Íí]rj|[Nn]ézd|[Ss]zólj|[Gg]ondold|[Tt]udsz|[Tt]udod|[Ss]zeretnél|[Jj]elezz|[Kk]üldj|[Vv]árlak'),
  ],
  en: [],
};

describe.each(PACKS)('the language of pack $id', (pack) => {
  test('is spelled and set as its readers are used to', () => {
    const texts = [
      ...templatesOf(pack).flatMap(({ text, locale }) => readings(text, 'X').map((reading) => ({ locale, reading }))),
      ...shown(pack).map((reading) => ({ locale: pack.locale, reading })),
    ];
    expect(texts.filter(({ reading, locale }) => WRONG[locale].some((wrong) => wrong.test(reading)))).toEqual([]);
  });

  test('is polite to the client', () => {
    const polite = templatesOf(pack).filter(({ toClient, informal }) => toClient && !informal);
    expect(polite.filter(({ text, locale }) => IMPOLITE[locale].some((wrong) => wrong.test(text)))).toEqual([]);
  });

  test('keeps to one address in an informal text', () => {
    const formal: Record<Locale, RegExp> = {
      ru: word('[Вв]ы|[Вв]ас|[Вв]ам|[Вв]ами|[Вв]аш\\p{L}*|Здравствуйте|[Пп]ришлите|[Нн]апишите|[Пп]осмотрите'),
      bg: word('[Вв]ие|[Вв]ас|[Вв]ам|[Вв]аш\\p{L}*'),
      hu: word('[Öö]n|[Öö]nnek|[Öö]nt|[Öö]nnel|[Kk]érem|[Ss]zíveskedjen'),
      en: /$^/u,
    };
    const informal = templatesOf(pack).filter((template) => template.informal);
    expect(informal.filter(({ text, locale }) => formal[locale].test(text))).toEqual([]);
  });
});

/** A right value of every kind, as a manager would type it. */
const TYPED: Record<FieldKind, string> = {
  line: 'Лето',
  text: 'Созвонились, всё обсудили и договорились о следующем шаге.',
  number: '5',
  money: '12500',
  date: '2026-12-04',
  choice: '',
  'yes-no': 'no',
  phone: '+44 20 7946 0018',
  email: 'anna@example.org',
  link: 'https://example.org/a',
  card: '4242 4242 4242 4242',
  eik: '831641791',
  inn: '7707083893',
  bic: '044525225',
  'bank-account': '40702810138250123017',
  iban: 'BG80BNBG96611020345678',
};

describe.each(PACKS.flatMap(({ locale, forms }) => forms.map((form) => ({ id: form.id, form, locale }))))(
  'the form $id',
  ({ form, locale }) => {
    const required = form.fields.filter((field) => field.required);
    const last = ({ kind, options = [] }: FormField) => (kind === 'choice' ? (options.at(-1) ?? '') : TYPED[kind]);
    const entry = Object.fromEntries(required.map((field) => [field.name, last(field)]));

    test('names what is missing and is content with what is required', () => {
      expect(checkForm(form, {}).missing).toEqual(required.map(({ label }) => label));
      expect(checkForm(form, entry)).toEqual({ problems: {}, broken: [], missing: [], ok: true });
    });

    test('comes out whole, without a trace of what was left empty', () => {
      const values = Object.entries(formValues(form, entry, locale)).map(([name, value]) => [
        name,
        { value, source: 'typed' as const },
      ]);
      const { text, missing } = fill(form.text, Object.fromEntries(values), locale);
      expect(missing).toEqual([]);
      expect(text).toMatch(/^[^{}[\]|]+$/);
      expect(text).not.toContain('—');
      expect(formRow(form, entry, {}, locale)?.split('\t').length).toBe(form.row?.length);
    });
  },
);

describe.each(PACKS.flatMap(({ locale, quotes }) => quotes.map((quote) => ({ id: quote.id, quote, locale }))))(
  'the quote $id',
  ({ quote, locale }) => {
    const figures = { packageLabel: 'Базов', units: 240, years: 2, price: 605, instalments: 1 };
    const told = (text: string, more: Partial<QuoteFigures>) => {
      const values = Object.entries(quoteValues(quote, { ...figures, ...more }, locale));
      return fill(text, Object.fromEntries(values.map(([name, value]) => [name, { value, source: 'typed' }])), locale);
    };

    test.each([1, 2, 3])('tells a price in %i parts', (instalments) => {
      // The client's name and firm are optional, or have a fallback.
      expect(told(quote.text, { instalments }).missing).toEqual([]);
      expect(told(quote.text, { instalments }).text?.includes(`${instalments} (`)).toBe(instalments > 1);
    });

    test('tells the price of an upgrade', () => {
      const upgrade = { from: 'Базов', days: 1, until: '2027-08-31' };
      expect(told(quote.upgradeText ?? '', { upgrade })).toMatchObject({ missing: [], text: expect.any(String) });
    });
  },
);

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
