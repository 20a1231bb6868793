/** What was answered by which text is learned; what was not is kept for the playbook's author. */
import type { LearningCalls } from '@/lib/messages/learning';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { MAX_WORDS } from '@/lib/model/learning';
import type { Facts } from '@/lib/model/page';
import type { TextSource } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { addExample, addUnanswered, examples, takeUnanswered, unansweredList } from '@/lib/store/learning';
import { readSettings } from '@/lib/store/settings';
import { factOf } from './facts';

export const learningHandlers: Handlers<LearningCalls, PageSender> = {
  'learned.list': examples,
  'unanswered.add': async ({ id, text, place }) => {
    await addUnanswered({ id, text, place, at: clock.now() });
    await announce(['learning']);
    return null;
  },
  'unanswered.list': unansweredList,
  'unanswered.settle': async ({ ids, to }) => {
    const words = await takeUnanswered(ids);
    if (to) for (const { id, text, at } of words) await addExample({ id, answer: to, text, at });
    await announce(['learning']);
    return null;
  },
};

/** A text stands in the composer: it answers what the client last wrote, unless nothing is to be kept of clients. */
export async function learn({ playbookId, kind, id }: TextSource, facts: Facts): Promise<void> {
  const words = factOf(facts, 'lastIncoming')?.trim();
  // A long message is about many things, and a short one ("да") about none.
  if (!words || words.length > MAX_WORDS || words.length < 4) return;
  try {
    if (!(await readSettings()).contactLog) return;
    const at = clock.now();
    await addExample({ id: crypto.randomUUID(), answer: { playbookId, kind, id }, text: words, at });
    await announce(['learning']);
  } catch (error) {
    // The text stands there: that it taught nothing must not make it look failed.
    log('background', 'learning', error);
  }
}
