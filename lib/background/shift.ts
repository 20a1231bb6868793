/** The shift in one answer: whom to ask again, which orders to take, who waits, and where to go next. */
import { inOrder, nextStep, type QueuedOrder, type SeenList, type WaitingChat } from '@/lib/followups/order-queue';
import { RULES } from '@/lib/followups/rules';
import { workingMinutes } from '@/lib/followups/work-time';
import { momentOf, wallAt } from '@/lib/followups/zone';
import type { ShiftProgress, ShiftView, WaitingView } from '@/lib/messages/contract-shift';
import { pageOwner } from '@/lib/model/owner';
import type { Facts, Page } from '@/lib/model/page';
import type { Settings } from '@/lib/model/settings';
import { clock } from '@/lib/platform/clock';
import { followUpsClosedSince, openFollowUps } from '@/lib/store/follow-ups';
import { readSettings } from '@/lib/store/settings';
import { touchesBetween } from '@/lib/store/touches';
import { factOf } from './facts';
import { lacking, seeActivity } from './horizon';
import { seenOrders } from './orders-due';
import { readSession, updateSession } from './session';

const WAITING = 'shift:waiting';
const LIST = 'shift:list';
/** More chats than anyone answers in a day. */
const MOST_WAITING = 300;

const answerWithin = RULES.flatMap(({ effect }) =>
  'show' in effect && effect.show === 'waiting' ? [effect.minutes] : [],
)[0];

export async function viewShift(): Promise<ShiftView> {
  const at = clock.now();
  const now = new Date(at);
  const settings = await readSettings();
  const dawn = midnight(now, settings, 0);
  const [open, seen, waiting, list, progress] = await Promise.all([
    openFollowUps(),
    seenOrders(),
    readSession<Record<string, WaitingChat>>(WAITING),
    readSession<SeenList>(LIST),
    progressSince(dawn.toISOString()),
  ]);
  const orders = inOrder(seen.queue);
  const chats = Object.values(waiting ?? {});
  const evening = midnight(now, settings, 1).toISOString();
  const horizon = await lacking(open, now, settings);
  const next = nextStep(orders, chats, list, now);
  return {
    at,
    followUps: open.filter(({ dueAt }) => dueAt < evening),
    later: open.filter(({ dueAt }) => dueAt >= evening).length,
    orders,
    surplus: seen.surplus,
    waiting: waits(chats, now, settings),
    horizon,
    next: next && whereTo(next),
    progress,
  };
}

/** What an order's list or a chat shows now. To be called when a page was read. */
export async function seeShift(page: Page, facts: Facts, hasRows: boolean): Promise<void> {
  if (page.kind === 'order-list' && hasRows) {
    const list: SeenList = { url: page.url, seenAt: clock.now() };
    await updateSession<SeenList>(LIST, () => list);
  }
  if (page.kind === 'chat') await seeChat(page, facts);
  await seeActivity(page, facts);
}

async function seeChat(page: Page, facts: Facts): Promise<void> {
  const messages = factOf(facts, 'messages');
  const last = messages?.at(-1);
  if (!messages || !last) return;
  const key = pageOwner(page, facts);
  const asked = messages.slice(messages.findLastIndex(({ from }) => from === 'us') + 1);
  await updateSession<Record<string, WaitingChat>>(WAITING, (stored) => {
    const { [key]: before, ...others } = stored ?? {};
    if (last.from === 'us') return others;
    const askedAt = asked[0]?.at ?? before?.askedAt ?? clock.now();
    const chat = { url: page.url, clientName: factOf(facts, 'clientName') ?? '', askedAt };
    return Object.fromEntries([...Object.entries(others), [key, chat]].slice(-MOST_WAITING));
  });
}

function waits(chats: readonly WaitingChat[], now: Date, { work, rulesOff }: Settings): WaitingView[] {
  if (rulesOff.includes('response.sla')) return [];
  return chats
    .map((chat) => {
      const waited = workingMinutes(work, new Date(chat.askedAt), now);
      return { ...chat, waited, late: answerWithin !== undefined && waited > answerWithin };
    })
    .sort((a, b) => Date.parse(a.askedAt) - Date.parse(b.askedAt));
}

function whereTo(next: NonNullable<ReturnType<typeof nextStep>>): NonNullable<ShiftView['next']> {
  if (next.to === 'chat') return { to: 'chat', url: next.chat.url, label: next.chat.clientName };
  if (next.to === 'list') return { to: 'list', url: next.list.url, label: '' };
  const { order }: QueuedOrder = next.queued;
  return { to: 'order', url: order.url, label: order.number ?? order.id };
}

async function progressSince(since: string): Promise<ShiftProgress> {
  const [touches, closed] = await Promise.all([touchesBetween(since, '\uffff'), followUpsClosedSince(since)]);
  const texts = touches.filter(({ kind }) => kind === 'script' || kind === 'objection');
  return {
    taken: touches.filter(({ kind, part }) => kind === 'act' && part === 'take').length,
    contacted: new Set(texts.map(({ owner }) => owner)).size,
    followUpsDone: closed.filter(({ state }) => state === 'done').length,
    paid: closed.filter(({ state }) => state === 'solved').length,
  };
}

/** Midnight by the school's clock, so many days on; today's is the earliest a shift begins. */
function midnight(now: Date, { work }: Settings, days: number): Date {
  return momentOf(work.zone, { day: wallAt(work.zone, now).day + days, minutes: 0 });
}
