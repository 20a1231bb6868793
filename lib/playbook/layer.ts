/**
 * Lays own changes over playbooks. What the playbook changed since, field by field, comes in as long as it was not changed
 * here as well; where it was, the own text stands and the two are shown as a conflict.
 */

import type { Change, Entry, Layer, LayerEdit, OwnBook, OwnOrder, Part } from '@/lib/model/layer';
import type { Playbook } from '@/lib/model/playbook';
import { isSame } from '@/lib/model/same-data';

export const PARTS: readonly Part[] = ['scripts', 'objections', 'guides', 'forms', 'checklists', 'quotes', 'contacts'];

/** What makes sense together only: half of it from here and half from there would fit nowhere. */
const TOGETHER = [
  ['start', 'steps'],
  ['fields', 'rules', 'row'],
  ['packages', 'bands', 'years', 'prices'],
];

/** The built-in playbooks and those from files, each id once: one from a file takes the place of the built-in one. */
export function basesOf(packs: readonly Playbook[], books: readonly OwnBook[]): Playbook[] {
  const own = new Map(books.map(({ id, playbook }) => [id, playbook]));
  const builtIn = packs.map((pack) => own.get(pack.id) ?? pack);
  const ids = new Set(packs.map(({ id }) => id));
  const others = books.filter(({ id }) => !ids.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...builtIn, ...others.map(({ playbook }) => playbook)];
}

/** Which entry is meant. */
export type EntryKey = Pick<Change, 'playbookId' | 'part' | 'id'>;

export interface MergeOptions {
  /** With what is hidden, for the editor, and for the names of what was sent before it was hidden. */
  hidden?: boolean;
}

/** A layer without changes gives back the playbooks themselves. The order of its changes makes no difference. */
export function mergeLayer(
  bases: readonly Playbook[],
  layer: Layer,
  { hidden = false }: MergeOptions = {},
): Playbook[] {
  return bases.map((base) => {
    const parts = PARTS.flatMap((part) => {
      const changes = layer.changes.filter((one) => one.playbookId === base.id && one.part === part);
      const order = layer.orders.find((one) => one.playbookId === base.id && one.part === part);
      if (changes.length === 0 && !order) return [];
      const entries = mergeEntries(base[part], changes, hidden);
      return [[part, order ? inOrder(entries, order.ids) : entries] as const];
    });
    return parts.length === 0 ? base : { ...base, ...Object.fromEntries(parts) };
  });
}

export interface Conflict {
  change: Change;
  /** As the playbook has it now; null: no longer. */
  theirs: Entry | null;
  /** Changed here and there. */
  fields: string[];
}

/** Own texts over what the playbook has changed, too, or has no more. */
export function conflictsOf(bases: readonly Playbook[], layer: Layer): Conflict[] {
  return layer.changes.flatMap((change): Conflict[] => {
    if (change.entry === null || !bases.some(({ id }) => id === change.playbookId)) return [];
    const theirs = entryOf(bases, change);
    if (theirs === null) return change.base === null ? [] : [{ change, theirs, fields: [] }];
    const { fields } = mergeEntry(change.base, change.entry, theirs);
    return fields.length === 0 ? [] : [{ change, theirs, fields }];
  });
}

/** The change after a decision for one side; null: there is nothing left to change. */
export function settled({ change, theirs }: Conflict, take: 'mine' | 'theirs'): Change | null {
  const { entry } = change;
  if (take === 'theirs' || entry === null) return theirs === null ? null : trimmed(changed(change, null, null));
  return changed(change, theirs === null ? entry : mergeEntry(change.base, entry, theirs).entry, theirs);
}

/**
 * The change that makes `entry` of what the playbook has. `before`: the change there is; one with an open conflict keeps
 * what it was made over, so that the conflict stays to be decided. Null: the entry is as the playbook has it.
 */
export function edited(
  place: Pick<Change, 'playbookId' | 'part'>,
  before: Change | undefined,
  theirs: Entry | null,
  entry: Entry,
): Change | null {
  const open =
    before?.entry && (theirs === null ? before.base !== null : mergeEntry(before.base, before.entry, theirs).fields[0]);
  const over = open ? before.base : theirs;
  const change = changed(before ?? untouched(place, entry.id), bare(entry), over);
  return !open && theirs && isSame(bare(theirs), bare(entry)) ? trimmed(changed(change, null, null)) : change;
}

/** As the playbook has it, without the layer. */
export function entryOf(books: readonly Playbook[], { playbookId, part, id }: EntryKey): Entry | null {
  return books.find((one) => one.id === playbookId)?.[part].find((one) => one.id === id) ?? null;
}

export function changeOf({ changes }: Layer, { playbookId, part, id }: EntryKey): Change | undefined {
  return changes.find((one) => one.playbookId === playbookId && one.part === part && one.id === id);
}

/** `change` with other flags; null where nothing is left of it. */
export function flagged(
  place: EntryKey,
  before: Change | undefined,
  flags: Partial<Pick<Change, 'hidden' | 'favourite'>>,
): Change | null {
  return trimmed({ ...(before ?? untouched(place, place.id)), ...flags });
}

function untouched({ playbookId, part }: Pick<Change, 'playbookId' | 'part'>, id: string): Change {
  return { playbookId, part, id, entry: null, base: null, hidden: false, favourite: null } as Change;
}

/** Entries of one part stay entries of that part; the union cannot follow it. */
function changed(change: Change, entry: Entry | null, base: Entry | null): Change {
  return { ...change, entry, base } as Change;
}

function trimmed(change: Change): Change | null {
  return change.entry === null && !change.hidden && change.favourite === null ? null : change;
}

/** Without the flag, which is the change's own and no part of the text. */
function bare({ favourite: _, ...text }: Entry): Entry {
  return text as Entry;
}

function mergeEntries(entries: readonly Entry[], changes: readonly Change[], hidden: boolean): Entry[] {
  const of = new Map(changes.map((change) => [change.id, change]));
  const known = new Set(entries.map(({ id }) => id));
  const added = changes
    .filter(({ id, entry }) => entry !== null && !known.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const all = [
    ...entries.map((theirs) => ({ theirs, change: of.get(theirs.id) })),
    ...added.map((change) => ({ theirs: null, change })),
  ];
  return all.flatMap(({ theirs, change }) => {
    if (change?.hidden && !hidden) return [];
    const mine = change?.entry ?? null;
    const entry = theirs && mine ? mergeEntry(change?.base ?? null, mine, theirs).entry : (mine ?? theirs);
    return entry ? [withFavourite(entry, change?.favourite ?? null, theirs)] : [];
  });
}

function withFavourite(entry: Entry, favourite: boolean | null, theirs: Entry | null): Entry {
  const is = favourite ?? theirs?.favourite ?? false;
  if (entry.favourite === (is || undefined)) return entry;
  return is ? { ...entry, favourite: true } : bare(entry);
}

type Fields = Record<string, unknown>;

/** `fields`: changed on both sides, and not to the same; there the own ones stand. */
function mergeEntry<E extends Entry>(base: E | null, mine: E, theirs: E): { entry: E; fields: string[] } {
  const [from, own, other]: Fields[] = [{ ...base }, { ...mine }, { ...theirs }];
  const merged: Fields = {};
  const conflicts: string[] = [];
  for (const names of groupsOf({ ...from, ...own, ...other })) {
    const same = (one: Fields | undefined, two: Fields | undefined) =>
      names.every((name) => isSame(one?.[name], two?.[name]));
    const take = (side: Fields | undefined) => {
      for (const name of names) if (side?.[name] !== undefined) merged[name] = side[name];
    };
    if (same(own, other) || same(other, from)) take(own);
    else if (same(own, from)) take(other);
    else if (base && names[0] === 'triggers') merged.triggers = mergeTriggers(from, own, other);
    else {
      take(own);
      conflicts.push(...names.filter((name) => !isSame(own?.[name], other?.[name])));
    }
  }
  // Each field is the one of an entry of this part.
  return { entry: merged as E, fields: conflicts };
}

/** Words are a set: what was added on both sides is there, what was taken out on one is not. */
function mergeTriggers(...[from, own, other]: (Fields | undefined)[]): string[] {
  const of = (side: Fields | undefined) => (side?.triggers ?? []) as string[];
  const gone = new Set(of(from).filter((trigger) => !of(own).includes(trigger)));
  const added = of(own).filter((trigger) => !of(from).includes(trigger));
  return [...new Set([...of(other).filter((trigger) => !gone.has(trigger)), ...added])];
}

function groupsOf(fields: Fields): string[][] {
  const names = Object.keys(fields).filter((name) => name !== 'favourite');
  const groups = TOGETHER.map((group) => group.filter((name) => names.includes(name))).filter((group) => group[0]);
  const grouped = groups.flat();
  return [...names.filter((name) => !grouped.includes(name)).map((name) => [name]), ...groups];
}

/** First those that are named, in that order; each other one behind the one that it follows in `entries`. */
function inOrder(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const at = ({ id }: Entry) => place.get(id) ?? -1;
  const ordered = entries.filter(({ id }) => place.has(id)).toSorted((a, b) => at(a) - at(b));
  for (const [index, entry] of entries.entries()) {
    if (place.has(entry.id)) continue;
    const before = entries[index - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, entry);
  }
  return ordered;
}

/** The layer after an edit; the background keeps the same. */
export function applied(layer: Layer, { put, drop }: LayerEdit): Layer {
  const ofChange = ({ playbookId, part, id }: EntryKey) => [playbookId, part, id].join('/');
  const ofOrder = ({ playbookId, part }: Pick<OwnOrder, 'playbookId' | 'part'>) => `${playbookId}/${part}`;
  const changes = new Set([...put.changes, ...drop.changes].map(ofChange));
  const orders = new Set([...put.orders, ...drop.orders].map(ofOrder));
  return {
    changes: [...layer.changes.filter((one) => !changes.has(ofChange(one))), ...put.changes],
    orders: [...layer.orders.filter((one) => !orders.has(ofOrder(one))), ...put.orders],
  };
}
