import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { type Database, database } from './db';
import { PAGE, pagesOf, tellPage, WORD, type WordChange, writeWords } from './search-pages';
import { saidBy } from './testing/said';

let db: Database;
beforeEach(async () => {
  db = await database();
  await db.searchPages.clear();
});

const write = (changes: Map<string, WordChange>) =>
  db.transaction('rw', db.searchPages, ({ idbtrans }) => writeWords(db.core, idbtrans, changes));
const pages = () => db.searchPages.toArray();

/** Many records of a word at once, so that pages are cut, and single ones. */
const records = fc
  .tuple(fc.nat(1500), fc.oneof(fc.nat(2), fc.integer({ min: PAGE / 2, max: PAGE })))
  .map(([from, count]) => Array.from({ length: count }, (_, n) => from + n));
const word = fc.constantFrom('а', 'аб', 'б', 'скидка');
const change = fc.record({ word, records, isAdded: fc.oneof(fc.boolean(), fc.constant(true)) });

it('pages say what was written, each no more than it may, and begin with their key', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(change, { maxLength: 3 }), { minLength: 3, maxLength: 8 }), async (batches) => {
      await db.searchPages.clear();
      const model = new Map<string, number[]>();
      for (const batch of batches) {
        const changes = new Map<string, WordChange>();
        for (const { word, records, isAdded } of batch) {
          // Whoever changes a word says each record once.
          if (changes.has(word)) continue;
          const had = new Set(model.get(word));
          const add = isAdded ? records.filter((one) => !had.has(one)) : [];
          const remove = isAdded ? [] : records;
          changes.set(word, { add: add.map((record) => [record % 7, record]), remove: new Set(remove) });
          const now = [...had].filter((one) => !remove.includes(one)).concat(add);
          model.set(
            word,
            now.sort((a, b) => a - b),
          );
        }
        await write(changes);
      }
      const stored = await pages();
      const expected = [...model].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(saidBy(stored)).toEqual(expected.flatMap(([word, all]) => all.map((one) => [word, one % 7, one])));
      for (const page of stored) {
        const [first] = saidBy([page]);
        expect([page.word, page.from]).toEqual([first?.[0], first?.[2]]);
        expect(saidBy([page]).length + WORD * page.words.split('\n').length).toBeLessThanOrEqual(PAGE);
      }
    }),
    { numRuns: 60 },
  );
});

it('a page that is full is cut in halves, which have room for more', async () => {
  const full = PAGE - WORD;
  const flat = Array.from({ length: 2 * full }, (_, at) => (at % 2 ? at : 1));
  await db.searchPages.bulkAdd([...pagesOf([['скидка', flat]])]);
  expect(await db.searchPages.count()).toBe(1);
  await write(new Map([['скидка', { add: [[1, 2]], remove: new Set() }]]));
  const lengths = (await pages()).map((page) => saidBy([page]).length);
  expect(lengths).toHaveLength(2);
  expect(Math.max(...lengths)).toBeLessThan(0.51 * PAGE);
});

it('tells the records of every word that begins so, and of no other', () => {
  const [page] = pagesOf([
    ['дог', [1, 10]],
    ['договор', [2, 20, 2, 21]],
    ['доктор', [3, 30]],
  ]);
  const told: number[][] = [];
  if (page) tellPage(page, 'дог', (...pair) => told.push(pair));
  expect(told).toEqual([
    [1, 10],
    [2, 20],
    [2, 21],
  ]);
});
