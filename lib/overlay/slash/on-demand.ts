/**
 * Where the menu stands in this frame once it is loaded. It comes on demand, as a script of its own
 * (`entrypoints/slash.ts`), so that a page in which nobody types a command never parses it.
 */
import { sendContent } from '@/lib/messages/send-content';
import type { openMenu } from './menu';

export interface SlashScript {
  openMenu: typeof openMenu;
}

/** In the world that all our scripts of this frame share, and that the page does not see. */
const KEY = Symbol.for('cuebook.slash');

type World = { [KEY]?: SlashScript };

export function registerSlash(script: SlashScript): void {
  (globalThis as World)[KEY] = script;
}

export async function loadSlash(): Promise<SlashScript> {
  const here = () => (globalThis as World)[KEY];
  if (!here()) await sendContent('frame.load-slash', {});
  const script = here();
  if (!script) throw new Error('the menu did not load');
  return script;
}
