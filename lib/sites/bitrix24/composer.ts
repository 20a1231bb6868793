/**
 * The timeline's comment is a trap: a text area that, once focused, hides itself and loads a rich editor into a nested
 * frame; what stood in the text area is not carried over. So the rich editor is opened first, and it is the composer.
 */
import type { ComposerNote } from '@/lib/model/page';
import { labelOf } from '../composer';
import { anyState, appear, first, isVisible, within } from '../find';
import * as S from './selectors';

/** The editor comes by network, in milliseconds. */
const LOAD_LIMIT = 8000;

const COMPOSER = [...S.CHAT_COMPOSER, ...S.CARD_COMPOSER, ...S.OTHER_COMPOSER];

export function isComposer(element: HTMLElement): boolean {
  return within(element, COMPOSER) !== null || editorFrameOf(element) !== null;
}

export async function openComposer(element: HTMLElement): Promise<HTMLElement | null> {
  const frame = editorFrameOf(element);
  const comment = frame ? within(frame, S.COMMENT_PANE) : within(element, S.COMMENT) && within(element, S.COMMENT_PANE);
  // Another composer, or an editor that is not the timeline's: as it is.
  if (!comment) return element;
  const { ownerDocument: document } = comment;
  if (!isVisible(comment)) first(document.documentElement, S.COMMENT_TAB)?.click();
  let asked = false;
  const ready = () => {
    const body = editableBody(first(comment, S.EDITOR_FRAME));
    const area = body || asked ? null : first(comment, S.COMMENT);
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
  if (!frame) return labelOf(element);
  const pane = within(frame, S.COMMENT_PANE);
  const form = within(frame, S.MAIL_FORM);
  const named = (pane && first(pane, S.COMMENT, anyState)) ?? (form && first(form, S.SUBJECT, anyState));
  return labelOf(named ?? element);
}

/** In whisper mode colleagues alone read what is sent. */
export function composerNote(element: HTMLElement): ComposerNote | null {
  const panel = within(element, [...S.CLASSIC_PLACE, ...S.SEND_PANEL]);
  const isWhisper = panel && (within(panel, S.WHISPER) ?? first(panel, S.WHISPER));
  return isWhisper ? 'whisper' : null;
}

/** A mail's text stands in front of the signature. */
export function behindText(element: HTMLElement): HTMLElement | null {
  return editorFrameOf(element) && first(element, S.SIGNATURE, anyState);
}

/** The frame around an element of a rich editor's own document. */
function editorFrameOf(element: HTMLElement): Element | null {
  const frame = element.ownerDocument.defaultView?.frameElement ?? null;
  return frame && within(frame, S.EDITOR_FRAME);
}

function editableBody(frame: HTMLElement | null): HTMLElement | null {
  // Selected by its tag; a frame of another origin has no document for us.
  const body = (frame as HTMLIFrameElement | null)?.contentDocument?.body;
  return body?.isContentEditable ? body : null;
}
