/** What an import would change, before it is applied. */
import {
  type Change,
  type Entry,
  type Layer,
  type LayerEdit,
  layerEdit,
  type OwnOrder,
  type Part,
} from '@/lib/model/layer';
import type { Playbook, Script } from '@/lib/model/playbook';
import { isSame } from '@/lib/model/same-data';
import { applied, basesOf, changeOf, type EntryKey, edited, entryOf, flagged, mergeLayer, PARTS } from '../layer';

export interface ImportLine {
  what: 'added' | 'changed' | 'removed';
  part: Part;
  title: string;
  /** The text as it will stand there; null: there will be none. */
  entry: Entry | null;
}

export interface ImportPlan {
  playbookId: string;
  /** Of the playbook. */
  title: string;
  /** A playbook that was not there. */
  isNew: boolean;
  lines: ImportLine[];
  edit: LayerEdit;
}

/** The playbook will be as the file has it. A known one keeps its pack below, and what is not in the file is hidden. */
export function planBook(bases: readonly Playbook[], layer: Layer, book: Playbook): ImportPlan {
  const base = bases.find(({ id }) => id === book.id);
  const edit = base ? overBase(base, layer, book) : layerEdit({ books: [{ id: book.id, playbook: book }] });
  return planned(bases, layer, book, edit, !base);
}

/** The playbook is put below the own changes, which stay as they are. */
export function planBase(bases: readonly Playbook[], layer: Layer, book: Playbook): ImportPlan {
  const isNew = !bases.some(({ id }) => id === book.id);
  return planned(bases, layer, book, layerEdit({ books: [{ id: book.id, playbook: book }] }), isNew);
}

/** The scripts are put into a playbook; one of the same id is replaced, all else stays. */
export function planScripts(
  bases: readonly Playbook[],
  layer: Layer,
  book: Playbook,
  scripts: readonly Script[],
): ImportPlan {
  const place = { playbookId: book.id, part: 'scripts' as const };
  const whole = mergeLayer(bases, layer, { hidden: true });
  const changes = scripts.flatMap((script) => changesFor(bases, layer, whole, { ...place, id: script.id }, script));
  const there = (whole.find(({ id }) => id === book.id)?.scripts ?? []).map(({ id }) => id);
  const fresh = scripts.map(({ id }) => id).filter((id) => !there.includes(id));
  // In the order of the file, behind what is there.
  const orders = fresh.length > 0 ? [{ ...place, ids: [...there, ...fresh] }] : [];
  return planned(bases, layer, book, layerEdit({ changes, orders }), false);
}

function planned(
  bases: readonly Playbook[],
  layer: Layer,
  book: Playbook,
  edit: LayerEdit,
  isNew: boolean,
): ImportPlan {
  const find = (books: readonly Playbook[]) => books.find(({ id }) => id === book.id);
  const before = find(mergeLayer(bases, layer));
  const after = find(mergeLayer(basesOf(bases, edit.put.books), applied(layer, edit)));
  const lines = PARTS.flatMap((part) => differences(part, before?.[part] ?? [], after?.[part] ?? []));
  return { playbookId: book.id, title: book.title, isNew, lines, edit };
}

function differences(part: Part, before: readonly Entry[], after: readonly Entry[]): ImportLine[] {
  const was = new Map(before.map((entry) => [entry.id, entry]));
  const is = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !is.has(id));
  return [
    ...after.flatMap((entry): ImportLine[] => {
      const old = was.get(entry.id);
      if (old && isSame(old, entry)) return [];
      return [{ what: old ? 'changed' : 'added', part, title: entry.title, entry }];
    }),
    ...gone.map(({ title }): ImportLine => ({ what: 'removed', part, title, entry: null })),
  ];
}

function overBase(base: Playbook, layer: Layer, book: Playbook): LayerEdit {
  const changes: Change[] = [];
  const dropChanges: LayerEdit['drop']['changes'] = [];
  const orders: OwnOrder[] = [];
  for (const part of PARTS) {
    const place = { playbookId: base.id, part };
    const wanted = new Set(book[part].map(({ id }) => id));
    const own = layer.changes.filter((one) => one.playbookId === base.id && one.part === part);
    for (const entry of book[part]) {
      const change = changeTo(base, place, entry);
      if (change) changes.push(change);
      else dropChanges.push({ ...place, id: entry.id });
    }
    for (const { id } of base[part]) {
      const hidden = wanted.has(id) ? null : flagged({ ...place, id }, undefined, { hidden: true });
      if (hidden) changes.push(hidden);
    }
    const left = own.filter(({ id }) => !wanted.has(id) && !base[part].some((one) => one.id === id));
    dropChanges.push(...left.map(({ id }) => ({ ...place, id })));
    orders.push({ ...place, ids: book[part].map(({ id }) => id) });
  }
  return layerEdit({ changes, dropChanges, orders });
}

/** The change that makes `entry` of the playbook's own, its star included. */
function changeTo(base: Playbook, place: Pick<Change, 'playbookId' | 'part'>, entry: Entry): Change | null {
  const theirs = entryOf([base], { ...place, id: entry.id });
  const change = edited(place, undefined, theirs, entry) ?? undefined;
  const star = (entry.favourite ?? false) === (theirs?.favourite ?? false) ? null : (entry.favourite ?? false);
  return flagged({ ...place, id: entry.id }, change, { favourite: star });
}

/** Of a script that is there, title, text and tags are the file's, and the rest stays as it is. */
function changesFor(
  bases: readonly Playbook[],
  layer: Layer,
  whole: readonly Playbook[],
  key: EntryKey,
  script: Script,
): Change[] {
  // A key of scripts finds a script.
  const there = entryOf(whole, key) as Script | null;
  const { title, text, stages } = script;
  const entry = there ? { ...there, title, text, stages } : script;
  const change = edited(key, changeOf(layer, key), entryOf(bases, key), entry);
  return change ? [{ ...change, hidden: false }] : [];
}
