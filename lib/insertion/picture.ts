/** Puts a picture into a composer that takes pasted files, as a paste would. Never sends. */
import type { Inserted, Outcome } from '@/lib/model/page';
import type { Picture } from '@/lib/model/picture';
import { isFocused, nextFrame, restoreCaret } from './caret';
import { refusal } from './check';
import { editorOf } from './editors';
import { hindrance, whileFree } from './insert';
import { pasteFile } from './methods';
import type { ComposerTarget } from './target';

/** How long a page may take to show what was pasted, in milliseconds. */
const SHOW_LIMIT = 3000;

/**
 * `attached` counts what the page shows as about to be sent: one more is the proof. A page may take a file without
 * calling preventDefault (Telegram's K does), so its silence proves nothing before the time is over.
 */
export function insertPicture(
  target: ComposerTarget,
  picture: Picture,
  attached: () => number,
): Promise<Outcome<Inserted>> {
  const { element } = target;
  const start = performance.now();
  return whileFree(element, async () => {
    const early = refusal(element, '', 0);
    if (early) return { failed: early, retry: early !== 'unsupported' };
    await restoreCaret(target);
    // The page may have answered the focus with another composer, or with none.
    const late = refusal(element, '', 0) ?? hindrance(target);
    if (late) return { failed: late, retry: true };
    if (!isFocused(element)) return { failed: 'editor-busy', retry: true };
    const before = attached();
    const handled = pasteFile(element, picture);
    if (await isShown(element, () => attached() > before))
      return { done: { editor: editorOf(element).name, ms: Math.round(performance.now() - start) } };
    return { failed: handled ? 'not-verified' : 'takes-no-pictures', retry: false };
  });
}

async function isShown(element: HTMLElement, look: () => boolean): Promise<boolean> {
  const late = performance.now() + SHOW_LIMIT;
  while (!look()) {
    if (performance.now() > late || !element.ownerDocument.defaultView) return false;
    await nextFrame(element);
  }
  return true;
}
