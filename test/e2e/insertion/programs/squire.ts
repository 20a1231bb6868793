/** The real Squire, as mail programs use it. */
import Squire from 'squire-rte';
import { box, tell, textOfHtml } from './kit.ts';

const editor = new Squire(box(), { sanitizeToDOMFragment });
tell(() => textOfHtml(editor.getHTML()));

function sanitizeToDOMFragment(html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}
