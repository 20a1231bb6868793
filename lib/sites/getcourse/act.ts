/** What can be done to an order from its card. */
import type { Act, Acted, Outcome, Page } from '@/lib/model/page';
import type { Frame } from '../contract';
import { addComment } from './act-comment';
import { openPayment } from './act-payment';
import { changeStatus } from './act-status';

export async function act(frame: Frame, _page: Page, act: Act): Promise<Outcome<Acted>> {
  if (act.kind === 'comment') return addComment(frame, act);
  return act.kind === 'open-payment' ? openPayment(frame, act) : changeStatus(frame, act);
}
