/** Where Cuebook works: the page in front, its health, and domains of the customer's own. */
import type { UiCalls } from '@/lib/messages/contract';
import type { Handlers, PageSender } from '@/lib/messages/receive';

export const siteHandlers: Pick<
  Handlers<UiCalls, PageSender>,
  'site.look' | 'site.expect' | 'site.forget' | 'site.own'
> = {
  'site.look': async () => ({ origin: null, state: 'unknown', site: null, health: null }),
  'site.expect': async () => null,
  'site.forget': async () => null,
  'site.own': async () => [],
};
