/** What many ask for and few change is read once, and anew after a write. */
import { Dexie } from 'dexie';
import { type Database, database } from './db';
import { onWrite } from './written';

/** `read` made to keep its answer until a row of one of the tables is written. The answer is shared: not to be changed. */
export function keptUntilWritten<T>(tables: readonly string[], read: () => Promise<T>): () => Promise<T> {
  let kept: { db: Database; answer: Promise<T> } | null = null;
  onWrite((table) => {
    if (tables.includes(table)) kept = null;
  });
  return async () => {
    // What an open transaction sees may never come true.
    if (Dexie.currentTransaction) return read();
    const db = await database();
    if (kept?.db !== db) {
      const mine = { db, answer: read() };
      kept = mine;
      mine.answer.catch(() => {
        if (kept === mine) kept = null;
      });
    }
    return kept.answer;
  };
}
