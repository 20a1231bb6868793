/**
 * The timeline's comment is a trap: a text area that, once focused, hides itself and loads a rich editor into a nested
 * frame; what stood in the text area is not carried over. So the rich editor is opened first, and it is the composer.
 */
import { labelOf } from '../composer';
import { anyState, appear, first, isVisible, within } from '../find';
import { COMMENT, COMMENT_FRAME, COMMENT_PANE, COMMENT_TAB, COMPOSER } from './selectors';

/** The editor comes by network, in milliseconds. */
const LOAD_LIMIT = 8000;

export function isComposer(element: HTMLElement): boolean {
  return within(element, COMPOSER) !== null || editorFrameOf(element) !== null;
}

export async function openComposer(element: HTMLElement): Promise<HTMLElement | null> {
  const frame = editorFrameOf(element);
  const comment = frame ? within(frame, COMMENT_PANE) : within(element, COMMENT) && within(element, COMMENT_PANE);
  // Another composer, or an editor that is not the timeline's: as it is.
  if (!comment) return element;
  const { ownerDocument: document } = comment;
  if (!isVisible(comment)) first(document.documentElement, COMMENT_TAB)?.click();
  let asked = false;
  const ready = () => {
    const body = editableBody(first(comment, COMMENT_FRAME));
    const area = body || asked ? null : first(comment, COMMENT);
    if (area) {
      asked = true;
      area.focus();
    }
    return body;
  };
  return appear(document.documentElement, ready, LOAD_LIMIT);
}

export function composerLabel(element: HTMLElement): string | null {
  const frame = editorFrameOf(element);
  const pane = frame && within(frame, COMMENT_PANE);
  return labelOf((pane && first(pane, COMMENT, anyState)) ?? element);
}

/** The frame around an element of a rich editor's own document. */
function editorFrameOf(element: HTMLElement): Element | null {
  const frame = element.ownerDocument.defaultView?.frameElement ?? null;
  return frame && within(frame, COMMENT_FRAME);
}

function editableBody(frame: HTMLElement | null): HTMLElement | null {
  // Selected by its tag; a frame of another origin has no document for us.
  const body = (frame as HTMLIFrameElement | null)?.contentDocument?.body;
  return body?.isContentEditable ? body : null;
}
