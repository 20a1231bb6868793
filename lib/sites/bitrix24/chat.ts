/** A chat of the messenger, of the classic one, and of an open line: who is there and what was said. */
import type { Facts, Message } from '@/lib/model/page';
import type { Frame } from '../contract';
import { absent, distinct, every, facts, first, isVisible, latest, matches, textOf, within } from '../find';
import { parseDate } from './dates';
import { openChatTitle } from './recognise';
import * as S from './selectors';

export function readChat(frame: Frame): Facts {
  const root = frame.document.documentElement;
  const title = textOf(openChatTitle(root) ?? first(root, S.CLASSIC_TITLE));
  const messages = messagesOf(frame);
  const client = isOpenLine(frame, title) ? withoutLine(title) : isGroup(root) ? absent('group') : title;
  return facts({
    clientName: client,
    lastIncoming: messages.findLast(({ from }) => from === 'client')?.text,
    messages: latest(messages),
  });
}

/** What portals call open lines unless somebody renamed them. */
const LINE_NAME =
  / - (?:открыт\S+ (?:лини|канал)|open (?:channel|line)|отворен\S+ (?:лини|канал)|nyílt (?:vonal|csatorna))/i;

function isOpenLine({ document, location }: Frame, title: string): boolean {
  return (
    /[?&]IM_LINES=Y\b/.test(location.search) ||
    first(document.documentElement, S.OPEN_LINE) !== null ||
    LINE_NAME.test(title)
  );
}

/** "<client> - <line>", where both may hold hyphens of their own, but seldom lonely ones. */
function withoutLine(title: string): string {
  const at = title.lastIndexOf(' - ');
  return at > 0 ? title.slice(0, at) : title;
}

/** The header counts members, or several people write. */
function isGroup(root: Element): boolean {
  return first(root, S.CHAT_MEMBERS) !== null || distinct(every(root, S.CHAT_AUTHOR).map(textOf)).length > 1;
}

/** The oldest first, as they stand. The day stands above its messages, the time in each. */
function messagesOf({ document, now }: Frame): Message[] {
  const lines = matches(document.documentElement, [...S.CHAT_INCOMING, ...S.CHAT_OUTGOING, ...S.CHAT_DAY]);
  let day = '';
  return lines.filter(isVisible).flatMap((line): Message[] => {
    const from = isOne(line, S.CHAT_INCOMING) ? 'client' : isOne(line, S.CHAT_OUTGOING) ? 'us' : null;
    if (from === null) {
      day = textOf(line);
      return [];
    }
    const text = textOf(first(line, S.CHAT_TEXT));
    const time = textOf(first(line, S.CHAT_TIME));
    return text ? [{ from, text, at: parseDate(`${day}, ${time}`, now()) }] : [];
  });
}

function isOne(element: HTMLElement, finder: typeof S.CHAT_DAY): boolean {
  return within(element, finder) === element;
}
