/**
 * What a document showed of the records before and now. For a moment after a navigation the address is the next
 * record's and the view still the last one's; and of a record's fields only those in sight are in the page.
 */
import type { Facts } from '@/lib/model/page';

/** What changes by itself while a view is built: each is checked apart. */
type PartName = 'heading' | 'sidebar' | 'title';
/** Elements of a part, each with what it said. */
type Part = ReadonlyMap<Element, string>;

interface Seen {
  /** The record that it was said of. */
  record: string;
  part: Part;
}

export interface Visit {
  record: string;
  before: { [K in PartName]?: Seen };
  now: { [K in PartName]?: Seen };
  facts: Facts;
}

const visits = new WeakMap<Document, Visit>();

/** The visit of this record, begun anew when the document showed another one before. */
export function visitOf(document: Document, record: string): Visit {
  const last = visits.get(document);
  if (last?.record === record) return last;
  const visit: Visit = { record, before: { ...last?.before, ...last?.now }, now: {}, facts: {} };
  visits.set(document, visit);
  return visit;
}

/** False while the part is what another record left: its elements are known from there and all say what they said. */
export function isOwnPart(visit: Visit, name: PartName, part: Part): boolean {
  const before = visit.before[name];
  const known =
    before && before.record !== visit.record ? [...before.part].filter(([element]) => part.has(element)) : [];
  if (known.length && known.every(([element, said]) => part.get(element) === said)) return false;
  visit.now[name] = { record: visit.record, part };
  return true;
}

/** What was read of this record stays known while the page says that it would have to be scrolled into view again. */
export function recall(visit: Visit, read: Facts): Facts {
  const client = read.clientId;
  const known = visit.facts.clientId;
  const sameClient = !client || !known || !('value' in client) || !('value' in known) || client.value === known.value;
  const kept: Facts = sameClient ? visit.facts : {};
  const scrolledOut = Object.entries(read).flatMap(([name, fact]) => {
    // The keys of Facts are the names of facts.
    const before = kept[name as keyof Facts];
    return 'why' in fact && fact.why === 'scroll-to-load' && before && 'value' in before ? [[name, before]] : [];
  });
  visit.facts = { ...read, ...Object.fromEntries(scrolledOut) };
  return visit.facts;
}
