/** Acts on CRM records, from the confirmed click to the proof on the page that comes back. */
import { canUndo, isRecordOf, isStatusAct } from '@/lib/model/acts';
import type { Act, Acted, FailureWhy, Inserted, Outcome, Page } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import type { TextSource } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { addEvent, completeBefore, eventsOf, readEvent, settleEvent } from '@/lib/store/events';
import { readSettings } from '@/lib/store/settings';
import { afterwards, written } from './afterwards';
import { factOf } from './facts';
import { ask, isOn, readLivingTab } from './frames';
import { learn } from './learning-handlers';
import { stillShows } from './owner';
import { expectedStatus, managerShown, noteSent, readableStatus, SERVER_MS } from './proof';
import { ruleOnAct, ruleOnText } from './rules';
import { siteOf } from './site-of';
import { composerFrame, type FrameState, readTab, shownFrame, type TabState, updateTab } from './tabs';
import { forgetText, keptUrl, logAct, logText } from './touches';
import { judgeRecord } from './verdicts';

/** Where a text goes that was chosen in the message itself, and the command in whose place it is to stand. */
export type Into = Pick<FrameState, 'frameId' | 'documentId'> & { replacing: string };

/**
 * Puts a text into the composer last used in the tab, or into the one where it was chosen, if the tab still shows whom
 * the text was filled for. `source` is written into the contact log once the text stands there.
 */
export async function insert(
  tabId: number,
  text: string,
  owner: string,
  source: TextSource | null,
  into: Into | null = null,
): Promise<Outcome<Inserted>> {
  const place = await placeFor(tabId, owner, into);
  if ('failed' in place) return place;
  const { tab, frame } = place;
  const answer = await ask(tabId, frame, 'insert', { text, ...(into && { replacing: into.replacing }) });
  if ('ok' in answer) {
    if ('done' in answer.ok) {
      const { frameId, documentId } = frame;
      const touchId = source && crypto.randomUUID();
      await updateTab(tabId, () => ({ inserted: { frameId, documentId, touchId } }));
      const { page = null, facts = {} } = shownFrame(tab) ?? {};
      afterwards(tabId, async () => {
        if (source && touchId) await logText(touchId, source, owner, tabId, page);
        if (source) await learn(source, facts);
        await ruleOnText(source, text, owner, tabId);
      });
    }
    return answer.ok;
  }
  // Where the frame was lost after it was asked, the text may stand there: a second click could double it.
  return { failed: 'no-answer', retry: answer.none === 'absent' };
}

type Failed = Extract<Outcome, { failed: unknown }>;
type Place = Pick<FrameState, 'frameId' | 'documentId'>;

/** Where something for `owner` goes: refused where the tab shows somebody else by now. */
export async function placeFor(
  tabId: number,
  owner: string,
  into: Place | null = null,
): Promise<{ tab: TabState; frame: Place } | Failed> {
  const shown = shownFrame(await readLivingTab(tabId));
  // The page may have gone on to another client since it was last read.
  const refreshed = shown && (await ask(tabId, shown, 'refresh', {}));
  // It is there, and cannot say whom it shows now: what is inserted may be for somebody else. (One that is gone is forgotten.)
  if (refreshed && 'none' in refreshed && refreshed.none === 'lost') return { failed: 'no-answer', retry: true };
  const tab = await readLivingTab(tabId);
  if (!(await stillShows(tab, owner))) return fail('record-changed');
  const frame = into ?? composerFrame(tab);
  return frame ? { tab, frame } : { failed: 'no-composer', retry: true };
}

/** Takes the text inserted last in the tab back out of its composer; then it was not said either. */
export async function takeBack(tabId: number): Promise<Outcome> {
  await written(tabId);
  const { inserted } = await readTab(tabId);
  if (!inserted) return fail('text-changed');
  const answer = await ask(tabId, inserted, 'take-back', {});
  if ('none' in answer) return { failed: 'no-answer', retry: false };
  if ('failed' in answer.ok) return answer.ok;
  await updateTab(tabId, () => ({ inserted: null }));
  if (inserted.touchId) await forgetText(inserted.touchId);
  return answer.ok;
}

/**
 * Acts on the record shown. The event is written before the frame is asked, since the page may leave before it
 * answers; `done` means the form was sent, and the event says whether the page has proved it. An act that sends
 * nothing (it opened a form) is done at once.
 */
export async function act(tabId: number, asked: Act, undoes: string | null): Promise<Outcome<ActEvent>> {
  const frame = shownFrame(await readLivingTab(tabId));
  if (!frame) return fail('record-changed');
  const undone = asked.kind === 'restore' ? await undoable(frame.page, undoes) : null;
  const wrong = await check(frame, asked, undone);
  if (wrong) return fail(wrong);
  // The second click of two, here or in another tab of the same record; and a comment never goes with a status.
  if (await isOnItsWay(frame.page, asked.recordId)) return { failed: 'not-proved-yet', retry: true };

  const event = await newEvent(frame, asked, undone);
  await addEvent(event);
  await noteSent(event, tabId, frame.facts);
  // What to bring back is what the log says, not what the caller says.
  const { restore: _, ...plain } = asked;
  const answer = await ask(tabId, frame, 'act', { act: undone ? { ...plain, restore: stateOf(undone) } : plain });
  return conclude(tabId, event, frame, answer);
}

type Reply = Awaited<ReturnType<typeof ask<'act'>>>;

async function conclude(
  tabId: number,
  event: ActEvent,
  frame: FrameState & { page: Page },
  answer: Reply,
): Promise<Outcome<ActEvent>> {
  // The page left while it was asked: likely because the form was sent. Its next reading will tell.
  const isSent = 'none' in answer && answer.none === 'lost' && event.kind !== 'open-payment';
  if (isSent) return { done: (await readEvent(event.id)) ?? event };
  const outcome: Outcome<Acted> = 'ok' in answer ? answer.ok : { failed: 'no-answer', retry: true };
  const settled = { after: event.before.status, settledAt: clock.now() };
  if ('failed' in outcome) {
    await settleEvent(event.id, { state: 'failed', ...settled });
    return outcome;
  }
  await updateTab(tabId, ({ undo }) => ({ undo: undo?.eventId === event.undoes ? null : undo }));
  await completeBefore(event.id, { ...event.before, ...outcome.done.before });
  if (!outcome.done.submitted) {
    await settleEvent(event.id, { state: 'done', ...settled });
    await logAct(event, frame);
    await ruleOnAct(event, frame);
  }
  return { done: (await readEvent(event.id)) ?? event };
}

/** Why this must not be done now, or null. */
async function check(
  { page, origin, facts, acts }: FrameState & { page: Page },
  asked: Act,
  undone: ActEvent | null,
): Promise<FailureWhy | null> {
  if (page.recordId === null || page.recordId !== asked.recordId) return 'record-changed';
  if (!isOn(await readSettings(), await siteOf(origin))) return 'site-off';
  if (!acts.includes(asked.kind)) return 'unsupported';
  if (!isStatusAct(asked.kind)) return null;
  const status = readableStatus(facts)?.code;
  // What cannot be read may be a paid order.
  if (status === undefined) return 'field-missing';
  if (status !== asked.expectStatus) return 'status-changed';
  if (asked.kind === 'take') return null;
  // Taken back is what the act left, not what somebody made of the record since.
  if (asked.kind === 'restore' && !undone) return 'unsupported';
  if (undone) return status === (await expectedStatus(undone)) ? null : 'status-changed';
  return (await judgeRecord(page))?.kind === 'surplus' ? null : 'status-changed';
}

async function isOnItsWay({ site, host }: Page, recordId: string): Promise<boolean> {
  const since = Date.parse(clock.now()) - SERVER_MS;
  const events = await eventsOf(site, host, recordId);
  return events.some(({ state, at }) => state === 'submitted' && Date.parse(at) > since);
}

async function undoable(page: Page, undoes: string | null): Promise<ActEvent | null> {
  const event = undoes === null ? null : await readEvent(undoes);
  return event && canUndo(event) && isRecordOf(event, page) ? event : null;
}

async function newEvent(
  { page, facts }: FrameState & { page: Page },
  { kind, recordId, text }: Act,
  undone: ActEvent | null,
): Promise<ActEvent> {
  const { managerName } = await readSettings();
  const verdict = isStatusAct(kind) && kind !== 'restore' ? await judgeRecord(page) : null;
  return {
    id: crypto.randomUUID(),
    kind,
    site: page.site,
    host: page.host,
    recordId,
    number: factOf(facts, 'recordNumber'),
    clientName: factOf(facts, 'clientName')?.slice(0, 500) ?? null,
    url: keptUrl(page.url),
    ...(managerName && { by: managerName }),
    ...(verdict && { because: verdict.reason }),
    ...(kind === 'comment' && text !== undefined && { text }),
    before: { status: factOf(facts, 'status'), manager: managerShown(facts) },
    at: clock.now(),
    state: 'submitted',
    after: null,
    settledAt: null,
    undoneBy: null,
    undoes: undone?.id ?? null,
  };
}

/** A state without keys that hold undefined: the contract has none. */
function stateOf({ before: { status, managerId } }: ActEvent): NonNullable<Act['restore']> {
  return managerId === undefined ? { status } : { status, managerId };
}

function fail(why: FailureWhy): { failed: FailureWhy; retry: boolean } {
  return { failed: why, retry: why === 'status-changed' };
}
