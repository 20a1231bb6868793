/** What the look-alike of Instagram Direct holds. */
import type { Attached } from '../attached.ts';

export interface IgMessage {
  fromMe: boolean;
  /** Who wrote it, by handle. */
  author: string;
  text: string;
  quotes?: string;
  /** A picture without a word. */
  photo?: boolean;
}

export interface IgThread {
  id: string;
  /** What heads the thread: the name, or the handle of who gave none; a group's title. */
  title: string;
  /** Null for groups. */
  handle: string | null;
  messages: IgMessage[];
}

export interface InstagramState {
  /** The account that is logged in. */
  account: string;
  threads: IgThread[];
  /** Pasted files that wait for Send, by thread. */
  attached: Record<string, Attached[]>;
  /** What the composer's model holds, by thread. */
  drafts: Record<string, string>;
  /** Messages that were sent: tests expect none. */
  sent: { threadId: string; text: string }[];
}
