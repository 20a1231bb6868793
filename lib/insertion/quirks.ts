/** The only drawer for what single sites do to ordinary editors. Editor families belong to `editors.ts`. */
import { isShown } from './check';

interface Quirk {
  /** Of the composer that was used. */
  selector: string;
  /** The element that stands in for it now, if any. */
  standIn?(element: HTMLElement): HTMLElement | null | undefined;
  /** Events that this site's composer waits for besides `input`. */
  events?: string[];
}

const QUIRKS: Quirk[] = [
  // GetCourse: after a click on the smiley the text area is hidden and this twin beside it is the editor; it copies
  // itself to the text area on keyup. The text area's own listeners (keyup, change) reveal the Send button.
  {
    selector: '.emoji-textarea,.new-comment-textarea',
    standIn: (area) => area.parentElement?.querySelector<HTMLElement>('.emoji-wysiwyg-editor'),
    events: ['keyup', 'change'],
  },
  { selector: '.emoji-wysiwyg-editor', events: ['keyup'] },
  // Bitrix24, classic messenger: keyup hides the placeholder.
  { selector: '.bx-messenger-textarea-input', events: ['keyup'] },
];

/** The element to insert into: the composer itself, or the one that the page shows in its place. */
export function shownEditor(element: HTMLElement): HTMLElement {
  for (const quirk of QUIRKS) {
    const other = element.matches(quirk.selector) ? quirk.standIn?.(element) : null;
    if (other && isShown(other)) return other;
  }
  return element;
}

export function tellSite(element: HTMLElement) {
  for (const quirk of QUIRKS) {
    if (!element.matches(quirk.selector)) continue;
    for (const type of quirk.events ?? []) element.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
