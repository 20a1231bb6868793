/**
 * Where the insertion engine stands in this frame once it is loaded. It comes on demand, as a script of its own
 * (`entrypoints/engine.ts`), so that a page in which nobody writes never parses it.
 */
import type { insertPicture } from './picture';
import type { insertRemembered, takeBack } from './take-back';
import type { readComposer } from './verify';

export interface Engine {
  insertRemembered: typeof insertRemembered;
  takeBack: typeof takeBack;
  insertPicture: typeof insertPicture;
  readComposer: typeof readComposer;
}

/** In the world that all our scripts of this frame share, and that the page does not see. */
const KEY = Symbol.for('cuebook.engine');

type World = { [KEY]?: Engine };

export function engineHere(): Engine | undefined {
  return (globalThis as World)[KEY];
}

export function registerEngine(engine: Engine): void {
  (globalThis as World)[KEY] = engine;
}
