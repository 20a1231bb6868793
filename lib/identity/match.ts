/** Which known clients share a phone, an e-mail or the CRM account with what is seen, the likeliest first. */
import type { Client } from '@/lib/model/records';
import { unlikeNames } from './names';

/** Normal forms: E.164 phones, e-mails by `normaliseEmail`, account as `site|host|client id`. */
export interface ClientKeys {
  phones: string[];
  emails: string[];
  account: string | null;
  /** As written on the page; only used to tell people apart who share a phone. */
  names?: string[];
}

/**
 * Only clients that share a key. The same account comes first, then the most shared phones and e-mails, then who
 * was seen first; one who shares but a phone, with other e-mails and another name (a relative), comes last.
 */
export function rankClients(keys: ClientKeys, clients: readonly Client[]): Client[] {
  return clients
    .map((client) => ({ client, ...weigh(keys, client) }))
    .filter((match) => match.account || match.shared > 0)
    .sort(
      (a, b) =>
        Number(b.account) - Number(a.account) ||
        Number(a.doubtful) - Number(b.doubtful) ||
        b.shared - a.shared ||
        Date.parse(a.client.firstSeenAt) - Date.parse(b.client.firstSeenAt) ||
        (a.client.id < b.client.id ? -1 : Number(a.client.id > b.client.id)),
    )
    .map((match) => match.client);
}

function weigh(keys: ClientKeys, client: Client): { account: boolean; shared: number; doubtful: boolean } {
  const phones = common(keys.phones, client.phones);
  const emails = common(keys.emails, client.emails);
  const otherEmails = keys.emails.length > 0 && client.emails.length > 0 && emails === 0;
  return {
    account: keys.account !== null && client.accounts.includes(keys.account),
    shared: phones + emails,
    doubtful: otherEmails && unlikeNames(keys.names ?? [], client.names),
  };
}

function common(some: readonly string[], others: readonly string[]): number {
  return new Set(some.filter((one) => others.includes(one))).size;
}
