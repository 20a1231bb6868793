/** What the school does with a submitted card, its flaws included. */
import { CSRF_TOKEN, type GcOrder, type GcSave, type GetcourseState, isStatus, paidSum } from './types.ts';

export const REASON_ERROR = 'Необходимо указать причину отмены заказа.';

/** Applies one submit to the state and notes it; `reason-missing` and `bad-token` change nothing else. */
export function saveOrder(state: GetcourseState, order: GcOrder, form: URLSearchParams, now: Date): GcSave['result'] {
  const asked = {
    status: form.get('Deal[change_status]') ?? '',
    managerId: form.get('Deal[manager_user_id]') ?? '',
    reasonId: form.get('Deal[cancel_reason_id]') ?? '',
    comment: (form.get('Deal[add_comment]') ?? '').replace(/\r\n/g, '\n'),
  };
  const result = apply(state, order, form, asked, now);
  state.saves.push({ orderId: order.id, asked, result });
  return result;
}

function apply(
  state: GetcourseState,
  order: GcOrder,
  form: URLSearchParams,
  asked: GcSave['asked'],
  now: Date,
): GcSave['result'] {
  if (form.get('YII_CSRF_TOKEN') !== CSRF_TOKEN) return 'bad-token';
  const commented = asked.comment.trim() !== '';
  // The platform's flaw that managers are warned of: a comment in the same save swallows the status.
  const status = commented ? '' : asked.status;
  const reason = asked.reasonId;
  if (order.reasonRequired && (status === 'false' || status === 'cancelled') && !reason) return 'reason-missing';
  if (form.has('Deal[manager_user_id]')) order.managerId = Number(asked.managerId) || null;
  if (commented) addComment(state, order, asked.comment, now);
  if (isStatus(status)) order.status = status;
  order.cancelReasonId = Number(reason) || null;
  order.cancelReasonComment = form.get('Deal[cancel_reason_comment]') ?? '';
  order.changedAt = now.toISOString();
  return commented && asked.status ? 'status-dropped' : 'saved';
}

function addComment(state: GetcourseState, order: GcOrder, text: string, now: Date): void {
  const author = state.managers.find((manager) => manager.id === state.meId);
  order.comments.push({
    id: 700_000 + state.saves.length,
    at: now.toISOString(),
    authorId: state.meId,
    author: author?.name ?? '',
    text,
  });
}

/** A payment counts when its status says it came; enough of them complete the order. */
export function addPayment(order: GcOrder, form: URLSearchParams, now: Date): void {
  const amount = Number(form.get('Payment[amount]'));
  if (form.get('Payment[status]') !== 'accepted' || !(amount > 0)) return;
  order.payments.push({ id: 95_000 + order.number, amount, at: now.toISOString() });
  order.status = paidSum(order) >= order.cost ? 'payed' : 'part_payed';
}
