/** Facts of the order card. */
import type { Choice, Facts, Page, Status } from '@/lib/model/page';
import type { Frame } from '../contract';
import {
  type Absent,
  absent,
  addressOf,
  anyState,
  distinct,
  every,
  type Finder,
  facts,
  first,
  fold,
  matches,
  textOf,
  valueOfRow,
} from '../find';
import { parseMoney } from '../money';
import { aboutClient, clientLink, userIdOf } from './client';
import { contentOf, isOwn, numberIn } from './content';
import { dateAtFirstSight } from './dates';
import { messagesOf } from './messages';
import { paymentsOf } from './payments';
import * as S from './selectors';
import { statusOf } from './status';
import { lookAtForm } from './unsaved';

/** The button that shows the client's payment page, folded. */
const PAY_LABELS = ['показать страницу заказа', 'страница заказа', 'show order page'];

export function readOrder({ document, location, now }: Frame, { recordId }: Page): Facts {
  const content = contentOf(document);
  lookAtForm(content);
  const { order, link, clientId } = orderClient(content);
  const about = (finder: Finder) => aboutClient({ block: order, link, clientId }, finder);
  const positions = distinct(every(order, S.POSITION, isOwn).map(textOf));
  return facts({
    recordNumber: numberIn(textOf(first(content, S.HEADING, isOwn))),
    clientName: textOf(link),
    clientId,
    phones: about(S.PHONE),
    emails: about(S.EMAIL),
    status: readStatus(order),
    amount: parseMoney(
      textOf(first(order, S.TOTAL, isOwn) ?? rowOf(order, 'сумма заказа', 'стоимость', 'order amount')),
    ),
    product: positions.join(', '),
    positions,
    manager: nameOf(first(order, S.MANAGER_LINK, isOwn) ?? rowOf(order, 'менеджер', 'manager')),
    createdAt: dateAtFirstSight(rowOf(order, 'создан', 'created'), now()),
    paymentLink: paymentLink(content, recordId, location.href),
    payments: paymentsOf(content, now(), choicesOf(content, S.PAYMENT_TYPE)),
    paymentTypes: paymentTypes(content),
    cancelReasons: choicesOf(content, S.REASON_SELECT),
    messages: messagesOf(content, clientId),
  });
}

/** Where the order's number stands, and with it its mark. */
export function heading({ document }: Frame): HTMLElement | null {
  return first(contentOf(document), S.HEADING, isOwn);
}

/** The order's own block, and whose it is. */
export function orderClient(content: Element) {
  const order = first(content, S.ORDER, isOwn) ?? content;
  const link = clientLink(order, S.CLIENT_LINK);
  return { order, link, clientId: userIdOf(link) };
}

/** The order's status as its card shows it. */
export function readStatus(order: Element): Status | null {
  const label = first(order, S.CARD_STATUS, isOwn);
  if (label) return statusOf(label);
  const inRow = statusOf(rowOf(order, 'статус', 'status'));
  // The row also holds what changes the status: its text counts where it is a status and nothing more.
  return inRow && inRow.code !== 'unknown' ? inRow : null;
}

/** Options of a choice in the order's form, in view or not; the first, that nothing is chosen, is none of them. */
export function choicesOf(content: Element, finder: Finder): Choice[] {
  const select = selectOf(content, finder);
  const options = [...(select?.options ?? [])].map((option) => ({ id: option.value, label: textOf(option) }));
  return options.filter(({ id, label }) => id && id !== '0' && label);
}

export function selectOf(content: Element, finder: Finder): HTMLSelectElement | null {
  const found = first(content, finder, anyState);
  // Its tag was just looked at; `instanceof` would ask for this realm's class.
  return found?.localName === 'select' ? (found as HTMLSelectElement) : null;
}

function rowOf(order: Element, ...labels: string[]): HTMLElement | null {
  const rows = every(order, S.INFO_ROW, isOwn);
  return valueOfRow(rows, { label: S.INFO_LABEL, value: S.INFO_VALUE }, labels);
}

/** A chosen person's name; the platform writes "<Не выбран>" where there is none. */
function nameOf(element: Element | null): string | null {
  const name = textOf(element);
  return isNobody(name) ? null : name;
}

export function isNobody(text: string): boolean {
  return /не выбран|not selected/.test(fold(text));
}

/** The address names the order and holds a hash that cannot be computed, so it is taken whole or not at all. */
function paymentLink(content: Element, orderId: string | null, base: string): string | null {
  const byAddress = matches(content, S.PAYMENT_LINK).find((link) => orderIn(link) === orderId && isOwn(link));
  const byText = matches(content, S.ANY_LINK).find((link) => PAY_LABELS.includes(fold(textOf(link))) && isOwn(link));
  // Its label is right and its address says another order: a copied link would let the client pay for that.
  const other = byText && orderIn(byText);
  const address = addressOf(byAddress ?? (other && other !== orderId ? null : byText) ?? null, base);
  return address && address.split('#')[0] !== base.split('#')[0] ? address : null;
}

function orderIn(link: Element): string | null {
  return /(?:\/id\/|[?&]id=)(\d+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? null;
}

/** The form of a new payment may come only when it is asked for. */
function paymentTypes(content: Element): Choice[] | Absent {
  const types = choicesOf(content, S.PAYMENT_TYPE);
  return !types.length && first(content, S.PAYMENT_OPENER, isOwn) ? absent('not-opened') : types;
}
