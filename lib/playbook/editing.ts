/** Adding, copying and moving entries of a playbook. `book` is the one that the editor shows, hidden entries and all. */
import type { Entry, OwnOrder, Part } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';

/** One place up (-1) or down (1); null where it is at the end already. */
export function moved(book: Playbook, part: Part, id: string, by: 1 | -1): OwnOrder | null {
  const ids = book[part].map((entry) => entry.id);
  const shifted = swapped(ids, ids.indexOf(id), by);
  return shifted && { playbookId: book.id, part, ids: shifted };
}

/** The list with what stands at this place one up (-1) or down (1); null where there is nothing to change places with. */
export function swapped<T>(list: readonly T[], at: number, by: 1 | -1): T[] | null {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return null;
  return list.with(at, other).with(at + by, one);
}

/** The order in which a new entry comes behind `after`; null: in front of all. */
export function placed(book: Playbook, part: Part, id: string, after: string | null): OwnOrder {
  const ids = book[part].map((entry) => entry.id);
  ids.splice(after === null ? 0 : ids.indexOf(after) + 1, 0, id);
  return { playbookId: book.id, part, ids };
}

/** `title` in the words of the interface, since the playbook's own may stand in any language. */
export function copyOf(entry: Entry, id: string, title: string): Entry {
  const { favourite: _, ...text } = entry;
  return { ...text, id, title: title.slice(0, 300) } as Entry;
}

/** More of them are refused by the schema, and tell nothing new. */
const MOST_TRIGGERS = 100;

export interface NewWords {
  title: string;
  situation: string;
  text: string;
  /** Of the first field, item, package or topic. */
  name: string;
}

/** Something to begin with, valid as it is. */
export function newEntry<P extends Part>(part: P, id: string, words: NewWords, triggers: string[] = []): Entry<P> {
  // Each list makes its own kind; the union cannot follow it.
  return NEW[part](id, words, triggers) as Entry<P>;
}

const NEW: { [P in Part]: (id: string, words: NewWords, triggers: string[]) => Entry<P> } = {
  scripts: (id, { title, situation, text }, triggers) => ({
    ...{ id, title, situation, text, triggers },
    channels: ['chat'],
  }),
  objections: (id, { title, situation, text }, triggers) => ({
    ...{ id, title, triggers },
    answers: [{ angle: situation, text }],
  }),
  guides: (id, { title, situation, text }, triggers) => ({
    ...{ id, title, situation, triggers, start: 'start' },
    steps: [{ id: 'start', text, next: [] }],
  }),
  forms: (id, { title, situation, name }, triggers) => ({
    ...{ id, title, situation, triggers },
    fields: [{ name: 'field1', label: name, kind: 'line', required: true }],
    text: `${name}: {form.field1}`,
  }),
  checklists: (id, { title, situation, name }) => ({
    ...{ id, title, situation, period: 'shift' },
    items: [{ id: 'first', text: name }],
  }),
  quotes: (id, { title, situation, name }, triggers) => ({
    ...{ id, title, situation, triggers, currency: 'EUR', unit: name, prices: [], instalments: [1] },
    ...{ packages: [{ id: 'first', label: name }], bands: [100, null], years: [1] },
    text: '{quote.package}: {quote.price}[[, {quote.instalments} × {quote.instalmentPrice}]]',
  }),
  contacts: (id, { title, name }) => ({
    ...{ id, title },
    entries: [{ id: 'first', topic: name, variable: 'contact.first' }],
  }),
};

/** With these words of clients among its triggers; as many as an entry takes. */
export function withTriggers(entry: Entry, words: readonly string[]): Entry {
  if (!('triggers' in entry)) return entry;
  const said = words.map((one) => one.trim().slice(0, 300)).filter((one) => one !== '');
  const known = new Set(entry.triggers.map((one) => one.toLowerCase()));
  const fresh = said.filter((one) => known.size !== known.add(one.toLowerCase()).size);
  return { ...entry, triggers: [...entry.triggers, ...fresh].slice(0, MOST_TRIGGERS) };
}

/** An id that no entry of the playbook has; `random` is a UUID. */
export function ownId(random: string): string {
  return `own.${random.replaceAll('-', '').slice(0, 12)}`;
}

/** `stem` and the first number, from `from` on, that makes a name nobody has. */
export function freeName(stem: string, isFree: (name: string) => boolean, from = 1): string {
  let number = from;
  while (!isFree(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
