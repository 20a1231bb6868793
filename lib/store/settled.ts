/**
 * Tells whether what was read in several transactions still fits together: a record that was read may speak of one that
 * was taken away since.
 */
import type { DBCoreMutateRequest } from 'dexie';
import { onWrite } from './written';

/** Of one life of the worker: after its death nothing is known of what happened between. */
const life = crypto.randomUUID();
let changes = 0;

export function stamp(): string {
  return `${life}:${changes}`;
}

/** Records that others speak of by their id. */
const SPOKEN_OF = new Set(['clients', 'notes', 'events', 'joins']);

onWrite((table, request) => {
  if (SPOKEN_OF.has(table) && isUnsettling(request)) changes += 1;
});

function isUnsettling(request: DBCoreMutateRequest): boolean {
  if (request.type === 'delete' || request.type === 'deleteRange') return true;
  // An act that was taken back speaks of the one that did it, which is younger.
  return request.values.some((row) => typeof Reflect.get(Object(row), 'undoneBy') === 'string');
}
