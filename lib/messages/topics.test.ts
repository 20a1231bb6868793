import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Topic } from './contract';
import { announce, onChanged } from './topics';

beforeEach(() => fakeBrowser.reset());

it('tells every listener, also the same twice, until it stops listening', async () => {
  const heard: Topic[][] = [];
  const stop = onChanged((topics) => heard.push(topics));
  await announce(['notes']);
  await announce(['notes']);
  await fakeBrowser.storage.local.set({ other: 1 });
  stop();
  await announce(['log']);
  expect(heard).toEqual([['notes'], ['notes']]);
});
