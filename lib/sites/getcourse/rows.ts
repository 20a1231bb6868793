/** Orders on lists and boards, and the client's other orders on cards; and where on the page each of them stands. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { idIn, matches, within } from '../find';
import { boardRows } from './board';
import type { FoundRow } from './found';
import { historyRows } from './history';
import { listRows } from './list';
import { ORDER_ID } from './recognise';
import * as S from './selectors';

const elements = new WeakMap<RecordRow, HTMLElement>();

export function rows(frame: Frame, page: Page): RecordRow[] {
  const found = find(frame, page);
  for (const { row, element } of found) elements.set(row, element);
  return found.map(({ row }) => row);
}

export function rowElement({ document }: Frame, row: RecordRow): HTMLElement | null {
  const known = elements.get(row);
  if (known?.isConnected) return known;
  const link = matches(document.documentElement, S.ORDER_LINK).find((a) => idIn(a, ORDER_ID) === row.id);
  return link ? within(link, S.ROW_OR_CARD) : null;
}

function find(frame: Frame, page: Page): FoundRow[] {
  if (page.kind === 'order-list') return listRows(frame);
  if (page.kind === 'board') return boardRows(frame);
  // A user list's rows are people, an inbox's are conversations: none of them is an order.
  return page.kind === 'order' || page.kind === 'user' ? historyRows(frame, page) : [];
}
