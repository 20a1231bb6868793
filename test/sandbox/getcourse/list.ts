/** The orders list: thirty rows a page, newest first, false orders neither shown nor counted. */
import { type Html, html, inline } from '../html.ts';
import { gridScript, pagerScript, reloadGrid } from './list-script.ts';
import { shell } from './shell.ts';
import { cardPath, type GcOrder, type GetcourseState, STATUS_LABELS, userPath } from './types.ts';
import { ago, roubles } from './words.ts';

export const PAGE_SIZE = 30;

/** `shuffled`: another order and a manager column; `hidden`: no dates and no statuses. Schools set this themselves. */
export type Columns = 'default' | 'shuffled' | 'hidden';

export interface ListView {
  page: number;
  columns?: Columns;
  now: Date;
  /** So many on one page, made up behind the real ones. */
  rows?: number;
  /** Pager links replace the grid in place, as the platform's pjax does. */
  pjax?: boolean;
}

type Column = 'number' | 'created' | 'client' | 'title' | 'status' | 'sum' | 'manager';

const SETS: Record<Columns, Column[]> = {
  default: ['number', 'created', 'client', 'title', 'status', 'sum'],
  shuffled: ['created', 'status', 'manager', 'sum', 'number', 'client', 'title'],
  hidden: ['number', 'client', 'title', 'sum'],
};
const HEADERS: Record<Column, string> = {
  number: 'Номер',
  created: 'Дата создания',
  client: 'Пользователь',
  title: 'Название',
  status: 'Статус',
  sum: 'Стоимость',
  manager: 'Менеджер',
};

export function visibleOrders(state: GetcourseState): GcOrder[] {
  return state.orders.filter((order) => order.status !== 'false').sort((a, b) => b.number - a.number);
}

export function renderOrderList(state: GetcourseState, view: ListView): string {
  const content = html`<div class="page-header"><h1>Заказы</h1><div class="page-actions">
<a class="btn btn-primary" href="/sales/control/deal/new">Добавить заказ</a>
<button type="button" class="btn kv-grid-refresh">Обновить</button></div></div>
<div id="deal-grid-pjax" data-pjax-container="">${grid(state, view)}</div>
${inline(gridScript, null, [reloadGrid])}
${view.pjax && inline(pagerScript, null, [reloadGrid])}`;
  return shell(state, {
    title: 'Заказы',
    controllerId: 'deal',
    actionId: 'index',
    now: view.now,
    who: 'staff',
    content,
  });
}

/** What a pjax reload replaces. */
export function grid(state: GetcourseState, view: ListView): Html {
  const all = view.rows ? manyOrders(state, view.rows) : visibleOrders(state);
  const size = view.rows || PAGE_SIZE;
  const from = (view.page - 1) * size;
  const rows = all.slice(from, from + size);
  const columns = SETS[view.columns ?? 'default'];
  const shown = rows.length ? `${from + 1}-${from + rows.length}` : '0';
  return html`<div class="grid-view panel panel-default"><div class="panel-heading">
<div class="summary">Показано <b>${shown}</b> из <b>${all.length}</b>  всего.</div><div class="total">Всего записей: ${all.length}</div></div>
<div class="kv-grid-container"><table class="kv-grid-table table table-bordered table-striped">
<thead><tr>${columns.map((column, i) => html`<th data-col-seq="${i}"><a href="#">${HEADERS[column]}</a></th>`)}</tr></thead>
<tbody>${rows.length ? rows.map((order) => row(state, order, columns, view.now)) : html`<tr><td class="empty" colspan="${columns.length}">Ничего не найдено.</td></tr>`}</tbody>
</table></div></div>
${pager(Math.ceil(all.length / size), view)}`;
}

/** As many as an account can show at once; those made up are of one client each. */
function manyOrders(state: GetcourseState, count: number): GcOrder[] {
  const real = visibleOrders(state);
  const [pattern] = real;
  if (!pattern) return [];
  const more = Array.from({ length: count - real.length }, (_, i) => ({
    ...pattern,
    id: 700_000_000 + i,
    number: 20_000 - i,
    gridKey: 50_000_000 + i,
    userId: 100_000 + i,
  }));
  return [...real, ...more];
}

function row(state: GetcourseState, order: GcOrder, columns: Column[], now: Date): Html {
  const cells = columns.map((column, i) => html`<td data-col-seq="${i}">${cell(state, order, column, now)}</td>`);
  return html`<tr class="gc-user-link" data-user-id="${order.userId}" data-deal-id="${order.gridKey}" data-key="${order.gridKey}">${cells}</tr>
`;
}

function cell(state: GetcourseState, order: GcOrder, column: Column, now: Date): Html {
  const card = cardPath(order.id);
  switch (column) {
    case 'number':
      return html`<a href="${card}">${order.number}</a>`;
    case 'created':
      return html`${ago(order.createdAt, now)}`;
    case 'client':
      return person(order.userId, state.users.find((user) => user.id === order.userId)?.name ?? '', '');
    case 'title':
      return html`<a href="${card}">${order.title}</a>`;
    case 'status':
      return html`<span class="deal-status status-${order.status}">${STATUS_LABELS[order.status]}</span>`;
    case 'sum':
      return html`${roubles(order.cost)}`;
    case 'manager': {
      const manager = state.managers.find((candidate) => candidate.id === order.managerId);
      return manager ? person(manager.id, manager.name, ' worker') : html``;
    }
  }
}

function person(id: number, name: string, worker: string): Html {
  return html`<a class="user-profile-link${worker}" data-user-id="${id}" href="${userPath(id)}"><span class="text">${name}</span></a>`;
}

function pager(pages: number, view: ListView): Html {
  const links = Array.from({ length: pages }, (_, i) => {
    const query = new URLSearchParams({ page: String(i + 1) });
    if (view.columns && view.columns !== 'default') query.set('columns', view.columns);
    if (view.pjax) query.set('pjax', '1');
    return html`<li class="${i + 1 === view.page && 'active'}"><a href="/pl/sales/deal?${query.toString()}">${i + 1}</a></li>`;
  });
  return html`<ul class="pagination">${links}</ul>`;
}
