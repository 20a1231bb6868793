/** Opens the form of a new payment with its type chosen. What is paid and whether to save it is the manager's. */
import type { Act, Acted, Outcome } from '@/lib/model/page';
import type { Frame } from '../contract';
import { appear, first } from '../find';
import { isOwn } from './content';
import { cardOf, fail, optionOf, REVEAL_LIMIT } from './form';
import { selectOf } from './order';
import * as S from './selectors';

export async function openPayment(frame: Frame, act: Act): Promise<Outcome<Acted>> {
  const card = cardOf(frame, act);
  if ('failed' in card) return card;
  const { content, before } = card.done;
  const block = () => first(content, S.PAYMENT_BLOCK, isOwn);
  if (!block()) {
    const opener = first(content, S.PAYMENT_OPENER, isOwn);
    if (!opener) return fail('field-missing', 'add-payment-link');
    opener.click();
  }
  if (!(await appear(content, block, REVEAL_LIMIT))) return fail('field-missing', 'add-payment-block', true);
  const { paymentTypeId } = act;
  if (paymentTypeId !== undefined && !(await choose(content, paymentTypeId)))
    return fail('field-missing', `Payment[type]=${paymentTypeId}`);
  return { done: { before, submitted: false } };
}

/** The options may come after the form. */
async function choose(content: HTMLElement, id: string): Promise<boolean> {
  const ready = () => {
    const select = selectOf(content, S.PAYMENT_TYPE);
    return select && optionOf(select, id) ? select : null;
  };
  const select = await appear(content, ready, REVEAL_LIMIT);
  if (!select) return false;
  select.value = id;
  // The form shows what the type needs when it is told of the choice.
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}
