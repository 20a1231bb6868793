/** The client's other orders: in the right panel of cards, and on the client's own card. */
import type { Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addressOf, ancestors, anyState, every, first, idIn, matches, textOf, within } from '../find';
import { amountIn } from '../money';
import { contentOf, isOwn, numberIn } from './content';
import type { FoundRow } from './found';
import { orderClient } from './order';
import { ORDER_ID, USER_ID } from './recognise';
import * as S from './selectors';
import { statusOf } from './status';

interface Client {
  id: string;
  name: string | null;
}

export function historyRows(frame: Frame, page: Page): FoundRow[] {
  const content = contentOf(frame.document);
  const client = clientOf(content, page);
  if (!client) return [];
  // On the client's own card the orders may stand in the page itself.
  const links = page.kind === 'user' ? every(content, S.ORDER_LINK, isOwn) : [];
  const found = [
    ...links.flatMap((link) => itemRow(frame, link, content, client) ?? []),
    ...panelLinks(frame, client).flatMap(({ link, history }) => itemRow(frame, link, history, client) ?? []),
  ];
  const seen = new Set<string>();
  return found.filter(({ row }) => !seen.has(row.id) && seen.add(row.id));
}

function clientOf(content: Element, { kind, recordId }: Page): Client | null {
  const name = kind === 'user' ? first(content, S.HEADING, isOwn) : orderClient(content).link;
  const id = kind === 'user' ? recordId : orderClient(content).clientId;
  return id === null ? null : { id, name: textOf(name) || null };
}

/** The right panel lists every order of one user. It comes late and may be of somebody else. */
function panelLinks({ document }: Frame, client: Client): { link: HTMLElement; history: Element }[] {
  const root = document.documentElement;
  const history = first(root, S.HISTORY, anyState);
  if (!history) return [];
  const panel = first(root, S.RIGHT_PANEL, anyState) ?? history;
  const people = matches(panel, S.USER_LINK).filter((a) => !a.classList.contains('worker'));
  if (people.some((a) => idIn(a, USER_ID) !== client.id)) return [];
  return every(root, S.HISTORY_ORDER, anyState).map((link) => ({ link, history }));
}

function itemRow(frame: Frame, link: HTMLElement, top: Element, client: Client): FoundRow | null {
  const id = idIn(link, ORDER_ID);
  const url = addressOf(link, frame.location.href);
  if (!id || !url) return null;
  const element = itemOf(link, id, top);
  const text = textOf(link);
  const number = numberIn(text) ?? /^\d+$/.exec(text)?.[0] ?? null;
  const row = {
    id,
    number,
    url,
    clientId: client.id,
    clientName: client.name,
    status: statusOf(first(element, S.STATUS_LABEL, anyState)),
    amount: amountIn(element),
    product: text.replace(/^.*?\d+\s*/, '') || null,
    createdAt: null,
  };
  return { row, element };
}

/**
 * The largest block around the link that is about this order alone; in a table, its row. Never the card's own form,
 * whose inputs may stand in the place of its properties.
 */
function itemOf(link: HTMLElement, id: string, top: Element): HTMLElement {
  let item = link;
  for (const block of ancestors(link, top)) {
    if (block === top || within(block, S.FORM) === block) break;
    if (matches(block, S.ORDER_LINK).some((other) => idIn(other, ORDER_ID) !== id)) break;
    item = block;
    if (block.localName === 'tr') break;
  }
  return item;
}
