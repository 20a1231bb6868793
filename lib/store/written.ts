/**
 * Tells those who keep something made of stored rows that rows are being written. A layer under the tables, so that no
 * write can forget it.
 */
import type { DBCore, DBCoreMutateRequest, Dexie } from 'dexie';

type OnWrite = (table: string, request: DBCoreMutateRequest) => void;

const listeners: OnWrite[] = [];

/** Told when a write is asked for: whoever reads from then on is answered after it. For the worker's whole life. */
export function onWrite(listener: OnWrite): void {
  listeners.push(listener);
}

export function watchWrites(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'written', create: layer });
}

function layer(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      return {
        ...table,
        mutate: (request) => {
          for (const tell of listeners) tell(name, request);
          return table.mutate(request);
        },
      };
    },
  };
}
