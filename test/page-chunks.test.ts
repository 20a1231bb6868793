/** What our pages share stands in few files, of which no two need each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layerOf, type ModuleFacts } from '../scripts/page-chunks.ts';

const PAGES = ['panel', 'own-panel', 'popup', 'options'].map((page) => `/src/entrypoints/${page}/index.html`);
const PARTS = ['panel/today-tab', 'panel/forms-tab', 'options/editor'].map((part) => `/src/components/${part}.tsx`);
const MODULES = Array.from({ length: 6 }, (_, at) => `/src/lib/m${at}.ts`);
const ALL = [...PAGES, ...PARTS, ...MODULES];

/** Imports go down the list, as in a graph without circles; parts are loaded when they are wanted. */
function graphOf(imports: readonly (readonly [number, number])[]): Map<string, ModuleFacts> {
  const edges = imports.flatMap(([a, b]) => {
    const [from, to] = [ALL[Math.min(a, b)], ALL[Math.max(a, b)]];
    return from && to && from !== to && !PAGES.includes(to) ? [[from, to] as const] : [];
  });
  return new Map(
    ALL.map((id) => {
      const importers = edges.flatMap(([from, to]) => (to === id ? [from] : []));
      const isPart = PARTS.includes(id);
      return [id, { isEntry: PAGES.includes(id), importers, dynamicImporters: isPart ? PAGES.slice(0, 1) : [] }];
    }),
  );
}

const graphs = fc
  .array(fc.tuple(fc.nat(ALL.length - 1), fc.nat(ALL.length - 1)), { minLength: 12, maxLength: 40 })
  .map(graphOf);

test('no layer needs one that needs it', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const layer = (id: string) => layerOf(id, (one) => graph.get(one) ?? null) ?? id;
      const needs = new Map<string, Set<string>>();
      for (const [id, { importers }] of graph) {
        for (const from of importers.map(layer)) {
          if (from !== layer(id)) needs.set(from, (needs.get(from) ?? new Set()).add(layer(id)));
        }
      }
      const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
        [...(needs.get(from) ?? [])].some(
          (one) => one === wanted || (!seen.has(one) && reaches(one, wanted, seen.add(one))),
        );
      expect([...needs.keys()].filter((one) => reaches(one, one))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a page loads what it needs and nothing that only others need', () => {
  const [panel = '', ownPanel = '', popup = '', options = ''] = PAGES;
  const [today = '', forms = '', editor = ''] = PARTS;
  const needed = (...importers: string[]) => {
    const graph = new Map<string, ModuleFacts>([
      ...PAGES.map((id) => [id, { isEntry: true, importers: [], dynamicImporters: [] }] as const),
      ...PARTS.map((id) => [id, { isEntry: false, importers: [], dynamicImporters: [panel] }] as const),
      ['module', { isEntry: false, importers, dynamicImporters: [] }],
    ]);
    return layerOf('module', (id) => graph.get(id) ?? null);
  };
  expect(needed(panel, popup, options)).toBe('core');
  expect(needed(popup, options, today)).toBe('two');
  expect(needed(panel, ownPanel, forms)).toBe('panel');
  expect(needed(options, editor)).toBe('options');
  expect(needed(today, editor)).toBe('tabs');
  expect(needed(editor)).toBeNull();
});
