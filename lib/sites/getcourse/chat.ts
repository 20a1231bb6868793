/** Facts of an open conversation: of the inbox and of «Сообщения». */
import type { Facts } from '@/lib/model/page';
import type { Frame } from '../contract';
import { type Finder, facts, matches, textOf } from '../find';
import { aboutClient, clientLink, userIdOf } from './client';
import { contentOf, isOwn } from './content';
import { messagesOf, writerIn } from './messages';
import * as S from './selectors';

export function readChat({ document }: Frame): Facts {
  const content = contentOf(document);
  const { link, clientId } = otherSide(content);
  const about = (finder: Finder) => aboutClient({ block: content, link, clientId }, finder);
  const messages = messagesOf(content, clientId);
  return facts({
    clientName: textOf(link),
    clientId,
    phones: about(S.PHONE),
    emails: about(S.EMAIL),
    messages,
    lastIncoming: messages.findLast(({ from }) => from === 'client')?.text,
  });
}

/** Whom the lines name; else the one person linked. Other conversations, each with its own person, may stand beside. */
function otherSide(content: Element): { link: HTMLElement | null; clientId: string | null } {
  const writer = writerIn(content);
  if (writer === null) {
    const link = clientLink(content, S.CHAT_CLIENT);
    return { link, clientId: userIdOf(link) };
  }
  const link = matches(content, S.CHAT_CLIENT).find((one) => userIdOf(one) === writer && isOwn(one)) ?? null;
  return { link, clientId: writer };
}
