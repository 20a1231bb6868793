/** The client's own card and the list of clients. */
import { type Html, html, inline } from '../html.ts';
import { visibleOrders } from './list.ts';
import { shell } from './shell.ts';
import { CSRF_TOKEN, cardPath, type GetcourseState, STATUS_LABELS, userPath } from './types.ts';
import { lateEmail, saveUser } from './user-script.ts';
import { cardDate, roubles } from './words.ts';

/** The page, or null where there is no such client. The e-mail is not in it yet: it comes a moment later. */
export function renderUserCard(
  state: GetcourseState,
  id: number,
  view: { now: Date; letters?: boolean },
): string | null {
  const user = state.users.find((candidate) => candidate.id === id);
  if (!user) return null;
  const orders = visibleOrders(state)
    .filter((order) => order.userId === id)
    .map(
      (
        order,
      ) => html`<tr><td><a href="${cardPath(order.id)}">#${order.number}</a></td><td>${order.title}</td><td>${roubles(order.cost)}</td>
<td><span class="deal-status status-${order.status}">${STATUS_LABELS[order.status]}</span></td></tr>`,
    );
  const content = html`<div class="page-header"><h1>${user.name}</h1><div class="page-actions">
<a class="btn" href="#">Написать пользователю</a> <button type="button" class="btn btn-primary btn-action" data-action="save">Сохранить</button></div></div>
<ul class="nav-tabs"><li><a href="${userPath(id)}">Основное</a></li><li><a href="${userPath(id)}/part/letters">Письма</a></li></ul>
${view.letters && letterTable(state, id)}
<div class="deal-columns"><form id="userForm" class="panel panel-body" method="post" action="${userPath(user.id)}">
<input type="hidden" name="YII_CSRF_TOKEN" value="${CSRF_TOKEN}"><input type="hidden" name="action" value="save">
<div class="field-row"><label>E-mail</label><div class="user-email"></div></div>
<div class="field-row"><label for="User_phone">Телефон</label><input class="form-control" id="User_phone" name="User[phone]" value="${user.phone}"></div>
<div class="field-row"><label for="User_city">Город</label><input class="form-control" id="User_city" name="User[city]" value="${user.city}"></div>
</form><div class="panel"><div class="panel-heading">Заказы</div><div class="panel-body"><table class="positions-table user-deals"><tbody>${orders}</tbody></table></div></div></div>
${inline(lateEmail, user.email)}${inline(saveUser)}`;
  return shell(state, {
    title: user.name,
    controllerId: 'control/user',
    actionId: 'update',
    now: view.now,
    who: 'staff',
    content,
  });
}

/** What was sent to the client, and what became of it. */
function letterTable(state: GetcourseState, userId: number): Html {
  const rows = state.letters
    .filter((letter) => letter.userId === userId)
    .map(
      (letter) =>
        html`<tr><td>${cardDate(letter.at)}</td><td><a href="#">${letter.subject}</a></td><td>${letter.state}</td></tr>`,
    );
  return html`<div class="panel"><div class="panel-heading">Письма</div><div class="panel-body">
<table class="kv-grid-table"><thead><tr><th>Дата</th><th>Тема</th><th>Статус</th></tr></thead><tbody>${rows}</tbody></table></div></div>`;
}

export function renderUserList(state: GetcourseState, view: { now: Date; shuffled?: boolean }): string {
  const order = view.shuffled ? [6, 2, 1, 0, 3] : [0, 1, 2, 3, 4, 5, 6];
  const headers = ['', 'Имя', 'Эл. почта', 'Тип', 'Статус', 'Статус почты', 'Телефон'];
  const rows = state.users.map((user) => {
    const name = html`<a class="user-profile-link" data-user-id="${user.id}" href="${userPath(user.id)}"><span class="text">${user.name}</span></a>`;
    const cells = ['', name, user.email, 'Ученик', 'В базе', 'Подтверждён', user.phone];
    return html`<tr class="gc-user-link" data-user-id="${user.id}" data-key="${user.id}">${order.map((at, i) => html`<td data-col-seq="${i}">${cells[at]}</td>`)}</tr>
`;
  });
  const content = html`<div class="page-header"><h1>Пользователи</h1></div><div class="grid-view panel">
<div class="panel-heading"><div class="summary">Показано <b>1-${rows.length}</b> из <b>${rows.length}</b>  всего.</div></div>
<table class="kv-grid-table table"><thead><tr>${order.map((at, i) => html`<th data-col-seq="${i}">${headers[at]}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return shell(state, {
    title: 'Пользователи',
    controllerId: 'user',
    actionId: 'index',
    now: view.now,
    who: 'staff',
    content,
  });
}
