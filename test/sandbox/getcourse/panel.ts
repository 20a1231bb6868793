/** The right panel's content: all visible orders of one client, and somebody else's phone. */
import { type Html, html } from '../html.ts';
import { visibleOrders } from './list.ts';
import { cardPath, type GetcourseState, STATUS_LABELS } from './types.ts';
import { roubles } from './words.ts';

export function panelHistory(state: GetcourseState, userId: number, orderId: number): Html {
  const orders = visibleOrders(state).filter((order) => order.userId === userId);
  const items = orders.map(
    (
      order,
    ) => html`<div class="info-panel-item${order.id === orderId && ' current'}"><a href="${cardPath(order.id)}">#${order.number} ${order.title}</a>
<div>${roubles(order.cost)} <span class="deal-status status-${order.status}">${STATUS_LABELS[order.status]}</span></div></div>`,
  );
  return html`<div class="info-panel-group collapsed"><div class="info-panel-title">Заказы (${orders.length})</div>${items}</div>
<div class="info-panel-group collapsed"><div class="info-panel-title">Партнёр</div><div class="info-panel-item">Виктор Рыбин, <a href="tel:+79000098765">+7 900 009-87-65</a></div></div>`;
}
