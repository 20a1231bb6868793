/** Comments of a record and lines of a conversation: who wrote what, when. A line whose writer is not told is left out. */
import type { Message } from '@/lib/model/page';
import type { Finder } from '../find';
import { clean, every, first, fold, isVisible, latest, linesOf, matches, within } from '../find';
import { globalsOf } from './recognise';
import * as S from './selectors';

/** What the platform itself notes among the lines; nobody said it. */
const NOTED = /^(?:взял[аи]? себе|назначен отдел|закрыто|открыто)(?:$|[ .:])/;

/** `clientId`: whose record or conversation it is, where known. */
export function messagesOf(content: Element, clientId: string | null): Message[] {
  const { accountUserId } = globalsOf(content.ownerDocument);
  const lines = every(content, S.COMMENT_LINE, (line) => isVisible(line) && !within(line, S.ASIDE));
  if (!lines.length) return dialogMessages(content);
  const read = lines.flatMap((line): Message[] => {
    const from = writerOf(line, clientId, accountUserId);
    const text = linesOf(own(line, S.COMMENT_TEXT));
    if (!from || !text || (from === 'us' && NOTED.test(fold(text)))) return [];
    return [{ from, text, at: timeOf(line) }];
  });
  // Without a time for each the page's own order is all there is.
  const isTimed = read.every(({ at }) => at !== null);
  return latest(isTimed ? read.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? '')) : read);
}

/** The client of a conversation by its lines, null where they name none or several. */
export function writerIn(content: Element): string | null {
  const lines = matches(content, S.CLIENT_LINE).filter((line) => !within(line, S.ASIDE));
  const ids = new Set(lines.map(authorOf));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

function writerOf(line: HTMLElement, clientId: string | null, me: string | null): Message['from'] | null {
  const author = authorOf(line);
  if (author !== null && author === clientId) return 'client';
  if (is(line, S.MY_LINE) || (author !== null && author === me) || own(line, S.STAFF_LINK)) return 'us';
  return is(line, S.CLIENT_LINE) && (clientId === null || author === null) ? 'client' : null;
}

function authorOf(line: Element): string | null {
  return /(?:^|\s)gc-user-comment-(\d+)/.exec(line.className)?.[1] ?? null;
}

/** Answers stand inside the comment that they answer. */
function own(line: HTMLElement, finder: Finder): HTMLElement | null {
  return first(line, finder, (part) => within(part, S.COMMENT_LINE) === line);
}

function is(line: Element, finder: Finder): boolean {
  return within(line, finder) === line;
}

/** Seconds since 1970, as text; milliseconds where it is that long. */
function timeOf(line: HTMLElement): string | null {
  const stamp = /^\d{10}(?:\d{3})?$/.exec(clean(line.dataset.timestamp))?.[0];
  return stamp ? new Date(Number(stamp) * (stamp.length > 10 ? 1 : 1000)).toISOString() : null;
}

/** The new inbox: the side on which a line stands tells who wrote it. */
function dialogMessages(content: Element): Message[] {
  const dialog = first(content, S.DIALOG);
  if (!dialog) return [];
  const lines = matches(dialog, S.DIALOG_LINE).filter((line) => isVisible(line));
  return latest(
    lines.flatMap((line): Message[] => {
      const text = linesOf(first(line, S.DIALOG_TEXT));
      return text ? [{ from: is(line, S.DIALOG_OURS) ? 'us' : 'client', text, at: null }] : [];
    }),
  );
}
