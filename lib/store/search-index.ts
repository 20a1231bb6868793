/**
 * The words of notes and clients, kept in the same transaction as the records themselves, whoever writes those: a
 * layer under the tables, so that no write can forget it. A row holds the records that have a word, in parts, so that a
 * write of one record rewrites little of a common word; records go by numbers there, because a common word of a hundred
 * thousand notes is read in milliseconds as numbers and in a tenth of a second as ids.
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
  searchNumbers: '++no, &key',
};

/** Which records have a word. */
export interface WordRow {
  word: string;
  part: number;
  /** Of each record two numbers: its client's and its own; the last indexed last. */
  pairs: Uint32Array;
}

/** What of a record is in the index. */
export interface DocRow {
  /** Its table and id. */
  key: string;
  /** Another one whenever its words change: the later written, the higher. */
  no: number;
  clientId: string;
  words: string[];
}

/** `key`: a record's table and id, or a client's by `ownerKey`. */
export interface NumberRow {
  no: number;
  key: string;
}

const PARTS = 16;

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
  readonly #words = new Map<string, { word: string; part: number; pairs: number[] }>();
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
    for (const { key, no, clientId, words: found } of numbered) {
      const part = partOf(key);
      const owner = this.#owners.get(clientId) ?? 0;
      for (const word of found) {
        const name = `${part}\n${word}`;
        const row = this.#words.get(name) ?? { word, part, pairs: [] };
        row.pairs.push(owner, no);
        this.#words.set(name, row);
      }
    }
    await this.#db.table('searchDocs').bulkAdd(numbered);
  }

  #number(keys: string[]): Promise<number[]> {
    const rows = keys.map((key) => ({ key }));
    return this.#db.table<{ key: string }, number>('searchNumbers').bulkAdd(rows, { allKeys: true });
  }

  async write(): Promise<void> {
    const rows = [...this.#words.values()].map((row): WordRow => ({ ...row, pairs: Uint32Array.from(row.pairs) }));
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
  const turn = (turns.get(trans) ?? Promise.resolve()).then(() => index(core, trans, goneDocs, rows.map(read)));
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

async function index(core: DBCore, trans: DBCoreTransaction, gone: string[], docs: Doc[]): Promise<void> {
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

  const old = changed.flatMap((key) => before.get(key) ?? []);
  const removed = changed.filter((key) => !fresh.has(key));
  await forgetNumbers(core, trans, old, removed);
  const put = await number(
    core,
    trans,
    changed.flatMap((key) => fresh.get(key) ?? []),
  );
  await writeWords(core, trans, changesOf(old, put));
  if (put.length) await docTable.mutate({ type: 'put', trans, values: put.map(({ doc }) => doc) });
  if (removed.length) await docTable.mutate({ type: 'delete', trans, keys: removed });
}

interface Numbered {
  doc: DocRow;
  /** The client's number. */
  owner: number;
}

/** Records get new numbers, clients keep theirs. */
async function number(core: DBCore, trans: DBCoreTransaction, docs: Doc[]): Promise<Numbered[]> {
  const clientIds = [...new Set(docs.map(({ clientId }) => clientId))];
  const known = await Promise.all(clientIds.map((id) => numberOf(core, trans, ownerKey(id))));
  const newIds = clientIds.filter((_, at) => known[at] === null);
  const values = [...newIds.map(ownerKey), ...docs.map(({ key }) => key)].map((key) => ({ key }));
  if (values.length === 0) return [];
  const { results = [] } = await core.table('searchNumbers').mutate({ type: 'add', trans, values, wantResults: true });
  const owners = new Map(clientIds.map((id, at) => [id, known[at] ?? results[newIds.indexOf(id)]]));
  return docs.map((doc, at) => ({
    doc: { ...doc, no: results[newIds.length + at] },
    owner: owners.get(doc.clientId),
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

interface WordChange {
  word: string;
  part: number;
  add: number[];
  remove: Set<number>;
}

function changesOf(old: readonly DocRow[], put: readonly Numbered[]): WordChange[] {
  const changes = new Map<string, WordChange>();
  const changeOf = (word: string, key: string) => {
    const part = partOf(key);
    const name = `${part}\n${word}`;
    const change = changes.get(name) ?? { word, part, add: [], remove: new Set() };
    changes.set(name, change);
    return change;
  };
  for (const { key, no, words: had } of old) for (const word of had) changeOf(word, key).remove.add(no);
  for (const { doc, owner } of put) for (const word of doc.words) changeOf(word, doc.key).add.push(owner, doc.no);
  return [...changes.values()];
}

async function forgetNumbers(core: DBCore, trans: DBCoreTransaction, old: readonly DocRow[], removed: string[]) {
  const owners = removed.filter((key) => key.startsWith(CLIENT)).map((key) => ownerKey(key.slice(CLIENT.length)));
  const found = await Promise.all(owners.map((key) => numberOf(core, trans, key)));
  const keys = [...old.map(({ no }) => no), ...found.filter((no) => no !== null)];
  if (keys.length) await core.table('searchNumbers').mutate({ type: 'delete', trans, keys });
}

const CLIENT = 'clients:';

async function writeWords(core: DBCore, trans: DBCoreTransaction, changes: readonly WordChange[]): Promise<void> {
  const table = core.table('searchWords');
  const keys = changes.map(({ word, part }) => [word, part]);
  const stored = (await table.getMany({ trans, keys })) as (WordRow | undefined)[];
  const next = changes.map(({ word, part, add, remove }, at): WordRow => {
    const kept = without(stored[at]?.pairs ?? new Uint32Array(), remove);
    const pairs = new Uint32Array(kept.length + add.length);
    pairs.set(kept);
    pairs.set(add, kept.length);
    return { word, part, pairs };
  });
  const full = next.filter(({ pairs }) => pairs.length > 0);
  const empty = next.filter(({ pairs }) => pairs.length === 0).map(({ word, part }) => [word, part]);
  if (full.length) await table.mutate({ type: 'put', trans, values: full });
  if (empty.length) await table.mutate({ type: 'delete', trans, keys: empty });
}

/** `records`: their own numbers. */
function without(pairs: Uint32Array, records: ReadonlySet<number>): Uint32Array {
  if (records.size === 0) return pairs;
  return pairs.filter((_, at) => !records.has(pairs[at | 1] ?? 0));
}

function isSame(a: Doc | undefined, b: Doc | undefined): boolean {
  return a?.clientId === b?.clientId && a?.words.join('\n') === b?.words.join('\n');
}

/** The same for the same key, evenly spread. */
function partOf(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) >>> 0;
  return hash % PARTS;
}
