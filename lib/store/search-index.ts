/**
 * The words of notes and clients, kept in the same transaction as the records themselves, whoever writes those: a
 * layer under the tables, so that no write can forget it. A row holds the records that have a word, in parts, so that a
 * write of one record rewrites little of a common word.
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

export const SEARCH_TABLES = {
  searchWords: '[word+part]',
  searchDocs: 'key',
};

/** Which records have a word. */
export interface WordRow {
  word: string;
  part: number;
  /** `posting`s, the last indexed last. */
  postings: string[];
}

/** What of a record is in the index. `key`: its table and id. */
export interface DocRow {
  key: string;
  posting: string;
  words: string[];
}

const PARTS = 16;

/** The client, and the note that has the word; the client's own names, phones and addresses have no note. */
export function readPosting(posting: string): { clientId: string; noteId: string | null } {
  const [clientId = '', noteId = ''] = posting.split('\n');
  return { clientId, noteId: noteId || null };
}

const SOURCES: Record<string, (row: unknown) => DocRow> = {
  // What is in a table has that table's type.
  notes: (row) => {
    const { id, clientId, text } = row as Note;
    return { key: `notes:${id}`, posting: `${clientId}\n${id}`, words: words(text) };
  },
  clients: (row) => {
    const { id, names, phones, emails, handles = [] } = row as Client;
    const found = words([...names, ...phones, ...emails, ...handles].join('\n'));
    return { key: `clients:${id}`, posting: `${id}\n`, words: found };
  },
};

/** Under all of Dexie's own layers, which know the transaction they are in only until the first native `await`. */
const LOWEST = -10;

export function keepSearchIndex(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'search', level: LOWEST, create: layer });
}

/** Transactions that fill the tables anew: their words are written at once by `IndexFromScratch`, not with each batch. */
const fromScratch = new WeakSet<object>();

/**
 * The index of tables that were emptied and are filled in this transaction, which has to hold the index too. Common
 * words are in every batch; writing each of them once is many times faster.
 */
export class IndexFromScratch {
  readonly #db: Dexie;
  readonly #words = new Map<string, WordRow>();

  constructor(db: Dexie, transaction: Transaction) {
    this.#db = db;
    fromScratch.add(transaction.idbtrans);
  }

  /** Records that were written; whatever table has no index is passed over. */
  async add(table: string, rows: readonly unknown[]): Promise<void> {
    const read = SOURCES[table];
    if (!read) return;
    const docs = rows.map(read);
    for (const { key, posting, words: found } of docs) {
      const part = partOf(key);
      for (const word of found) {
        const name = `${part}\n${word}`;
        const row = this.#words.get(name) ?? { word, part, postings: [] };
        row.postings.push(posting);
        this.#words.set(name, row);
      }
    }
    await this.#db.table('searchDocs').bulkAdd(docs);
  }

  async write(): Promise<void> {
    const rows = [...this.#words.values()];
    for (let at = 0; at < rows.length; at += WRITTEN_AT_ONCE)
      await this.#db.table('searchWords').bulkAdd(rows.slice(at, at + WRITTEN_AT_ONCE));
  }
}

const WRITTEN_AT_ONCE = 5000;

function layer(core: DBCore): DBCore {
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
      return read ? { ...table, mutate: (request) => mutate(core, table, read, request) } : table;
    },
  };
}

async function mutate(
  core: DBCore,
  table: DBCoreTable,
  read: (row: unknown) => DocRow,
  request: DBCoreMutateRequest,
): Promise<DBCoreMutateResponse> {
  const gone = await keysGone(table, request);
  const response = await table.mutate(request);
  const rows =
    request.type === 'add' || request.type === 'put'
      ? request.values.filter((_, at) => response.failures[at] === undefined)
      : [];
  if (fromScratch.has(request.trans)) return response;
  await index(
    core,
    request.trans,
    gone.map((key) => `${table.name}:${key}`),
    rows.map(read),
  );
  return response;
}

async function keysGone(table: DBCoreTable, request: DBCoreMutateRequest): Promise<unknown[]> {
  if (request.type === 'delete') return [...request.keys];
  if (request.type !== 'deleteRange') return [];
  const query = { index: table.schema.primaryKey, range: request.range };
  return (await table.query({ trans: request.trans, values: false, query })).result;
}

async function index(core: DBCore, trans: DBCoreTransaction, gone: string[], docs: DocRow[]): Promise<void> {
  const [wordTable, docTable] = [core.table('searchWords'), core.table('searchDocs')];
  const fresh = new Map(docs.map((doc) => [doc.key, doc]));
  const keys = [...new Set([...gone, ...fresh.keys()])];
  // What `getMany` gives is what stands in the table of that name.
  const known = ((await docTable.getMany({ trans, keys })) as (DocRow | undefined)[]).filter(
    (doc) => doc !== undefined,
  );
  const before = new Map(known.map((doc) => [doc.key, doc]));
  const changed = keys.filter((key) => !isSame(before.get(key), fresh.get(key)));
  if (changed.length === 0) return;

  const changes = new Map<string, { word: string; part: number; add: string[]; remove: Set<string> }>();
  const changeOf = (word: string, key: string) => {
    const part = partOf(key);
    const name = `${part}\n${word}`;
    const change = changes.get(name) ?? { word, part, add: [], remove: new Set() };
    changes.set(name, change);
    return change;
  };
  for (const key of changed) {
    const [old, doc] = [before.get(key), fresh.get(key)];
    for (const word of old?.words ?? []) changeOf(word, key).remove.add(old?.posting ?? '');
    for (const word of doc?.words ?? []) changeOf(word, key).add.push(doc?.posting ?? '');
  }
  await writeWords(wordTable, trans, [...changes.values()]);
  const put = changed.flatMap((key) => fresh.get(key) ?? []);
  const removed = changed.filter((key) => !fresh.has(key));
  if (put.length) await docTable.mutate({ type: 'put', trans, values: put });
  if (removed.length) await docTable.mutate({ type: 'delete', trans, keys: removed });
}

async function writeWords(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  changes: readonly { word: string; part: number; add: string[]; remove: Set<string> }[],
): Promise<void> {
  const keys = changes.map(({ word, part }) => [word, part]);
  const stored = (await table.getMany({ trans, keys })) as (WordRow | undefined)[];
  const next = changes.map(({ word, part, add, remove }, at): WordRow => {
    const kept = (stored[at]?.postings ?? []).filter((posting) => !remove.has(posting));
    return { word, part, postings: [...kept, ...add] };
  });
  const full = next.filter(({ postings }) => postings.length > 0);
  const empty = next.filter(({ postings }) => postings.length === 0).map(({ word, part }) => [word, part]);
  if (full.length) await table.mutate({ type: 'put', trans, values: full });
  if (empty.length) await table.mutate({ type: 'delete', trans, keys: empty });
}

function isSame(a: DocRow | undefined, b: DocRow | undefined): boolean {
  return a?.posting === b?.posting && a?.words.join('\n') === b?.words.join('\n');
}

/** The same for the same key, evenly spread. */
function partOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) >>> 0;
  return hash % PARTS;
}
