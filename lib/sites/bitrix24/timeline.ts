/** The timeline of a card: what is planned, and what colleagues wrote. */
import type { Message } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, first, latest, matches, textOf } from '../find';
import { parseDate } from './dates';
import * as S from './selectors';

/** The todo that is due first: its deadline and its text. */
export function plannedOf(root: Element): string {
  const entry = matches(root, S.PLANNED)[0];
  if (!entry) return '';
  const text = textOf(first(entry, S.ENTRY_TEXT, anyState)) || textOf(first(entry, S.ENTRY_TITLE, anyState));
  return [textOf(first(entry, S.DEADLINE, anyState)), text].filter(Boolean).join(': ');
}

/** The newest stands on top. Entries that we did not write (calls, mails, changes of stage) have no text of this class. */
export function commentsOf({ document, now }: Frame): Message[] {
  const said = matches(document.documentElement, S.PAST).flatMap((entry): Message[] => {
    const text = textOf(first(entry, S.ENTRY_TEXT, anyState));
    const at = parseDate(textOf(first(entry, S.ENTRY_TIME, anyState)), now());
    return text ? [{ from: 'us', text, at }] : [];
  });
  return latest(said.reverse());
}
