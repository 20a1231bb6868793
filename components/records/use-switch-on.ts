import { useCalls } from '@/components/data/calls';
import { useExtension } from '@/components/data/extension';
import { useRun } from '@/components/data/toasts';
import type { SiteId } from '@/lib/model/page';

/** For the handler of a click: lets the browser ask for a domain of the customer's own. */
export function useSwitchOn(): (origin: string, site: SiteId) => void {
  const { send } = useCalls();
  const { requestAccess } = useExtension();
  const run = useRun();
  return (origin, site) => {
    // Not awaited: the browser asks only while the click is being handled. Whether it was granted, the background hears.
    run(send('site.expect', { origin, site }));
    run(requestAccess(origin));
  };
}
