import { describe, expect, test } from 'vitest';
import { type Playbook, playbookSchema } from '@/lib/model/playbook';
import { fill, type Values, variablesOf } from '../fill';
import { checkGuide } from '../guide';
import { readTemplate } from '../template';
import { KNOWN_VARIABLES } from '../variables';
import { PACKS } from './all';

/** What every pack has to hold, by id; a pack may hold more. */
const EXPECTED: Record<string, { scripts: string[]; objections: string[]; guides: string[] }> = {
  'online-school': {
    scripts: [
      ...['shift.on-duty', 'order.greeting-unpaid', 'payment.email-rejected', 'payment.wallet'],
      ...['payment.card-transfer', 'payment.requisites', 'payment.currency', 'payment.installments'],
      ...['info.how-it-works', 'ready.now', 'followup.link-sent', 'paid.instructions', 'tech.media-not-playing'],
      ...['tech.course-not-finished', 'lead.wants-to-study', 'lead.course-details', 'lead.register'],
      ...['refund.retain', 'ask.contacts'],
    ],
    objections: [
      ...['objection.expensive', 'objection.think-it-over', 'objection.no-time', 'objection.not-sure'],
      ...['objection.not-finished-before', 'objection.ask-family', 'objection.distrust'],
    ],
    guides: [
      ...['payment.success-not-received', 'payment.foreign-card', 'payment.later', 'tech.no-access-mail'],
      ...['payment.manual', 'user.create-and-link'],
    ],
  },
};

/** What no page shows: set once by the team, or asked for before insertion. */
const ASKED_VARIABLES = [
  ...['amount.converted', 'client.currency', 'answer.by', 'pay.until', 'gift.name', 'login.url'],
  ...['payment.cardNumber', 'payment.cardHolder', 'payment.requisites', 'payment.paypal', 'payment.eWallet'],
  ...['payment.service', 'payment.foreignService', 'payment.installmentService'],
  ...['payment.walletService', 'payment.walletPlace'],
  ...['course.start', 'course.price', 'course.included', 'course.description', 'course.access', 'course.section'],
  ...['course.trial', 'school.formats', 'school.reviews'],
];

const WAYS_TO_PAY = [
  ...['order.paymentLink', 'payment.cardNumber', 'payment.requisites', 'payment.paypal', 'payment.eWallet'],
];

/** Letters of a word: `\b` knows Latin ones only. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'u');

function sent(pack: Playbook): { id: string; text: string }[] {
  return [
    ...pack.scripts.map(({ id, text }) => ({ id, text })),
    ...pack.objections.flatMap(({ id, answers }) =>
      answers.map(({ angle, text }) => ({ id: `${id} / ${angle}`, text })),
    ),
  ];
}

function triggersOf(pack: Playbook): { id: string; triggers: string[] }[] {
  return [...pack.scripts, ...pack.objections, ...pack.guides].map(({ id, triggers }) => ({ id, triggers }));
}

/** The text as its writer left it, with every choice of optional parts, untouched by the tidying of `fill`. */
function readings(text: string): string[] {
  return readTemplate(text).reduce<string[]>(
    (heads, node) => {
      const inner = node.kind === 'optional' ? node.nodes : [node];
      const whole = inner.map((part) => (part.kind === 'text' ? part.source : (part.fallback ?? 'Икс'))).join('');
      return heads.flatMap((head) => (node.kind === 'optional' ? [head + whole, head] : [head + whole]));
    },
    [''],
  );
}

/** Everything that a person reads: no variables, no ids. */
function written(pack: Playbook): string[] {
  const steps = pack.guides.flatMap((guide) => guide.steps);
  return [
    ...sent(pack).flatMap(({ text }) => readings(text)),
    ...[...pack.scripts, ...pack.guides].flatMap(({ title, situation }) => [title, situation]),
    ...pack.scripts.flatMap(({ followUp }) => (followUp === undefined ? [] : [followUp.reason])),
    ...pack.objections.flatMap(({ title, answers }) => [title, ...answers.map(({ angle }) => angle)]),
    ...steps.flatMap(({ text, why, remind, next }) => [
      ...[text, why ?? '', remind?.reason ?? ''],
      ...next.map(({ label }) => label ?? ''),
    ]),
  ];
}

describe.each(PACKS)('pack $id', (pack) => {
  test('is a valid playbook and holds what is expected of it', () => {
    expect(playbookSchema.safeParse(pack).error?.issues).toBeUndefined();
    const { scripts, objections, guides } = EXPECTED[pack.id] ?? { scripts: [''], objections: [], guides: [] };
    expect(pack.scripts.map(({ id }) => id)).toEqual(expect.arrayContaining(scripts));
    expect(pack.objections.map(({ id }) => id)).toEqual(expect.arrayContaining(objections));
    expect(pack.guides.map(({ id }) => id)).toEqual(expect.arrayContaining(guides));
  });

  test('gives every id once, across kinds', () => {
    const ids = triggersOf(pack).map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has guides without dead branches, lost steps or unknown scripts', () => {
    const scriptIds = pack.scripts.map(({ id }) => id);
    expect(
      pack.guides.flatMap((guide) => checkGuide(guide, scriptIds).map((error) => `${guide.id}: ${error}`)),
    ).toEqual([]);
  });

  test('gives two or three angles on every objection', () => {
    const angles = pack.objections.map(({ id, answers }) => ({ id, angles: answers.length }));
    expect(angles.filter(({ angles }) => angles < 2 || angles > 3)).toEqual([]);
  });

  test('has three to eight triggers each, in the small letters of a chat, none twice', () => {
    for (const { id, triggers } of triggersOf(pack)) {
      expect(triggers.length, id).toBeGreaterThanOrEqual(3);
      expect(triggers.length, id).toBeLessThanOrEqual(8);
      expect(triggers, id).toEqual([...new Set(triggers.map((trigger) => trigger.toLowerCase().trim()))]);
    }
  });

  test('uses known variables only', () => {
    const known = new Set<string>([...KNOWN_VARIABLES, ...ASKED_VARIABLES]);
    const unknown = sent(pack).flatMap(({ id, text }) =>
      variablesOf(text).flatMap((name) => (known.has(name) ? [] : [`${id}: ${name}`])),
    );
    expect(unknown).toEqual([]);
    expect(sent(pack).filter(({ text }) => readings(text).some((reading) => /[{}[\]|]/.test(reading)))).toEqual([]);
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

  test.each(sent(pack))('$id is short and reads well with and without its optional parts', ({ text }) => {
    expect(text.length).toBeLessThanOrEqual(900);
    for (const reading of readings(text)) {
      expect(reading).toBe(reading.trim());
      expect(reading).not.toMatch(/ {2}|[ \t]\n|\n[ \t]|\n{3}/);
      expect(reading).not.toMatch(/\s[.,:;!?»)]|[«(]\s|[,;:][.,;:!?]|«»/);
      expect(reading).toMatch(/^[\p{Lu}«]/u);
      expect(reading).not.toMatch(/[.!?]\s+\p{Ll}/u);
    }
  });

  test('comes out whole when everything is known', () => {
    for (const { id, text } of sent(pack)) {
      const value = (name: string) => (name === 'manager.gender' ? 'female' : 'Икс');
      const values: Values = Object.fromEntries(
        variablesOf(text).map((name) => [name, { value: value(name), source: 'typed' }]),
      );
      expect(fill(text, values), id).toMatchObject({ missing: [], text: expect.stringMatching(/^[^{}[\]|]+$/) });
    }
  });
});

describe.each(PACKS.filter(({ locale }) => locale === 'ru'))('Russian pack $id', (pack) => {
  test('writes «ёлочки», the long dash and ё', () => {
    const plain = word('еще|ее|счет|платеж|пришел|нашел|придет|пройдет|подойдет|дойдет|найдется|все еще|разберемся');
    expect(written(pack).filter((text) => /["“”„]| [-–] /u.test(text) || plain.test(text))).toEqual([]);
  });

  test('says «Вы» with a capital letter to the client', () => {
    const small = word('вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашу|вашей|вашего|вашему|вашем|ваших|вашим|вашими');
    expect(sent(pack).filter(({ text }) => small.test(text))).toEqual([]);
  });
});

test('every pack has its list of expected ids', () => {
  expect(PACKS.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
});
