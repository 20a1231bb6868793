/** What the manager says of who is who. */
import type { PeopleCalls } from '@/lib/messages/people';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { join, part, split, unpart } from './same';

export const clientHandlers: Handlers<PeopleCalls, PageSender> = {
  'client.join': ({ owner, otherId }, { tabId }) => tell(tabId !== null && join(tabId, owner, otherId)),
  'client.part': ({ owner, otherId }, { tabId }) => tell(tabId !== null && part(tabId, owner, otherId)),
  'client.unpart': ({ owner, otherId }, { tabId }) => tell(tabId !== null && unpart(tabId, owner, otherId)),
  'client.split': ({ joinId }) => tell(split(joinId)),
};

async function tell(work: Promise<boolean> | false): Promise<{ done: boolean }> {
  const done = await work;
  await announce(['tab', 'notes', 'follow-ups', 'guides']);
  return { done };
}
