import type { Facts, Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, every, facts, first, textOf } from '../find';
import { phonesOf, titledPhone, titleOf } from './phone';
import { CHAT, INCOMING, MESSAGE_TEXT } from './selectors';

const isGroup = (recordId: string | null) => recordId?.endsWith('@g.us') ?? false;

export function read({ document }: Frame, { recordId }: Page): Facts {
  const chat = first(document.documentElement, CHAT);
  if (!chat) return {};
  const incoming = every(chat, INCOMING, anyState).at(-1);
  return facts({
    // A group is nobody: its name must not stand in a greeting, nor anything be kept under it.
    clientName: isGroup(recordId) || titledPhone(chat) ? null : titleOf(chat),
    ...(isGroup(recordId) && { title: titleOf(chat) }),
    clientId: isGroup(recordId) ? null : recordId,
    phones: phonesOf(chat, recordId),
    lastIncoming: textOf(incoming && every(incoming, MESSAGE_TEXT).at(-1)),
  });
}
