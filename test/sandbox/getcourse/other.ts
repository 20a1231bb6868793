/** Pages of the school that are no order, list or client: what must not be mistaken for one. */
import { type Html, html } from '../html.ts';
import { shell } from './shell.ts';
import { type GcOrder, type GetcourseState, HOST } from './types.ts';
import { roubles } from './words.ts';

type Who = 'staff' | 'student' | 'guest';

function plain(state: GetcourseState, now: Date, who: Who, controllerId: string, title: string, content: Html): string {
  return shell(state, { title, controllerId, actionId: 'index', now, who, content });
}

/** The staff shell around something nobody knows. */
export function renderUnknown(state: GetcourseState, now: Date): string {
  const content = html`<div class="page-header"><h1>Настройки раздела</h1></div><div class="panel"><div class="panel-body">
<p>Здесь пока ничего нет.</p><textarea class="form-control" placeholder="Заметка к разделу"></textarea></div></div>`;
  return plain(state, now, 'staff', 'unknown', 'Настройки раздела', content);
}

export function renderStudent(state: GetcourseState, now: Date): string {
  const content = html`<div class="page-header"><h1>Мои тренинги</h1></div><div class="panel"><div class="panel-body">
<p>Запуск онлайн-школы</p><p>Мини-курс «Первые продажи»</p></div></div>`;
  return plain(state, now, 'student', 'control/stream', 'Мои тренинги', content);
}

export function renderLogin(state: GetcourseState, now: Date): string {
  const content = html`<div class="panel login-box"><div class="panel-heading">Вход</div><div class="panel-body"><form method="post">
<div class="field-row"><label>E-mail</label><input class="form-control" type="email" name="email"></div>
<div class="field-row"><label>Пароль</label><input class="form-control" type="password" name="password"></div>
<button class="btn btn-primary" type="submit">Войти</button></form></div></div>`;
  return plain(state, now, 'guest', 'system', 'Вход', content);
}

/** What the client sees under the payment link. */
export function renderPayPage(state: GetcourseState, order: GcOrder, now: Date): string {
  const content = html`<div class="order-left-side"><h1>Заказ ${order.number} в ${state.school}</h1><p>${order.title}</p>
<div class="xdget-payform"><div class="total-cost">${roubles(order.cost)}</div><input id="promoCode" placeholder="Промокод">
<button class="btn btn-primary" type="button">Оплатить на ${HOST}</button></div></div>`;
  return plain(state, now, 'guest', 'shop', `Заказ ${order.number}`, content);
}
