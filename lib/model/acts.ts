/** What can be said of an act without looking at a page. */
import type { ActKind } from './page';
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
