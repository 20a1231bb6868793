/** For tests only. */
import type { FollowUp } from './records';

/** An open one made by hand; give what the test is about. */
export function followUpOf(part: Partial<FollowUp> & Pick<FollowUp, 'id' | 'dueAt'>): FollowUp {
  return {
    clientId: null,
    clientName: 'Анна',
    reason: 'Спросить про оплату',
    url: null,
    state: 'open',
    createdAt: '2026-03-01T09:00:00.000Z',
    firstDueAt: part.dueAt,
    scriptId: null,
    source: { by: 'hand', id: null },
    orderKey: null,
    untilPaid: false,
    closedAt: null,
    closedBy: null,
    notifiedAt: null,
    ...part,
  };
}
