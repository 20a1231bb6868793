/** For tests only: a browser without pages, in which frames and pages of ours call the background's door. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentCalls, FrameCalls, In, Out, Reply, UiCalls } from '@/lib/messages/contract';
import { type RawSender, receive } from '@/lib/messages/receive';
import type { ActKind, Facts, Page, RecordRow } from '@/lib/model/page';
import { clock } from '@/lib/platform/clock';
import { closeDatabase, database } from '@/lib/store/db';
import { written } from '../afterwards';
import { openDoor } from '../door';

export const HOST = 'example.getcourse.ru';
export const TOKEN = 'a-token-of-thirty-two-characters';

/** Empties database and browser, and sets the clock. */
export async function newWorld(now = '2026-03-02T09:00:00.000Z'): Promise<void> {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  setClock(now);
  frameAnswers({});
  // The tabs of tests are numbers only; the browser here knows none of them.
  const found = async (id: number) => ({ id, windowId: 0 });
  vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation(found as typeof fakeBrowser.tabs.update);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(found as typeof fakeBrowser.tabs.get);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
}

/** What remains after the worker died: the database and storage.session. */
export async function killWorker(): Promise<void> {
  await closeDatabase();
}

export function setClock(now: string): void {
  vi.spyOn(clock, 'now').mockReturnValue(now);
}

type FrameAnswer = (input: never, to: { tabId: number; frameId: number }) => unknown;

/** What frames answer; a call without an answer finds nobody there. Returns what was asked. */
export function frameAnswers(
  answers: { [K in keyof FrameCalls]?: FrameAnswer },
): { call: string; in: unknown; tabId: number; frameId: number }[] {
  const asked: { call: string; in: unknown; tabId: number; frameId: number }[] = [];
  const send = async (tabId: number, message: unknown, options?: { frameId?: number }) => {
    const { call, in: input } = message as { call: keyof FrameCalls; in: never };
    const frameId = options?.frameId ?? 0;
    const answer = answers[call];
    if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
    asked.push({ call, in: input, tabId, frameId });
    return { ok: answer(input, { tabId, frameId }) };
  };
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as typeof fakeBrowser.tabs.sendMessage);
  return asked;
}

export interface From {
  tabId?: number;
  frameId?: number;
  document?: string;
  url?: string;
}

export function contentSender({
  tabId = 7,
  frameId = 0,
  document = 'doc-1',
  url = `https://${HOST}/`,
}: From = {}): RawSender {
  return { id: fakeBrowser.runtime.id, url, frameId, documentId: document, tab: { id: tabId } };
}

export function pageSender(page: string, { tabId, frameId = 5, document = 'panel-1' }: From = {}): RawSender {
  const url = fakeBrowser.runtime.getURL(page as '/');
  return tabId === undefined
    ? { id: fakeBrowser.runtime.id, url }
    : { id: fakeBrowser.runtime.id, url, frameId, documentId: document, tab: { id: tabId } };
}

/** What follows from it is written down by then. */
export async function knock(message: unknown, sender: RawSender): Promise<Reply<unknown> | undefined> {
  const reply = await receive(openDoor(), message, sender);
  await written();
  return reply;
}

export async function fromFrame<K extends keyof ContentCalls>(
  call: K,
  input: In<ContentCalls, K>,
  from: From = {},
): Promise<Out<ContentCalls, K>> {
  return unwrap(await knock({ cuebook: 'content', call, in: input }, contentSender(from))) as Out<ContentCalls, K>;
}

/** From the verified panel of tab 7; see `openPanel`. */
export async function fromPanel<K extends keyof UiCalls>(
  call: K,
  input: In<UiCalls, K>,
  tabId = 7,
): Promise<Out<UiCalls, K>> {
  return unwrap(await knock({ cuebook: 'ui', call, in: input }, pageSender('/panel.html', { tabId }))) as Out<
    UiCalls,
    K
  >;
}

export async function fromPopup<K extends keyof UiCalls>(call: K, input: In<UiCalls, K>): Promise<Out<UiCalls, K>> {
  return unwrap(await knock({ cuebook: 'ui', call, in: input }, pageSender('/popup.html'))) as Out<UiCalls, K>;
}

export async function openPanel(tabId = 7): Promise<void> {
  await fromFrame('panel.register', { token: TOKEN }, { tabId });
  await fromPanel('panel.hello', { token: TOKEN }, tabId);
}

export function orderPage(recordId: string, more: Partial<Page> = {}): Page {
  const url = `https://${HOST}/sales/control/deal/update/id/${recordId}`;
  return { site: 'getcourse', kind: 'order', host: HOST, url, recordId, ...more };
}

export function orderFacts(number: string, code: string, more: Facts = {}): Facts {
  return {
    recordNumber: { value: number },
    status: { value: { code, text: code } },
    clientId: { value: '311' },
    clientName: { value: 'Анна Примерова' },
    createdAt: { value: `2026-03-01T10:00:00+03:00` },
    ...more,
  };
}

export function row(id: string, number: string, code: string, more: Partial<RecordRow> = {}): RecordRow {
  return {
    id,
    number,
    url: `https://${HOST}/sales/control/deal/update/id/${id}`,
    clientId: '311',
    clientName: 'Анна Примерова',
    status: { code, text: code },
    amount: null,
    product: 'Курс',
    createdAt: null,
    ...more,
  };
}

/** A document loads in a frame and says what it shows. */
export async function loadPage(
  page: Page,
  facts: Facts,
  from: From = {},
  rows: RecordRow[] = [],
  acts: ActKind[] = page.kind === 'order' ? ['mark-surplus', 'take', 'restore'] : [],
) {
  const sender = { url: page.url, ...from };
  await fromFrame('frame.hello', { page }, sender);
  return fromFrame('frame.read', { page, facts, rows, acts }, sender);
}

function unwrap(reply: Reply<unknown> | undefined): unknown {
  if (!reply) throw new Error('no answer');
  if ('error' in reply) throw new Error(reply.error);
  return reply.ok;
}
