import { describe, expect, it } from 'vitest';
import { fullBackup } from '@/lib/model/full-backup.fixture';
import type { Client, Note } from '@/lib/model/records';
import { mergeNote, mergeRow } from './merge';

const [client, order, note, followUp, event] = [
  fullBackup.clients[0],
  fullBackup.orders[0],
  fullBackup.notes[0],
  fullBackup.followUps[0],
  fullBackup.events[0],
];
if (!client || !order || !note || !followUp || !event) throw new Error('the fixture holds all');
const EARLY = '2026-01-01T00:00:00.000Z';
const LATE = '2026-12-01T00:00:00.000Z';

describe('two states of one record', () => {
  it('that say the same are the same, in whatever order', () => {
    const turned = Object.fromEntries(Object.entries(order).reverse()) as typeof order;
    expect(mergeRow('orders', order, turned).meeting).toBe('same');
  });

  it('the one seen last counts', () => {
    const seen = { ...order, seenAt: LATE, product: 'Other' };
    expect(mergeRow('orders', order, seen)).toEqual({ meeting: 'changed', row: seen });
    expect(mergeRow('orders', seen, order)).toEqual({ meeting: 'kept', row: seen });
    expect(mergeRow('orders', order, { ...order, product: 'Other' })).toEqual({ meeting: 'conflict', row: order });
  });

  it('an act that was proved, or taken back, stays that', () => {
    const open = { ...event, state: 'submitted', settledAt: null, undoneBy: null } as typeof event;
    const done = { ...event, state: 'done', settledAt: LATE, undoneBy: null } as typeof event;
    expect(mergeRow('events', open, done).row).toBe(done);
    expect(mergeRow('events', done, open).row).toBe(done);
    expect(mergeRow('events', done, { ...done, undoneBy: 'e9' }).row.undoneBy).toBe('e9');
  });

  it('a reminder that differs stays as it is here, unless it comes back by a handover', () => {
    const handed = { ...followUp, state: 'handed', closedAt: LATE, closedBy: 'Vera' } as typeof followUp;
    expect(mergeRow('followUps', handed, followUp)).toEqual({ meeting: 'conflict', row: handed });
    expect(mergeRow('followUps', handed, followUp, true)).toEqual({ meeting: 'changed', row: followUp });
    expect(mergeRow('followUps', followUp, { ...followUp, notifiedAt: LATE }).meeting).toBe('same');
  });
});

describe('a client', () => {
  const here: Client = { ...client, phones: ['+79000000001'], values: { city: 'Пермь' }, lastSeenAt: EARLY };
  it('is known by what either knows', () => {
    const { meeting, row } = mergeRow('clients', here, { ...here, phones: ['+79000000002'], values: { age: '7' } });
    expect(meeting).toBe('changed');
    expect(row).toMatchObject({ phones: ['+79000000001', '+79000000002'], values: { city: 'Пермь', age: '7' } });
  });

  it('of two values has the one seen last, and it is said', () => {
    const file = { ...here, values: { city: 'Омск' }, lastSeenAt: LATE };
    expect(mergeRow('clients', here, file)).toMatchObject({ meeting: 'conflict', row: { values: { city: 'Омск' } } });
    expect(mergeRow('clients', file, here)).toMatchObject({ meeting: 'conflict', row: { values: { city: 'Омск' } } });
  });

  it('of which the file knows less stays', () => {
    expect(mergeRow('clients', here, { ...here, phones: [] })).toEqual({ meeting: 'kept', row: here });
  });
});

describe('a note', () => {
  const at = (revision: number, text: string): Note => ({
    ...note,
    revision,
    text,
    updatedAt: `2026-0${revision}-01T00:00:00.000Z`,
  });
  it('goes on from the later revision, and what it said before is in its history', () => {
    expect(mergeNote(at(1, 'old'), at(2, 'new'))).toMatchObject({
      meeting: 'changed',
      note: { text: 'new' },
      version: { revision: 1, text: 'old' },
      twin: null,
    });
    expect(mergeNote(at(2, 'new'), at(1, 'old'))).toMatchObject({
      meeting: 'kept',
      note: { text: 'new' },
      version: { revision: 1, text: 'old' },
    });
  });

  it('that was changed on both sides is two notes, and no third one the next time', () => {
    const first = mergeNote(at(2, 'here'), at(2, 'there'));
    expect(first).toMatchObject({ meeting: 'conflict', note: { text: 'here' }, twin: { text: 'there' } });
    expect(mergeNote(at(2, 'here'), at(2, 'there')).twin?.id).toBe(first.twin?.id);
  });
});
