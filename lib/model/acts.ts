/** What can be said of an act without looking at a page. */
import type { ActKind, Page, PageKind } from './page';
import type { ActEvent } from './records';

/** Acts that change a record's status or manager. Only these can be taken back. */
export type StatusActKind = 'mark-surplus' | 'take' | 'restore';

export function isStatusAct(kind: ActKind): kind is StatusActKind {
  return kind === 'mark-surplus' || kind === 'take' || kind === 'restore';
}

/** Can it still be taken back? What was brought back is not brought back again, and what failed changed nothing. */
export function canUndo({ kind, state, undoneBy }: ActEvent): boolean {
  return isStatusAct(kind) && kind !== 'restore' && state !== 'failed' && undoneBy === null;
}

/** Does a page of this kind show one order or deal? On others the same record id is somebody or something else. */
export function isOrderKind(kind: PageKind): boolean {
  return ORDERS.includes(kind);
}

const ORDERS: readonly PageKind[] = ['order', 'deal', 'lead', 'item'];

/** Is this the page of the record that the event is about? Ids are unique within a host and a kind of record only. */
export function isRecordOf({ site, host, recordId }: ActEvent, page: Page): boolean {
  return isOrderKind(page.kind) && site === page.site && host === page.host && recordId === page.recordId;
}
