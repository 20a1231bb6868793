import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '@/lib/model/records';
import { type ClientKeys, rankClients } from './match';

const ACCOUNT = 'getcourse|example.getcourse.ru|311';

function client(id: string, about: Partial<Client> = {}): Client {
  return {
    id,
    names: [],
    phones: [],
    emails: [],
    accounts: [],
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    lastSeenAt: '2026-01-01T00:00:00.000Z',
    values: {},
    ...about,
  };
}

function rank(keys: Partial<ClientKeys>, clients: Client[]): string[] {
  return rankClients({ phones: [], emails: [], account: null, ...keys }, clients).map(({ client: { id } }) => id);
}

describe('rankClients', () => {
  const phones = ['+79160001234', '+79160001235'];
  const emails = ['anna@example.com'];

  it('leaves out who shares no key', () => {
    expect(
      rank({ phones, emails, account: ACCOUNT }, [client('a', { phones: ['+79160009999'] }), client('b')]),
    ).toEqual([]);
    expect(rank({}, [client('a', { phones, emails })])).toEqual([]);
  });

  it('puts the same account before any number of shared phones', () => {
    const same = client('same', { accounts: [ACCOUNT], firstSeenAt: '2026-05-01T00:00:00.000Z' });
    expect(rank({ phones, emails, account: ACCOUNT }, [client('much', { phones, emails }), same])).toEqual([
      'same',
      'much',
    ]);
  });

  it('then the surest, then who was seen first', () => {
    const two = client('two', { phones, emails, firstSeenAt: '2026-05-01T00:00:00.000Z' });
    const late = client('late', { emails, firstSeenAt: '2026-04-01T00:00:00.000Z' });
    const early = client('early', { emails, firstSeenAt: '2026-03-01T00:00:00.000Z' });
    expect(rank({ phones, emails }, [late, early, two])).toEqual(['two', 'early', 'late']);
  });

  it('a relative who shares the phone is possible at most, whatever else is missing', () => {
    const husband = client('husband', { names: ['Петров Иван'], phones, firstSeenAt: '2025-01-01T00:00:00.000Z' });
    const herself = client('herself', { names: ['Petrova Anna'], phones: ['+79160001234'] });
    const keys = { phones, emails, account: null, names: ['Анна Сергеевна Петрова'] };
    const ranked = rankClients(keys, [husband, herself]);
    expect(ranked.map(({ client: { id }, tier, sharesKey }) => [id, tier, sharesKey])).toEqual([
      ['herself', 'certain', true],
      ['husband', 'possible', true],
    ]);
  });

  it('an office’s phone makes nothing certain', () => {
    const names = ['Анна Белова', 'Иван Котов', 'Олег Ким', 'Мария Цой', 'Борис Юдин', 'Нина Зуева'];
    const office = names.map((name, at) => client(`c${at}`, { names: [name], phones: ['+79160001234'] }));
    const keys = { phones: ['+79160001234'], emails: [], account: null, names: ['Анна Белова'] };
    expect(rankClients(keys, office)[0]).toMatchObject({ client: { id: 'c0' }, tier: 'likely' });
    expect(rankClients(keys, office.slice(0, 5))[0]).toMatchObject({ client: { id: 'c0' }, tier: 'certain' });
  });

  const pool = {
    phone: fc.constantFrom('+79160000001', '+79160000002', '+79160000003'),
    email: fc.constantFrom('a@x.org', 'b@x.org'),
  };
  const keysOf = fc.record({
    phones: fc.uniqueArray(pool.phone),
    emails: fc.uniqueArray(pool.email),
    account: fc.constantFrom(null, ACCOUNT),
    names: fc.subarray(['Анна Петрова', 'Иван']),
  });
  const someClients = fc
    .array(keysOf.map(({ account, ...about }) => ({ ...about, accounts: account ? [account] : [] })))
    .map((list) => list.map((about, at) => client(`c${at}`, about)));

  it('does not depend on the order of the clients, and gives each once', () => {
    fc.assert(
      fc.property(keysOf, someClients, (keys, clients) => {
        const ranked = rank(keys, clients);
        expect(rank(keys, clients.toReversed())).toEqual(ranked);
        expect(new Set(ranked).size).toBe(ranked.length);
      }),
    );
  });
});
