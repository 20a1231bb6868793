/** Which playbooks are in force, and in which order they come up. */

import type { SiteId } from '@/lib/model/page';
import type { Playbook } from '@/lib/model/playbook';
import type { Settings } from '@/lib/model/settings';

/**
 * Those made for the site of the page first (`site`: null where the page is none of ours), then those in the language of
 * the interface; otherwise in the order given. Those that are switched off are left out.
 */
export function inForce(
  playbooks: readonly Playbook[],
  { playbooksOff, locale }: Pick<Settings, 'playbooksOff' | 'locale'>,
  site: SiteId | null,
): Playbook[] {
  const rank = (playbook: Playbook) =>
    (site !== null && playbook.sites?.includes(site) ? 0 : 2) + (playbook.locale === locale ? 0 : 1);
  return playbooks.filter(({ id }) => !playbooksOff.includes(id)).toSorted((a, b) => rank(a) - rank(b));
}
