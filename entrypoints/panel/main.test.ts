// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { viewOf } from '@/components/samples.fixture';
import { DEFAULT_SETTINGS } from '@/lib/model/settings';

let hello: (reply: { ok: boolean }) => void = () => {};
const sendUi = vi.fn(async (call: string) => {
  if (call === 'panel.hello') return new Promise((resolve) => (hello = resolve));
  if (call === 'settings.read') return DEFAULT_SETTINGS;
  // What is only counted in a tab's mark may come late.
  if (call === 'shift.view') return new Promise(() => {});
  return call === 'tab.view' ? viewOf() : [];
});
vi.mock('@/lib/messages/send', () => ({ sendUi }));
vi.mock('@/lib/messages/topics', () => ({ onChanged: () => () => {} }));

test('nothing is shown, and nothing is asked, before the background and the port have come', async () => {
  window.location.hash = '#secret';
  document.body.innerHTML = '<div id="root"></div>';
  const started = import('./main');
  await vi.waitFor(() => expect(sendUi).toHaveBeenCalled(), { timeout: 10_000 });

  window.dispatchEvent(
    new MessageEvent('message', {
      data: { cuebook: 'port', token: 'secret' },
      ports: [new MessageChannel().port1],
    }),
  );
  await act(async () => {});
  expect(document.getElementById('root')?.innerHTML).toBe('');
  expect(sendUi.mock.calls.map(([call]) => call)).toEqual(['panel.hello']);

  await act(async () => {
    hello({ ok: true });
    await started;
  });
  expect(document.querySelector('[data-testid="tab-scripts"]')).not.toBeNull();
});
