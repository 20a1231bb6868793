/**
 * Tells whether what was read in several transactions still fits together: a record that was read may speak of one that
 * was taken away since. A layer under the tables, so that no write can forget it.
 */
import type { DBCore, DBCoreMutateRequest, Dexie } from 'dexie';

/** Of one life of the worker: after its death nothing is known of what happened between. */
const life = crypto.randomUUID();
let changes = 0;

export function stamp(): string {
  return `${life}:${changes}`;
}

/** Records that others speak of by their id. */
const SPOKEN_OF = new Set(['clients', 'notes', 'events', 'joins']);

export function watchSettled(db: Dexie): void {
  db.use({ stack: 'dbcore', name: 'settled', create: layer });
}

function layer(core: DBCore): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name);
      if (!SPOKEN_OF.has(name)) return table;
      return {
        ...table,
        mutate: (request) => {
          if (isUnsettling(request)) changes += 1;
          return table.mutate(request);
        },
      };
    },
  };
}

function isUnsettling(request: DBCoreMutateRequest): boolean {
  if (request.type === 'delete' || request.type === 'deleteRange') return true;
  // An act that was taken back speaks of the one that did it, which is younger.
  return request.values.some((row) => typeof Reflect.get(Object(row), 'undoneBy') === 'string');
}
