/** Rows that an index has under any of many keys. */
import { Dexie, type IndexableType } from 'dexie';

/** What is needed of a table. */
interface Rows<T> {
  db: Dexie;
  name: string;
  where(index: string): { equals(key: IndexableType): { toArray(): PromiseLike<T[]> } };
}

/**
 * One question a key, all under way at once: `anyOf` goes from key to key by a cursor and waits for the browser at every
 * step, which takes ten times as long. In no particular order; a row that has several of the keys comes several times.
 */
export async function everyOf<T>(table: Rows<T>, index: string, keys: readonly IndexableType[]): Promise<T[]> {
  if (!keys.length) return [];
  const ask = () => Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
  // In a transaction that is open already the questions belong to that one.
  const found = await (Dexie.currentTransaction ? ask() : table.db.transaction('r', table.name, ask));
  return found.flat();
}
