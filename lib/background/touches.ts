/** The contact log: what was done for whom and from where, written once it is proved, unless it is switched off. */
import { announce } from '@/lib/messages/topics';
import { pageOwner } from '@/lib/model/owner';
import type { Page } from '@/lib/model/page';
import type { ActEvent } from '@/lib/model/records';
import type { TextSource, Touch } from '@/lib/model/touch';
import { clock } from '@/lib/platform/clock';
import { log } from '@/lib/platform/log';
import { readSettings } from '@/lib/store/settings';
import { addTouch, dropTouch } from '@/lib/store/touches';
import { clientFor } from './owner';
import { clientsShown } from './remember';
import { type FrameState, readTab, shownFrame } from './tabs';

type Fact = Omit<Touch, 'site' | 'host' | 'recordId' | 'url'>;

/** What is told has happened: that it could not be written down must not make it look undone. */
async function write(tell: () => Promise<Touch>): Promise<void> {
  try {
    if (!(await readSettings()).contactLog) return;
    await addTouch(await tell());
    await announce(['contact-log', 'tab']);
  } catch (error) {
    log('background', 'contact log', error);
  }
}

/** A text stands in a composer of the tab. `id` is the fact's, `owner` whom the panel showed, `page` what it stood on. */
export function logText(
  id: string,
  source: TextSource,
  owner: string,
  tabId: number,
  page: Page | null,
): Promise<void> {
  const { playbookId, kind, id: subject, angle: part } = source;
  const at = clock.now();
  return write(async () => {
    // Whom something was sent to has something to be kept; a tab that has gone on since does not tell who it was.
    const client = await clientFor(owner, tabId).catch(() => null);
    return placed(page, { id, owner: client?.id ?? owner, kind, subject, part, playbookId, at });
  });
}

/** The text was taken back out of the composer: nothing was said. */
export async function forgetText(id: string): Promise<void> {
  await dropTouch(id);
  await announce(['contact-log', 'tab']);
}

/** A change of the CRM's record is proved; its frame shows whose record it is. One act is one fact, as its event is. */
export function logAct({ id, kind, at, ...event }: ActEvent, frame: FrameState & { page: Page }): Promise<void> {
  return write(async () => {
    const [client] = await clientsShown(frame);
    const owner = client?.id ?? pageOwner(frame.page, frame.facts);
    const fact: Fact = { id, owner, kind: 'act', subject: id, part: kind, playbookId: null, at };
    const { site, host, recordId, url } = event;
    return { ...fact, site, host, recordId, url };
  });
}

/** Kept for `owner` from the panel of a tab, or from no page. */
export function logKept(
  kind: 'guide-step' | 'note' | 'follow-up',
  { owner, subject, part = null }: { owner: string; subject: string; part?: string | null },
  tabId: number | null,
): Promise<void> {
  const at = clock.now();
  return write(async () => {
    const page = tabId === null ? null : (shownFrame(await readTab(tabId))?.page ?? null);
    return placed(page, { id: crypto.randomUUID(), owner, kind, subject, part, playbookId: null, at });
  });
}

function placed(page: Page | null, fact: Fact): Touch {
  const { site = null, host = null, recordId = null } = page ?? {};
  return { ...fact, site, host, recordId, url: page && keptUrl(page.url) };
}

/** An address that is too long to be kept is kept without its parameters. */
export function keptUrl(url: string): string {
  return url.length > 2000 ? `${new URL(url).origin}${new URL(url).pathname}`.slice(0, 2000) : url;
}
