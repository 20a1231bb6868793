/** The only drawer for what single sites do to ordinary editors. Editor families belong to `editors.ts`. */
import { isShown } from './surface';
import { windowOf } from './target';

interface Quirk {
  /** Of the composer that was used. */
  selector: string;
  /** The element that stands in for it now, if any. */
  standIn?(element: HTMLElement): HTMLElement | null | undefined;
  /** Events that this site's composer waits for besides `input` and `keyup`. */
  events?: string[];
}

const QUIRKS: Quirk[] = [
  // GetCourse: after a click on the smiley the text area is hidden and this twin beside it is the editor; it copies
  // itself to the text area on keyup. The text area's own listeners (keyup, change) reveal the Send button.
  {
    selector: '.emoji-textarea,.new-comment-textarea',
    standIn: (area) => area.parentElement?.querySelector<HTMLElement>('.emoji-wysiwyg-editor'),
    events: ['change'],
  },
];

/** The element to insert into: the composer itself, or the one that the page shows in its place. */
export function shownEditor(element: HTMLElement): HTMLElement {
  for (const quirk of QUIRKS) {
    const other = element.matches(quirk.selector) ? quirk.standIn?.(element) : null;
    if (other && isShown(other)) return other;
  }
  return element;
}

/** After the browser has typed. A page that takes no notice of `input` waits for the end of a key, which comes with none. */
export function tellSite(element: HTMLElement) {
  const view = windowOf(element);
  element.dispatchEvent(new view.KeyboardEvent('keyup', { bubbles: true, composed: true, key: 'Unidentified' }));
  for (const quirk of QUIRKS) {
    if (!element.matches(quirk.selector)) continue;
    for (const type of quirk.events ?? []) element.dispatchEvent(new view.Event(type, { bubbles: true }));
  }
}
