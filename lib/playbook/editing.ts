/** Adding, copying and moving entries of a playbook. `book` is the one that the editor shows, hidden entries and all. */
import type { Entry, OwnOrder, Part } from '@/lib/model/layer';
import type { Guide, Objection, Playbook, Script } from '@/lib/model/playbook';

/** One place up (-1) or down (1); null where it is at the end already. */
export function moved(book: Playbook, part: Part, id: string, by: 1 | -1): OwnOrder | null {
  const ids = book[part].map((entry) => entry.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return null;
  ids[at] = other;
  ids[at + by] = id;
  return { playbookId: book.id, part, ids };
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
}

/** What can be begun from nothing. */
export type NewPart = 'scripts' | 'objections' | 'guides';

export function newPartOf(part: Part): NewPart | null {
  return part === 'scripts' || part === 'objections' || part === 'guides' ? part : null;
}

export function newEntry(part: NewPart, id: string, words: NewWords, triggers: string[] = []): Entry {
  const { title, situation, text } = words;
  if (part === 'scripts') return { id, title, situation, channels: ['chat'], text, triggers } satisfies Script;
  if (part === 'objections') return { id, title, triggers, answers: [{ angle: situation, text }] } satisfies Objection;
  const steps = [{ id: 'start', text, next: [] }];
  return { id, title, situation, triggers, start: 'start', steps } satisfies Guide;
}

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
