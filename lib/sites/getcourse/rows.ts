/** Orders on lists and boards, the client's other orders on cards, and people on the list of users. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { keepElement } from '../row-elements';
import { boardRows } from './board';
import type { FoundRow } from './found';
import { historyRows } from './history';
import { listRows } from './list';
import { userRows } from './users';

export function rows(frame: Frame, page: Page): Iterable<RecordRow> {
  if (page.kind === 'order-list') return listRows(frame);
  if (page.kind === 'user-list') return userRows(frame);
  return others(frame, page).map(({ row, element }) => keepElement(row, element));
}

function others(frame: Frame, page: Page): FoundRow[] {
  if (page.kind === 'board') return boardRows(frame);
  return page.kind === 'order' || page.kind === 'user' ? historyRows(frame, page) : [];
}
