/** Facts of the order card and the user card. Whatever may speak of other people is left out. */
import type { Facts, Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import type { Finder } from '../find';
import {
  addressOf,
  ancestors,
  anyState,
  distinct,
  every,
  facts,
  first,
  fold,
  idIn,
  isVisible,
  matches,
  textOf,
  valueOfRow,
  within,
} from '../find';
import { parseMoney } from '../money';
import { parseDate } from './dates';
import { USER_ID } from './recognise';
import * as S from './selectors';
import { statusOf } from './status';

export function read(frame: Frame, page: Page): Facts {
  if (page.kind === 'order') return readOrder(frame, page);
  return page.kind === 'user' ? readUser(frame, page) : {};
}

function readOrder({ document, location, now }: Frame, { recordId }: Page): Facts {
  const content = contentOf(document);
  const order = first(content, S.ORDER, isOwn) ?? content;
  const client = clientLink(order);
  const clientId = idIn(client, USER_ID);
  const row = (...labels: string[]) =>
    valueOfRow(every(order, S.INFO_ROW, isOwn), { label: S.INFO_LABEL, value: S.INFO_VALUE }, labels);
  const about = (finder: Finder) => aboutClient(document, order, client, clientId, finder);
  const payment = every(content, S.PAYMENT_LINK, isOwn).find((link) => linkIsOf(link, recordId));
  return facts({
    recordNumber: numberIn(textOf(first(content, S.HEADING, isOwn))),
    clientName: textOf(client),
    clientId,
    phones: about(S.PHONE),
    emails: about(S.EMAIL),
    status: readStatus(order),
    amount: parseMoney(textOf(first(order, S.TOTAL, isOwn) ?? row('сумма заказа', 'стоимость'))),
    product: distinct(every(order, S.POSITION, isOwn).map(textOf)).join(', '),
    manager: nameOf(first(order, S.MANAGER_LINK, isOwn) ?? row('менеджер', 'manager')),
    createdAt: parseDate(textOf(row('создан', 'created')), now()),
    paymentLink: addressOf(payment ?? null, location.href),
  });
}

function readUser({ document }: Frame, { recordId }: Page): Facts {
  const content = contentOf(document);
  const form = first(content, S.USER_FORM, isOwn) ?? content;
  const field = first(form, S.USER_PHONE_FIELD, isOwn);
  const texts = (finder: Finder) => distinct(every(form, finder, isOwn).map(textOf));
  // Its tag is looked at; `instanceof` would ask for this realm's class.
  const typed = field?.localName === 'input' ? distinct([(field as HTMLInputElement).defaultValue]) : [];
  return facts({
    clientName: textOf(first(content, S.HEADING, isOwn)),
    clientId: recordId,
    phones: typed.length ? typed : texts(S.PHONE),
    emails: texts(S.EMAIL).filter((text) => text.includes('@')),
  });
}

/** The order's status as its card shows it. */
export function readStatus(order: Element) {
  const label = first(order, S.CARD_STATUS, isOwn);
  if (label) return statusOf(label);
  const rows = every(order, S.INFO_ROW, isOwn);
  const inRow = statusOf(valueOfRow(rows, { label: S.INFO_LABEL, value: S.INFO_VALUE }, ['статус', 'status']));
  // The row also holds what changes the status: its text counts where it is a status and nothing more.
  return inRow && inRow.code !== 'unknown' ? inRow : null;
}

export function contentOf(document: Document): HTMLElement {
  return first(document.documentElement, S.CONTENT) ?? document.documentElement;
}

/** Visible, and of this record rather than of the right panel, the history, a comment or a task. */
export function isOwn(element: Element): boolean {
  return isVisible(element) && !within(element, S.FOREIGN);
}

/** "#25428", "Заказ №25428". */
export function numberIn(text: string): string | null {
  return /[#№]\s*(\d+)/.exec(text)?.[1] ?? null;
}

/** A chosen person's name; the platform writes "<Не выбран>" where there is none. */
function nameOf(element: Element | null): string | null {
  const name = textOf(element);
  return /не выбран|not selected/.test(fold(name)) ? null : name;
}

/** Null where links to several people could be meant. */
function clientLink(order: Element): HTMLElement | null {
  const links = every(order, S.CLIENT_LINK, isOwn);
  return new Set(links.map((link) => idIn(link, USER_ID))).size === 1 ? (links[0] ?? null) : null;
}

/**
 * Texts of the nearest block around the client's link, as long as nobody else is linked there; else of a card in
 * the right panel that is linked to this very client.
 */
function aboutClient(
  document: Document,
  order: Element,
  client: Element | null,
  clientId: string | null,
  finder: Finder,
): string[] {
  if (!client || !clientId) return [];
  for (const block of ancestors(client, order)) {
    if (speaksOfOthers(block, clientId)) break;
    const found = distinct(every(block, finder, isOwn).map(textOf));
    if (found.length) return found;
  }
  const cards = every(document.documentElement, S.CLIENT_CARD).filter(
    (card) => matches(card, S.USER_LINK).length > 0 && !speaksOfOthers(card, clientId, anyState),
  );
  return distinct(cards.flatMap((card) => every(card, finder)).map(textOf));
}

function speaksOfOthers(block: Element, clientId: string, counts = isOwn): boolean {
  return matches(block, S.USER_LINK).some((link) => idIn(link, USER_ID) !== clientId && counts(link));
}

/** The payment page's address names the order; its hash cannot be computed, so the link is taken whole or not at all. */
function linkIsOf(link: Element, orderId: string | null): boolean {
  return /(?:\/id\/|[?&]id=)(\d+)/.exec(link.getAttribute('href') ?? '')?.[1] === orderId;
}
