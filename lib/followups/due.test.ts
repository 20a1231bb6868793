import { describe, expect, it } from 'vitest';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { FollowUp } from '@/lib/model/records';
import { DEFAULT_WORK } from '@/lib/model/work';
import { dueAt, lateness, nextWake, toNotify } from './due';

const NOW = '2026-04-17T12:00:00.000Z';
const WORK = { ...DEFAULT_WORK, zone: 'Europe/Moscow' };

function followUp(id: string, due: string, about: Partial<FollowUp> = {}): FollowUp {
  return followUpOf({ id, dueAt: due, ...about });
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
    expect(toNotify([shown, sharp], NOW, WORK)).toEqual([sharp]);
    expect(toNotify([{ ...sharp, notifiedAt: sharp.dueAt }], NOW, WORK)).toEqual([]);
    const snoozed = { ...shown, dueAt: '2026-04-17T11:00:00.000Z' };
    expect(ids(toNotify([snoozed], NOW, WORK))).toEqual(['late']);
  });

  it('wake at the earliest that was not shown yet, at once when it is late', () => {
    expect(nextWake([soon, { ...late, notifiedAt: NOW }, done], NOW, WORK)).toBe(soon.dueAt);
    expect(nextWake([soon, late], NOW, WORK)).toBe(NOW);
    expect(nextWake([done, dismissed, { ...late, notifiedAt: NOW }], NOW, WORK)).toBeNull();
  });

  it('wait for the end of the quiet hours, also over midnight', () => {
    const night = { ...WORK, quietFrom: 21 * 60, quietTo: 9 * 60 };
    // 21:30 in Moscow, and the next morning there.
    expect(toNotify([late], '2026-04-17T18:30:00.000Z', night)).toEqual([]);
    expect(nextWake([late], '2026-04-17T18:30:00.000Z', night)).toBe('2026-04-18T06:00:00.000Z');
    expect(ids(toNotify([late], '2026-04-18T06:00:00.000Z', night))).toEqual(['late']);
    expect(nextWake([followUp('dawn', '2026-04-18T04:00:00.000Z')], NOW, night)).toBe('2026-04-18T06:00:00.000Z');
  });

  it('say how late they are in whole minutes', () => {
    expect(lateness(late, NOW)).toEqual({ minutes: 1440 });
    expect(lateness(late, '2026-04-16T12:01:59.999Z')).toEqual({ minutes: 1 });
    expect(lateness(soon, NOW)).toEqual({ minutes: 0 });
  });
});
