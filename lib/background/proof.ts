/** The proof of acts: what the page that comes back has to show. */
import type { Act, Facts, Message, Status } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import { clock } from '@/lib/platform/clock';
import { clean } from '@/lib/sites/find';
import { eventsOf, readEvent, settleEvent } from '@/lib/store/events';
import { factOf } from './facts';
import { readSession, updateSession } from './session';
import type { FrameState } from './tabs';

/** What was sent longer ago has reached the CRM, in milliseconds: a page opened after that shows what came of it. */
export const SERVER_MS = 60_000;

/** What must be known of the moment an act was sent to judge the page that comes back. */
interface Sent {
  tabId: number;
  /** How often the record already had this comment: one more proves that it was saved again. */
  same: number;
}

export async function noteSent(event: ActEvent, tabId: number, facts: Facts): Promise<void> {
  const sent: Sent = { tabId, same: timesWritten(factOf(facts, 'messages') ?? [], event.text) };
  await updateSession<Sent>(keyOf(event.id), () => sent);
}

/** What the record's page shows now settles the acts that were sent off before that page was loaded. */
export async function settleActs(tabId: number, frame: FrameState): Promise<boolean> {
  const { page, bornAt, facts } = frame;
  if (!page?.recordId || bornAt === null) return false;
  const events = await eventsOf(page.site, page.host, page.recordId);
  const waiting = events.filter((event) => event.state === 'submitted' && event.at < bornAt);
  const settled = await Promise.all(waiting.map((event) => settle(event, tabId, facts, bornAt)));
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

async function settle(event: ActEvent, tabId: number, facts: Facts, bornAt: string): Promise<boolean> {
  const sent = await readSession<Sent>(keyOf(event.id));
  const late = Date.parse(bornAt) - Date.parse(event.at) > SERVER_MS;
  const done =
    event.kind === 'comment' ? isWritten(event.text, facts, sent?.same ?? 0, late) : await hasStatus(event, facts);
  if (done === null) return false;
  // Another tab may have been loading the record while the form was on its way: that one proves no failure.
  if (!done && sent?.tabId !== tabId && !late) return false;
  const after = factOf(facts, 'status');
  await settleEvent(event.id, { state: done ? 'done' : 'failed', after, settledAt: clock.now() });
  await updateSession(keyOf(event.id), () => null);
  return true;
}

/** Null: the page does not tell. */
async function hasStatus(event: ActEvent, facts: Facts): Promise<boolean | null> {
  const status = readableStatus(facts);
  return status && status.code === (await expectedStatus(event));
}

/** Null: the page does not tell. Comments may come after the rest of the page, so for a while none mean nothing. */
function isWritten(text: Act['text'], { messages }: Facts, same: number, late: boolean): boolean | null {
  if (messages && 'value' in messages) return timesWritten(messages.value, text) > same;
  return late && messages && !messages.why ? false : null;
}

function timesWritten(messages: readonly Message[], text: Act['text']): number {
  const written = clean(text);
  return messages.filter((message) => message.from === 'us' && clean(message.text) === written).length;
}

const keyOf = (eventId: string) => `act:${eventId}`;
