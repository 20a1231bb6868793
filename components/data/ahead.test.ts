import { expect, it, vi } from 'vitest';
import { askAhead } from './ahead';
import type { Calls } from './calls';

function background() {
  let change = () => {};
  let n = 0;
  const send = vi.fn(async () => {
    n += 1;
    return n;
  });
  const calls = {
    send: send as unknown as Calls['send'],
    onChanged: (listener: (topics: never[]) => void) => {
      change = () => listener([]);
      return () => {
        change = () => {};
      };
    },
  } as Calls;
  return { calls, send, change: () => change() };
}

it('gives the answer under way to the first asker only', async () => {
  const { calls, send } = background();
  const ahead = askAhead(calls, ['settings.read']);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await ahead.send('settings.read', {})).toBe(1);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await ahead.send('settings.read', {})).toBe(2);
});

it('asks anew when something changed before anybody listened', async () => {
  const { calls, change } = background();
  const ahead = askAhead(calls, ['settings.read', 'tab.view']);
  change();
  expect(await ahead.send('tab.view', {})).toBe(3);
});
