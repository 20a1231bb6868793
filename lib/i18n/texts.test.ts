import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KNOWN_VARIABLES } from '@/lib/playbook/variables';
import { LANGUAGE_NAMES, textsFor } from './texts';

type Tree = { [key: string]: Tree | string | ((...args: never[]) => string) };

/** `notes.save` and so on, each with what stands there. */
function leaves(tree: Tree, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    typeof value === 'object' ? leaves(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

const COUNTS = { clients: 1, orders: 2, notes: 5, followUps: 21, events: 0 };

/** What a word with places for values gives for the given first argument. */
function said(word: unknown, first: unknown): string {
  if (typeof word !== 'function') return String(word);
  const text: unknown = Reflect.apply(word, null, [first, 'y', 3]);
  return String(text);
}

const { papers, period, problems, purpose, stepActs } = textsFor('en').playbook;
const PLAYBOOK_BY_VALUE = Object.entries({ papers, period, problems, purpose, stepActs }).flatMap(([name, words]) =>
  Object.keys(words).map((word) => `${name}.${word}`),
);
const { parts, add, fields, channels, tones, payments, warnings, needs, fieldKinds, nameProblems } =
  textsFor('en').editor;
const { what } = textsFor('en').editor.files;
const EDITOR_BY_VALUE = Object.entries({
  'files.what': what,
  parts,
  add,
  fields,
  channels,
  tones,
  payments,
  warnings,
  needs,
  fieldKinds,
  nameProblems,
}).flatMap(([name, words]) => Object.keys(words).map((word) => `${name}.${word}`));
const { problems: teamProblems, keyFaults, keyFileFaults } = textsFor('en').team;
const TEAM_BY_VALUE = Object.entries({ problems: teamProblems, keyFaults, keyFileFaults }).flatMap(([name, words]) =>
  Object.keys(words).map((word) => `${name}.${word}`),
);
const PLACES = [
  ...['wait', 'window', 'late', 'night'].map((place) => `places.${place}`),
  ...['none', 'overdue', 'far'].map((lack) => `lacks.${lack}`),
];

/** Sections and words that are looked up by a value of the model, not by name. */
const BY_VALUE: Record<string, readonly string[] | 'all'> = {
  kinds: 'all',
  facts: 'all',
  why: 'all',
  whyMissing: 'all',
  composerNotes: 'all',
  actLines: 'all',
  sources: 'all',
  variables: 'all',
  sameness: 'all',
  batchStates: 'all',
  quick: 'all',
  moving: 'all',
  rules: 'all',
  figures: 'all',
  terms: [
    ...['thinking', 'confirmed', 'declined'].map((standing) => `standings.${standing}`),
    ...['askOn', 'contractEnds', 'groupStarts'],
  ],
  pictures: ['wrongType', 'broken', 'tooLarge', 'longGif'],
  today: ['overdue', 'due', 'window', 'night', 'surplus', 'waiting', 'checklists', 'horizon', 'golden', ...PLACES],
  times: ['unread.words', 'unread.past', 'unread.no-date'],
  health: ['found', 'missing', 'unfit.logged-out', 'unfit.not-staff'],
  tabs: ['scripts', 'objections', 'guide', 'forms', 'notes', 'followups', 'client', 'today', 'log'],
  verdict: ['surplus', 'keep', 'check', 'take'],
  act: ['mark-surplus', 'take', 'restore', 'comment'],
  records: [
    'database.newer',
    'database.blocked',
    'database.broken',
    'kinds.text',
    'kinds.guide',
    'kinds.act',
    'kinds.note',
    'kinds.follow-up',
    'followUpStates.open',
    'followUpStates.done',
    'followUpStates.dismissed',
    'followUpStates.handed',
    'followUpStates.solved',
    'lacks.was',
    'lacks.now',
    'lacks.plan',
    'lacks.figures',
    'lacks.when',
  ],
  editor: EDITOR_BY_VALUE,
  team: TEAM_BY_VALUE,
  playbook: PLAYBOOK_BY_VALUE,
  options: ['auto', 'light', 'dark'],
};

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.includes('.test.'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

describe.each(['en', 'ru', 'bg', 'hu'] as const)('the dictionary %s', (locale) => {
  const words = leaves(textsFor(locale));

  test('has every key of the English one, and no other', () => {
    expect(words.map(([path]) => path).sort()).toEqual(
      leaves(textsFor('en'))
        .map(([path]) => path)
        .sort(),
    );
  });

  test('says something under every key, whatever the number', () => {
    for (const [path, word] of words) {
      const first = path === 'options.imported' ? [COUNTS] : [0, 1, 2, 5, 21];
      for (const value of first) {
        expect(said(word, value), path).toMatch(/\S/);
        expect(said(word, value), path).not.toMatch(/undefined|NaN|#|\[object/);
      }
    }
  });

  test('puts every value it is given into the words', () => {
    for (const [path, word] of words) {
      if (typeof word !== 'function' || path === 'options.imported') continue;
      const counted =
        /^(?:(?:list|popup)\.|pictures\.count$|rules\.(?:made|open|shows|wouldHave)$|today\.later$|records\.(?:erased|left)$|moving\.(?:goes|months|staleGo|staleStay)$|team\.(?:conflicts|stale)$)/.test(
          path,
        );
      expect(said(word, counted ? 37 : 'given'), path).toContain(counted ? '37' : 'given');
    }
  });

  test('keeps the names that people have to type', () => {
    expect(said(textsFor(locale).options.variablesHint, 0)).toContain('{payment.cardNumber}');
  });
});

test('only English and the languages’ own scripts are used', () => {
  const script = { ru: /\p{Script=Cyrillic}/u, bg: /\p{Script=Cyrillic}/u, hu: /\p{Script=Latin}/u };
  for (const locale of ['ru', 'bg', 'hu'] as const) {
    const english = new Map(leaves(textsFor('en')));
    for (const [path, word] of leaves(textsFor(locale))) {
      const text = said(word, path === 'options.imported' ? COUNTS : 2);
      expect(text, `${locale} ${path}`).toMatch(script[locale]);
      if (locale !== 'hu') expect(word, `${locale} ${path}`).not.toBe(english.get(path));
    }
  }
});

test('every variable that the product fills has a name in words', () => {
  expect(Object.keys(textsFor('en').variables)).toEqual(expect.arrayContaining([...KNOWN_VARIABLES]));
});

test('every language is offered under its own name', () => {
  expect(LANGUAGE_NAMES).toEqual({ en: 'English', ru: 'Русский', bg: 'Български', hu: 'Magyar' });
});

test('no word stands there unused', () => {
  const code = ['components', 'lib/background', 'lib/i18n'].map(sources).join('\n');
  const unused = leaves(textsFor('en'))
    .map(([path]) => path)
    .filter((path) => {
      const [section = '', ...key] = path.split('.');
      const byValue = BY_VALUE[section];
      if (byValue === 'all') return !new RegExp(`\\.${section}\\b`).test(code);
      return !byValue?.includes(key.join('.')) && !new RegExp(`\\.${section}\\.${key.join('.')}\\b`).test(code);
    });
  expect(unused).toEqual([]);
});
