import type { Facts, Page } from './page';

/**
 * The name under which things of a page are kept while its client has no record. Chats can share one address, so the
 * record, or else the name that the page shows, tells them apart: nothing of one client may turn up at another.
 */
export function pageOwner(page: Page | null, { clientName }: Facts): string {
  const name = clientName && 'value' in clientName ? clientName.value : '';
  const parts = [page?.recordId ?? name, page?.url ?? ''].filter((part) => part !== '');
  return `page:${parts.join('|')}`.slice(0, 200);
}

/** Is this the name of a page, rather than the id of a client's record? */
export function isPageOwner(owner: string): boolean {
  return owner.startsWith('page:');
}
