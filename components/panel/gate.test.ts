// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { passGate } from './gate';

function offer(data: unknown, ports: MessagePort[]): void {
  window.dispatchEvent(new MessageEvent('message', { data, ports }));
}

/** Whether the promise has settled once everything that was ready to run has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  await new Promise((resolve) => setTimeout(resolve));
  return (await Promise.race([promise, Promise.resolve(pending)])) !== pending;
}

const yes = vi.fn(async () => ({ ok: true }));
const no = vi.fn(async () => ({ ok: false }));
const pass = (send: unknown) => passGate(window, send as Parameters<typeof passGate>[1]);

describe('the gate', () => {
  let port: MessagePort;
  beforeEach(() => {
    window.location.hash = '#secret';
    port = new MessageChannel().port1;
    yes.mockClear();
  });

  test('asks with the token and takes it out of the address', async () => {
    const gate = pass(yes);
    expect(window.location.hash).toBe('');
    expect(yes).toHaveBeenCalledWith('panel.hello', { token: 'secret' });
    offer({ cuebook: 'port', token: 'secret' }, [port]);
    expect(await gate).toEqual({ port, focus: false });
  });

  test('hears whether the manager goes on typing in it', async () => {
    const gate = pass(yes);
    offer({ cuebook: 'port', token: 'secret', focus: true }, [port]);
    expect((await gate)?.focus).toBe(true);
  });

  test('waits for the port after the background said yes', async () => {
    expect(await isSettled(pass(yes))).toBe(false);
  });

  test('waits for the background although the port is there', async () => {
    let answer: (reply: { ok: boolean }) => void = () => {};
    const gate = pass(() => new Promise((resolve) => (answer = resolve)));
    offer({ cuebook: 'port', token: 'secret' }, [port]);
    expect(await isSettled(gate)).toBe(false);
    answer({ ok: true });
    expect(await gate).toEqual({ port, focus: false });
  });

  test.each([
    ['another token', { cuebook: 'port', token: 'guess' }],
    ['another message', { cuebook: 'hello', token: 'secret' }],
    ['no object', 'secret'],
    ['nothing', null],
  ])('takes no port offered with %s', async (_, data) => {
    const gate = pass(yes);
    offer(data, [port]);
    offer({ cuebook: 'port', token: 'secret' }, []);
    expect(await isSettled(gate)).toBe(false);
  });

  test('stays shut when the background does not know the token, whatever the page offers', async () => {
    const gate = pass(no);
    offer({ cuebook: 'port', token: 'secret' }, [port]);
    expect(await gate).toBeNull();
  });

  test('stays shut when the background cannot be asked', async () => {
    expect(await pass(() => Promise.reject(new Error('gone')))).toBeNull();
  });

  test('does not even ask without a token', async () => {
    window.location.hash = '';
    expect(await pass(yes)).toBeNull();
    expect(yes).not.toHaveBeenCalled();
  });
});
