/**
 * The words of notes and clients, kept in the same transaction as the records themselves, whoever writes those: a
 * layer under the tables, so that no write can forget it. Records go by numbers there, because a common word of a
 * hundred thousand notes is read in milliseconds as numbers and in a tenth of a second as ids; `search-pages.ts` keeps
 * them, `search-recent.ts` those of the records written last.
 */
import type {
  DBCore,
  DBCoreMutateRequest,
  DBCoreMutateResponse,
  DBCoreTable,
  DBCoreTransaction,
  Dexie,
  Transaction,
} from 'dexie';
import type { Client, Note } from '@/lib/model/records';
import { words } from '@/lib/search/words';
import { EVERY_KEY, type Flat, pagesOf, type WordChange, writeWords } from './search-pages';
import { addChange, RECENT, type RecentRow, recentOf, settleRecent } from './search-recent';

export const SEARCH_TABLES = {
  searchPages: '[word+from]',
  searchDocs: 'key',
  searchNumbers: '++no, &key',
  searchRecent: 'no',
};

/** What of a record is in the index. */
export interface DocRow {
  /** Its table and id. */
  key: string;
  /** The later it was first written, the higher. */
  no: number;
  clientId: string;
  words: string[];
}

/** `key`: a record's table and id, or a client's by `ownerKey`. */
export interface NumberRow {
  no: number;
  key: string;
}

export const ownerKey = (clientId: string) => `owner:${clientId}`;

/** The client whom a number stands for. */
export const clientOf = ({ key }: NumberRow) => key.slice(ownerKey('').length);

type Doc = Omit<DocRow, 'no'>;

const SOURCES: Record<string, (row: unknown) => Doc> = {
  // What is in a table has that table's type.
  notes: (row) => {
    const { id, clientId, text } = row as Note;
    return { key: `notes:${id}`, clientId, words: words(text) };
  },
  clients: (row) => {
    const { id, names, phones, emails, handles = [] } = row as Client;
    const found = words([...names, ...phones, ...emails, ...handles].join('\n'));
    return { key: `clients:${id}`, clientId: id, words: found };
  },
};

/** Under all of Dexie's own layers, which know the transaction they are in only until the first native `await`. */
const LOWEST = -10;

export function keepSearchIndex(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'search', level: LOWEST, create: (core) => layer(db, core) });
}

/** Transactions that fill the tables anew: their words are written at once by `IndexFromScratch`, not with each batch. */
const fromScratch = new WeakSet<object>();

/**
 * The index of tables that were emptied and are filled in this transaction, which has to hold the index too. Common
 * words are in every batch; writing each of them once is many times faster.
 */
export class IndexFromScratch {
  readonly #db: Dexie;
  readonly #words = new Map<string, Flat>();
  readonly #owners = new Map<string, number>();

  constructor(db: Dexie, transaction: Transaction) {
    this.#db = db;
    fromScratch.add(transaction.idbtrans);
  }

  /** Records that were written; whatever table has no index is passed over. */
  async add(table: string, rows: readonly unknown[]): Promise<void> {
    const read = SOURCES[table];
    if (!read) return;
    const docs = rows.map(read);
    const owners = [...new Set(docs.map(({ clientId }) => clientId))].filter((id) => !this.#owners.has(id));
    const numbers = await this.#number([...owners.map(ownerKey), ...docs.map(({ key }) => key)]);
    for (const [at, id] of owners.entries()) this.#owners.set(id, numbers[at] ?? 0);
    const numbered = docs.map((doc, at): DocRow => ({ ...doc, no: numbers[owners.length + at] ?? 0 }));
    for (const { no, clientId, words: found } of numbered) {
      for (const word of found) {
        const pairs = this.#words.get(word) ?? [];
        pairs.push(this.#owners.get(clientId) ?? 0, no);
        this.#words.set(word, pairs);
      }
    }
    await this.#db.table('searchDocs').bulkAdd(numbered);
  }

  #number(keys: string[]): Promise<number[]> {
    const rows = keys.map((key) => ({ key }));
    return this.#db.table<{ key: string }, number>('searchNumbers').bulkAdd(rows, { allKeys: true });
  }

  async write(): Promise<void> {
    const rows = [...pagesOf(this.#words)];
    for (let at = 0; at < rows.length; at += WRITTEN_AT_ONCE)
      await this.#db.table('searchPages').bulkAdd(rows.slice(at, at + WRITTEN_AT_ONCE));
  }
}

const WRITTEN_AT_ONCE = 500;

function layer(db: Dexie, core: DBCore): DBCore {
  return {
    ...core,
    transaction: (stores, mode, options) => {
      const isSource = mode === 'readwrite' && stores.some((store) => store in SOURCES);
      const all = isSource ? [...new Set([...stores, ...Object.keys(SEARCH_TABLES)])] : stores;
      return core.transaction(all, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      const read = SOURCES[name];
      return read ? { ...table, mutate: (request) => mutate(db, core, table, read, request) } : table;
    },
  };
}

async function mutate(
  db: Dexie,
  core: DBCore,
  table: DBCoreTable,
  read: (row: unknown) => Doc,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  const gone = await keysGone(table, request);
  const response = await table.mutate(request);
  const rows =
    request.type === 'add' || request.type === 'put'
      ? request.values.filter((_, at) => response.failures[at] === undefined)
      : [];
  const { trans } = request;
  if (fromScratch.has(trans)) return response;
  const goneDocs = gone.map((key) => `${table.name}:${key}`);
  // One after the other: each reads what it is going to write.
  const turn = (turns.get(trans) ?? Promise.resolve()).then(() => index(db, core, trans, goneDocs, rows.map(read)));
  turns.set(trans, turn);
  await turn;
  return response;
}

const turns = new WeakMap<DBCoreTransaction, Promise<void>>();

async function keysGone(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  if (request.type === 'delete') return [...request.keys];
  if (request.type !== 'deleteRange') return [];
  const query = { index: table.schema.primaryKey, range: request.range };
  return (await table.query({ trans: request.trans, values: false, query })).result;
}

/** More are taken into the pages at once: each page is written once then. */
const FEW = 16;

async function index(db: Dexie, core: DBCore, trans: DBCoreTransaction, gone: string[], docs: Doc[]): Promise<void> {
  const docTable = core.table('searchDocs');
  const fresh = new Map(docs.map((doc) => [doc.key, doc]));
  const keys = [...new Set([...gone, ...fresh.keys()])];
  // What `getMany` gives is what stands in the table of that name.
  const known = ((await docTable.getMany({ trans, keys })) as (DocRow | undefined)[]).filter(
    (doc) => doc !== undefined,
  );
  const before = new Map(known.map((doc) => [doc.key, doc]));
  const changed = keys.filter((key) => !isSame(before.get(key), fresh.get(key)));
  if (changed.length === 0) return;

  const removed = changed.flatMap((key) => (fresh.has(key) ? [] : (before.get(key) ?? [])));
  const put = await number(
    core,
    trans,
    changed.flatMap((key) => fresh.get(key) ?? []),
    before,
  );
  await writeChanges(db, core, trans, { before, removed, put });
  if (put.length) await docTable.mutate({ type: 'put', trans, values: put.map(({ doc }) => doc) });
  if (removed.length === 0) return;
  await docTable.mutate({ type: 'delete', trans, keys: removed.map(({ key }) => key) });
  await forgetNumbers(core, trans, removed);
}

interface Changes {
  before: ReadonlyMap<string, DocRow>;
  removed: readonly DocRow[];
  put: readonly Numbered[];
}

/** Words of what was removed go at once, from everywhere: who erases wants them gone. */
async function writeChanges(db: Dexie, core: DBCore, trans: DBCoreTransaction, { before, removed, put }: Changes) {
  const table = core.table('searchRecent');
  const known = [...removed, ...put.flatMap(({ doc }) => before.get(doc.key) ?? [])];
  const recent = await recentOf(
    core,
    trans,
    known.map(({ no }) => no),
  );
  const pagedOf = (doc: DocRow | undefined) => {
    const known = doc && recent.get(doc.no);
    return known ? known.paged : (doc ?? null);
  };
  if (removed.length === 0 && put.length <= FEW) {
    const values = put.map(({ doc, owner }): RecentRow => {
      const { no, clientId, words: found } = doc;
      return { no, clientId, words: found, owner, paged: pagedOf(before.get(doc.key)) };
    });
    await table.mutate({ type: 'put', trans, values });
    const query = { index: table.schema.primaryKey, range: EVERY_KEY };
    if ((await table.count({ trans, query })) > RECENT) whenDone(trans, () => void settleRecent(db));
    return;
  }
  const changes = new Map<string, WordChange>();
  for (const doc of removed) addChange(changes, doc.no, pagedOf(doc), null);
  for (const { doc, owner } of put) addChange(changes, doc.no, pagedOf(before.get(doc.key)), { ...doc, owner });
  await writeWords(core, trans, changes);
  if (recent.size) await table.mutate({ type: 'delete', trans, keys: [...recent.keys()] });
}

function whenDone(trans: DBCoreTransaction, work: () => void): void {
  // Dexie's transactions are the browser's own.
  (trans as IDBTransaction).addEventListener('complete', work, { once: true });
}

interface Numbered {
  doc: DocRow;
  /** The client's number. */
  owner: number;
}

/** Each keeps the number that it has. */
async function number(
  core: DBCore,
  trans: DBCoreTransaction,
  docs: Doc[],
  before: ReadonlyMap<string, DocRow>,
): Promise<Numbered[]> {
  const clientIds = [...new Set(docs.map(({ clientId }) => clientId))];
  const known = new Map<string, number>();
  for (const doc of before.values()) known.set(doc.key, doc.no);
  const owners = clientIds.map(ownerKey);
  for (const [at, no] of (await Promise.all(owners.map((key) => numberOf(core, trans, key)))).entries())
    if (no !== null) known.set(owners[at] ?? '', no);
  const values = [...owners, ...docs.map(({ key }) => key)].filter((key) => !known.has(key)).map((key) => ({ key }));
  const { results = [] } = await core.table('searchNumbers').mutate({ type: 'add', trans, values });
  for (const [at, { key }] of values.entries()) known.set(key, results[at]);
  return docs.map((doc) => ({
    doc: { ...doc, no: known.get(doc.key) ?? 0 },
    owner: known.get(ownerKey(doc.clientId)) ?? 0,
  }));
}

async function numberOf(core: DBCore, trans: DBCoreTransaction, key: string): Promise<number | null> {
  const table = core.table('searchNumbers');
  const index = table.schema.getIndexByKeyPath('key');
  if (!index) return null;
  const { result } = await table.query({ trans, query: { index, range: { type: ONE_KEY, lower: key, upper: key } } });
  return result[0] ?? null;
}

/** Dexie's `DBCoreRangeType.Equal`, which is a type alone. */
const ONE_KEY = 1;

async function forgetNumbers(core: DBCore, trans: DBCoreTransaction, removed: readonly DocRow[]): Promise<void> {
  const keys = removed.map(({ no }) => no);
  for (const { key, clientId } of removed) {
    const owner = key === `clients:${clientId}` ? await numberOf(core, trans, ownerKey(clientId)) : null;
    if (owner !== null) keys.push(owner);
  }
  await core.table('searchNumbers').mutate({ type: 'delete', trans, keys });
}

function isSame(a: Doc | undefined, b: Doc | undefined): boolean {
  return a?.clientId === b?.clientId && a?.words.join('\n') === b?.words.join('\n');
}
