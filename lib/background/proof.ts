/** The proof of acts: what the page that comes back has to show. */
import { isOrderKind } from '@/lib/model/acts';
import { type Act, type Facts, MAX_MESSAGES, type Message, type Page, type Status } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clean } from '@/lib/sites/find';
import { eventsOf, readEvent, settleEvent } from '@/lib/store/events';
import { factOf } from './facts';
import { readSession, updateSession } from './session';
import type { FrameState } from './tabs';
import { logAct } from './touches';

/** What was sent longer ago has reached the CRM, in milliseconds: a page opened after that shows what came of it. */
export const SERVER_MS = 60_000;

/** How far a CRM's clock may be behind ours, in milliseconds. */
const SKEW_MS = 120_000;

/** What must be known of the moment an act was sent to judge the page that comes back. */
interface Sent {
  tabId: number;
  comments: Known | null;
}

/** What a record already had of a comment; null in its place: its comments could not be read. */
interface Known {
  same: Same;
  /** As many lines as are ever read: an older one goes with each that comes, so no more of them may still be one more. */
  isFull: boolean;
}

/** How many lines of ours have the text. */
interface Same {
  all: number;
  untimed: number;
  /** Not older than the act. */
  fresh: number;
}

export async function noteSent(event: ActEvent, tabId: number, facts: Facts): Promise<void> {
  const lines = factOf(facts, 'messages');
  const comments = lines && { same: countSame(lines, event), isFull: lines.length >= MAX_MESSAGES };
  const sent: Sent = { tabId, comments };
  await updateSession<Sent>(keyOf(event.id), () => sent);
}

/** What the record's page shows now settles the acts that were sent off before that page was loaded. */
export async function settleActs(tabId: number, frame: FrameState): Promise<boolean> {
  const { page, bornAt, acts } = frame;
  if (!page?.recordId || bornAt === null) return false;
  const events = await eventsOf(page.site, page.host, page.recordId);
  // A client or a chat may have the id of an order, and proves nothing of it.
  const isJudge = ({ kind }: ActEvent) => (kind === 'restore' ? isOrderKind(page.kind) : acts.includes(kind));
  const waiting = events.filter((event) => event.state === 'submitted' && event.at < bornAt && isJudge(event));
  const settled = await Promise.all(waiting.map((event) => settle(event, tabId, { ...frame, page }, bornAt)));
  return settled.includes(true);
}

/** The status that can be read; a label that nobody knows (a school's own language) proves nothing. */
export function readableStatus(facts: Facts): Status | null {
  const status = factOf(facts, 'status');
  return status?.code === 'unknown' ? null : status;
}

/** The status code that proves the act. GetCourse's codes: a surplus order becomes false, a taken one is in work. */
export async function expectedStatus({ kind, undoes }: Pick<ActEvent, 'kind' | 'undoes'>): Promise<string | null> {
  if (kind === 'mark-surplus') return 'false';
  if (kind === 'take') return 'in_work';
  const undone = undoes === null ? null : await readEvent(undoes);
  return undone?.before.status?.code ?? null;
}

async function settle(
  event: ActEvent,
  tabId: number,
  frame: FrameState & { page: Page },
  bornAt: string,
): Promise<boolean> {
  const { facts } = frame;
  const sent = await readSession<Sent>(keyOf(event.id));
  const late = Date.parse(bornAt) - Date.parse(event.at) > SERVER_MS;
  const done =
    event.kind === 'comment' ? isWritten(event, facts, sent?.comments ?? null, late) : await isChanged(event, facts);
  if (done === null) return false;
  // Another tab may have been loading the record while the form was on its way: that one proves no failure.
  if (!done && sent?.tabId !== tabId && !late) return false;
  const after = factOf(facts, 'status');
  await settleEvent(event.id, { state: done ? 'done' : 'failed', after, settledAt: clock.now() });
  await updateSession(keyOf(event.id), () => null);
  if (done) await logAct(event, frame);
  return true;
}

/**
 * Null: the page does not tell. A status that moved as it should proves the save, manager and all, unless the page shows
 * a manager who speaks against it; where the status was to stay, the manager alone can prove it.
 */
async function isChanged(event: ActEvent, facts: Facts): Promise<boolean | null> {
  const status = readableStatus(facts);
  if (!status) return null;
  const expected = await expectedStatus(event);
  if (status.code !== expected) return false;
  const hasMoved = event.before.status?.code !== expected;
  // Who takes an order may have been its manager already.
  if (event.kind === 'take') return hasMoved || isOtherManager(event.before, facts);
  if (event.kind !== 'restore') return true;
  return (await isManagerBack(event, facts)) ?? (hasMoved || null);
}

/** Cut to what the log takes. */
export function managerShown(facts: Facts): string | null {
  return factOf(facts, 'manager')?.slice(0, 500) ?? null;
}

/** Null: the page does not tell, or did not before. */
function isOtherManager({ manager, managerId }: ActEvent['before'], facts: Facts): boolean | null {
  const shown = managerShown(facts);
  if (shown === null) return null;
  if (managerId === null) return true;
  return manager ? shown !== manager : null;
}

/** Null: the page does not tell, or the act brings no manager back. That none is shown does not say that there is none. */
async function isManagerBack({ undoes }: ActEvent, facts: Facts): Promise<boolean | null> {
  const undone = undoes === null ? null : await readEvent(undoes);
  const shown = managerShown(facts);
  if (!undone || undone.before.managerId === undefined || shown === null) return null;
  if (undone.before.managerId === null) return false;
  return undone.before.manager ? shown === undone.before.manager : null;
}

/** Null: the page does not tell. Comments may come after the rest of the page, so for a while none mean nothing. */
function isWritten(event: ActEvent, { messages }: Facts, known: Known | null, late: boolean): boolean | null {
  if (!messages || !('value' in messages)) return late && messages && !messages.why ? false : null;
  const same = countSame(messages.value, event);
  if (same.fresh > (known?.same.fresh ?? 0)) return true;
  // Without times an old line cannot be told from a new one, except by what stood there before.
  if (known && same.untimed > known.same.untimed) return true;
  const isSure = same.all <= (known?.same.all ?? 0) && !known?.isFull;
  return isSure ? false : null;
}

function countSame(messages: readonly Message[], { text, at }: Pick<ActEvent, 'at'> & Pick<Act, 'text'>): Same {
  const written = clean(text);
  const same = messages.filter((message) => message.from === 'us' && clean(message.text) === written);
  const timed = same.flatMap((message) => message.at ?? []);
  const since = Date.parse(at) - SKEW_MS;
  return {
    all: same.length,
    untimed: same.length - timed.length,
    fresh: timed.filter((time) => Date.parse(time) >= since).length,
  };
}

const keyOf = (eventId: string) => `act:${eventId}`;
