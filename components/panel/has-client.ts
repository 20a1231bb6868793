import type { TabView } from '@/lib/messages/contract';

/** Is there anything on the page to know a client by? Without it nothing can be kept for one. */
export function hasClient({ clients, shown }: TabView): boolean {
  return clients.length > 0 || [shown.phones, shown.emails, shown.clientId].some((values) => values?.length);
}
