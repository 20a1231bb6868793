/** Everything as one JSON file, and back: an import replaces all or changes nothing. */
import type { ImportResult } from '@/lib/messages/contract';
import { type Backup, parseBackup, TABLES } from '@/lib/model/backup';
import { pairOf } from '@/lib/model/joins';
import { isPageOwner } from '@/lib/model/owner';
import { OF_ALL } from '@/lib/model/paperwork';
import type { WrongField } from '@/lib/model/wrong-field';
import { database } from './db';
import { orderKey } from './orders';
import { SEARCH_TABLES } from './search-index';
import { readSettings } from './settings';

/** In characters. Ten years of a busy manager are about a tenth of it. */
const MAX_LENGTH = 50 * 1024 * 1024;

/** `exportedAt` is ISO 8601 in UTC. */
export async function exportBackup(exportedAt: string): Promise<string> {
  const db = await database();
  const backup = await db.transaction('r', db.tables, async (): Promise<Omit<Backup, 'settings'>> => {
    return {
      format: 'cuebook',
      version: 2,
      exportedAt,
      clients: await db.clients.toArray(),
      orders: await db.orders.toArray(),
      notes: await db.notes.toArray(),
      noteVersions: await db.noteVersions.toArray(),
      drafts: await db.drafts.toArray(),
      followUps: await db.followUps.toArray(),
      events: await db.events.toArray(),
      guides: await db.guides.toArray(),
      touches: await db.touches.toArray(),
      formDrafts: await db.formDrafts.toArray(),
      checklists: await db.checklists.toArray(),
      examples: await db.examples.toArray(),
      unanswered: await db.unanswered.toArray(),
      joins: await db.joins.toArray(),
      apart: await db.apart.toArray(),
      ownChanges: await db.ownChanges.toArray(),
      ownOrders: await db.ownOrders.toArray(),
      ownBooks: await db.ownBooks.toArray(),
    };
  });
  return JSON.stringify({ ...backup, settings: await readSettings() }, null, 1);
}

export async function importBackup(json: string): Promise<ImportResult> {
  const read = readBackup(json);
  if ('refused' in read) return read;
  const { settings, clients, orders, notes, followUps, events } = read.backup;
  const db = await database();
  await db.transaction('rw', db.tables, async () => {
    // Without the index first, what goes need not be looked up in it.
    for (const name of [...Object.keys(SEARCH_TABLES), ...TABLES, 'settings']) await db.table(name).clear();
    await db.settings.add({ id: 'settings', settings });
    for (const name of TABLES) await db.table(name).bulkAdd(read.backup[name]);
  });
  return {
    imported: {
      clients: clients.length,
      orders: orders.length,
      notes: notes.length,
      followUps: followUps.length,
      events: events.length,
    },
  };
}

function readBackup(json: string): { backup: Backup } | { refused: WrongField } {
  if (json.length > MAX_LENGTH) return refuse('', 'larger than 50 MB');
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return refuse('', 'not a JSON file');
  }
  const hostile = findProto(raw);
  if (hostile !== null) return refuse(hostile, 'forbidden name');
  const parsed = parseBackup(raw);
  if ('refused' in parsed) return parsed;
  const wrong = findDuplicate(parsed.backup) ?? findLooseEnd(parsed.backup);
  return wrong ? { refused: wrong } : parsed;
}

function refuse(path: string, why: string): { refused: WrongField } {
  return { refused: { path, why } };
}

/** The path of the first key `__proto__`, which would change objects that are copied from it. Not recursive: depth is the file's choice. */
function findProto(raw: unknown): string | null {
  const stack = [{ value: raw, path: '' }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { value, path } = top;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
      if (key === '__proto__') return at;
      stack.push({ value: inner, path: at });
    }
  }
  return null;
}

function findDuplicate(backup: Backup): WrongField | null {
  const key =
    <T>(name: keyof T) =>
    (row: T) =>
      String(row[name]);
  return (
    repeated('clients', 'id', backup.clients.map(key('id'))) ??
    repeated('orders', 'key', backup.orders.map(key('key'))) ??
    repeated('notes', 'id', backup.notes.map(key('id'))) ??
    repeated(
      'noteVersions',
      'revision',
      backup.noteVersions.map(({ noteId, revision }) => JSON.stringify([noteId, revision])),
    ) ??
    repeated(
      'drafts',
      'place',
      backup.drafts.map(({ owner, place }) => JSON.stringify([owner, place])),
    ) ??
    repeated('followUps', 'id', backup.followUps.map(key('id'))) ??
    repeated('events', 'id', backup.events.map(key('id'))) ??
    repeated(
      'guides',
      'guideId',
      backup.guides.map(({ owner, guideId }) => JSON.stringify([owner, guideId])),
    ) ??
    repeated('touches', 'id', backup.touches.map(key('id'))) ??
    repeated('examples', 'id', backup.examples.map(key('id'))) ??
    repeated('unanswered', 'id', backup.unanswered.map(key('id'))) ??
    repeated(
      'formDrafts',
      'formId',
      backup.formDrafts.map(({ owner, playbookId, formId }) => JSON.stringify([owner, playbookId, formId])),
    ) ??
    repeated(
      'checklists',
      'checklistId',
      backup.checklists.map(({ owner, playbookId, checklistId }) => JSON.stringify([owner, playbookId, checklistId])),
    ) ??
    repeated('joins', 'id', backup.joins.map(key('id'))) ??
    repeated('apart', 'pair', backup.apart.map(key('pair'))) ??
    repeated(
      'ownChanges',
      'id',
      backup.ownChanges.map(({ playbookId, part, id }) => JSON.stringify([playbookId, part, id])),
    ) ??
    repeated(
      'ownOrders',
      'part',
      backup.ownOrders.map(({ playbookId, part }) => JSON.stringify([playbookId, part])),
    ) ??
    repeated('ownBooks', 'id', backup.ownBooks.map(key('id')))
  );
}

function repeated(table: string, field: string, keys: readonly string[]): WrongField | null {
  const seen = new Set<string>();
  const at = keys.findIndex((key) => seen.size === seen.add(key).size);
  return at < 0 ? null : { path: `${table}[${at}].${field}`, why: 'there is another one with this id' };
}

/** References that lead nowhere, and keys that don't belong to their record. */
function findLooseEnd(backup: Backup): WrongField | null {
  const clients = new Set(backup.clients.map(({ id }) => id));
  const events = new Set(backup.events.map(({ id }) => id));
  const notes = new Set(backup.notes.map(({ id }) => id));
  const isClient = (id: string | null) => id === null || clients.has(id);
  const isEvent = (id: string | null) => id === null || events.has(id);
  // Of one that was joined to another, some papers wait for a split.
  const joined = new Set(backup.joins.map((join) => join.joined.id));
  const isOwner = (owner: string) => isPageOwner(owner) || clients.has(owner) || joined.has(owner);
  return (
    loose(
      'orders',
      'key',
      'not the key of this order',
      backup.orders,
      (order) => order.key === orderKey(order.site, order.host, order.id),
    ) ??
    loose('notes', 'clientId', 'unknown client', backup.notes, (note) => isClient(note.clientId)) ??
    loose('noteVersions', 'noteId', 'unknown note', backup.noteVersions, ({ noteId }) => notes.has(noteId)) ??
    loose('followUps', 'clientId', 'unknown client', backup.followUps, (one) => isClient(one.clientId)) ??
    loose('guides', 'owner', 'unknown client', backup.guides, (guide) => isOwner(guide.owner)) ??
    loose('joins', 'keptId', 'unknown client', backup.joins, (join) => isClient(join.keptId)) ??
    loose(
      'apart',
      'pair',
      'not the pair of these clients',
      backup.apart,
      (one) => one.pair === pairOf(...one.clientIds),
    ) ??
    loose('touches', 'owner', 'unknown client', backup.touches, (touch) => isOwner(touch.owner)) ??
    loose('formDrafts', 'owner', 'unknown client', backup.formDrafts, (draft) => isOwner(draft.owner)) ??
    loose(
      'checklists',
      'owner',
      'unknown client',
      backup.checklists,
      (one) => one.owner === OF_ALL || isOwner(one.owner),
    ) ??
    loose('events', 'undoneBy', 'unknown event', backup.events, (event) => isEvent(event.undoneBy)) ??
    loose('events', 'undoes', 'unknown event', backup.events, (event) => isEvent(event.undoes))
  );
}

function loose<T>(
  table: string,
  field: string,
  why: string,
  rows: readonly T[],
  holds: (row: T) => boolean,
): WrongField | null {
  const at = rows.findIndex((row) => !holds(row));
  return at < 0 ? null : { path: `${table}[${at}].${field}`, why };
}
