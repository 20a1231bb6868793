/** The kanban of orders: a single page that redraws its cards. */
import { type Html, html, inline } from '../html.ts';
import { redrawBoard } from './kanban-script.ts';
import { visibleOrders } from './list.ts';
import { shell } from './shell.ts';
import { cardPath, type GcOrder, type GetcourseState, STATUS_LABELS, type StatusCode, userPath } from './types.ts';
import { roubles } from './words.ts';

/**
 * `nested`: the link inside the title, statuses on the cards, columns named by the school. `bare`: a title that is a
 * link, in a block without a name, and nothing more.
 */
export type BoardLook = 'default' | 'nested' | 'bare';

const COLUMNS: StatusCode[] = ['new', 'in_work', 'payment_waiting'];

export function renderKanban(
  state: GetcourseState,
  { now, look = 'default' }: { now: Date; look?: BoardLook },
): string {
  const columns = COLUMNS.map((status, at) => {
    const orders = visibleOrders(state).filter((order) => order.status === status);
    const name = look === 'default' ? STATUS_LABELS[status] : `Этап ${at + 1}`;
    return html`<div class="kanban-column"><div class="kanban-column__title">${name}</div><div class="cards">${orders.map((order) => card(state, order, look))}</div></div>`;
  });
  return shell(state, {
    title: 'Доска заказов',
    controllerId: 'kanban',
    actionId: 'deals',
    now,
    who: 'staff',
    content: html`<div class="page-header"><h1>Заказы</h1><button type="button" class="btn board-refresh">Обновить</button></div>
<div class="board" style="display:flex;gap:12px">${columns}</div>${inline(redrawBoard)}`,
  });
}

function card(state: GetcourseState, order: GcOrder, look: BoardLook): Html {
  const title = `#${order.number} ${order.title}`;
  if (look === 'bare')
    return html`<div><a class="kanban-card-deal__title" href="${cardPath(order.id)}">${title}</a></div>`;
  const user = state.users.find(({ id }) => id === order.userId);
  const client = html`<a class="user-profile-link" data-user-id="${order.userId}" href="${userPath(order.userId)}"><span class="text">${user?.name}</span></a>`;
  if (look === 'default')
    return html`<div class="kanban-card-deal" data-id="${order.gridKey}"><a class="kanban-card-deal__title" href="${cardPath(order.id)}">${title}</a>
<div>${client}</div><div>${roubles(order.cost)}</div></div>`;
  return html`<div class="kanban-card" data-id="${order.gridKey}"><div>${client}</div>
<div class="kanban-card-deal__title"><a href="${cardPath(order.id)}">${title}</a></div>
<span class="deal-status status-${order.status}">${STATUS_LABELS[order.status]}</span></div>`;
}
