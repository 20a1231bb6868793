/**
 * Into which file of the build what several pages share goes. Each file that a page needs is a request that the
 * browser's main process answers, so few and large ones open sooner. No two files may need each other, or a page would
 * run one before what it needs and stay empty: so each layer here is closed, what its modules import lies in it or in
 * one above.
 */

/** What this needs to know of a module, as the bundler tells it. */
export interface ModuleFacts {
  isEntry: boolean;
  importers: readonly string[];
  /** Who loads it when it is wanted. */
  dynamicImporters: readonly string[];
}

const PAGES = ['panel', 'popup', 'options'] as const;
type Page = (typeof PAGES)[number];

/** Needed by all pages, by two, by one and parts of others, by parts of the panel and others, by parts alone. */
export type PageLayer = 'core' | 'two' | Page | 'tabs' | 'parts';

type FactsOf = (id: string) => ModuleFacts | null;

/** Null: only one page or part needs the module, and it goes there. */
export function layerOf(id: string, factsOf: FactsOf): PageLayer | null {
  const roots = rootsOf(id, factsOf);
  if (roots.length < 2) return null;
  const [page, another, ...others] = PAGES.filter((name) => roots.some((root) => pageOf(root) === name));
  if (page) return another ? (others.length > 0 ? 'core' : 'two') : page;
  return roots.some((root) => root.includes('/components/panel/')) ? 'tabs' : 'parts';
}

/** The pages, and parts that are loaded later, which cannot run without it. */
function rootsOf(id: string, factsOf: FactsOf): string[] {
  const reached = new Set([id]);
  // A set is walked on through what is added meanwhile.
  for (const one of reached) for (const importer of factsOf(one)?.importers ?? []) reached.add(importer);
  return [...reached].filter((one) => {
    const facts = factsOf(one);
    return facts && (facts.isEntry || facts.dynamicImporters.length > 0);
  });
}

/** «/…/entrypoints/panel/index.html» is the panel; the panel of a customer's own domain is the same page. */
function pageOf(root: string): string | null {
  const page = /\/entrypoints\/([^/]+)\//.exec(root)?.[1] ?? null;
  return page === 'own-panel' ? 'panel' : page;
}
