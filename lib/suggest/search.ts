/** Finds scripts, objections, guides and paperwork by what is typed: from the first letters, with small typing errors. */
import MiniSearch from 'minisearch';
import type { Playbook } from '@/lib/model/playbook';

export interface Hit {
  kind: 'script' | 'objection' | 'guide' | 'form' | 'checklist' | 'quote' | 'contacts';
  id: string;
  playbookId: string;
  /** Comparable within one answer only. */
  score: number;
}

export interface Search {
  /** The best first; an empty query gives everything in the order of the playbooks, favourites before the rest. */
  find(query: string): Hit[];
}

interface Entry extends Omit<Hit, 'score'> {
  favourite: boolean;
  /** Place in the order of the playbooks, favourites first. */
  at: number;
  title: string;
  triggers: string;
  situation: string;
  text: string;
}

/** The index is built at the first query, because an empty one needs none and comes first. */
export function createSearch(playbooks: readonly Playbook[]): Search {
  const entries = favouritesFirst(playbooks.flatMap(entriesOf)).map((entry, at) => ({ ...entry, at }));
  let index: MiniSearch<Entry> | null = null;
  return {
    find(query) {
      if (words(query).length === 0) return entries.map((entry) => toHit(entry, 0));
      index ??= indexOf(entries);
      return findIn(index, entries, query);
    },
  };
}

function indexOf(entries: readonly Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    idField: 'at',
    fields: ['id', 'title', 'triggers', 'situation', 'text'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      boost: { id: 2, title: 4, triggers: 3, situation: 1.5, text: 0.5 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  index.addAll(entries);
  return index;
}

function findIn(index: MiniSearch<Entry>, entries: readonly Entry[], query: string): Hit[] {
  const exactId = query.trim().toLowerCase();
  return index
    .search(query)
    .flatMap(({ id: at, score }) => {
      const entry = entries[at];
      return entry === undefined ? [] : [{ entry, score: entry.id === exactId ? score + 1000 : score }];
    })
    .sort((a, b) => b.score - a.score || a.entry.at - b.entry.at)
    .map(({ entry, score }) => toHit(entry, score));
}

function favouritesFirst<T extends { favourite: boolean }>(entries: readonly T[]): T[] {
  return entries.toSorted((a, b) => Number(b.favourite) - Number(a.favourite));
}

function toHit({ kind, id, playbookId }: Entry, score: number): Hit {
  return { kind, id, playbookId, score };
}

function entriesOf(playbook: Playbook): Omit<Entry, 'at'>[] {
  const playbookId = playbook.id;
  return [
    ...playbook.scripts.map((script) => ({
      kind: 'script' as const,
      id: script.id,
      playbookId,
      favourite: script.favourite ?? false,
      title: script.title,
      triggers: script.triggers.join('\n'),
      situation: [script.situation, ...(script.stages ?? [])].join('\n'),
      text: [script.text, ...(script.variants ?? []).map(({ label, text }) => `${label}\n${text}`)].join('\n'),
    })),
    ...playbook.objections.map((objection) => ({
      kind: 'objection' as const,
      id: objection.id,
      playbookId,
      favourite: objection.favourite ?? false,
      title: objection.title,
      triggers: objection.triggers.join('\n'),
      situation: objection.answers.map((answer) => answer.angle).join('\n'),
      text: objection.answers.map((answer) => answer.text).join('\n'),
    })),
    ...playbook.guides.map((guide) => ({
      kind: 'guide' as const,
      id: guide.id,
      playbookId,
      favourite: guide.favourite ?? false,
      title: guide.title,
      triggers: guide.triggers.join('\n'),
      situation: guide.situation,
      text: guide.steps.map((step) => step.text).join('\n'),
    })),
    ...playbook.forms.map((form) => ({
      kind: 'form' as const,
      id: form.id,
      playbookId,
      favourite: form.favourite ?? false,
      title: form.title,
      triggers: form.triggers.join('\n'),
      situation: form.situation,
      text: form.fields.map(({ label }) => label).join('\n'),
    })),
    ...playbook.checklists.map((checklist) => ({
      kind: 'checklist' as const,
      id: checklist.id,
      playbookId,
      favourite: checklist.favourite ?? false,
      title: checklist.title,
      triggers: '',
      situation: checklist.situation,
      text: checklist.items.map(({ text }) => text).join('\n'),
    })),
    ...playbook.quotes.map((quote) => ({
      kind: 'quote' as const,
      id: quote.id,
      playbookId,
      favourite: quote.favourite ?? false,
      title: quote.title,
      triggers: quote.triggers.join('\n'),
      situation: quote.situation,
      text: quote.packages.map(({ label }) => label).join('\n'),
    })),
    ...playbook.contacts.map((list) => ({
      kind: 'contacts' as const,
      id: list.id,
      playbookId,
      favourite: list.favourite ?? false,
      title: list.title,
      triggers: list.entries.map(({ topic }) => topic).join('\n'),
      situation: list.entries.map(({ situation = '' }) => situation).join('\n'),
      text: '',
    })),
  ];
}

/** Words in lower case without accents: ё is е, й is и, á is a, in texts and queries alike. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
