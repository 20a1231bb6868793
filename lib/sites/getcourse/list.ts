/** Rows of the orders list, by the meaning of its columns: which there are, and in what order, is the school's choice. */

import type { RecordRow } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, anyState, first, idIn, matches, textOf } from '../find';
import { amountIn, parseMoney } from '../money';
import { keepElement } from '../row-elements';
import { rowClient, userIdOf } from './client';
import { numberIn } from './content';
import { dateAtFirstSight } from './dates';
import { type Columns, cellsOf, gridRows } from './grid';
import { ORDER_ID } from './recognise';
import * as S from './selectors';
import { statusOf } from './status';

type Column = 'number' | 'createdAt' | 'client' | 'product' | 'status' | 'amount';

/** Folded header texts; the English ones are guesses. */
const HEADERS: Record<string, Column> = {
  номер: 'number',
  '№': 'number',
  'номер заказа': 'number',
  number: 'number',
  'order number': 'number',
  создан: 'createdAt',
  'дата создания': 'createdAt',
  created: 'createdAt',
  'created at': 'createdAt',
  'creation date': 'createdAt',
  пользователь: 'client',
  клиент: 'client',
  покупатель: 'client',
  user: 'client',
  client: 'client',
  customer: 'client',
  название: 'product',
  'состав заказа': 'product',
  предложение: 'product',
  title: 'product',
  product: 'product',
  offer: 'product',
  статус: 'status',
  status: 'status',
  стоимость: 'amount',
  'стоимость заказа': 'amount',
  'сумма заказа': 'amount',
  cost: 'amount',
  price: 'amount',
  amount: 'amount',
  'order amount': 'amount',
};

export function listRows(frame: Frame): Iterable<RecordRow> {
  return gridRows(frame.document, HEADERS, (tr, columns) => listRow(frame, tr, columns));
}

function listRow(frame: Frame, tr: HTMLElement, columns: Columns<Column>): RecordRow | null {
  const cell = cellsOf(tr, columns);
  const links = matches(tr, S.ORDER_LINK);
  const link = links.find((a) => cell('number')?.contains(a)) ?? links.find((a) => /^\d+$/.test(textOf(a))) ?? links[0];
  const id = idIn(link, ORDER_ID);
  const url = addressOf(link ?? null, frame.location.href);
  if (!id || !url) return null;
  const ownId = tr.dataset.userId ?? null;
  const client = rowClient(cell('client') ?? tr, ownId);
  const status = cell('status');
  const product = cell('product');
  const row = {
    id,
    number: /^\d+$/.exec(textOf(link))?.[0] ?? numberIn(textOf(link)),
    url,
    clientId: ownId ?? userIdOf(client),
    clientName: textOf(client) || null,
    status: statusOf(first(status ?? tr, S.STATUS_LABEL, anyState) ?? status),
    // Without a header a lone amount can only be the price; of two, one may be what was paid.
    amount: columns.has('amount') ? parseMoney(textOf(cell('amount'))) : amountIn(tr),
    // The link's own text: a mark of ours may stand beside it.
    product: textOf((product && first(product, S.ORDER_LINK, anyState)) ?? product) || null,
    createdAt: dateAtFirstSight(cell('createdAt'), frame.now()),
  };
  return keepElement(row, tr);
}
