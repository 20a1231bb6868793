/**
 * What follows from something proved is written down while the manager is already told of it: nobody waits for the
 * bookkeeping. Of one tab it is done in its order.
 */
import { log } from '@/lib/platform/log';

const underWay = new Map<number, Promise<void>>();

export function afterwards(tabId: number, work: () => Promise<void>): void {
  const next = written(tabId)
    .then(work)
    .catch((error: unknown) => log('background', 'afterwards', error));
  underWay.set(tabId, next);
  void next.then(() => underWay.get(tabId) === next && underWay.delete(tabId));
}

/** When everything asked for until now is done, in one tab or in all. */
export async function written(tabId?: number): Promise<void> {
  await (tabId === undefined ? Promise.all(underWay.values()) : underWay.get(tabId));
}
