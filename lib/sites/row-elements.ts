/** Where on the page the rows stand that were read, and what was read there last. */
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

interface Known {
  text: string | null;
  layout: string;
  row: RecordRow | null;
}

const known = new WeakMap<Element, Known>();

/**
 * Thousands of rows are looked at after every change of the page: one that says the same is not read again. `layout`:
 * what else the meaning of its parts depends on.
 */
export function* readRows(
  found: Iterable<HTMLElement>,
  layout: string,
  read: (element: HTMLElement) => RecordRow | null,
): Generator<RecordRow> {
  for (const element of found) {
    const text = element.textContent;
    let last = known.get(element);
    if (last?.text !== text || last.layout !== layout) {
      last = { text, layout, row: read(element) };
      known.set(element, last);
    }
    if (last.row) yield last.row;
  }
}
