/** What the manager writes about clients: notes, follow-ups, guide progress, values. */
import type { UiCalls } from '@/lib/messages/contract';
import type { Handlers, PageSender } from '@/lib/messages/receive';
import { announce } from '@/lib/messages/topics';
import type { FollowUp } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { saveValues } from '@/lib/store/clients';
import {
  closeFollowUp,
  createFollowUp,
  handFollowUp,
  openFollowUps,
  readFollowUp,
  snoozeFollowUp,
} from '@/lib/store/follow-ups';
import { guidesOf, saveGuide } from '@/lib/store/guides';
import { deleteNote, pinNote, readNote, restoreNote, saveNote, versionsOf, type WholeNote } from '@/lib/store/notes';
import { dropSaved, keepDraft, readDraft } from './drafts';
import { newFollowUp } from './new-follow-up';
import { clientFor } from './owner';
import { dismissNotification, openFollowUp, remind } from './reminders';
import { ruleOnValues } from './rules';
import { readSession, updateSession } from './session';
import { logKept } from './touches';

type Keeping = 'note.' | 'draft.' | 'follow-up.' | 'guide.' | 'values.';
type KeepingCalls = { [K in keyof UiCalls as K extends `${Keeping}${string}` ? K : never]: UiCalls[K] };

export const keepingHandlers: Handlers<KeepingCalls, PageSender> = {
  'note.save': async ({ id, owner, text, revision }, { tabId }) => {
    const at = clock.now();
    const clientId = (await readNote(id))?.clientId ?? (await clientFor(owner, tabId))?.id;
    if (clientId === undefined) throw new Error('no client on this page');
    const result = await saveNote({ id, clientId, text, revision }, at);
    if ('saved' in result && result.saved.revision === 1)
      await logKept('note', { owner: clientId, subject: id }, tabId);
    if ('saved' in result && tabId !== null) await dropSaved(owner, { noteId: id, text, at }, tabId);
    await announce(['notes', 'tab']);
    return result;
  },
  'note.delete': async ({ id }) => {
    const deleted = await deleteNote(id);
    if (deleted) await updateSession<WholeNote>(deletedKey(id), () => deleted);
    await announce(['notes', 'tab']);
    return null;
  },
  'note.restore': async ({ id }) => {
    const deleted = await readSession<WholeNote>(deletedKey(id));
    if (deleted) await restoreNote(deleted);
    await updateSession(deletedKey(id), () => null);
    await announce(['notes', 'tab']);
    return { restored: deleted !== null };
  },
  'note.pin': async ({ id, pinned }) => {
    await pinNote(id, pinned);
    await announce(['notes', 'tab']);
    return null;
  },
  'note.history': ({ id }) => versionsOf(id),
  'draft.read': ({ owner }, { tabId }) => (tabId === null ? Promise.resolve(null) : readDraft(owner, tabId)),
  'draft.save': async ({ owner, draft }, { tabId }) => {
    if (tabId !== null) await keepDraft(owner, draft, tabId);
    return null;
  },
  'follow-up.create': async ({ id, followUp }, { tabId }) => {
    const asked = await newFollowUp(id, followUp, tabId);
    const made = (await movedInstead(asked)) ?? (await createFollowUp(asked));
    await remindAnew();
    return made;
  },
  'follow-up.close': async ({ id, state }, { tabId }) => {
    const before = await readFollowUp(id);
    await closeFollowUp(id, state, clock.now());
    if (state === 'done' && before?.state === 'open' && before.clientId !== null)
      await logKept('follow-up', { owner: before.clientId, subject: id }, tabId);
    await remindAnew(id);
    return null;
  },
  'follow-up.snooze': async ({ id, dueAt }) => {
    await snoozeFollowUp(id, dueAt);
    await remindAnew(id);
    return null;
  },
  'follow-up.hand': async ({ id, to }) => {
    await handFollowUp(id, to, clock.now());
    await remindAnew(id);
    return null;
  },
  'follow-up.list': openFollowUps,
  'follow-up.open': async ({ id }) => {
    await openFollowUp(id);
    return null;
  },
  'guide.save': async ({ owner, guideId, path }, { tabId }) => {
    const kept = (await clientFor(owner, tabId))?.id ?? owner;
    const before = (await guidesOf(kept)).find((progress) => progress.guideId === guideId);
    await saveGuide({ owner: kept, guideId, path, updatedAt: clock.now() });
    // Not the way back.
    const step = path.length > (before?.path.length ?? 0) ? path.at(-1) : undefined;
    if (step !== undefined) await logKept('guide-step', { owner: kept, subject: guideId, part: step }, tabId);
    await announce(['guides', 'tab']);
    return null;
  },
  'values.save': async ({ owner, values }, { tabId }) => {
    const client = await clientFor(owner, tabId);
    if (!client) throw new Error('no client on this page');
    await saveValues(client.id, values);
    await ruleOnValues(client, values, tabId);
    await announce(['tab']);
    return null;
  },
};

const deletedKey = (noteId: string) => `deleted-note:${noteId}`;
/** A script's own reminder of an order that a rule reminds of already only says when: nobody is reminded twice. */
async function movedInstead({ source, orderKey, dueAt }: FollowUp): Promise<FollowUp | null> {
  if (source.by !== 'script' || orderKey === null) return null;
  const same = (await openFollowUps()).find((one) => one.orderKey === orderKey && one.source.id === 'order.push');
  if (!same) return null;
  await snoozeFollowUp(same.id, dueAt);
  return { ...same, dueAt };
}

/** `shown`: the follow-up whose notification, if any, has had its say. */
async function remindAnew(shown?: string): Promise<void> {
  if (shown !== undefined) await dismissNotification(shown);
  await remind();
  await announce(['follow-ups', 'tab']);
}
