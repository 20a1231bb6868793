/** What the look-alike of WhatsApp Web holds. */
import type { Attached } from '../attached.ts';

export interface WaMessage {
  id: string;
  fromMe: boolean;
  author: string;
  at: string;
  text: string;
  /** What the message answers to. */
  quotes?: string;
  /** A voice message: it has no text. */
  voice?: boolean;
}

export interface WaChat {
  /** `<digits>@c.us`, `<id>@g.us` for groups, `<id>@lid` where the number is hidden. */
  id: string;
  /** The name in the manager's address book; for people who are not in it, the number. */
  title: string;
  /** Members of a group, as its header lists them. */
  members: string[];
  /** Newer builds write the message's own id alone into `data-id`. */
  bareIds: boolean;
  /** The newest builds have no `message-in` and `message-out` either. */
  bareRows: boolean;
  messages: WaMessage[];
}

export interface WhatsappState {
  chats: WaChat[];
  /** Pasted files that wait for Send, by chat. */
  attached: Record<string, Attached[]>;
  /** What the composer's model holds, by chat. */
  drafts: Record<string, string>;
  /** Messages that were sent: tests expect none. */
  sent: { chatId: string; text: string }[];
}
