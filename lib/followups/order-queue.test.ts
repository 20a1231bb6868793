import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/lib/model/records';
import { inOrder, nextStep, queued } from './order-queue';

const ZONE = 'Europe/Moscow';
/** 15:00 in Moscow. */
const NOW = new Date('2026-11-26T12:00:00.000Z');

function order(id: string, createdAt: string | null, code = 'new'): Order {
  return {
    key: `getcourse|h|${id}`,
    site: 'getcourse',
    host: 'h',
    id,
    number: id,
    url: `https://h/${id}`,
    clientId: null,
    clientName: null,
    status: { code, text: code },
    amount: null,
    product: null,
    createdAt,
    seenAt: NOW.toISOString(),
  };
}
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString();
const placeOf = (createdAt: string | null, code?: string) => queued(order('1', createdAt, code), NOW, ZONE, [])?.place;
const all = (...orders: Order[]) => orders.flatMap((one) => queued(one, NOW, ZONE, []) ?? []);

describe('a new order', () => {
  it.each([
    [0, 'wait'],
    [19, 'wait'],
    [20, 'window'],
    [35, 'window'],
    [36, 'late'],
    [170, 'late'],
    // Came at 11:59 by the school's clock.
    [181, 'night'],
    [779, 'night'],
    // Came at 1:59.
    [781, 'late'],
    [1440, 'late'],
  ])('that came %d minutes ago is %s', (minutes, place) => {
    expect(placeOf(minutesAgo(minutes))).toBe(place);
  });

  it('has no place once it is taken, without a time, or after a day', () => {
    expect(placeOf(minutesAgo(25), 'in_work')).toBeUndefined();
    expect(placeOf(null)).toBeUndefined();
    expect(placeOf(minutesAgo(1441))).toBeUndefined();
  });

  it('of a clock that runs ahead waits', () => {
    expect(queued(order('1', minutesAgo(-30)), NOW, ZONE, [])).toMatchObject({ place: 'wait', age: 0 });
  });

  it('is not watched where its rule is off', () => {
    expect(queued(order('1', minutesAgo(25)), NOW, ZONE, ['order.window'])).toBeNull();
    expect(queued(order('1', minutesAgo(200)), NOW, ZONE, ['order.night'])).toMatchObject({ place: 'late' });
  });
});

describe('what comes next', () => {
  const fresh = { url: 'https://h/list', seenAt: minutesAgo(5) };
  const stale = { url: 'https://h/list', seenAt: minutesAgo(20) };
  const chat = { url: 'https://chat/a', clientName: 'А', askedAt: minutesAgo(60) };
  const later = { url: 'https://chat/b', clientName: 'Б', askedAt: minutesAgo(10) };
  const night = all(order('old', minutesAgo(600)), order('older', minutesAgo(700)));

  it('is a fresh order whose time runs out, then late ones, then the night, oldest first', () => {
    const queue = [
      ...night,
      ...all(order('late', minutesAgo(50)), order('a', minutesAgo(22)), order('b', minutesAgo(34))),
    ];
    expect(inOrder(queue).map((one) => one.order.id)).toEqual(['b', 'a', 'late', 'older', 'old']);
    expect(nextStep(queue, [chat], fresh, NOW)).toMatchObject({ to: 'order', queued: { order: { id: 'b' } } });
    expect(nextStep(night, [chat], fresh, NOW)).toMatchObject({ to: 'order', queued: { order: { id: 'older' } } });
  });

  it('is the list again every 20 minutes, before the night and the chats', () => {
    expect(nextStep(night, [chat], stale, NOW)).toEqual({ to: 'list', list: stale });
    expect(nextStep([], [], stale, NOW)).toEqual({ to: 'list', list: stale });
  });

  it('is the chat that waits longest, and nothing where nobody waits', () => {
    expect(nextStep(all(order('1', minutesAgo(5))), [later, chat], fresh, NOW)).toEqual({ to: 'chat', chat });
    expect(nextStep([], [], fresh, NOW)).toBeNull();
    expect(nextStep([], [], null, NOW)).toBeNull();
  });

  it('never is an order that should wait', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 20 });
    fc.assert(
      fc.property(ages, (minutes) => {
        const queue = all(...minutes.map((age, i) => order(String(i), minutesAgo(age))));
        const next = nextStep(queue, [], null, NOW);
        if (next?.to === 'order') expect(next.queued.place).not.toBe('wait');
        else expect(queue.every(({ place }) => place === 'wait')).toBe(true);
      }),
    );
  });
});
