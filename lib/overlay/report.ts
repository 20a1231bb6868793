/** What this frame shows, told to the background when it is something new, and the marks that come back. */
import type { Insertion } from '@/lib/insertion/take-back';
import type { FrameWelcome } from '@/lib/messages/contract';
import { sendContent } from '@/lib/messages/send-content';
import type { Mark, Page, RecordRow } from '@/lib/model/page';
import type { Frame, Site } from '@/lib/sites/contract';
import { markRow } from './marks';
import { inSlices } from './slices';
import type { Quietly } from './watch';

export interface FrameState {
  page: Page | null;
  welcome: FrameWelcome | null;
  rows: RecordRow[];
  marks: Map<string, Mark>;
  /** What was told last, so that nothing is told twice. */
  told: string;
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
  told: '',
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
  state.rows = rows;
  const acts = [...(site.pages[page.kind]?.acts ?? [])];
  const told = JSON.stringify([page, facts, rows]);
  // The first reading is as old as the document: a new session may have come into an old page.
  if (state.reading?.text !== told)
    state.reading = { text: told, at: state.reading ? new Date().toISOString() : LOADED_AT };
  if (told !== state.told) {
    // Marked as told only when it was: after a failed call the next change tells it again.
    state.told = '';
    const { marks } = await sendContent('frame.read', { page, facts, rows, acts, at: state.reading.at });
    state.marks = new Map(marks.map((mark) => [mark.id, mark]));
    state.told = told;
  }
  await paint(site, frame, state, quietly);
}

export async function paint(site: Site, frame: Frame, state: FrameState, quietly: Quietly): Promise<void> {
  await inSlices(state.rows, (row) => {
    const element = site.rowElement?.(frame, row);
    if (element) quietly(() => markRow(element, state.marks.get(row.id)));
  });
}
