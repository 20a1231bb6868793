/** What the look-alikes of Telegram Web hold, A and K alike. */
import type { Attached } from '../attached.ts';

export interface TgMessage {
  id: number;
  fromMe: boolean;
  author: string;
  at: string;
  text: string;
  quotes?: string;
  /** "… joined the group": nobody said it. */
  service?: boolean;
}

export interface TgChat {
  /** Below zero for groups. */
  id: string;
  title: string;
  /** The public name, without `@`. */
  handle: string | null;
  messages: TgMessage[];
}

export interface TelegramState {
  chats: TgChat[];
  /** Pasted files that wait for Send, by chat. */
  attached: Record<string, Attached[]>;
  /** What the composer would send, by chat. */
  drafts: Record<string, string>;
  /** Messages that were sent: tests expect none. */
  sent: { chatId: string; text: string }[];
}
