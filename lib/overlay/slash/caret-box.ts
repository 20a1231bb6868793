/** Where the typed command stands on the screen, in the coordinates of the frame in which the menu is drawn. */
import { selectionOf } from '@/lib/insertion/caret';
import { isTextField, type TextField, windowOf } from '@/lib/insertion/target';
import { commandTarget } from './command';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  rtl: boolean;
}

/**
 * null where it is out of sight. `measure`: a place of ours, unseen, for the copy of a text field whose text has no
 * boxes of its own.
 */
export function boxOf(element: HTMLElement, command: string, into: Window, measure: ShadowRoot): Box | null {
  const own = isTextField(element) ? fieldBox(element, command.length, measure) : rangeBox(element, command);
  const frame = element.getBoundingClientRect();
  // Scrolled out of a composer that scrolls its text itself.
  if (isTextField(element) && (own.bottom < frame.top || own.top > frame.bottom)) return null;
  const { direction } = windowOf(element).getComputedStyle(element);
  const { x, y } = offsetOf(windowOf(element), into);
  const box = { left: own.left + x, right: own.right + x, top: own.top + y, bottom: own.bottom + y };
  const isSeen = box.bottom > 0 && box.top < into.innerHeight && box.right > 0 && box.left < into.innerWidth;
  return isSeen ? { ...box, rtl: direction === 'rtl' } : null;
}

type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

function rangeBox(element: HTMLElement, command: string): Edges {
  const rects = commandTarget(element, command)?.range?.getClientRects();
  return lastLine(rects) ?? element.getBoundingClientRect();
}

/** A command that was broken into two lines stands where it ends. */
function lastLine(rects: DOMRectList | undefined): Edges | null {
  const last = rects?.[rects.length - 1];
  if (!rects || !last) return null;
  const line = [...rects].filter(({ top, bottom }) => top < last.bottom && bottom > last.top);
  const edge = (name: 'left' | 'right') => line.map((rect) => rect[name]);
  return { left: Math.min(...edge('left')), right: Math.max(...edge('right')), top: last.top, bottom: last.bottom };
}

/** What decides where the letters of a text field stand. */
const LIKE = [
  'direction',
  'boxSizing',
  'width',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontStretch',
  'letterSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'textTransform',
  'wordSpacing',
  'tabSize',
  'overflowWrap',
  'wordBreak',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderTopStyle',
  'borderRightStyle',
  'borderBottomStyle',
  'borderLeftStyle',
] as const;

function fieldBox(field: TextField, length: number, measure: ShadowRoot): Edges {
  const { ownerDocument } = measure;
  const caret = selectionOf(field)?.[0] ?? field.value.length;
  const start = Math.max(0, caret - length);
  const copy = ownerDocument.createElement('div');
  const style = windowOf(field).getComputedStyle(field);
  for (const name of LIKE) copy.style[name] = style[name];
  copy.style.cssText += ';position:fixed;left:0;top:0;visibility:hidden';
  copy.style.whiteSpace = field.tagName === 'INPUT' ? 'pre' : 'pre-wrap';
  // With its scroll bar the field has less room for a line.
  if (style.boxSizing === 'border-box') copy.style.width = `${field.offsetWidth - barOf(field, style)}px`;
  const command = ownerDocument.createElement('span');
  command.textContent = field.value.slice(start, caret) || '/';
  copy.append(field.value.slice(0, start), command);
  measure.append(copy);
  const last = lastLine(command.getClientRects()) ?? command.getBoundingClientRect();
  const base = copy.getBoundingClientRect();
  copy.remove();
  const box = field.getBoundingClientRect();
  const x = box.left - base.left - field.scrollLeft;
  const y = box.top - base.top - field.scrollTop;
  return { left: last.left + x, right: last.right + x, top: last.top + y, bottom: last.bottom + y };
}

function barOf(field: TextField, style: CSSStyleDeclaration): number {
  const borders = Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.borderRightWidth);
  return Math.max(0, field.offsetWidth - field.clientWidth - borders);
}

/** Of an editor frame inside, through every frame between. */
function offsetOf(inner: Window, outer: Window): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let view = inner; view !== outer && view.frameElement; view = view.parent) {
    const frame = view.frameElement as HTMLElement;
    const box = frame.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(frame);
    x += box.left + frame.clientLeft + Number.parseFloat(paddingLeft);
    y += box.top + frame.clientTop + Number.parseFloat(paddingTop);
  }
  return { x, y };
}
