/** Rows of the orders list, and the client's other orders in the right panel of a card. */
import type { Page, RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, ancestors, anyState, every, first, fold, idIn, matches, textOf } from '../find';
import { amountIn, parseMoney } from '../money';
import { parseDate } from './dates';
import { numberIn, read } from './read';
import { ORDER_ID, USER_ID } from './recognise';
import * as S from './selectors';
import { statusOf } from './status';

type Column = 'number' | 'createdAt' | 'client' | 'product' | 'status' | 'amount';

/** Folded header texts. Columns are the school's choice, so their place says nothing. */
const HEADERS: Record<string, Column> = {
  номер: 'number',
  '№': 'number',
  'номер заказа': 'number',
  создан: 'createdAt',
  'дата создания': 'createdAt',
  пользователь: 'client',
  клиент: 'client',
  покупатель: 'client',
  название: 'product',
  'состав заказа': 'product',
  предложение: 'product',
  статус: 'status',
  стоимость: 'amount',
  'стоимость заказа': 'amount',
  'сумма заказа': 'amount',
};

const elements = new WeakMap<RecordRow, HTMLElement>();

export function rows(frame: Frame, page: Page): RecordRow[] {
  return page.kind === 'order-list' ? listRows(frame) : historyRows(frame, page);
}

export function rowElement({ document }: Frame, row: RecordRow): HTMLElement | null {
  const known = elements.get(row);
  if (known?.isConnected) return known;
  const link = matches(document.documentElement, S.ORDER_LINK).find((a) => idIn(a, ORDER_ID) === row.id);
  return link?.closest<HTMLElement>('tr') ?? null;
}

function listRows(frame: Frame): RecordRow[] {
  const grid = first(frame.document.documentElement, S.GRID);
  if (!grid) return [];
  const columns = columnsOf(grid);
  return every(grid, S.ROW, anyState).flatMap((tr) => listRow(frame, tr, columns) ?? []);
}

function columnsOf(grid: Element): Map<Column, number> {
  const columns = new Map<Column, number>();
  matches(grid, S.HEADER_CELL).forEach((th, at) => {
    const column = HEADERS[fold(textOf(th))];
    if (column && !columns.has(column)) columns.set(column, at);
  });
  return columns;
}

function listRow(frame: Frame, tr: HTMLElement, columns: Map<Column, number>): RecordRow | null {
  const cells = matches(tr, S.CELL);
  const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? null;
  const links = matches(tr, S.ORDER_LINK);
  const link = links.find((a) => cell('number')?.contains(a)) ?? links.find((a) => /^\d+$/.test(textOf(a))) ?? links[0];
  const id = idIn(link, ORDER_ID);
  const url = addressOf(link ?? null, frame.location.href);
  if (!id || !url) return null;
  const client = first(cell('client') ?? tr, S.ROW_CLIENT, anyState);
  const status = cell('status');
  const row: RecordRow = {
    id,
    number: /^\d+$/.exec(textOf(link))?.[0] ?? numberIn(textOf(link)),
    url,
    clientId: tr.dataset.userId ?? idIn(client, USER_ID),
    clientName: textOf(client) || null,
    status: statusOf(first(status ?? tr, S.STATUS_LABEL, anyState) ?? status),
    // Without a header a lone amount can only be the price; of two, one may be what was paid.
    amount: columns.has('amount') ? parseMoney(textOf(cell('amount'))) : amountIn(tr),
    product: textOf(cell('product')) || null,
    createdAt: firstRead(cell('createdAt'), frame.now()),
  };
  elements.set(row, tr);
  return row;
}

const dates = new WeakMap<Element, { text: string; date: string | null }>();

/** "3 minutes ago" freezes when the row is drawn: what it meant at first sight is kept as long as the cell stands. */
function firstRead(cell: Element | null, now: Date): string | null {
  if (!cell) return null;
  const text = textOf(cell);
  const known = dates.get(cell);
  if (known?.text === text) return known.date;
  const date = parseDate(text, now);
  dates.set(cell, { text, date });
  return date;
}

/** The right panel lists every order of one user. It comes late and may be of somebody else. */
function historyRows(frame: Frame, page: Page): RecordRow[] {
  const root = frame.document.documentElement;
  const history = first(root, S.HISTORY, anyState);
  if (!history) return [];
  const { clientId, clientName } = read(frame, page);
  const owner = clientId && 'value' in clientId ? clientId.value : null;
  const panel = first(root, S.RIGHT_PANEL, anyState) ?? history;
  const people = matches(panel, S.USER_LINK).filter((a) => !a.classList.contains('worker'));
  if (!owner || people.some((a) => idIn(a, USER_ID) !== owner)) return [];
  const seen = new Set<string>();
  return matches(history, S.ORDER_LINK).flatMap((link) => {
    const id = idIn(link, ORDER_ID);
    const url = addressOf(link, frame.location.href);
    if (!id || !url || seen.has(id)) return [];
    seen.add(id);
    const item = itemOf(link, id, history);
    const text = textOf(link);
    const row: RecordRow = {
      id,
      number: numberIn(text) ?? /^\d+$/.exec(text)?.[0] ?? null,
      url,
      clientId: owner,
      clientName: clientName && 'value' in clientName ? clientName.value : null,
      status: statusOf(first(item, S.STATUS_LABEL, anyState)),
      amount: amountIn(item),
      product: text.replace(/^.*?\d+\s*/, '') || null,
      createdAt: null,
    };
    elements.set(row, item);
    return row;
  });
}

/** The largest block around the link that is about this order alone. */
function itemOf(link: HTMLElement, id: string, history: Element): HTMLElement {
  let item = link;
  for (const block of ancestors(link, history)) {
    if (block === history || matches(block, S.ORDER_LINK).some((other) => idIn(other, ORDER_ID) !== id)) break;
    item = block;
  }
  return item;
}
