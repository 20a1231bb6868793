import { expect, test, vi } from 'vitest';
import { createPagePort } from './page-port';

interface Request {
  id: number;
  call: string;
  in: unknown;
}

function line(answerMs?: number) {
  const { port1, port2 } = new MessageChannel();
  const heard: Request[] = [];
  const next = () => vi.waitUntil(() => heard.shift());
  port2.onmessage = (event) => heard.push(event.data);
  return { port: createPagePort(port1, answerMs), page: port2, next };
}

test('a call goes out with its id, and the answer with that id comes back to it', async () => {
  const { port, page, next } = line();
  const first = port.call('insert', { text: 'one', owner: 'c1' });
  const second = port.call('insert', { text: 'two', owner: 'c1' });
  const [one, two] = [await next(), await next()];
  expect(one).toEqual({ id: 1, call: 'insert', in: { text: 'one', owner: 'c1' } });
  page.postMessage({ id: two.id, ok: { failed: 'too-long', retry: false } });
  page.postMessage({ id: one.id, ok: { done: { editor: 'text-field', ms: 2 } } });
  expect(await first).toEqual({ done: { editor: 'text-field', ms: 2 } });
  expect(await second).toEqual({ failed: 'too-long', retry: false });
});

test('an error of the other end is thrown here', async () => {
  const { port, page, next } = line();
  const call = port.call('close', {});
  page.postMessage({ id: (await next()).id, error: 'broken' });
  await expect(call).rejects.toThrow('broken');
});

test('a silent page does not hold the panel for ever', async () => {
  await expect(line(1).port.call('close', {})).rejects.toThrow('no answer');
});
