/** What becomes of a record that is both here and in a file. Nothing written by hand is lost by it. */

import type { RowOf, Table } from '@/lib/model/backup';
import type { Client, FollowUp, Note, NoteVersion } from '@/lib/model/records';
import { isSame } from '@/lib/model/same-data';

/**
 * same: there is nothing to do. changed: the one here takes on what the file knows better. kept: the file's is older.
 * conflict: they differ, and which is right cannot be told; the one here stays, and of a note the other one too.
 */
export type Meeting = 'same' | 'changed' | 'kept' | 'conflict';

export interface Merged<R> {
  meeting: Meeting;
  row: R;
}

type Rule<R> = (here: R, file: R) => Merged<R>;

/** `handedOver`: the file is a colleague's handover, and what was given away once may come back by it. */
export function mergeRow<T extends Table>(
  table: T,
  here: RowOf<T>,
  file: RowOf<T>,
  handedOver = false,
): Merged<RowOf<T>> {
  if (isSame(here, file)) return { meeting: 'same', row: here };
  // A rule of the table's own name takes the table's own records.
  const rule = RULES[table] as unknown as Rule<RowOf<T>>;
  const merged = rule(here, file);
  const isBack = handedOver && table === 'followUps' && (here as FollowUp).state === 'handed';
  return isBack ? { meeting: 'changed', row: file } : merged;
}

const RULES: { [T in Table]: Rule<RowOf<T>> } = {
  clients: mergeClient,
  notes: (here, file) => {
    const { meeting, note } = mergeNote(here, file);
    return { meeting, row: note };
  },
  orders: latest(({ seenAt }) => seenAt),
  drafts: latest(({ updatedAt }) => updatedAt),
  guides: latest(({ updatedAt }) => updatedAt),
  formDrafts: latest(({ updatedAt }) => updatedAt),
  checklists: latest(({ startedAt }) => startedAt),
  // Once settled, or once taken back, it stays that.
  events: latest((event) => `${event.settledAt ?? ''}${event.undoneBy ?? ''}`),
  // Closed here and open there may have been opened again, or not closed yet.
  followUps: (here, file) =>
    isSame({ ...here, notifiedAt: null }, { ...file, notifiedAt: null })
      ? { meeting: 'same', row: here }
      : { meeting: 'conflict', row: here },
  noteVersions: differs,
  touches: differs,
  examples: differs,
  unanswered: differs,
  joins: differs,
  apart: differs,
  ownChanges: differs,
  ownOrders: differs,
  ownBooks: differs,
  // With the playbook that it speaks of, which stays as it is here.
  teams: differs,
};

function latest<R>(changedAt: (row: R) => string): Rule<R> {
  return (here, file) => {
    const [a, b] = [changedAt(here), changedAt(file)];
    if (a === b) return { meeting: 'conflict', row: here };
    return a < b ? { meeting: 'changed', row: file } : { meeting: 'kept', row: here };
  };
}

function differs<R>(here: R): Merged<R> {
  return { meeting: 'conflict', row: here };
}

/** Both know of one person: what either knows is known after it, and of two values the one seen last. */
function mergeClient(here: Client, file: Client): Merged<Client> {
  const [old, young] = here.lastSeenAt < file.lastSeenAt ? [here, file] : [file, here];
  const terms = [here.terms, file.terms].filter((one) => one !== undefined);
  terms.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const row: Client = {
    ...here,
    ...(here.handles || file.handles ? { handles: union(here.handles, file.handles) } : {}),
    ...(here.keys || file.keys ? { keys: union(here.keys, file.keys) } : {}),
    names: union(young.names, old.names),
    phones: union(here.phones, file.phones),
    emails: union(here.emails, file.emails),
    accounts: union(here.accounts, file.accounts),
    firstSeenAt: here.firstSeenAt < file.firstSeenAt ? here.firstSeenAt : file.firstSeenAt,
    lastSeenAt: young.lastSeenAt,
    values: { ...old.values, ...young.values },
    ...(terms[0] && { terms: terms[0] }),
  };
  const disagree = Object.entries(file.values).some(([name, value]) => (here.values[name] ?? value) !== value);
  if (disagree) return { meeting: 'conflict', row };
  return isSame(row, here) ? { meeting: 'kept', row: here } : { meeting: 'changed', row };
}

function union(a: readonly string[] = [], b: readonly string[] = []): string[] {
  return [...new Set([...a, ...b])];
}

/** `version` goes into the note's history; `twin` is the file's text as a note of its own, beside the one here. */
export interface MergedNote {
  meeting: Meeting;
  note: Note;
  version: NoteVersion | null;
  twin: Note | null;
}

export function mergeNote(here: Note, file: Note): MergedNote {
  const plain = { version: null, twin: null };
  if (here.text === file.text) {
    if (isSame(here, file)) return { meeting: 'same', note: here, ...plain };
    return file.updatedAt > here.updatedAt
      ? { meeting: 'changed', note: { ...file, clientId: here.clientId }, ...plain }
      : { meeting: 'kept', note: here, ...plain };
  }
  if (file.revision > here.revision)
    return { meeting: 'changed', note: { ...file, clientId: here.clientId }, version: versionOf(here), twin: null };
  if (file.revision < here.revision) return { meeting: 'kept', note: here, version: versionOf(file), twin: null };
  // Changed on both sides since they parted. Named by what it is, so that a second import adds no third one.
  const twin = { ...file, clientId: here.clientId, id: `${file.id.slice(0, 170)}~${file.updatedAt}` };
  return { meeting: 'conflict', note: here, version: null, twin };
}

function versionOf({ id, revision, text, updatedAt }: Note): NoteVersion {
  return { noteId: id, revision, text, at: updatedAt };
}
