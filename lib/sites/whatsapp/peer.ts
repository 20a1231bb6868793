/** Who is on the other side of the open chat, from its title and the ids of its messages. */
import { isHalfSwitched } from '../chat';
import type { Frame } from '../contract';
import { anyState, clean, first, matches } from '../find';
import { CHAT, CHOSEN, MESSAGE_ID, TITLE } from './selectors';

export interface Peer {
  chat: HTMLElement;
  /** Empty while the chat is being switched. */
  title: string;
  /** The title is the number of somebody who is not in the address book. */
  titledPhone: boolean;
  /** `<digits>@c.us`, `<id>@g.us`, `<id>@lid`; null where the messages do not say. */
  chatId: string | null;
  phones: string[];
}

/** Null while no chat is open. */
export function peerOf(frame: Frame): Peer | null {
  const root = frame.document.documentElement;
  const chat = first(root, CHAT);
  if (!chat) return null;
  const title = clean(first(chat, TITLE)?.title);
  const chatId = chatIdOf(chat);
  const chosen = clean(first(root, CHOSEN, anyState)?.title);
  if (isHalfSwitched(frame, [chosen, title, chatId ?? '']))
    return { chat, title: '', titledPhone: false, chatId: null, phones: [] };
  return { chat, title, titledPhone: PHONE.test(title), chatId, phones: phonesOf(title, chatId) };
}

export function isGroup(chatId: string | null): boolean {
  return chatId?.endsWith('@g.us') ?? false;
}

/** WhatsApp keeps the number of some people to itself and gives them an id of another kind. */
export function isNumberHidden(chatId: string | null): boolean {
  return chatId?.endsWith('@lid') ?? false;
}

/** An unsaved contact is titled by the number, in international form. */
const PHONE = /^\+\d[\d\s().-]{6,20}$/;

/** `true_79000001122@c.us_3EB0…`: from me or not, the chat, the message, in groups also the member. */
const MESSAGE = /^(?:true|false)_([^_]+@(?:c\.us|g\.us|lid))_/;

/** The chat's id when all messages that carry one agree; newer builds carry none. */
function chatIdOf(chat: Element): string | null {
  const ids = new Set(
    matches(chat, MESSAGE_ID).flatMap((element) => MESSAGE.exec(element.dataset.id ?? '')?.[1] ?? []),
  );
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** A group's members have phones that are not this chat's, and the digits of an `@lid` are no phone. */
function phonesOf(title: string, chatId: string | null): string[] {
  const titled = PHONE.test(title);
  const digits = /^(\d+)@c\.us$/.exec(chatId ?? '')?.[1];
  if (digits) return !titled || title.replace(/\D/g, '') === digits ? [`+${digits}`] : [];
  return titled && !isGroup(chatId) ? [title] : [];
}
