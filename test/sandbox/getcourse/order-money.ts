/** What an order costs and what was paid. */
import { type Html, html } from '../html.ts';
import { type GcOrder, paidSum } from './types.ts';
import { cardDate, roubles } from './words.ts';

/** A completed order is read-only here: its prices are text. */
export function positionsPanel(order: GcOrder): Html {
  const position = order.id % 1_000_000;
  const price =
    order.status === 'payed'
      ? html`${roubles(order.cost)}`
      : html`<input class="form-control" style="width:110px" id="Position_${position}_price" name="Position[${position}][price]" value="${order.cost}">
<input type="hidden" name="Position[${position}][currency]" value="RUB">`;
  return html`<div class="panel"><div class="panel-heading">Состав заказа</div><div class="panel-body">
<table class="positions-table"><tbody><tr><td><a href="/pl/sales/offer/update?id=${order.offerId}">${order.title}</a></td><td>1</td><td>${price}</td></tr>
<tr class="summary-tr"><td colspan="2">Сумма заказа</td><td class="cost">${roubles(order.cost)}</td></tr>
<tr><td colspan="2">Оплачено пользователем</td><td>${roubles(paidSum(order))}</td></tr></tbody></table></div></div>`;
}

export function paymentsPanel(order: GcOrder): Html {
  const rows = order.payments.map(
    (payment) =>
      html`<tr><td><a href="/sales/control/payment/update/id/${payment.id}">${roubles(payment.amount)}</a></td><td>Получен</td><td>${cardDate(payment.at)}</td></tr>`,
  );
  return html`<div class="panel"><div class="panel-heading">Платежи</div><div class="panel-body">
<table class="payments-table"><tbody>${rows}</tbody></table>${rows.length === 0 && html`<div>Платежей нет</div>`}
<a href="#" class="add-payment-link">Добавить платеж</a></div></div>`;
}
