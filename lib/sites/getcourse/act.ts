/**
 * Acts on an order's card: the form's own fields are set and the form's own button is pressed. Nothing is dispatched
 * on the status select: the platform's handler of its `change` starts a partial navigation that loses the save.
 * The platform's one-click link `a.btn-change-status` is not used: it submits without a way to look first.
 */
import type { Act, Acted, FailureWhy, Outcome, Page, RecordState } from '@/lib/model/page';
import type { Frame } from '../contract';
import type { Finder } from '../find';
import { anyState, appear, clean, every, first, fold, textOf } from '../find';
import { contentOf, isOwn, readStatus } from './read';
import { globalsOf, recognise } from './recognise';
import * as S from './selectors';
import { isLabelOf } from './status';

/** How long the page may take to show a field that it was asked for, in milliseconds. */
const REVEAL_LIMIT = 1500;

interface Card {
  content: HTMLElement;
  before: RecordState;
}

/** What the form is to be set to; a key left out is not touched. */
interface Wanted {
  status?: string;
  managerId?: string | null;
}

export async function act(frame: Frame, _page: Page, act: Act): Promise<Outcome<Acted>> {
  const wanted = wantedBy(act, frame.document);
  if (!wanted) return fail('field-missing', 'accountUserId');
  const early = check(frame, act);
  if ('failed' in early) return early;
  if (wanted.managerId !== undefined) await reveal(early.done.content, S.MANAGER_SELECT, S.MANAGER_LINK);
  if (isCancelling(wanted) && lacksReason(early.done.content)) {
    await reveal(early.done.content, S.STATUS_SELECT, S.STATUS_OPENER);
    return fail('reason-required', undefined, true);
  }
  // The page may have changed while the field was awaited: from here to the click nothing is.
  const card = check(frame, act);
  return 'failed' in card ? card : submit(card.done, wanted);
}

function wantedBy({ kind, restore }: Act, document: Document): Wanted | null {
  if (kind === 'mark-surplus') return { status: 'false' };
  const me = globalsOf(document).accountUserId;
  if (kind === 'take') return me ? { status: 'in_work', managerId: me } : null;
  return {
    ...(restore?.status && { status: restore.status.code }),
    ...(restore?.managerId !== undefined && { managerId: restore.managerId }),
  };
}

/** Is this still the record that the manager confirmed, and may its form be saved? */
function check(frame: Frame, act: Act): Outcome<Card> {
  const now = recognise(frame);
  if (now?.kind !== 'order' || now.recordId !== act.recordId) return fail('record-changed');
  const content = contentOf(frame.document);
  const status = readStatus(content);
  // What cannot be read may be a paid order.
  if (!status) return fail('field-missing', 'status');
  if (status.code !== act.expectStatus) return fail('status-changed', status.code);
  // A comment in the same save swallows the status.
  if (valuesOf(content, S.COMMENT).some(clean)) return fail('comment-not-empty', undefined, true);
  return { done: { content, before: { status, ...managerOf(content) } } };
}

function submit({ content, before }: Card, wanted: Wanted): Outcome<Acted> {
  const save = first(content, S.SAVE, (button) => isOwn(button) && /^(?:сохранить|save)$/.test(fold(textOf(button))));
  if (!save) return fail('field-missing', 'save');
  const changes: [HTMLSelectElement, string][] = [];
  if (wanted.status !== undefined && wanted.status !== before.status?.code) {
    const select = selectOf(content, S.STATUS_SELECT);
    const option = select && optionOf(select, wanted.status, (text) => isLabelOf(text, wanted.status ?? ''));
    if (!option) return fail('field-missing', `Deal[change_status]=${wanted.status}`);
    changes.push([select, option.value]);
  }
  if (wanted.managerId !== undefined && wanted.managerId !== before.managerId) {
    const select = selectOf(content, S.MANAGER_SELECT);
    const option =
      select && optionOf(select, wanted.managerId ?? '', (text) => wanted.managerId === null && isNobody(text));
    if (!option) return fail('field-missing', `Deal[manager_user_id]=${wanted.managerId}`);
    changes.push([select, option.value]);
  }
  if (changes.some(([select]) => select.disabled)) return fail('read-only');
  for (const [select, value] of changes) select.value = value;
  save.click();
  return { done: { before, submitted: true } };
}

/** The label is asked only where no option has the code: `find` over both would take the first of either. */
function optionOf(select: HTMLSelectElement, value: string, isLabel: (text: string) => boolean) {
  const options = [...select.options];
  return options.find((option) => option.value === value) ?? options.find((option) => isLabel(textOf(option)));
}

function isNobody(text: string): boolean {
  return /не выбран|not selected/.test(fold(text));
}

/** Undefined where the card does not show it: the manager's name alone is no id. */
function managerOf(content: Element): Pick<RecordState, 'managerId'> {
  const chosen = selectOf(content, S.MANAGER_SELECT)?.value;
  if (chosen) return { managerId: chosen };
  const shown = textOf(first(content, S.MANAGER_LINK, isOwn));
  // An empty select beside a name has not been filled yet: it does not say that nobody is set.
  return isNobody(shown) || (chosen === '' && !shown) ? { managerId: null } : {};
}

function selectOf(content: Element, finder: Finder): HTMLSelectElement | null {
  const found = first(content, finder, anyState);
  // Its tag was just looked at; `instanceof` would ask for this realm's class.
  return found?.localName === 'select' ? (found as HTMLSelectElement) : null;
}

/** Shows a field by the page's own link, if it is not in view yet. */
async function reveal(content: HTMLElement, field: Finder, opener: Finder): Promise<void> {
  if (first(content, field)) return;
  first(content, opener, isOwn)?.click();
  await appear(content, () => first(content, field), REVEAL_LIMIT);
}

function isCancelling({ status }: Wanted): boolean {
  return status === 'false' || status === 'cancelled';
}

/** The form has the field only where the school asks for reasons; it may stay hidden until a status is chosen by hand. */
function lacksReason(content: Element): boolean {
  return valuesOf(content, S.REASON_SELECT).some((value) => !value || value === '0');
}

function valuesOf(content: Element, finder: Finder): string[] {
  // Selected by the name of a form field, so that they have a value.
  return every(content, finder, anyState).map((field) => (field as HTMLInputElement).value);
}

function fail(
  failed: FailureWhy,
  detail?: string,
  retry = false,
): { failed: FailureWhy; retry: boolean; detail?: string } {
  return { failed, retry, ...(detail !== undefined && { detail }) };
}
