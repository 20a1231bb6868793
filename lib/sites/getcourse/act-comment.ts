/** Saves a comment of the order, and nothing else: with a status in the same save one of the two is lost. */
import type { Act, Acted, Outcome } from '@/lib/model/page';
import type { Frame } from '../contract';
import { anyState, clean, every, first } from '../find';
import { cardOf, fail, holdsComment, saveButton } from './form';
import { selectOf } from './order';
import * as S from './selectors';
import { unsavedIn } from './unsaved';

export function addComment(frame: Frame, act: Act): Outcome<Acted> {
  const { text = '' } = act;
  if (!clean(text)) return fail('field-missing', 'text');
  const card = cardOf(frame, act);
  if ('failed' in card) return card;
  const { content, before } = card.done;
  if (holdsComment(content)) return fail('comment-not-empty', undefined, true);
  const chosen = selectOf(content, S.STATUS_SELECT)?.value;
  if (chosen && chosen !== before.status?.code) return fail('status-chosen', chosen, true);
  const area = first(content, S.COMMENT, anyState);
  // By its tag; `instanceof` would ask for this realm's class.
  if (area?.localName !== 'textarea') return fail('field-missing', 'Deal[add_comment]');
  const field = area as HTMLTextAreaElement;
  if (field.disabled || field.readOnly) return fail('read-only');
  if (field.maxLength >= 0 && text.length > field.maxLength) return fail('too-long');
  const unsaved = unsavedIn(content, [...every(content, S.STATUS_SELECT, anyState), field]);
  if (unsaved.length) return fail('unsaved-changes', unsaved.join(', '), true);
  const save = saveButton(content);
  if (!save) return fail('field-missing', 'save');
  field.value = text;
  save.click();
  return { done: { before, submitted: true } };
}
