import { BlockedDatabase, database, NewerDatabase } from './db';

/**
 * newer: written by a newer Cuebook. blocked: an old page of ours holds it open. broken: the browser cannot open it (its
 * files are damaged, or the disk is full).
 */
export type DatabaseState = 'ok' | 'newer' | 'blocked' | 'broken';

/** Can the database be used, and why not? Tries to open it; never rejects. */
export async function databaseState(): Promise<DatabaseState> {
  try {
    await database();
    return 'ok';
  } catch (error) {
    if (error instanceof NewerDatabase) return 'newer';
    return error instanceof BlockedDatabase ? 'blocked' : 'broken';
  }
}
