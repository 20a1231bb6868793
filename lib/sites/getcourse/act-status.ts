/** Marks an order as surplus, takes it, brings a former state back: status and manager, in one save and nothing else. */
import type { Act, Acted, Outcome } from '@/lib/model/page';
import type { Frame } from '../contract';
import { matches } from '../find';
import { type Card, cardOf, fail, holdsComment, optionOf, reveal, saveButton, valuesOf } from './form';
import { isNobody, selectOf } from './order';
import { globalsOf } from './recognise';
import * as S from './selectors';
import { isLabelOf } from './status';
import { unsavedIn } from './unsaved';

/** What the form is to be set to; a key left out is not touched. */
interface Wanted {
  status?: string;
  managerId?: string | null;
  /** Only where the form asks for one. */
  reasonId?: string;
}

type Change = [select: HTMLSelectElement, value: string];

export async function changeStatus(frame: Frame, act: Act): Promise<Outcome<Acted>> {
  const wanted = wantedBy(act, frame.document);
  if (!wanted) return fail('field-missing', 'accountUserId');
  const early = check(frame, act);
  if ('failed' in early) return early;
  if (wanted.managerId !== undefined) await reveal(early.done.content, S.MANAGER_SELECT, S.MANAGER_LINK);
  if (isCancelling(wanted) && wanted.reasonId === undefined && lacksReason(early.done.content)) {
    await reveal(early.done.content, S.STATUS_SELECT, S.STATUS_OPENER);
    return fail('reason-required', undefined, true);
  }
  // The page may have changed while the field was awaited: from here to the click nothing is.
  const card = check(frame, act);
  return 'failed' in card ? card : submit(card.done, wanted);
}

function wantedBy({ kind, restore, reasonId }: Act, document: Document): Wanted | null {
  if (kind === 'mark-surplus') return { status: 'false', ...(reasonId !== undefined && { reasonId }) };
  const me = globalsOf(document).accountUserId;
  if (kind === 'take') return me ? { status: 'in_work', managerId: me } : null;
  return {
    ...(restore?.status && { status: restore.status.code }),
    ...(restore?.managerId !== undefined && { managerId: restore.managerId }),
  };
}

function check(frame: Frame, act: Act): Outcome<Card> {
  const card = cardOf(frame, act);
  if ('failed' in card) return card.failed === 'status-changed' && card.detail === undefined ? noStatus() : card;
  // What cannot be read may be a paid order.
  if (!card.done.before.status) return noStatus();
  return holdsComment(card.done.content) ? fail('comment-not-empty', undefined, true) : card;
}

const noStatus = () => fail('field-missing', 'status');

function submit({ content, before }: Card, wanted: Wanted): Outcome<Acted> {
  const unsaved = unsavedIn(content, chosenBy(content, wanted));
  if (unsaved.length) return fail('unsaved-changes', unsaved.join(', '), true);
  const save = saveButton(content);
  if (!save) return fail('field-missing', 'save');
  const changes: Change[] = [];
  if (wanted.status !== undefined && wanted.status !== before.status?.code) {
    const change = changeOf(content, S.STATUS_SELECT, wanted.status, (text) => isLabelOf(text, wanted.status ?? ''));
    if (!change) return fail('field-missing', `Deal[change_status]=${wanted.status}`);
    changes.push(change);
  }
  if (wanted.managerId !== undefined && wanted.managerId !== before.managerId) {
    const isNone = (text: string) => wanted.managerId === null && isNobody(text);
    const change = changeOf(content, S.MANAGER_SELECT, wanted.managerId ?? '', isNone);
    if (!change) return fail('field-missing', `Deal[manager_user_id]=${wanted.managerId}`);
    changes.push(change);
  }
  if (wanted.reasonId !== undefined && valuesOf(content, S.REASON_SELECT).length) {
    const change = wanted.reasonId ? changeOf(content, S.REASON_SELECT, wanted.reasonId) : null;
    if (!change) return fail('field-missing', `Deal[cancel_reason_id]=${wanted.reasonId}`);
    changes.push(change);
  }
  if (changes.some(([select]) => select.disabled)) return fail('read-only');
  for (const [select, value] of changes) select.value = value;
  save.click();
  return { done: { before, submitted: true } };
}

/** What is chosen anew in this save, or, of a reason, is chosen for it on the page. */
function chosenBy(content: Element, wanted: Wanted): Element[] {
  const finders = [...(wanted.status === undefined ? [] : S.STATUS_SELECT), ...(isCancelling(wanted) ? S.REASON : [])];
  return finders.length ? matches(content, finders) : [];
}

function changeOf(
  content: Element,
  field: typeof S.STATUS_SELECT,
  value: string,
  isLabel?: (text: string) => boolean,
): Change | null {
  const select = selectOf(content, field);
  const option = select && optionOf(select, value, isLabel);
  return option ? [select, option.value] : null;
}

function isCancelling({ status }: Wanted): boolean {
  return status === 'false' || status === 'cancelled';
}

/** The form has the field only where the school asks for reasons; it may stay hidden until a status is chosen by hand. */
function lacksReason(content: Element): boolean {
  return valuesOf(content, S.REASON_SELECT).some((value) => !value || value === '0');
}
