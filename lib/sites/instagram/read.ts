import type { Facts, Message } from '@/lib/model/page';
import { attachmentIn, lastIncoming, saidIn } from '../chat';
import type { Frame } from '../contract';
import { absent, anyState, every, facts, first, latest, matches, textOf, within } from '../find';
import { peerOf } from './peer';
import { ATTACHMENTS, AUTHOR, BUTTON, ROW, TEXT } from './selectors';

export function read(frame: Frame): Facts {
  const peer = peerOf(frame);
  if (!peer) return {};
  const { threadId, handle, name, group } = peer;
  const messages = threadId ? messagesOf(frame.document.documentElement) : [];
  const common = { title: group, lastIncoming: lastIncoming(messages), messages };
  // A group is nobody: nothing may be kept under it.
  const nobody = group === null ? null : absent('group');
  if (!handle) return facts({ clientName: nobody, clientId: nobody, handle: nobody, phones: nobody, ...common });
  return facts({ clientName: name, clientId: threadId, handle, phones: absent('hidden-number'), ...common });
}

/** More lines than are wanted, because some are notices and say nothing. */
const LOOKED_AT = 60;

/** The page draws times for stretches of lines only, so lines have none. */
function messagesOf(root: Element): Message[] {
  const rows = every(root, ROW, anyState).slice(-LOOKED_AT);
  return latest(
    rows.flatMap((row) => {
      const texts = every(row, TEXT, (text) => !first(text, TEXT, anyState) && !within(text, BUTTON));
      const said = texts.filter((text) => !isAside(textOf(text))).at(-1);
      const from = sideOf(row, texts.map(textOf));
      const text = said ? saidIn(said, []) : attachmentIn(row, ATTACHMENTS);
      return text && from ? [{ from, text, at: null }] : [];
    }),
  );
}

/** For screen readers before the text: who sent it. Only the English words were seen on the page. */
const OURS =
  /^(?:you (?:sent|replied)|вы (?:отправили|ответили)|(?:вие )?(?:изпратихте|отговорихте)|(?:te )?(?:elküldted|válaszoltál))(?: |$)/i;
/** The same of others, and the words for the key that sends. */
const ASIDE =
  /^(?:enter|original message:?|исходное сообщение:?|.{1,60} (?:sent|replied to you|отправил\(а\)|ответил\(а\) вам))$/i;

function isAside(text: string): boolean {
  return OURS.test(text) || ASIDE.test(text);
}

/** Who wrote a line; null where nothing on it tells, as in a stretch of lines under one picture. */
function sideOf(row: Element, texts: readonly string[]): Message['from'] | null {
  if (texts.some((text) => OURS.test(text))) return 'us';
  return matches(row, AUTHOR).length ? 'client' : null;
}
