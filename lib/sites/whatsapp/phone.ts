import { clean, first } from '../find';
import { TITLE } from './selectors';

/** An unsaved contact is titled by the number, in international form. */
const PHONE = /^\+\d[\d\s().-]{6,20}$/;

export function titleOf(chat: Element): string {
  return clean(first(chat, TITLE)?.title);
}

/** The title where it is a phone. */
export function titledPhone(chat: Element): string | null {
  const title = titleOf(chat);
  return PHONE.test(title) ? title : null;
}

/** A group's members have phones that are not this chat's, and the digits of an `@lid` are no phone. */
export function phonesOf(chat: Element, chatId: string | null): string[] {
  const titled = titledPhone(chat);
  const digits = /^(\d+)@c\.us$/.exec(chatId ?? '')?.[1];
  if (digits) return !titled || titled.replace(/\D/g, '') === digits ? [`+${digits}`] : [];
  return titled && !chatId?.endsWith('@g.us') ? [titled] : [];
}
