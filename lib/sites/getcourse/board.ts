/** Cards of the kanban of orders. Only their title was ever seen: the rest is read where it can be nothing else. */

import type { Frame } from '../contract';
import { addressOf, anyState, every, first, idIn, matches, textOf, within } from '../find';
import { amountIn } from '../money';
import { rowClient, userIdOf } from './client';
import { numberIn } from './content';
import type { FoundRow } from './found';
import { ORDER_ID } from './recognise';
import * as S from './selectors';
import { statusOf } from './status';

export function boardRows(frame: Frame): FoundRow[] {
  const titles = every(frame.document.documentElement, S.BOARD_TITLE, anyState);
  return titles.flatMap((title) => boardRow(frame, title) ?? []);
}

/** Null where the card has no link to its order: what stands in its attributes may be another number. */
function boardRow({ location }: Frame, title: HTMLElement): FoundRow | null {
  const card = within(title, S.BOARD_CARD) ?? title.parentElement ?? title;
  // Two cards in one block: none of its links can be told to be this title's.
  const isAlone = matches(card, S.BOARD_TITLE).length === 1;
  const link = first(title, S.ORDER_LINK, anyState) ?? within(title, S.ORDER_LINK) ?? (isAlone ? orderOf(card) : null);
  const id = idIn(link, ORDER_ID);
  const url = addressOf(link, location.href);
  if (!id || !url) return null;
  const element = isAlone ? card : title;
  // A mark of ours may stand in the title, beside the link.
  const text = textOf(first(title, S.ORDER_LINK, anyState) ?? title);
  const number = numberIn(text) ?? /^\d+$/.exec(text)?.[0] ?? null;
  const client = rowClient(element, null);
  const row = {
    id,
    number,
    url,
    clientId: userIdOf(client),
    clientName: textOf(client) || null,
    status: statusOf(first(element, S.STATUS_LABEL, anyState)) ?? statusOfColumn(card),
    amount: amountIn(element),
    product: (number !== null && text.replace(/^.*?\d+\s*/, '')) || null,
    createdAt: null,
  };
  return { row, element };
}

function orderOf(card: Element): HTMLElement | null {
  const links = every(card, S.ORDER_LINK, anyState);
  return new Set(links.map((link) => idIn(link, ORDER_ID))).size === 1 ? (links[0] ?? null) : null;
}

/** Columns are stages of a funnel, which a school may call what it likes: only a status's own name counts. */
function statusOfColumn(card: Element) {
  const column = within(card, S.BOARD_COLUMN);
  const status = statusOf(column && first(column, S.BOARD_COLUMN_TITLE, anyState));
  return status?.code === 'unknown' ? null : status;
}
