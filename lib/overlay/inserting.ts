/** What goes into the composer last used in this frame, by the engine that is loaded when it is first wanted. */
import { type Engine, engineHere } from '@/lib/insertion/engine';
import type { ComposerTarget } from '@/lib/insertion/target';
import { sendContent } from '@/lib/messages/send-content';
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Picture } from '@/lib/model/picture';
import type { Frame, Site } from '@/lib/sites/contract';
import type { FrameState } from './report';
import { isOurHost } from './takeover';

export async function insertInto(
  site: Site,
  state: FrameState,
  target: ComposerTarget | null,
  text: string,
): Promise<Outcome<Inserted>> {
  if (!target) return { failed: 'no-composer', retry: true };
  const { insertRemembered } = await engine();
  const element = site.openComposer ? await site.openComposer(target.element) : target.element;
  if (!element) return { failed: 'editor-busy', retry: true };
  const own = element === target.element ? target : { element, range: null, selection: null };
  const behind = site.behindText?.(element) ?? null;
  const { outcome, insertion } = await insertRemembered({ ...own, behind, isOurs: isOurHost }, text);
  state.insertion = insertion ?? state.insertion;
  return outcome;
}

/** Refused before anything is touched where the site is not known to show a pasted picture before it is sent. */
export async function pictureInto(
  site: Site,
  frame: Frame,
  target: ComposerTarget | null,
  picture: Picture,
): Promise<Outcome<Inserted>> {
  if (!target) return { failed: 'no-composer', retry: true };
  const { attached } = site;
  if (!attached) return { failed: 'takes-no-pictures', retry: false };
  const { insertPicture } = await engine();
  // A composer that holds a message sent before takes nothing.
  const element = site.openComposer ? await site.openComposer(target.element) : target.element;
  if (element !== target.element) return { failed: 'editor-busy', retry: true };
  return insertPicture({ ...target, isOurs: isOurHost }, picture, () => attached(frame));
}

export async function engine(): Promise<Engine> {
  if (!engineHere()) await sendContent('frame.load-engine', {});
  const here = engineHere();
  if (!here) throw new Error('the insertion engine did not load');
  return here;
}
