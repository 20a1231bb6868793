/** Where on the page the rows stand that were read. */
import type { RecordRow } from '@/lib/model/page';
import type { Frame } from './contract';

const elements = new WeakMap<RecordRow, HTMLElement>();

export function keepElement(row: RecordRow, element: HTMLElement): RecordRow {
  elements.set(row, element);
  return row;
}

/** Null once the page has replaced the element: the row is read again when the page settles, not looked for here. */
export function rowElement(_frame: Frame, row: RecordRow): HTMLElement | null {
  const element = elements.get(row);
  return element?.isConnected ? element : null;
}
