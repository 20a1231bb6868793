import type { Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { first, matches } from '../find';
import { phonesOf } from './phone';
import { CHAT, MESSAGE_ID } from './selectors';

/**
 * WhatsApp Web has one address for all chats: the open pane is what tells. The address given is the one that leads to
 * this chat, where its phone is known.
 */
export function recognise({ document, location: { host, href } }: Frame): Page | null {
  const chat = first(document.documentElement, CHAT);
  if (!chat) return null;
  const recordId = chatIdOf(chat);
  const [phone] = phonesOf(chat, recordId);
  const url = phone ? `https://${host}/send?phone=${phone.replace(/\D/g, '')}` : href;
  return { site: 'whatsapp', kind: 'chat', host, url, recordId };
}

/** `true_79000001122@c.us_3EB0…`: from me or not, the chat, the message, in groups also the member. */
const MESSAGE = /^(?:true|false)_([^_]+@(?:c\.us|g\.us|lid))_/;

/** The chat's id when all messages that carry one agree; newer builds carry none. */
export function chatIdOf(chat: Element): string | null {
  const ids = new Set(
    matches(chat, MESSAGE_ID).flatMap((element) => MESSAGE.exec(element.dataset.id ?? '')?.[1] ?? []),
  );
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
