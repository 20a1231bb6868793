/** What a site's declarations find on a page: for the health report. It counts; it repeats nothing that the page says. */
import type { FactName, Facts, Health, HealthHit } from '@/lib/model/page';
import type { Frame, Site, Source } from './contract';
import { type Finder, matches } from './find';

export function healthOf(site: Site, frame: Frame): Health {
  const root = frame.document.documentElement;
  const page = site.recognise(frame);
  const declared = page && site.pages[page.kind];
  const hits = (source: Source | undefined): HealthHit[] =>
    typeof source === 'object'
      ? source.map((selector) => ({ ...selector, hits: matches(root, [selector]).length }))
      : [];
  const count = (finder: Finder | undefined) => (finder ? matches(root, finder).length : 0);
  const facts: Facts = page ? site.read(frame, page) : {};
  return {
    page,
    unfit: page ? null : (site.unfit?.(frame) ?? null),
    // The keys of Facts are the names of facts.
    facts: (Object.keys(facts) as FactName[]).map((name) => ({
      name,
      ...stateOf(facts[name]),
      by: hits(declared?.facts[name]),
    })),
    rows: page && site.rows ? { count: site.rows(frame, page).length, by: hits(declared?.rows) } : null,
    composers: { count: count(declared?.composers), by: hits(declared?.composers) },
    acts: [...(declared?.acts ?? [])],
  };
}

function stateOf(read: Facts[FactName]): Pick<Health['facts'][number], 'state' | 'why'> {
  if (read && 'value' in read) return { state: 'found' };
  return { state: 'missing', ...(read?.why && { why: read.why }) };
}
