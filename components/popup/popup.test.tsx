// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { all, click, one, show } from '@/components/testing';
import { followUpOf } from '@/lib/model/follow-up.fixture';
import type { FollowUp } from '@/lib/model/records';
import { Popup } from './popup';

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

function followUp(id: string, hours: number, part: Partial<FollowUp> = {}): FollowUp {
  return followUpOf({
    id,
    clientId: 'c1',
    clientName: `Client ${id}`,
    reason: `Reason ${id}`,
    dueAt: hoursFromNow(hours),
    url: 'https://example.getcourse.ru/',
    ...part,
  });
}

const rows = (list: string) =>
  [...one(list).querySelectorAll<HTMLElement>('[data-testid="follow-up"]')].map((row) => row.dataset.followUpId);

describe('the popup', () => {
  test('shows what is due with client, reason and lateness, then the next three', async () => {
    const list = [
      followUp('late', -3),
      followUp('now', -0.001),
      ...['a', 'b', 'c', 'd'].map((id, at) => followUp(id, at + 1)),
    ];
    await show(<Popup />, { 'follow-up.list': () => list });
    expect(rows('due')).toEqual(['late', 'now']);
    expect(rows('next')).toEqual(['a', 'b', 'c']);
    expect(one('due-count').dataset.value).toBe('2');
    const [first] = all('follow-up');
    expect(first?.textContent).toContain('Client late');
    expect(first?.textContent).toContain('Reason late');
    expect(first?.textContent).toContain('3 hr late');
  });

  test('done, later and the way back', async () => {
    const { sent } = await show(<Popup />, { 'follow-up.list': () => [followUp('f', -3)] });
    await click(one('follow-up-open'));
    await click(one('snooze'));
    const tomorrow = document.querySelector<HTMLElement>('[data-time="tomorrow-11"]');
    if (tomorrow) await click(tomorrow);
    await click(one('follow-up-done'));
    const calls = sent.filter(({ call }) => call.startsWith('follow-up.') && call !== 'follow-up.list');
    expect(calls.map(({ call }) => call)).toEqual(['follow-up.open', 'follow-up.snooze', 'follow-up.close']);
    const now = new Date();
    const eleven = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 11);
    expect(calls[1]?.in).toEqual({ id: 'f', dueAt: eleven.toISOString() });
    expect(calls.at(-1)?.in).toEqual({ id: 'f', state: 'done' });
  });

  test('one closed by mistake comes back at its old time', async () => {
    const mine = followUp('f', -3);
    const { sent } = await show(<Popup />, { 'follow-up.list': () => [mine] });
    await click(one('follow-up-dismiss'));
    await click(one('toast-action'));
    expect(sent.at(-1)).toEqual({ call: 'follow-up.snooze', in: { id: 'f', dueAt: mine.dueAt } });
  });

  test('asks again when follow-ups changed, and keeps the old ones meanwhile', async () => {
    let list = [followUp('f', -3)];
    const { announce, sent } = await show(<Popup />, { 'follow-up.list': () => list });
    await announce(['log']);
    expect(sent.filter(({ call }) => call === 'follow-up.list')).toHaveLength(1);
    list = [];
    await announce(['follow-ups']);
    expect(all('follow-up')).toEqual([]);
    expect(one('due-count').textContent).toBe('Nothing is due now.');
  });

  test('counts as due what fell due just now, not at the next tick of the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const soon = new Date(Date.now() + 1000);
    const list = () => [followUp('f', 0, { dueAt: soon.toISOString() })];
    const { announce } = await show(<Popup />, { 'follow-up.list': list });
    expect(rows('due')).toEqual([]);
    vi.setSystemTime(soon);
    await announce(['follow-ups']);
    expect(rows('due')).toEqual(['f']);
    vi.useRealTimers();
  });

  test('says that the list did not come, and tries again', async () => {
    let broken = true;
    await show(<Popup />, {
      'follow-up.list': () => {
        if (broken) throw new Error('no answer');
        return [];
      },
    });
    const retry = document.querySelector('button');
    expect(retry?.textContent).toBe('Try again');
    broken = false;
    if (retry) await click(retry);
    expect(one('due-count').dataset.value).toBe('0');
  });
});
