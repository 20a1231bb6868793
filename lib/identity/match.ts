/** Which known clients are, or may be, the person whom a page shows. */
import type { Client } from '@/lib/model/records';
import type { SamenessReason, SamenessTier } from '@/lib/model/sameness';
import { personOfClient } from './client';
import { compareProfiles } from './compare';
import { COMMON_FROM, givenNames } from './pairs';
import { type Person, profileOf } from './person';

/** Normal forms: E.164 phones, e-mails by `normaliseEmail`, account as `site|host|client id`, handles as `site|handle`. */
export interface ClientKeys {
  phones: string[];
  emails: string[];
  account: string | null;
  handles?: string[];
  /** As written on the page. */
  names?: string[];
}

export interface Match {
  client: Client;
  tier: SamenessTier;
  reasons: SamenessReason[];
  /** A phone, an e-mail, a handle or the account is the same to the letter. */
  sharesKey: boolean;
}

/** The same account first, then the surest, then who was seen first. Does not depend on the order of the clients. */
export function rankClients(keys: ClientKeys, clients: readonly Client[]): Match[] {
  const seen = profileOf(personOfKeys(keys));
  const known = clients.map((client) => ({ client, profile: profileOf(personOfClient(client)) }));
  const isCommon = (key: string) =>
    givenNames(
      known
        .filter(({ client }) => client.phones.includes(key) || client.emails.includes(key))
        .flatMap(({ profile }) => profile.names),
    ) >= COMMON_FROM;
  return known
    .map(({ client, profile }) => ({ client, ...compareProfiles(seen, profile, { isCommon }) }))
    .sort(
      (a, b) =>
        RANK[b.tier ?? 'none'] - RANK[a.tier ?? 'none'] ||
        b.points - a.points ||
        Date.parse(a.client.firstSeenAt) - Date.parse(b.client.firstSeenAt) ||
        (a.client.id < b.client.id ? -1 : Number(a.client.id > b.client.id)),
    )
    .flatMap(({ client, tier, reasons }) => {
      const sharesKey = reasons.some(({ because }) => SHARED.has(because));
      return tier ? [{ client, tier, reasons, sharesKey }] : [];
    });
}

const RANK = { certain: 3, likely: 2, possible: 1, none: 0 };
const SHARED: ReadonlySet<SamenessReason['because']> = new Set([
  'same-account',
  'same-phone',
  'same-email',
  'same-handle',
]);

export function personOfKeys({ phones, emails, account, handles = [], names = [] }: ClientKeys): Person {
  return { names, phones, emails, handles, accounts: account === null ? [] : [account] };
}
