import type { TabView } from '@/lib/messages/contract';

/** The name of a client who is not the one shown but shares a key with them, such as a phone; else null. */
export function otherClientName({ clients }: TabView, clientId: string | null): string | null {
  if (clientId === null || clientId === clients[0]?.id) return null;
  return clients.find(({ id }) => id === clientId)?.names[0] ?? null;
}
