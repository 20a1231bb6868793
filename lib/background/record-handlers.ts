/** One client's record as a whole, and the search across all. */
import type { RecordCalls } from '@/lib/messages/contract-records';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { eraseClient, readRecord } from '@/lib/store/record';
import { searchClients } from '@/lib/store/search';
import { forgetLoss, readDataState } from './loss';
import { remind } from './reminders';

export const recordHandlers: Handlers<RecordCalls, PageSender> = {
  'data.state': readDataState,
  'data.go-on': async () => {
    await forgetLoss();
    await announce(['settings']);
    return null;
  },
  'client.record': async ({ clientId }) => ({ record: await readRecord(clientId) }),
  'client.search': ({ query }) => searchClients(query),
  'client.erase': async ({ clientId }) => {
    const erased = await eraseClient(clientId);
    await remind();
    await announce(['tab', 'notes', 'follow-ups', 'guides', 'log', 'contact-log', 'settings']);
    return erased;
  },
};
