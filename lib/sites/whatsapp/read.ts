import type { Facts, Message } from '@/lib/model/page';
import { attachmentIn, lastIncoming, saidIn } from '../chat';
import type { Frame } from '../contract';
import { absent, anyState, clean, every, facts, first, latest, within } from '../find';
import { isGroup, isNumberHidden, type Peer, peerOf } from './peer';
import { ATTACHMENTS, INCOMING, MESSAGE, MESSAGE_TEXT, OUTGOING, QUOTATION, STAMP, TICK } from './selectors';
import { datesOf } from './stamps';

export function read(frame: Frame): Facts {
  const peer = peerOf(frame);
  if (!peer) return {};
  const { title, titledPhone, chatId, phones } = peer;
  // While the chat is being switched nothing tells whose lines these are.
  const messages = title || chatId ? messagesOf(peer, frame.now()) : [];
  const common = { lastIncoming: lastIncoming(messages), messages };
  if (isGroup(chatId)) {
    // A group is nobody: its name must not stand in a greeting, nor anything be kept under it.
    const nobody = absent('group');
    return facts({ clientName: nobody, clientId: nobody, phones: nobody, title, ...common });
  }
  return facts({
    clientName: titledPhone ? null : title,
    clientId: chatId,
    phones: phones.length || !isNumberHidden(chatId) ? phones : absent('hidden-number'),
    title: null,
    ...common,
  });
}

/** More lines than are wanted, because some are notices and say nothing. */
const LOOKED_AT = 60;

function messagesOf({ chat, title }: Peer, now: Date): Message[] {
  const lines = every(chat, MESSAGE, anyState).slice(-LOOKED_AT);
  const stamps = lines.map((line) => first(line, STAMP, anyState)?.dataset.prePlainText ?? '');
  const dates = datesOf(stamps, now);
  return latest(
    lines.flatMap((line, i) => {
      const from = sideOf(line, stamps[i] ?? '', title);
      const text = textOfLine(line) || attachmentIn(line, ATTACHMENTS, (mark) => !within(mark, QUOTATION));
      return from && text ? [{ from, text, at: dates[i] ?? null }] : [];
    }),
  );
}

/** Who wrote a line; null where nothing on it tells. */
function sideOf(line: Element, stamp: string, title: string): Message['from'] | null {
  if (within(line, OUTGOING) || first(line, TICK, anyState)) return 'us';
  if (within(line, INCOMING)) return 'client';
  const author = /\] (.*):$/.exec(clean(stamp))?.[1];
  return author && author === title ? 'client' : null;
}

/** The line's own text; a quotation is somebody else's. */
function textOfLine(line: Element): string {
  const own = every(line, MESSAGE_TEXT, (text) => !within(text, QUOTATION)).at(-1);
  return own ? saidIn(own, QUOTATION) : '';
}
