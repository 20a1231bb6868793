/** What this frame shows, told to the background when it is something new, and the marks that come back. */
import type { Insertion } from '@/lib/insertion/take-back';
import type { FrameWelcome } from '@/lib/messages/contract';
import type { Marks } from '@/lib/messages/contract-reading';
import { sendContent } from '@/lib/messages/send-content';
import type { Facts, Mark, Page, RecordRow } from '@/lib/model/page';
import type { Frame, Site } from '@/lib/sites/contract';
import { inSight } from './in-sight';
import { markBareRow, markHeading, markRow, stainedBy } from './marks';
import { inSlices, rest } from './slices';
import type { Quietly } from './watch';

export interface FrameState {
  page: Page | null;
  welcome: FrameWelcome | null;
  rows: RecordRow[];
  marks: Map<string, Mark>;
  /** Of the record shown. */
  own: Mark | undefined;
  /** Where that mark stands. */
  heading: HTMLElement | null;
  /** What was told last, so that nothing is told twice. */
  told: string;
  /** Rows read before, as they were then. */
  known: WeakSet<RecordRow>;
  /** What was read last, and since when the page shows it: a reading that is told again is not newer for that. */
  reading: { text: string; at: string } | null;
  /** What can be taken back. */
  insertion: Insertion | null;
}

export const NOTHING_READ: FrameState = {
  page: null,
  welcome: null,
  rows: [],
  marks: new Map(),
  own: undefined,
  heading: null,
  told: '',
  known: new WeakSet(),
  reading: null,
  insertion: null,
};

/** When the document was loaded, ISO 8601. */
export const LOADED_AT = new Date(performance.timeOrigin).toISOString();

export async function report(site: Site, frame: Frame, state: FrameState, quietly: Quietly): Promise<void> {
  const { page } = state;
  if (!page) {
    if (state.told) await sendContent('frame.gone', {});
    state.told = '';
    return;
  }
  const facts = site.read(frame, page);
  const rows: RecordRow[] = [];
  await inSlices(site.rows?.(frame, page) ?? [], (row) => rows.push(row));
  // Another reading was asked for while this one rested, and knows the page better.
  if (state.page !== page) return;
  // The heading may name another record by now than the one that its mark is of.
  if (state.own && state.own.id !== page.recordId) state.own = undefined;
  quietly(() => paintHeading(site, frame, state));
  const changed = changedRows(rows, state);
  for (const row of changed) state.known.add(row);
  state.rows = rows;
  const text = JSON.stringify([page, facts, rows.map(({ id }) => id)]);
  // The first reading is as old as the document: a new session may have come into an old page.
  if (state.reading?.text !== text || changed.length)
    state.reading = { text, at: state.reading ? new Date().toISOString() : LOADED_AT };
  if (text !== state.told || changed.length) {
    const fresh = state.told ? changed : rows;
    // Marked as told only when it was: after a failed call the next change tells it all again.
    state.told = '';
    const marks = await tell({ site, frame, state, quietly }, { page, facts, fresh, at: state.reading.at });
    if (!marks) return;
    state.marks = byId(marks.marks);
    state.own = marks.own;
    state.told = text;
  }
  await paint(site, frame, state, quietly);
}

/** More rows than this are told in several messages, each of which the page's thread writes in a few milliseconds. */
const PIECE = 250;

interface Here {
  site: Site;
  frame: Frame;
  state: FrameState;
  quietly: Quietly;
}

interface Told {
  page: Page;
  facts: Facts;
  fresh: RecordRow[];
  at: string;
}

/** A long list is marked while it is told, what is in sight first. Null: another page came meanwhile. */
async function tell(here: Here, { page, facts, fresh, at }: Told): Promise<Marks | null> {
  const { site, frame, state } = here;
  const acts = [...(site.pages[page.kind]?.acts ?? [])];
  const isLong = fresh.length > PIECE;
  const told = isLong ? await inSightFirst(here, fresh) : fresh;
  // Looked for once: what is marked on the way is known to be ours.
  const stained = isLong ? stainedBy(frame.document) : NOTHING;
  for (let start = 0; isLong && start < told.length; start += PIECE) {
    const rows = told.slice(start, start + PIECE);
    const { marks } = await sendContent('frame.rows', { page, rows, at });
    // What came in its place is told first; the rest of the list is told when it comes back.
    if (state.page !== page || !isStill(page, site.recognise(frame))) return null;
    await paintRows(here, rows, byId(marks), stained);
    await rest();
  }
  const isAll = !isLong && fresh.length === state.rows.length;
  const rows = isLong ? [] : fresh;
  const rowIds = isAll ? {} : { rowIds: state.rows.map(({ id }) => id) };
  return sendContent('frame.read', { page, facts, rows, ...rowIds, acts, at });
}

function isStill({ kind, recordId, url }: Page, now: Page | null): boolean {
  return now?.kind === kind && now.recordId === recordId && now.url === url;
}

/** Rows that say something else than before. One that was read anew may say the same in its place. */
function changedRows(rows: readonly RecordRow[], { rows: before, known }: FrameState): RecordRow[] {
  return rows.filter((row, i) => {
    const last = before[i];
    const same = !known.has(row) && last && known.has(last) && JSON.stringify(last) === JSON.stringify(row);
    if (same) known.add(row);
    return !known.has(row);
  });
}

async function inSightFirst({ site, frame }: Here, rows: readonly RecordRow[]): Promise<RecordRow[]> {
  const elements = rows.map((row) => site.rowElement?.(frame, row) ?? null);
  const sight = await inSight(elements.filter((element) => element !== null));
  const isSeen = (_: RecordRow, i: number) => sight.has(elements[i] ?? frame.document.documentElement);
  return [...rows.filter(isSeen), ...rows.filter((row, i) => !isSeen(row, i))];
}

function byId(marks: readonly Mark[]): Map<string, Mark> {
  return new Map(marks.map((mark) => [mark.id, mark]));
}

export async function paint(site: Site, frame: Frame, state: FrameState, quietly: Quietly): Promise<void> {
  quietly(() => paintHeading(site, frame, state));
  await paintRows({ site, frame, state, quietly }, state.rows, state.marks, stainedBy(frame.document));
}

const NOTHING: ReadonlySet<Element> = new Set();

async function paintRows(
  { site, frame, quietly }: Here,
  rows: readonly RecordRow[],
  marks: ReadonlyMap<string, Mark>,
  stained: ReadonlySet<Element>,
): Promise<void> {
  await inSlices(rows, (row) => {
    const mark = marks.get(row.id);
    const element = mark || stained.size ? site.rowElement?.(frame, row) : null;
    if (!element) return;
    if (stained.has(element)) quietly(() => markRow(element, mark));
    else if (mark) quietly(() => markBareRow(element, mark));
  });
}

/** A page that draws its heading anew leaves the old one behind, in sight or not. */
function paintHeading(site: Site, frame: Frame, state: FrameState): void {
  const heading = (state.page && site.heading?.(frame, state.page)) ?? null;
  if (state.heading && state.heading !== heading) markHeading(state.heading, undefined);
  state.heading = heading;
  if (heading) markHeading(heading, state.own);
}
