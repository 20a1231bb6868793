/** Facts of the user card. */
import type { Facts, Letter, Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { type Absent, absent, distinct, every, type Finder, facts, first, fold, matches, textOf } from '../find';
import { contentOf, isOwn } from './content';
import { dateAtFirstSight } from './dates';
import * as S from './selectors';

/** Folded headers of a table of letters; no page of it was ever seen, so nothing but its words tells it. */
const SUBJECT = /^(?:тема|тема письма|письмо|subject|letter)$/;
const STATE = /^(?:статус|статус письма|статус доставки|состояние|доставка|status|delivery)$/;
const SENT = /^(?:дата|дата отправки|отправлено|время|date|sent|sent at)$/;
const LABEL = /^(?:письма|рассылки|emails?|letters)(?: \(\d+\))?$/;

export function readUser({ document, now }: Frame, { recordId }: Page): Facts {
  const content = contentOf(document);
  const form = first(content, S.USER_FORM, isOwn) ?? content;
  const field = first(form, S.USER_PHONE_FIELD, isOwn);
  const texts = (finder: Finder) => distinct(every(form, finder, isOwn).map(textOf));
  // Its tag is looked at; `instanceof` would ask for this realm's class.
  const typed = field?.localName === 'input' ? distinct([(field as HTMLInputElement).defaultValue]) : [];
  return facts({
    clientName: textOf(first(content, S.HEADING, isOwn)),
    clientId: recordId,
    phones: typed.length ? typed : texts(S.PHONE),
    emails: texts(S.EMAIL).filter((text) => text.includes('@')),
    letters: lettersOf(content, now()),
  });
}

function lettersOf(content: Element, now: Date): Letter[] | Absent {
  for (const table of matches(content, S.HEADED_TABLE).filter(isOwn)) {
    const heads = matches(table, S.HEADER).map((head) => fold(textOf(head)));
    const [subject, state, sent] = [SUBJECT, STATE, SENT].map((word) => heads.findIndex((head) => word.test(head)));
    if (subject === undefined || subject < 0 || state === undefined || state < 0) continue;
    return matches(table, S.BODY_ROW).flatMap((row) => {
      const cells = matches(row, S.CELL);
      const letter = { subject: textOf(cells[subject]), state: textOf(cells[state]) };
      if (!letter.subject || !letter.state) return [];
      return [{ ...letter, at: dateAtFirstSight(cells[sent ?? -1] ?? null, now) }];
    });
  }
  const isNamed = matches(content, S.LETTERS_LABEL).some((label) => isOwn(label) && LABEL.test(fold(textOf(label))));
  return isNamed ? absent('not-opened') : [];
}
