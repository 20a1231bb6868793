/** What can be done with the entries of one part of a playbook. */

import { newId } from '@/components/data/new-id';
import { useWords } from '@/components/data/words';
import { type Change, type Entry, layerEdit, type Part } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import { copyOf, moved, newEntry, ownId, placed } from '@/lib/playbook/editing';
import { type Conflict, changeOf, conflictsOf, edited, entryOf, flagged, settled } from '@/lib/playbook/layer';
import { goTo } from './place';
import type { LayerState } from './use-layer';

/** yours: the playbook has no such entry. */
export type Standing = 'yours' | 'changed' | 'as-is';

export interface Entries {
  entries: readonly Entry[];
  changeOf(id: string): Change | undefined;
  standingOf(id: string): Standing;
  conflictOf(id: string): Conflict | undefined;
  /** Rejects where it could not be kept. */
  save(entry: Entry, work: string): Promise<void>;
  flag(id: string, flags: Partial<Pick<Change, 'hidden' | 'favourite'>>): void;
  /** An own entry is gone; a changed one is again as the playbook has it. */
  reset(id: string): void;
  move(id: string, by: 1 | -1): void;
  copy(entry: Entry): void;
  add(): void;
  settle(conflict: Conflict, take: 'mine' | 'theirs'): void;
}

export function useEntries(layer: LayerState, book: Playbook, part: Part): Entries {
  const { t } = useWords();
  const place = { playbookId: book.id, part };
  const ofBase = (id: string) => entryOf(layer.bases, { ...place, id });
  const changedOf = (id: string) => changeOf(layer.layer, { ...place, id });
  const conflicts = conflictsOf(layer.bases, layer.layer);
  const put = (id: string, change: Change | null, work?: string) =>
    layer.change(change ? layerEdit({ changes: [change] }) : layerEdit({ dropChanges: [{ ...place, id }] }), work);
  const firstName = (of: Part) => {
    const { newName, newItem, newPackage, newTopic } = t.editor;
    return { checklists: newItem, quotes: newPackage, contacts: newTopic }[of as 'quotes'] ?? newName;
  };
  const addBehind = (entry: Entry, after: string | null) => {
    const change = edited(place, undefined, null, entry);
    if (!change) return;
    layer.change(layerEdit({ changes: [change], orders: [placed(book, part, entry.id, after)] }));
    goTo({ ...place, id: entry.id });
  };
  return {
    entries: book[part],
    changeOf: changedOf,
    standingOf(id) {
      if (ofBase(id) === null) return 'yours';
      return changedOf(id)?.entry ? 'changed' : 'as-is';
    },
    conflictOf: (id) =>
      conflicts.find(({ change }) => change.playbookId === book.id && change.part === part && change.id === id),
    save: (entry, work) => put(entry.id, edited(place, changedOf(entry.id), ofBase(entry.id), entry), work),
    flag: (id, flags) => put(id, flagged({ ...place, id }, changedOf(id), flags)),
    reset(id) {
      const theirs = ofBase(id);
      put(id, theirs && edited(place, undefined, theirs, theirs));
    },
    move(id, by) {
      const order = moved(book, part, id, by);
      if (order) layer.change(layerEdit({ orders: [order] }));
    },
    copy: (entry) => addBehind(copyOf(entry, ownId(newId()), t.editor.copyOf(entry.title)), entry.id),
    add() {
      const { newText, newStep, fields } = t.editor;
      const words = { title: t.editor.add[part], situation: fields.situation, name: firstName(part) };
      addBehind(newEntry(part, ownId(newId()), { ...words, text: part === 'guides' ? newStep : newText }), null);
    },
    settle: (conflict, take) => put(conflict.change.id, settled(conflict, take)),
  };
}
