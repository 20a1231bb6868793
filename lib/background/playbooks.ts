/** The playbooks in force on a site, with the search over them. */

import type { SiteId } from '@/lib/model/page';
import type { Playbook } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';
import { inForce } from '@/lib/playbook/in-force';
import { PACKS } from '@/lib/playbook/packs/all';
import { createSearch, type Search } from '@/lib/suggest/search';

export interface Books {
  playbooks: Playbook[];
  search: Search;
}

/** By the ids in their order: built once in a worker's life for each. */
const built = new Map<string, Books>();

export function booksFor(settings: Settings, site: SiteId | null): Books {
  const playbooks = inForce(PACKS, settings, site);
  const key = playbooks.map(({ id }) => id).join();
  const books = built.get(key) ?? { playbooks, search: createSearch(playbooks) };
  built.set(key, books);
  return books;
}
