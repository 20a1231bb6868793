/** The last lines of a chat, in either of the two programs. */
import type { Message } from '@/lib/model/page';
import { type Attachments, attachmentIn, saidIn } from '../chat';
import { anyState, every, type Finder, first, latest, textOf, within } from '../find';
import { dateOf } from './dates';
import type { Peer } from './peer';
import {
  A_ASIDE,
  A_ATTACHMENTS,
  A_CLOCK,
  A_DATE,
  A_DAY,
  A_MESSAGE,
  A_OURS,
  A_TEXT,
  K_ASIDE,
  K_ATTACHMENTS,
  K_MESSAGE,
  K_OURS,
  K_TEXT,
} from './selectors';
import type { Variant } from './variants';

interface Lines {
  message: Finder;
  ours: Finder;
  text: Finder;
  /** What stands in the text and was not written. */
  aside: Finder;
  attachments: Attachments;
  at(line: HTMLElement, now: Date): string | null;
}

const LINES: Record<Variant['id'], Lines> = {
  a: {
    message: A_MESSAGE,
    ours: A_OURS,
    text: A_TEXT,
    aside: A_ASIDE,
    attachments: A_ATTACHMENTS,
    at: (line, now) => {
      const day = within(line, A_DAY);
      return dateOf(textOf(day && first(day, A_DATE, anyState)), textOf(first(line, A_CLOCK, anyState)), now);
    },
  },
  k: {
    message: K_MESSAGE,
    ours: K_OURS,
    text: K_TEXT,
    aside: K_ASIDE,
    attachments: K_ATTACHMENTS,
    at: ({ dataset }) => (/^\d{10}$/.test(dataset.timestamp ?? '') ? secondsAt(Number(dataset.timestamp)) : null),
  },
};

/** More lines than are wanted, because some are notices and say nothing. */
const LOOKED_AT = 60;

export function messagesOf({ chat, variant, id }: Peer, now: Date): Message[] {
  const { message, ours, text, aside, attachments, at } = LINES[variant.id];
  // A bubble of the former chat that is still there carries its id.
  const own = (line: HTMLElement) => !line.dataset.peerId || line.dataset.peerId === id;
  const lines = every(chat, message, anyState).filter(own).slice(-LOOKED_AT);
  return latest(
    lines.flatMap((line) => {
      const part = first(line, text, anyState);
      const said = (part && saidIn(part, aside)) || attachmentIn(line, attachments);
      return said ? [{ from: within(line, ours) ? 'us' : 'client', text: said, at: at(line, now) }] : [];
    }),
  );
}

function secondsAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
