/** The browser's permission for an origin serves what works there, and goes with the last of it. */
import { dropAccess, patternOf } from '@/lib/platform/access';
import { log } from '@/lib/platform/log';
import { readSettings } from '@/lib/store/settings';
import { readSubscriptions } from '@/lib/store/teams';

/** To be called once `origin` is not needed for what was just taken out. */
export async function releaseAccess(origin: string): Promise<void> {
  const { ownSites } = await readSettings();
  const subscriptions = await readSubscriptions();
  const inUse = [
    ...ownSites.map((one) => one.origin),
    ...subscriptions.flatMap(({ url }) => (url === null ? [] : [new URL(url).origin])),
  ];
  // In Firefox one permission serves all ports of a host.
  if (inUse.some((one) => patternOf(one) === patternOf(origin))) return;
  await dropAccess(origin).catch((error) => log('background', 'permission not dropped', error));
}
