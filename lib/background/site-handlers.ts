/** Where Cuebook works: the page in front, its health, and domains of the customer's own. */
import type { UiCalls } from '@/lib/messages/contract';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { look } from './look';
import { expectSite, forgetSite, ownSites } from './own-sites';

export const siteHandlers: Pick<
  Handlers<UiCalls, PageSender>,
  'site.look' | 'site.expect' | 'site.forget' | 'site.own'
> = {
  'site.look': (_, from) => look(from),
  'site.expect': async (site) => {
    await expectSite(site);
    return null;
  },
  'site.forget': async ({ origin }) => {
    await forgetSite(origin);
    return null;
  },
  'site.own': ownSites,
};
