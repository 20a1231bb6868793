/** Looks up what a search hit names. */
import type { Checklist, ContactList, Form, Guide, Objection, Playbook, Quote, Script } from '@/lib/model/playbook';
import type { Hit } from './search';

export interface Found<T> {
  /** Unique over all playbooks. */
  key: string;
  playbook: Playbook;
  entry: T;
}

interface Entries {
  script: Script;
  objection: Objection;
  guide: Guide;
  form: Form;
  checklist: Checklist;
  quote: Quote;
  contacts: ContactList;
}

/** The hits of one kind, in the order of the hits. */
export function foundOf<K extends Hit['kind']>(
  kind: K,
  hits: readonly Hit[],
  playbooks: readonly Playbook[],
): Found<Entries[K]>[] {
  return hits.flatMap((hit) => {
    const playbook = playbooks.find(({ id }) => id === hit.playbookId);
    if (hit.kind !== kind || !playbook) return [];
    const lists: { [N in keyof Entries]: Entries[N][] } = {
      script: playbook.scripts,
      objection: playbook.objections,
      guide: playbook.guides,
      form: playbook.forms,
      checklist: playbook.checklists,
      quote: playbook.quotes,
      contacts: playbook.contacts,
    };
    const entry = lists[kind].find(({ id }) => id === hit.id);
    return entry ? [{ key: `${playbook.id}/${entry.id}`, playbook, entry }] : [];
  });
}
