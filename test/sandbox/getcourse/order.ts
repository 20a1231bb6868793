/** The order card: one form, one composer to the client, a panel on the right that comes late. */
import { type Html, html, inline } from '../html.ts';
import { composer } from './composer.ts';
import { emojiComposer } from './composer-script.ts';
import { paymentsPanel, positionsPanel } from './order-money.ts';
import { addPayment, latePanel, managerLink, saveButton, statusRow, watchStatus } from './order-script.ts';
import { shell } from './shell.ts';
import {
  CANCEL_REASONS,
  CSRF_TOKEN,
  cardPath,
  type GcOrder,
  type GcUser,
  type GetcourseState,
  HOST,
  STATUS_LABELS,
  userPath,
} from './types.ts';
import { cardDate } from './words.ts';

export interface CardView {
  now: Date;
  /** What the server says above the form after a refused save. */
  error?: string;
  /** Without client, manager, payments, payment link and comments: a school may hide or rename any of them. */
  bare?: boolean;
}

/** The page, or null where there is no such order. */
export function renderOrderCard(state: GetcourseState, id: number, view: CardView): string | null {
  const order = state.orders.find((candidate) => candidate.id === id);
  if (!order) return null;
  const { bare } = view;
  const content = html`${header(order, bare)}
${view.error && html`<div class="alert alert-danger">${view.error}</div>`}
<div class="page-main-form"><form id="dealForm" method="post" action="${cardPath(order.id)}">
<input type="hidden" name="YII_CSRF_TOKEN" value="${CSRF_TOKEN}">
<div class="deal-columns"><div>${infoPanel(state, order, bare)}${positionsPanel(order)}${additionalFields(order)}${!bare && commentField()}
<button type="submit" class="btn btn-primary" name="save">Сохранить</button></div>
<div>${!bare && html`${clientPanel(state, order)}${paymentsPanel(order)}`}</div></div>
</form></div>
${!bare && html`${addPaymentForm(order)}${history(order)}`}
${composer(order.userId)}
${scripts(order)}`;
  return shell(state, {
    title: `Заказ #${order.number}`,
    controllerId: 'control/deal',
    actionId: 'update',
    now: view.now,
    who: 'staff',
    content,
    panel: rightPanel(),
  });
}

function header(order: GcOrder, bare = false): Html {
  const link = `https://${HOST}/sales/shop/dealPay/id/${order.id}/hash/${order.hash}`;
  return html`<div class="page-header"><h1>Заказ #${order.number} <small>${order.title}</small></h1><div class="page-actions">
${order.cost > 0 && !bare && html`<a class="btn" target="_blank" href="${link}">Показать страницу заказа</a>`}
<button type="button" class="btn dropdown-toggle">Действия</button>
<a href="#" data-action="recalc_commissions" hidden>Пересчитать платежи</a>
<button type="button" class="btn btn-primary action-link">Сохранить</button></div></div>`;
}

function infoPanel(state: GetcourseState, order: GcOrder, bare = false): Html {
  const manager = state.managers.find((candidate) => candidate.id === order.managerId);
  const options = state.managers.map(
    (candidate) =>
      html`<option value="${candidate.id}"${candidate.id === order.managerId && html` selected`}>${candidate.name}</option>`,
  );
  return html`<div class="panel"><div class="panel-heading">Информация о заказе</div><div class="panel-body">
<table class="deal-info-table"><tbody>
<tr><td>Создан:</td><td class="value">${cardDate(order.createdAt)}</td></tr>
<tr><td>Изменен:</td><td class="value">${cardDate(order.changedAt)}</td></tr>
<tr><td>Статус:</td><td class="value"><span class="deal-status status-${order.status}">${STATUS_LABELS[order.status]}</span>
 <a href="#" class="status-link">изменить</a></td></tr>
<tr class="change-status"><td></td><td class="value">${statusPanel(order, '')}</td></tr>
${
  !bare &&
  html`<tr><td>Менеджер:</td><td class="value"><a href="#" class="manager-link">${manager?.name ?? '<Не выбран>'}</a>
<div class="manager-select"><select class="form-control" name="Deal[manager_user_id]"><option value="">-- не выбран --</option>${options}</select></div></td></tr>`
}
</tbody></table></div></div>`;
}

/** Also what the status row fetches for itself; then the chosen status is in it. */
export function statusPanel(order: GcOrder, chosen: string): Html {
  const options = Object.entries(STATUS_LABELS).map(
    ([code, label]) => html`<option value="${code}"${code === chosen && html` selected`}>${label}</option>`,
  );
  const shown = chosen === 'false' || chosen === 'cancelled';
  return html`<div class="deal-state-panel"><select class="form-control" id="Deal_change_status" name="Deal[change_status]">
<option value="">Изменить статус</option>${options}</select>
${order.reasonRequired && reasonFields(order, shown)}
<a href="#" class="btn btn-sm btn-change-status" data-status="cancelled" style="margin-top:6px">Отменить заказ</a></div>`;
}

function reasonFields(order: GcOrder, shown: boolean): Html {
  const options = CANCEL_REASONS.map(
    (reason) =>
      html`<option value="${reason.id}"${reason.id === order.cancelReasonId && html` selected`}>${reason.label}</option>`,
  );
  return html`<div class="cancel-reason"${shown && html` style="display:block"`}><label>Причина отмены</label>
<select class="form-control" name="Deal[cancel_reason_id]"><option value="">-- не выбрана --</option>${options}</select>
<input class="form-control" name="Deal[cancel_reason_comment]" value="${order.cancelReasonComment}" placeholder="Комментарий к отмене"></div>`;
}

function clientPanel(state: GetcourseState, order: GcOrder): Html {
  const user = state.users.find((candidate) => candidate.id === order.userId);
  return html`<div class="panel"><div class="panel-heading">Клиент</div><div class="panel-body">${user && clientCard(user)}</div></div>`;
}

function clientCard(user: GcUser): Html {
  const digits = user.phone.replace(/\D/g, '').replace(/^8/, '7');
  return html`<div class="user-card gc-user-user-info"><div class="user-name"><a class="user-profile-link" data-user-id="${user.id}" href="${userPath(user.id)}"><span class="text">${user.name}</span></a></div>
${user.phone && html`<div class="user-phone"><a class="user-call-to-phone" href="tel:+${digits}">${user.phone}</a></div>`}
<div class="user-email"><a href="mailto:${user.email}">${user.email}</a></div>
<div class="user-city">${user.city}</div></div>`;
}

function additionalFields(order: GcOrder): Html {
  return html`<div class="panel" id="dealAdditionalFields"><div class="panel-heading">Дополнительные поля <a href="#" class="showAllCustomFields">Показать все поля</a></div>
<div class="panel-body"><div class="field-wrapper custom-field"><span class="label-value">Откуда узнали</span>
<div class="field-input-block"><input class="form-control" value="Вебинар"></div></div>
<input type="hidden" name="Deal[valueSetString]" value="${`{"854766":"${order.offerId}"}`}"></div></div>`;
}

function commentField(): Html {
  return html`<div class="panel"><div class="panel-heading">Комментарий</div><div class="panel-body">
<textarea class="form-control" name="Deal[add_comment]" placeholder="Было / Сейчас / Планирует"></textarea></div></div>`;
}

function addPaymentForm(order: GcOrder): Html {
  return html`<div class="panel add-payment-block"><div class="panel-heading">Новый платёж</div><div class="panel-body">
<form method="post" action="/sales/control/payment/create/deal/${order.id}"><input type="hidden" name="YII_CSRF_TOKEN" value="${CSRF_TOKEN}">
<select class="form-control" name="Payment[type]"><option value="cash">Наличные</option><option value="card">Карта</option></select>
<input class="form-control" name="Payment[amount]" value="${order.cost}"><input type="hidden" name="Payment[currency]" value="RUB">
<select class="form-control" name="Payment[status]"><option value="expected">Ожидается</option><option value="accepted">Получен</option></select>
<input class="form-control" name="Payment[comment]" placeholder="Комментарий"><button class="btn btn-primary" type="submit">Добавить</button></form></div></div>`;
}

function history(order: GcOrder): Html {
  const items = order.comments.map(
    (
      comment,
    ) => html`<div class="gc-comment comment${comment.id}top gc-user-comment-${comment.authorId}" data-timestamp="${Math.floor(Date.parse(comment.at) / 1000)}" data-level="0">
<div class="meta"><a class="user-profile-link worker" data-user-id="${comment.authorId}" href="${userPath(comment.authorId)}"><span class="text">${comment.author}</span></a> · ${cardDate(comment.at)}</div>
<div class="comment-text">${comment.text}</div></div>`,
  );
  return html`<div class="panel deal-history"><div class="panel-heading">История заказа</div><div class="panel-body">
<div>Заказ создан: ${cardDate(order.createdAt)}</div>${items}</div></div>`;
}

function rightPanel(): Html {
  return html`<div class="gc-right-active-block"><div class="block-items-menu"><a href="#"><i class="fa fa-user"></i> Клиент</a><a href="#"><i class="fa fa-tasks"></i> Задачи</a></div>
<div id="user-panel-history"></div></div>`;
}

function scripts(order: GcOrder): Html {
  return html`${inline(statusRow)}${inline(watchStatus, order.id)}${inline(managerLink)}${inline(saveButton)}
${inline(addPayment)}${inline(emojiComposer)}${inline(latePanel, { userId: order.userId, orderId: order.id })}`;
}
