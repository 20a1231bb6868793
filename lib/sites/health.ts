/**
 * What a site's declarations find on a page: for the health report. It counts what the site's own reading took, not
 * what stands elsewhere on the page; it repeats nothing that the page says.
 */
import type { FactName, Facts, Health, HealthHit } from '@/lib/model/page';
import type { Frame, Site, Source } from './contract';
import { type Finder, isVisible, matches, watchFinding } from './find';

export function healthOf(site: Site, frame: Frame): Health {
  const page = site.recognise(frame);
  const declared = page && site.pages[page.kind];
  const { result: facts, findings } = watchFinding((): Facts => (page ? site.read(frame, page) : {}));
  const rows = watchFinding(() => (page && site.rows ? [...site.rows(frame, page)] : null));
  const hits = (source: Source | undefined, found = findings): HealthHit[] =>
    typeof source === 'object'
      ? source.map((selector) => ({ ...selector, hits: found.get(selector.css)?.size ?? 0 }))
      : [];
  const inSight = (finder: Finder | undefined) =>
    finder ? matches(frame.document.documentElement, finder).filter(isVisible) : [];
  return {
    page,
    unfit: page ? null : (site.unfit?.(frame) ?? null),
    // The keys of Facts are the names of facts.
    facts: (Object.keys(facts) as FactName[]).map((name) => ({
      name,
      ...stateOf(facts[name]),
      by: hits(declared?.facts[name]),
    })),
    rows: rows.result && { count: rows.result.length, by: hits(declared?.rows, rows.findings) },
    composers: {
      count: inSight(declared?.composers).length,
      by: (declared?.composers ?? []).map((selector) => ({ ...selector, hits: inSight([selector]).length })),
    },
    acts: [...(declared?.acts ?? [])],
  };
}

function stateOf(read: Facts[FactName]): Pick<Health['facts'][number], 'state' | 'why'> {
  if (read && 'value' in read) return { state: 'found' };
  return { state: 'missing', ...(read?.why && { why: read.why }) };
}
