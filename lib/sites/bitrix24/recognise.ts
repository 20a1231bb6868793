/**
 * Bitrix24's cards live in slider frames, under a top address that names the card while the top page is still the
 * kanban: so the address is not asked what a top page shows, its own marks are.
 */
import type { Page, PageKind } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, every, first, isVisible, matches, within } from '../find';
import { type BxRecord, keyOf, recordAt, recordOfContainer } from './records';
import {
  CARD,
  CHAT_COMPOSER,
  CHAT_LIST_ITEM,
  CHAT_TITLE,
  CLASSIC,
  FIELD,
  GRID,
  ITEM_CARD,
  KANBAN,
  MAIL_FORM,
  OPEN_SLIDER,
  SLIDER,
} from './selectors';

export function recognise({ document, location: { host, href } }: Frame): Page | null {
  const root = document.documentElement;
  if (isPutAway(document)) return null;
  const page = (kind: PageKind, recordId: string | null): Page => ({
    site: 'bitrix24',
    kind,
    host,
    url: href,
    recordId,
  });
  // Before the rest: a messenger opens over whatever page it is called from.
  if (openChatTitle(root) || classicChat(root)) return page('chat', null);
  const record = cardOf(root, href)?.record;
  if (record) return page(record.kind, keyOf(record));
  if (first(root, KANBAN)) return page('board', null);
  const grid = openGrid(root);
  return grid && page(grid.kind, null);
}

/** A card and the record that it is of; null where none is, and in a card that is not saved yet. */
export function cardOf(root: Element, href: string): { card: HTMLElement; record: BxRecord } | null {
  for (const card of matches(root, CARD)) {
    const record = recordOfContainer(card.id);
    if (record) return { card, record };
  }
  const record = recordAt(href);
  const card = record?.kind === 'item' && first(root, ITEM_CARD, anyState);
  return card && first(card, FIELD, anyState) ? { card, record } : null;
}

const GRIDS: [start: string, kind: PageKind][] = [
  ['CRM_DEAL_LIST', 'deal-list'],
  ['CRM_LEAD_LIST', 'lead-list'],
  ['CRM_CONTACT_LIST', 'contact-list'],
  ['CRM_COMPANY_LIST', 'company-list'],
  ['crm-type-item-list-', 'item-list'],
];

export function openGrid(root: Element): { grid: HTMLElement; kind: PageKind } | null {
  for (const grid of every(root, GRID)) {
    const kind = GRIDS.find(([start]) => grid.id.startsWith(start))?.[1];
    if (kind) return { grid, kind };
  }
  return null;
}

export function openChatTitle(root: Element): HTMLElement | null {
  return first(root, CHAT_TITLE, (title) => isVisible(title) && !within(title, CHAT_LIST_ITEM));
}

/** The classic messenger with a chat open in it: a page, a window over the page, or an open line's frame. */
export function classicChat(root: Element): HTMLElement | null {
  const box = first(root, CLASSIC);
  return box && first(box, CHAT_COMPOSER) && box;
}

/** A mail being written, in a slider of its own: the card below it stays the page that is shown. */
export function isMail({ document }: Frame): boolean {
  return first(document.documentElement, MAIL_FORM) !== null;
}

/** The slider that this frame fills. */
export function sliderOf(document: Document): HTMLElement | null {
  const frame = document.defaultView?.frameElement;
  return frame ? within(frame, SLIDER) : null;
}

/** A slider that was closed can stay in the page, alive and out of sight. */
function isPutAway(document: Document): boolean {
  const slider = sliderOf(document);
  return !!slider && !within(slider, OPEN_SLIDER);
}
