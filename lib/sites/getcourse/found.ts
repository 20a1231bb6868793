import type { RecordRow } from '@/lib/model/page';

/** A row that was read, and the element that it stands in. */
export interface FoundRow {
  row: RecordRow;
  element: HTMLElement;
}
