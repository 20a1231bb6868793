/**
 * The order card's form, for acts: the form's own fields are set and its own button is pressed. Nothing is dispatched
 * on the status select: the platform's handler of its `change` starts a partial navigation that loses the save.
 * The platform's one-click link `a.btn-change-status` is not used: it submits without a way to look first.
 */
import type { Act, FailureWhy, Outcome, RecordState } from '@/lib/model/page';
import type { Frame } from '../contract';
import type { Finder } from '../find';
import { anyState, appear, clean, every, first, fold, textOf } from '../find';
import { contentOf, isOwn } from './content';
import { isNobody, readStatus, selectOf } from './order';
import { recognise } from './recognise';
import * as S from './selectors';

/** How long the page may take to show a field that it was asked for, in milliseconds. */
export const REVEAL_LIMIT = 1500;

export interface Card {
  content: HTMLElement;
  before: RecordState;
}

/** Is this still the record that the manager confirmed? A status that cannot be read must have been so then, too. */
export function cardOf(frame: Frame, act: Act): Outcome<Card> {
  const now = recognise(frame);
  if (now?.kind !== 'order' || now.recordId !== act.recordId) return fail('record-changed');
  const content = contentOf(frame.document);
  const status = readStatus(content);
  if ((status?.code ?? null) !== act.expectStatus) return fail('status-changed', status?.code);
  return { done: { content, before: { status, ...managerOf(content) } } };
}

export function saveButton(content: Element): HTMLElement | null {
  return first(content, S.SAVE, (button) => isOwn(button) && /^(?:сохранить|save)$/.test(fold(textOf(button))));
}

/** A comment in the same save swallows the status. */
export function holdsComment(content: Element): boolean {
  return valuesOf(content, S.COMMENT).some(clean);
}

export function valuesOf(content: Element, finder: Finder): string[] {
  // Selected by the name of a form field, so that they have a value.
  return every(content, finder, anyState).map((field) => (field as HTMLInputElement).value);
}

/** The label is asked only where no option has the code: `find` over both would take the first of either. */
export function optionOf(select: HTMLSelectElement, value: string, isLabel: (text: string) => boolean = () => false) {
  const options = [...select.options];
  return options.find((option) => option.value === value) ?? options.find((option) => isLabel(textOf(option))) ?? null;
}

/** Shows a field by the page's own link, if it is not in view yet. */
export async function reveal(content: HTMLElement, field: Finder, opener: Finder): Promise<HTMLElement | null> {
  if (!first(content, field)) first(content, opener, isOwn)?.click();
  return appear(content, () => first(content, field), REVEAL_LIMIT);
}

export function fail(
  failed: FailureWhy,
  detail?: string,
  retry = false,
): { failed: FailureWhy; retry: boolean; detail?: string } {
  return { failed, retry, ...(detail !== undefined && { detail }) };
}

/** Undefined where the card does not show it: the manager's name alone is no id. */
function managerOf(content: Element): Pick<RecordState, 'managerId'> {
  const chosen = selectOf(content, S.MANAGER_SELECT)?.value;
  if (chosen) return { managerId: chosen };
  const shown = textOf(first(content, S.MANAGER_LINK, isOwn));
  // An empty select beside a name has not been filled yet: it does not say that nobody is set.
  return isNobody(shown) || (chosen === '' && !shown) ? { managerId: null } : {};
}
