/** Begun forms and ticked checklists, kept for whom the panel shows. */
import type { PaperworkCalls } from '@/lib/messages/paperwork';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import { OF_ALL } from '@/lib/model/paperwork';
import type { Checklist } from '@/lib/model/playbook';
import { clock } from '@/lib/platform/clock';
import { isSamePeriod } from '@/lib/playbook/checklist';
import { changeChecklist, checklistsOf, draftOf, keepDraft } from '@/lib/store/paperwork';
import { clientFor } from './owner';

export const paperworkHandlers: Handlers<PaperworkCalls, PageSender> = {
  'form.draft': ({ owner, playbookId, formId }) => draftOf(owner, playbookId, formId),
  'form.keep': async ({ owner, playbookId, formId, values }, { tabId }) => {
    await keepDraft({ owner: await keptFor(owner, tabId), playbookId, formId, values, updatedAt: clock.now() });
    return null;
  },
  'checklist.list': ({ owner }) => checklistsOf(owner),
  'checklist.tick': async ({ owner, playbookId, checklistId, period, itemId, done }, { tabId }) => {
    const key = { owner: await ownerOf(period, owner, tabId), playbookId, checklistId };
    const now = clock.now();
    await changeChecklist(key, (state) => {
      const holds = state && isSamePeriod(period, state.startedAt, new Date(now));
      const { startedAt, done: before } = holds ? state : { startedAt: now, done: [] };
      const others = before.filter((id) => id !== itemId);
      return { ...key, startedAt, done: done ? [...others, itemId] : others };
    });
    await announce(['paperwork']);
    return null;
  },
  'checklist.restart': async ({ owner, playbookId, checklistId, period }, { tabId }) => {
    await changeChecklist({ owner: await ownerOf(period, owner, tabId), playbookId, checklistId }, () => null);
    await announce(['paperwork']);
    return null;
  },
};

/** The client of a page is kept under their own name, as in guides. */
async function keptFor(owner: string, tabId: number | null): Promise<string> {
  return (await clientFor(owner, tabId))?.id ?? owner;
}

async function ownerOf(period: Checklist['period'], owner: string, tabId: number | null): Promise<string> {
  return period === 'client' ? keptFor(owner, tabId) : OF_ALL;
}
