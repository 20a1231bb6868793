/** Clients as the store keeps them: as people to compare, two made one, and one made two again. */
import type { Join } from '@/lib/model/joins';
import type { Client } from '@/lib/model/records';
import type { Person } from './person';
import { searchKeysOfPerson } from './search-keys';

const LISTS = ['names', 'phones', 'emails', 'accounts', 'handles'] as const;

export function personOfClient({ names, phones, emails, accounts, handles = [] }: Client): Person {
  return { names, phones, emails, accounts, handles };
}

/** With the keys by which it is found; the client itself where they have not changed. */
export function withKeys(client: Client): Client {
  // What has an index of its own is found by that.
  const keys = searchKeysOfPerson(personOfClient(client)).filter((key) => !/^[pah]:/.test(key));
  const isSame = client.keys?.length === keys.length && keys.every((key, at) => key === client.keys?.[at]);
  return isSame ? client : { ...client, keys };
}

/** `kept` goes on, with everything that is known of either; where both have a value, its own stands. */
export function unite(kept: Client, joined: Client): Client {
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, [...new Set([...(kept[list] ?? []), ...(joined[list] ?? [])])]]),
  );
  return withKeys({
    ...joined,
    ...kept,
    ...lists,
    values: { ...joined.values, ...kept.values },
    firstSeenAt: kept.firstSeenAt < joined.firstSeenAt ? kept.firstSeenAt : joined.firstSeenAt,
    lastSeenAt: kept.lastSeenAt > joined.lastSeenAt ? kept.lastSeenAt : joined.lastSeenAt,
  });
}

/**
 * `client`, as it is now, without what came with the joined one alone. What was learnt since stays; `others` are the
 * joins of this client that still hold.
 */
export function divide(client: Client, join: Join, others: readonly Join[]): Client {
  const own = [join.kept, ...others.map(({ joined }) => joined)];
  const isForeign = (list: (typeof LISTS)[number], text: string) =>
    join.joined[list]?.includes(text) && !own.some((one) => one[list]?.includes(text));
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, (client[list] ?? []).filter((text) => !isForeign(list, text))]),
  );
  const values = Object.entries(client.values).filter(
    ([name, text]) => own.some((one) => name in one.values) || join.joined.values[name] !== text,
  );
  const rest = Object.entries(client).filter(
    ([name, value]) => own.some((one) => name in one) || !isSame(value, Reflect.get(join.joined, name)),
  );
  // Every field that all clients have is in `kept`, so none of those is left out.
  const base = Object.fromEntries(rest) as unknown as Client;
  return withKeys({ ...base, ...lists, values: Object.fromEntries(values) });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
