/**
 * The one door of the background. Whatever is not a call of our own content script or our own page, in the shape of
 * the contract, gets no answer at all; the console says what was dropped. The tab and frame come from the sender.
 */
import type * as z from 'zod/mini';
import { log } from '@/lib/platform/log';
import type { ContentCalls, In, Out, Reply, UiCalls } from './contract';
import { contentInputs, uiInputs } from './schemas';

/** A frame of a web page in which our content script runs. */
export interface FrameSender {
  tabId: number;
  /** 0 is the tab's top frame. */
  frameId: number;
  /** Tells two documents of one frame apart; older Firefox gives none. */
  documentId: string | null;
  url: string;
}

/** One of the extension's own pages. */
export interface PageSender {
  page: 'panel' | 'popup' | 'options';
  /** The tab a panel stands in; null for pages that stand in none or are a tab themselves. */
  tabId: number | null;
  /** Names the panel's document within its tab. */
  document: string;
}

export type Handlers<C, From> = {
  [K in keyof C]: (input: In<C, K>, from: From) => Promise<Out<C, K>>;
};

export interface Door {
  /** `runtime.id` and `runtime.getURL('')` of this extension. */
  id: string;
  root: string;
  content: Handlers<ContentCalls, FrameSender>;
  ui: Handlers<UiCalls, PageSender>;
  /** Has this panel shown the token that the content script of its tab registered? */
  isVerified(tabId: number, document: string): Promise<boolean>;
}

/** The sender as both browsers give it. */
export interface RawSender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** Resolves to the answer, or to undefined where nothing is to be answered. Never rejects. */
export async function receive(door: Door, raw: unknown, sender: RawSender): Promise<Reply<unknown> | undefined> {
  const envelope = sender.id === door.id ? openEnvelope(raw) : null;
  if (!envelope) return drop('not ours', '');
  const { cuebook, call, input } = envelope;
  if (cuebook === 'content' && isCall(contentInputs, call)) {
    const from = frameOf(door, sender);
    return from ? run(contentInputs, door.content, call, input, from) : drop('not from a page', call);
  }
  if (cuebook === 'ui' && isCall(uiInputs, call)) {
    const from = pageOf(door, sender);
    if (!from) return drop('not from a page of ours', call);
    if (!(await mayCall(door, call, from))) return drop('panel not verified', call);
    return run(uiInputs, door.ui, call, input, from);
  }
  return drop('unknown call', '');
}

async function run<C, K extends keyof C & string, From>(
  schemas: { [P in keyof C]: z.ZodMiniType<In<C, P>> },
  handlers: Handlers<C, From>,
  call: K,
  input: unknown,
  from: From,
): Promise<Reply<Out<C, K>> | undefined> {
  const schema: z.ZodMiniType<In<C, K>> = schemas[call];
  const parsed = schema.safeParse(input);
  if (!parsed.success) return drop('wrong shape', `${call}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  try {
    return { ok: await handlers[call](parsed.data, from) };
  } catch (error) {
    log('messages', `${call} failed`, error);
    // With its name: the screens tell a full disk from a bug by it.
    return { error: String(error) };
  }
}

function openEnvelope(raw: unknown): { cuebook: unknown; call: string; input: unknown } | null {
  if (typeof raw !== 'object' || raw === null || !('cuebook' in raw) || !('call' in raw) || !('in' in raw)) return null;
  return typeof raw.call === 'string' ? { cuebook: raw.cuebook, call: raw.call, input: raw.in } : null;
}

/** Own keys only: `constructor` is no call. */
function isCall<S extends object>(schemas: S, call: string): call is keyof S & string {
  return Object.hasOwn(schemas, call);
}

function frameOf(door: Door, sender: RawSender): FrameSender | null {
  const { tab, frameId, url, documentId = null } = sender;
  if (tab?.id === undefined || frameId === undefined || !url || url.startsWith(door.root)) return null;
  return { tabId: tab.id, frameId, documentId, url };
}

const PAGES = {
  '/panel.html': 'panel',
  // The same panel, for domains of the customer's own: docs/decisions/006.
  '/own-panel.html': 'panel',
  '/popup.html': 'popup',
  '/options.html': 'options',
} as const;

function pageOf(door: Door, sender: RawSender): PageSender | null {
  const { tab, frameId = 0, url, documentId } = sender;
  if (!url?.startsWith(door.root)) return null;
  const { pathname } = new URL(url);
  const page = isCall(PAGES, pathname) ? PAGES[pathname] : null;
  const framed = tab?.id !== undefined && frameId !== 0;
  // Only the panel is ever framed, and it is nothing but framed.
  if (!page || framed !== (page === 'panel')) return null;
  return { page, tabId: framed ? (tab.id ?? null) : null, document: documentId ?? `frame ${frameId}` };
}

async function mayCall(door: Door, call: string, from: PageSender): Promise<boolean> {
  if (from.page !== 'panel') return call !== 'panel.hello' && call !== 'tab.view';
  if (call === 'panel.hello') return true;
  return from.tabId !== null && (await door.isVerified(from.tabId, from.document));
}

function drop(why: string, what: string): undefined {
  log('messages', `dropped (${why}) ${what}`);
}
