import type { BatchCalls } from '@/lib/messages/batch';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { closeBatch, nextInBatch, startBatch, stopBatch } from './batch';

export const batchHandlers: Handlers<BatchCalls, PageSender> = {
  'batch.start': async (_, { tabId }) => ({ opened: tabId !== null && (await startBatch(tabId)) }),
  'batch.next': async ({ skip }, { tabId }) => {
    const opened = tabId !== null && (await nextInBatch(tabId, skip));
    await announce(['tab']);
    return { opened };
  },
  'batch.stop': async (_, { tabId }) => {
    if (tabId !== null) await stopBatch(tabId);
    await announce(['tab']);
    return null;
  },
  'batch.close': async (_, { tabId }) => {
    if (tabId !== null) await closeBatch(tabId);
    await announce(['tab']);
    return null;
  },
};
