/**
 * The database and its versions. The background alone opens it: with third-party cookies blocked the panel's frame
 * may not, and one owner needs no locks between contexts.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Apart, Join } from '@/lib/model/joins';
import type { Change, OwnBook, OwnOrder } from '@/lib/model/layer';
import type { Example, Unanswered } from '@/lib/model/learning';
import type { ChecklistState, FormDraft } from '@/lib/model/paperwork';
import type { ActEvent, Client, Draft, FollowUp, GuideProgress, Note, NoteVersion, Order } from '@/lib/model/records';
import type { Settings } from '@/lib/model/settings';
import type { Subscription } from '@/lib/model/team';
import type { Touch } from '@/lib/model/touch';
import { TO_VERSION_2 } from '@/lib/model/upgrade';
import type { IncomingRow } from './incoming-row';
import { type DocRow, keepSearchIndex, type NumberRow, SEARCH_TABLES } from './search-index';
import type { PageRow } from './search-pages';
import type { RecentRow } from './search-recent';
import { watchWrites } from './written';

export interface Tables {
  clients: EntityTable<Client, 'id'>;
  orders: EntityTable<Order, 'key'>;
  notes: EntityTable<Note, 'id'>;
  followUps: EntityTable<FollowUp, 'id'>;
  events: EntityTable<ActEvent, 'id'>;
  guides: Table<GuideProgress, [owner: string, guideId: string]>;
  touches: EntityTable<Touch, 'id'>;
  searchPages: Table<PageRow, [word: string, from: number]>;
  searchDocs: EntityTable<DocRow, 'key'>;
  searchNumbers: EntityTable<NumberRow, 'no'>;
  searchRecent: EntityTable<RecentRow, 'no'>;
  noteVersions: Table<NoteVersion, [noteId: string, revision: number]>;
  drafts: Table<Draft, [owner: string, place: string]>;
  formDrafts: Table<FormDraft, [owner: string, playbookId: string, formId: string]>;
  examples: EntityTable<Example, 'id'>;
  unanswered: EntityTable<Unanswered, 'id'>;
  checklists: Table<ChecklistState, [owner: string, playbookId: string, checklistId: string]>;
  joins: EntityTable<Join, 'id'>;
  apart: EntityTable<Apart, 'pair'>;
  ownChanges: Table<Change, [playbookId: string, part: string, id: string]>;
  ownOrders: Table<OwnOrder, [playbookId: string, part: string]>;
  ownBooks: EntityTable<OwnBook, 'id'>;
  teams: EntityTable<Subscription, 'playbookId'>;
  /** At most one row. Never in a file of the data. */
  teamKeys: EntityTable<LeadKey, 'id'>;
  /** What waits to be imported. */
  incoming: Table<IncomingRow, [table: string, from: number]>;
  /** One row. */
  settings: Table<{ id: 'settings'; settings: Settings }, 'settings'>;
}

/** With which a lead signs. */
export interface LeadKey {
  id: 'lead';
  publicKey: string;
  /** The browser does not give it out again. */
  privateKey: CryptoKey;
  /** The same key locked with a passphrase, for another computer. */
  keyFile: string;
  madeAt: string;
  /** Of the file that was signed last; 0: none was. */
  serial: number;
}

export type Database = Dexie & Tables;

const NAME = 'cuebook';

/** The newest version this code knows. A new one: add `.version(n + 1).stores(...).upgrade(...)` below and raise it. */
export const VERSION = 3;

/** The data were written by a newer Cuebook; this one neither reads nor writes them, so that nothing is damaged. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
  constructor(found: number) {
    super(`The database has version ${found}, this Cuebook knows ${VERSION}: please update the extension.`);
  }
}

/** A page of an older Cuebook holds the database open and does not let go; it is opened as soon as that has. */
export class BlockedDatabase extends Error {
  override name = 'BlockedDatabase';
  constructor() {
    super('An older page of Cuebook holds the database: close it.');
  }
}

interface Opening {
  db: Promise<Database>;
  /** Rejects when somebody is in the way, while `db` goes on waiting. */
  blocked: Promise<never>;
}

/** A connection, not state: it is opened again after the worker's death. */
let opening: Opening | null = null;

/** Rejects with NewerDatabase, BlockedDatabase, or with Dexie's error where the browser refuses the database. */
export function database(): Promise<Database> {
  opening ??= begin();
  // In this order: once it is open, it does not matter who was in the way.
  return Promise.race([opening.db, opening.blocked]);
}

function begin(): Opening {
  let onBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => reject(new BlockedDatabase());
  });
  // Whoever waits hears of it by `database`.
  blocked.catch(() => {});
  const db = open(() => onBlocked()).catch((error) => {
    opening = null;
    throw error;
  });
  return { db, blocked };
}

/** Closes the connection; the next call opens it again. */
export async function closeDatabase(): Promise<void> {
  const db = await opening?.db.catch(() => null);
  db?.close();
  opening = null;
}

async function open(onBlocked: () => void): Promise<Database> {
  await refuseNewer();
  // Dexie adds the tables of `stores` to itself as properties.
  const db = new Dexie(NAME, { autoOpen: false }) as Database;
  db.version(1).stores({
    clients: 'id, *phones, *emails, *accounts',
    orders: 'key, [site+host+clientId]',
    notes: 'id, clientId',
    followUps: 'id, clientId, state',
    events: 'id, at, state, [site+host+recordId]',
    guides: '[owner+guideId], owner',
    settings: 'id',
  });
  // Tables and indexes that are new or changed; the rest stays. What stored records lack, the model knows.
  db.version(2)
    .stores({
      followUps: 'id, clientId, state, closedAt',
      noteVersions: '[noteId+revision]',
      drafts: '[owner+place], owner',
      orders: 'key, [site+host+clientId], [site+host+status.code], seenAt',
      clients: 'id, *phones, *emails, *accounts, *handles, *keys',
      joins: 'id, keptId, joined.id',
      apart: 'pair, *clientIds',
      ...SEARCH_TABLES,
      touches: 'id, at, [owner+at], [kind+subject+at]',
      formDrafts: '[owner+playbookId+formId]',
      examples: 'id',
      unanswered: 'id',
      checklists: '[owner+playbookId+checklistId], owner',
      ownChanges: '[playbookId+part+id]',
      ownOrders: '[playbookId+part]',
      ownBooks: 'id',
      incoming: '[table+from]',
    })
    .upgrade(async (transaction) => {
      for (const [table, upgrade] of Object.entries(TO_VERSION_2)) {
        await transaction
          .table(table)
          .toCollection()
          .modify((row, stored) => {
            stored.value = upgrade(row);
          });
      }
      // Written anew, they come into the search's index.
      for (const table of ['clients', 'notes'])
        await transaction.table(table).bulkPut(await transaction.table(table).toArray());
    });
  db.version(3).stores({ teams: 'playbookId', teamKeys: 'id' });
  keepSearchIndex(db);
  watchWrites(db);
  db.on('blocked', onBlocked);
  await db.open();
  return db;
}

/** Looks before Dexie opens: that opens a newer database without a word and adds to it what it misses. */
async function refuseNewer(): Promise<void> {
  const stored = (await indexedDB.databases()).find(({ name }) => name === NAME);
  // Dexie multiplies versions by ten.
  const found = Math.floor((stored?.version ?? 0) / 10);
  if (found > VERSION) throw new NewerDatabase(found);
}
