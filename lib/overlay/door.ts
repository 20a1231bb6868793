/**
 * What stands in every frame of a supported site from the page's load: it knows a page of ours when it sees one, and
 * sends for the session (`session.ts`) then, or when the manager uses something here. Most frames never do.
 */
import { GONE, sendContent } from '@/lib/messages/send-content';
import { runtime } from '@/lib/platform/page-runtime';
import type { Frame, Site } from '@/lib/sites/contract';
import { isTaken, leaveWord, takeOver } from './takeover';
import { onToggleKey } from './toggle-key';
import { watchPage, whenIdle } from './watch';

/**
 * `isDesk`: nothing to recognise here, but somebody will write, in an editor frame of its own from which nothing is heard
 * (a caret that goes from another frame right into it passes this one by).
 */
export function openDoor(recognise: Site['recognise'], isDesk: (frame: Frame) => boolean = () => false): void {
  if (isTaken()) return;
  const door = takeOver(document);
  const { signal } = door;
  const frame = { document, location, now: () => new Date() };
  let wanted = false;
  let asking = false;
  const ask = async () => {
    // Asked again where something came up while the question was under way.
    for (let asked: boolean | null = null; asked !== wanted && !signal.aborted; ) {
      asked = wanted;
      if ((await sendContent('frame.load', { wanted })).loading) return;
    }
    asking = false;
  };
  const send = () => {
    if (asking || signal.aborted) return;
    asking = true;
    ask().catch((error: unknown) => {
      asking = false;
      // The extension was updated or removed under us; the new one brings its own door.
      if (error instanceof Error && error.message === GONE) door.abort();
      else console.warn('Cuebook', error);
    });
  };
  const use = () => {
    wanted = true;
    send();
  };
  const isOurs = () => recognise(frame) !== null || isDesk(frame);
  const look = () => {
    if (!runtime?.id) door.abort();
    else if (!wanted && isOurs()) use();
  };

  onToggleKey(window, signal, () => {
    leaveWord('toggle');
    use();
  });
  const once = { capture: true, passive: true, signal };
  window.addEventListener('focusin', (event) => isEditable(event.composedPath()[0]) && use(), once);
  // An editor in a frame without an address of its own is looked after from here.
  window.addEventListener('blur', () => setTimeout(() => document.activeElement?.tagName === 'IFRAME' && use()), once);
  watchPage(window, signal, look);
  if (isEditable(document.activeElement)) use();
  else whenIdle(window, () => (isOurs() ? use() : window === window.top && send()));
}

function isEditable(target: unknown): boolean {
  const element = target as Partial<HTMLElement> | null | undefined;
  return element?.isContentEditable === true || element?.tagName === 'TEXTAREA' || element?.tagName === 'INPUT';
}
