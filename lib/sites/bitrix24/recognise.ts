/**
 * Bitrix24's cards live in slider frames, under a top address that names the card while the top page is still the
 * kanban: so the address is not asked what a frame shows, its own marks are.
 */
import type { Page, PageKind } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, every, first, isVisible, within } from '../find';
import { CARD, CHAT_LIST_ITEM, CHAT_TITLE, DEAL_GRID, KANBAN } from './selectors';

const GUID = /^(deal|lead|contact|company)_([1-9]\d*)_details_container$/;
const MESSENGER = /\/(?:online|desktop_app)\//;

export function recognise({ document, location: { host, href, pathname } }: Frame): Page | null {
  const root = document.documentElement;
  const page = (kind: PageKind, recordId: string | null): Page => ({
    site: 'bitrix24',
    kind,
    host,
    url: href,
    recordId,
  });
  for (const { id } of every(root, CARD, anyState)) {
    const [, kind, recordId] = GUID.exec(id) ?? [];
    // The pattern has just these four words.
    if (recordId) return page(kind as PageKind, recordId);
  }
  if (first(root, KANBAN)) return page('board', null);
  if (first(root, DEAL_GRID)) return page('deal-list', null);
  return MESSENGER.test(pathname) && openChatTitle(root) ? page('chat', null) : null;
}

export function openChatTitle(root: Element): HTMLElement | null {
  return first(root, CHAT_TITLE, (title) => isVisible(title) && !within(title, CHAT_LIST_ITEM));
}
