/** What each tab shows: its frames, its panel, and what it was opened for. Kept in storage.session. */
import type { FrameSender } from '@/lib/messages/receive';
import type { ActKind, ComposerNote, Facts, Page } from '@/lib/model/page';
import type { TextHint } from '@/lib/model/text-hint';
import type { TextSource } from '@/lib/model/touch';
import { browser } from '@/lib/platform/browser';
import { clock } from '@/lib/platform/clock';
import { readSession, updateSession } from './session';

export interface UsedComposer {
  label: string;
  note: ComposerNote | null;
  at: string;
  /** Of what is being written in it. */
  hints: TextHint[];
}

export interface FrameState {
  frameId: number;
  /** Tells this document from the next one in the same frame; null where the browser does not say. */
  documentId: string | null;
  /** When this document first spoke; null for one that came back from the back/forward cache: it may show old things. */
  bornAt: string | null;
  /** Of the frame's address: it says which site this is, for as long as the settings and the browser let it. */
  origin: string;
  page: Page | null;
  facts: Facts;
  /** Record ids of the rows of a list. */
  rowIds: string[];
  /** What the page offers. */
  acts: ActKind[];
  /** When this record, or this list, came into this frame. */
  shownAt: string;
  /** The composer last used in this frame. */
  composer: UsedComposer | null;
}

export interface TabState {
  frames: Record<string, FrameState>;
  /** What the panel's frame shows to be let in; known to the top frame's content script alone. */
  token: string | null;
  /** Documents of panels that showed the token. */
  panels: string[];
  panelOpen: boolean;
  /** The act to be taken back on this page, and whether its record was reached. */
  undo: { eventId: string; reached: boolean } | null;
  /** The text inserted last: in which document, and its fact in the contact log. */
  inserted: (Pick<FrameState, 'frameId' | 'documentId'> & { touchId: string | null }) | null;
  /** A text that the panel is to complete, and whom it was chosen for. */
  wanted: { id: string; source: TextSource; owner: string } | null;
  /** The follow-up that was opened in this tab. */
  ready: string | null;
}

const EMPTY: TabState = {
  frames: {},
  token: null,
  panels: [],
  panelOpen: false,
  undo: null,
  inserted: null,
  wanted: null,
  ready: null,
};

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

export async function readTab(tabId: number): Promise<TabState> {
  return (await readSession<TabState>(keyOf(tabId))) ?? EMPTY;
}

export async function updateTab(tabId: number, change: (tab: TabState) => Partial<TabState>): Promise<TabState> {
  const next = await updateSession<TabState>(keyOf(tabId), async (stored) => {
    // A page's last words can come when its tab was closed and forgotten: they would bring it back for good.
    if (!stored && !(await isTabOpen(tabId))) return null;
    const tab = stored ?? EMPTY;
    return { ...tab, ...change(tab) };
  });
  return next ?? EMPTY;
}

export function isTabOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** To be called when a tab was closed. What a worker died over goes as well. */
export async function forgetTab(tabId: number): Promise<void> {
  // In this order: a tab that speaks up in between is open, and not yet on the list.
  const kept = (await listTabs()).map((one) => one.tabId);
  const open = (await browser.tabs.query({})).map(({ id }) => id);
  const gone = [tabId, ...kept.filter((id) => !open.includes(id))];
  await Promise.all(gone.map((id) => updateSession(keyOf(id), () => null)));
}

/** Every tab in which one of our frames has spoken. */
export async function listTabs(): Promise<{ tabId: number; tab: TabState }[]> {
  const all = await browser.storage.session.get(null);
  return (
    Object.entries(all)
      .filter(([key]) => key.startsWith(PREFIX))
      // Only `updateTab` writes keys with this prefix.
      .map(([key, tab]) => ({ tabId: Number(key.slice(PREFIX.length)), tab: tab as TabState }))
  );
}

/** A new document in a frame: whatever the frame held before is gone. */
export function bearFrame(from: FrameSender, page: Page | null, loadedAt: string): Promise<TabState> {
  return updateFrame(from, () => ({ ...blank(from, clock.now()), bornAt: loadedAt, page }));
}

/** A document back from the back/forward cache: what it shows may be old. */
export function reviveFrame(from: FrameSender, page: Page | null): Promise<TabState> {
  return updateFrame(from, (frame) => ({ ...blank(from, clock.now()), composer: frame.composer, page }));
}

/** Changes one frame's state; a frame that never said hello is made, with its birth unknown. */
export function updateFrame(from: FrameSender, change: (frame: FrameState) => Partial<FrameState>): Promise<TabState> {
  return updateTab(from.tabId, ({ frames }) => {
    const stored = frames[from.frameId];
    const frame = stored && isSameDocument(stored, from) ? stored : blank(from, clock.now());
    return { frames: { ...frames, [from.frameId]: { ...frame, ...change(frame) } } };
  });
}

/** Drops a frame, unless another document has taken its place meanwhile. */
export async function dropFrame(from: Pick<FrameSender, 'tabId' | 'frameId' | 'documentId'>): Promise<void> {
  await updateSession<TabState>(keyOf(from.tabId), (tab) => {
    // The last word of a page can come after its tab was forgotten.
    if (!tab) return null;
    const { [from.frameId]: gone, ...rest } = tab.frames;
    return gone && isSameDocument(gone, from) ? { ...tab, frames: rest } : tab;
  });
}

/**
 * The frame whose record the panel shows: a frame inside the page over the page itself, because a card laid over a
 * list leaves the list's address on top; of several the one that came last. A chat of the page itself is one of
 * these: messengers open over cards, and cards over messengers.
 */
export function shownFrame(tab: TabState): (FrameState & { page: Page }) | null {
  const known = Object.values(tab.frames).filter(hasPage);
  const isUnder = ({ frameId, page }: { frameId: number; page: Page }) => Number(frameId === 0 && page.kind !== 'chat');
  return known.sort((a, b) => isUnder(a) - isUnder(b) || compare(b.shownAt, a.shownAt))[0] ?? null;
}

/**
 * The frame with the composer last used in this tab. One that a record was laid over since (a card in a slider over
 * another card) is out of sight, and belongs to somebody else.
 */
export function composerFrame(tab: TabState): (FrameState & { composer: UsedComposer }) | null {
  const shown = shownFrame(tab);
  const isInUse = (frame: FrameState & { composer: UsedComposer }) =>
    !shown || frame.frameId === shown.frameId || frame.composer.at >= shown.shownAt;
  const used = Object.values(tab.frames).filter(hasComposer).filter(isInUse);
  return used.sort((a, b) => compare(b.composer.at, a.composer.at))[0] ?? null;
}

/** Are both the same page as far as a person can tell? The address may gain and lose parameters meanwhile. */
export function isSamePage(a: Page | null, b: Page | null): boolean {
  if (!a || !b) return a === b;
  return (
    a.site === b.site &&
    a.host === b.host &&
    a.kind === b.kind &&
    a.recordId === b.recordId &&
    (a.recordId !== null || a.url === b.url)
  );
}

function blank({ frameId, documentId, url }: FrameSender, now: string): FrameState {
  return {
    frameId,
    documentId,
    bornAt: null,
    origin: new URL(url).origin,
    page: null,
    facts: {},
    rowIds: [],
    acts: [],
    shownAt: now,
    composer: null,
  };
}

function isSameDocument(frame: FrameState, from: { documentId: string | null }): boolean {
  return frame.documentId === from.documentId;
}

function hasPage(frame: FrameState): frame is FrameState & { page: Page } {
  return frame.page !== null;
}

function hasComposer(frame: FrameState): frame is FrameState & { composer: UsedComposer } {
  return frame.composer !== null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
