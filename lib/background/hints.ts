/** Hints at the wording of what is being written in a page's composer, for the panel of its tab. */
import type { FrameSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { isSame } from '@/lib/model/same-data';
import { hintsIn } from '@/lib/playbook/text-hints';
import { readTab, shownFrame, updateFrame } from './tabs';

/** Answers whether there is something to say. The text itself is kept nowhere. */
export async function hintAt(text: string, from: FrameSender): Promise<boolean> {
  const page = shownFrame(await readTab(from.tabId))?.page;
  // A chat's line that begins with "now:" is no comment in three parts.
  const hints = hintsIn(text, page !== undefined && page.kind !== 'chat');
  let isNews = false;
  await updateFrame(from, ({ composer }) => {
    isNews = composer !== null && !isSame(composer.hints, hints);
    return isNews && composer ? { composer: { ...composer, hints } } : {};
  });
  if (isNews) await announce(['tab']);
  return hints.length > 0;
}
