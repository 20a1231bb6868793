import { describe, expect, it } from 'vitest';
import type { FollowUp } from '@/lib/model/records';
import { dueAt, lateness, nextWake, toNotify } from './due';

const NOW = '2026-04-17T12:00:00.000Z';

function followUp(id: string, due: string, about: Partial<FollowUp> = {}): FollowUp {
  return {
    id,
    clientId: null,
    clientName: 'Анна',
    reason: 'Спросить про оплату',
    dueAt: due,
    url: null,
    state: 'open',
    createdAt: '2026-04-01T00:00:00.000Z',
    notifiedAt: null,
    ...about,
  };
}
const ids = (list: FollowUp[]) => list.map(({ id }) => id);

const late = followUp('late', '2026-04-16T12:00:00.000Z');
const sharp = followUp('sharp', '2026-04-17T12:00:00Z');
const soon = followUp('soon', '2026-04-17T12:00:00.001Z');
const done = followUp('done', '2026-04-16T12:00:00.000Z', { state: 'done' });
const dismissed = followUp('dismissed', '2026-04-16T12:00:00.000Z', { state: 'dismissed' });

describe('due follow-ups', () => {
  it('are the open ones whose time has come, the earliest first', () => {
    expect(ids(dueAt([soon, sharp, done, late, dismissed], NOW))).toEqual(['late', 'sharp']);
  });

  it('are shown once for one due time, and again after a snooze', () => {
    const shown = { ...late, notifiedAt: '2026-04-16T12:00:01.000Z' };
    expect(toNotify([shown, sharp], NOW)).toEqual([sharp]);
    expect(toNotify([{ ...sharp, notifiedAt: sharp.dueAt }], NOW)).toEqual([]);
    const snoozed = { ...shown, dueAt: '2026-04-17T11:00:00.000Z' };
    expect(ids(toNotify([snoozed], NOW))).toEqual(['late']);
  });

  it('wake at the earliest that was not shown yet, at once when it is late', () => {
    expect(nextWake([soon, { ...late, notifiedAt: NOW }, done], NOW)).toBe(soon.dueAt);
    expect(nextWake([soon, late], NOW)).toBe(NOW);
    expect(nextWake([done, dismissed, { ...late, notifiedAt: NOW }], NOW)).toBeNull();
  });

  it('say how late they are in whole minutes', () => {
    expect(lateness(late, NOW)).toEqual({ minutes: 1440 });
    expect(lateness(late, '2026-04-16T12:01:59.999Z')).toEqual({ minutes: 1 });
    expect(lateness(soon, NOW)).toEqual({ minutes: 0 });
  });
});
