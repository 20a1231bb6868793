import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeSchema, type Entry, type Layer, NO_LAYER } from '@/lib/model/layer';
import { type Playbook, playbookSchema, type Script } from '@/lib/model/playbook';
import { anyEntry, anyId, anyPlaybook } from './any-playbook.fixture';
import { basesOf, conflictsOf, edited, flagged, mergeLayer, PARTS, settled } from './layer';
import { PACKS } from './packs/all';

const script = (id: string, more: Partial<Script> = {}): Script => ({
  id,
  title: id.toUpperCase(),
  situation: 'Когда угодно',
  channels: ['chat'],
  text: `Текст ${id}`,
  triggers: ['цена'],
  ...more,
});

const book = (scripts: Script[], more: Partial<Playbook> = {}): Playbook => ({
  ...{ schema: 2, id: 'book', version: 1, title: 'Книга', locale: 'ru', scripts },
  ...{ objections: [], guides: [], forms: [], checklists: [], quotes: [], contacts: [], ...more },
});

const PLACE = { playbookId: 'book', part: 'scripts' } as const;
const layer = (...changes: (Change | null)[]): Layer => ({
  changes: changes.filter((one) => one !== null),
  orders: [],
});
const scripts = (bases: Playbook[], over: Layer) => mergeLayer(bases, over)[0]?.scripts ?? [];
const ids = (bases: Playbook[], over: Layer) => scripts(bases, over).map(({ id }) => id);

const anyBooks = fc.uniqueArray(anyPlaybook(), { maxLength: 3, selector: ({ id }) => id });
const anyChange: fc.Arbitrary<Change> = fc.constantFrom(...PARTS).chain((part) =>
  fc
    .record({
      ...{ playbookId: anyId, part: fc.constant(part), id: anyId, hidden: fc.boolean() },
      ...{ entry: fc.option(anyEntry(part)), base: fc.option(anyEntry(part)), favourite: fc.option(fc.boolean()) },
    })
    .map((one) => {
      const named = (entry: Entry | null) => entry && { ...entry, id: one.id };
      return { ...one, entry: named(one.entry), base: named(one.base) } as Change;
    }),
);
const anyChanges = fc.uniqueArray(anyChange, { selector: ({ playbookId, part, id }) => `${playbookId} ${part} ${id}` });
const anyOrders = fc.uniqueArray(
  fc.record({ playbookId: anyId, part: fc.constantFrom(...PARTS), ids: fc.array(anyId) }),
  { selector: ({ playbookId, part }) => `${playbookId} ${part}` },
);

describe('own changes over playbooks', () => {
  it('none at all gives the playbooks themselves', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        expect(mergeLayer(books, NO_LAYER)).toEqual(books);
      }),
    );
    for (const [at, pack] of mergeLayer(PACKS, NO_LAYER).entries()) expect(pack).toBe(PACKS[at]);
  });

  it('any give valid playbooks with each entry once, in whatever order the changes come', () => {
    fc.assert(
      fc.property(anyBooks, anyChanges, anyOrders, (books, changes, orders) => {
        for (const change of changes) expect(changeSchema.safeParse(change).error?.issues).toBeUndefined();
        const merged = mergeLayer(books, { changes, orders });
        expect(mergeLayer(books, { changes: changes.toReversed(), orders: orders.toReversed() })).toEqual(merged);
        for (const playbook of merged) {
          expect(playbookSchema.safeParse(playbook).error?.issues).toBeUndefined();
          for (const part of PARTS) {
            const names = playbook[part].map(({ id }) => id);
            expect(new Set(names).size).toBe(names.length);
          }
        }
      }),
    );
  });

  it('an edit shows what was written, whatever was changed before', () => {
    fc.assert(
      fc.property(anyBooks, anyChange, (books, wanted) => {
        const { playbookId, part, id, entry } = wanted;
        const theirs = books.find((one) => one.id === playbookId)?.[part].find((one) => one.id === id) ?? null;
        fc.pre(entry !== null && books.some((one) => one.id === playbookId));
        const change = edited({ playbookId, part }, undefined, theirs, entry);
        const merged = mergeLayer(books, layer(change)).find((one) => one.id === playbookId);
        const { favourite: _, ...text } = entry;
        expect(merged?.[part].find((one) => one.id === id)).toMatchObject(text);
        expect(conflictsOf(books, layer(change))).toEqual([]);
      }),
    );
  });

  it('a decision settles a conflict, for either side', () => {
    fc.assert(
      fc.property(anyBooks, anyChanges, fc.constantFrom('mine', 'theirs' as const), (books, changes, side) => {
        const own = { changes, orders: [] };
        const after = conflictsOf(books, own).reduce((over: Layer, conflict) => {
          const others = over.changes.filter((one) => one !== conflict.change);
          return layer(...others, settled(conflict, side));
        }, own);
        expect(conflictsOf(books, after)).toEqual([]);
        if (side === 'mine') expect(mergeLayer(books, after)).toEqual(mergeLayer(books, own));
      }),
    );
  });
});

describe('an update of the pack', () => {
  const before = script('a');
  const mine = edited(PLACE, undefined, before, { ...before, text: 'Мой текст' });

  it('brings in what was not changed here, and leaves the own text', () => {
    const pack = [book([script('a', { title: 'Новое имя' }), script('b')])];
    expect(scripts(pack, layer(mine))[0]).toMatchObject({ title: 'Новое имя', text: 'Мой текст' });
    expect(conflictsOf(pack, layer(mine))).toEqual([]);
  });

  it('of the same field is a conflict: the own text stands until it is decided', () => {
    const pack = [book([script('a', { text: 'Их текст' })])];
    const [conflict] = conflictsOf(pack, layer(mine));
    expect(conflict?.fields).toEqual(['text']);
    expect(scripts(pack, layer(mine))[0]?.text).toBe('Мой текст');
    expect(conflict && settled(conflict, 'theirs')).toBeNull();
  });

  it('leaves the conflict open when one goes on writing', () => {
    const pack = [book([script('a', { text: 'Их текст' })])];
    const again = edited(PLACE, mine ?? undefined, script('a', { text: 'Их текст' }), script('a', { text: 'Ещё' }));
    expect(conflictsOf(pack, layer(again))).toHaveLength(1);
  });

  it('that takes an entry out leaves the one written here, and says so', () => {
    expect(ids([book([])], layer(mine))).toEqual(['a']);
    expect(conflictsOf([book([])], layer(mine))).toMatchObject([{ theirs: null }]);
  });

  it('adds trigger words to those that were added here', () => {
    const own = edited(PLACE, undefined, before, { ...before, triggers: ['цена', 'дорого'] });
    const pack = [book([script('a', { triggers: ['цена', 'скидка'] })])];
    expect(scripts(pack, layer(own))[0]?.triggers).toEqual(['цена', 'скидка', 'дорого']);
    expect(conflictsOf(pack, layer(own))).toEqual([]);
  });

  it('puts a new entry behind the one it follows, also in an order of our own', () => {
    const orders = [{ ...PLACE, ids: ['c', 'a'] }];
    const pack = [book([script('a'), script('b'), script('c'), script('d')])];
    expect(ids(pack, { changes: [], orders })).toEqual(['c', 'd', 'a', 'b']);
  });
});

it('hidden entries are gone, but not for who asks for them', () => {
  const own = layer(flagged({ ...PLACE, id: 'a' }, undefined, { hidden: true }));
  expect(ids([book([script('a'), script('b')])], own)).toEqual(['b']);
  expect(mergeLayer([book([script('a')])], own, { hidden: true })[0]?.scripts).toHaveLength(1);
});

it('nothing is kept of what was changed and changed back', () => {
  const own = edited(PLACE, undefined, script('a'), script('a', { text: 'Мой' }));
  expect(edited(PLACE, own ?? undefined, script('a'), script('a'))).toBeNull();
  const starred = flagged({ ...PLACE, id: 'a' }, undefined, { favourite: true });
  expect(flagged({ ...PLACE, id: 'a' }, starred ?? undefined, { favourite: null })).toBeNull();
  expect(scripts([book([script('a')])], layer(starred))[0]?.favourite).toBe(true);
});

it('of two playbooks with one id, that from the file stands in the place of the built-in one', () => {
  const packs = [book([script('a')]), book([], { id: 'other' })];
  const files = ['book', 'z', 'own'].map((id) => ({ id, playbook: book([script('f')], { id }) }));
  expect(basesOf(packs, files).map(({ id, scripts: [first] }) => [id, first?.id])).toEqual([
    ...[
      ['book', 'f'],
      ['other', undefined],
    ],
    ...[
      ['own', 'f'],
      ['z', 'f'],
    ],
  ]);
});
