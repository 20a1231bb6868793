/** GetCourse's order statuses: the label decides, the class helps where the label is not known. */
import type { Status } from '@/lib/model/page';
import { fold, textOf } from '../find';

/** Folded labels (ё as е). The platform's own words vary from place to place; the English ones are guesses. */
const LABELS: Record<string, string> = {
  новый: 'new',
  'в работе': 'in_work',
  'не подтвержден': 'not_confirmed',
  'ожидаем оплаты': 'payment_waiting',
  'ожидает оплаты': 'payment_waiting',
  'ожидаем оплату': 'payment_waiting',
  'частично оплачен': 'part_payed',
  завершен: 'payed',
  'ожидаем возврата': 'waiting_for_return',
  'ожидает возврата': 'waiting_for_return',
  отменен: 'cancelled',
  ложный: 'false',
  new: 'new',
  'in progress': 'in_work',
  'in work': 'in_work',
  'not confirmed': 'not_confirmed',
  'awaiting payment': 'payment_waiting',
  'waiting for payment': 'payment_waiting',
  'partially paid': 'part_payed',
  completed: 'payed',
  finished: 'payed',
  'awaiting refund': 'waiting_for_return',
  'waiting for refund': 'waiting_for_return',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  false: 'false',
};
const CODES = new Set(Object.values(LABELS));

export function statusOf(element: Element | null): Status | null {
  const text = textOf(element);
  if (!text) return null;
  const ofClass = /(?:^|\s)status-([\w-]+)/.exec(element?.className ?? '')?.[1];
  return { code: LABELS[fold(text)] ?? (ofClass && CODES.has(ofClass) ? ofClass : 'unknown'), text };
}

/** Whether an option or label with this text means the status. */
export function isLabelOf(text: string, code: string): boolean {
  return LABELS[fold(text)] === code;
}
