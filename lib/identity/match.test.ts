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
  return rankClients({ phones: [], emails: [], account: null, ...keys }, clients).map(({ id }) => id);
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

  it('then counts shared phones and e-mails, then takes who was seen first', () => {
    const two = client('two', { phones, firstSeenAt: '2026-05-01T00:00:00.000Z' });
    const late = client('late', { emails, firstSeenAt: '2026-04-01T00:00:00.000Z' });
    const early = client('early', { phones: ['+79160001234'], firstSeenAt: '2026-03-01T00:00:00.000Z' });
    expect(rank({ phones, emails }, [late, early, two])).toEqual(['two', 'early', 'late']);
  });

  it('shows last who shares a phone but has other e-mails and another name', () => {
    const husband = client('husband', {
      names: ['Петров Иван'],
      phones,
      emails: ['ivan@example.com'],
      firstSeenAt: '2025-01-01T00:00:00.000Z',
    });
    const herself = client('herself', { names: ['Petrova Anna'], phones: ['+79160001234'] });
    const keys = { phones, emails, names: ['Анна Сергеевна Петрова'] };
    expect(rank(keys, [husband, herself])).toEqual(['herself', 'husband']);
    // Without another e-mail, or with a like name, the phones count.
    expect(rank({ ...keys, emails: [] }, [husband, herself])).toEqual(['husband', 'herself']);
    expect(rank({ ...keys, names: ['Иван'] }, [husband, herself])).toEqual(['husband', 'herself']);
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
