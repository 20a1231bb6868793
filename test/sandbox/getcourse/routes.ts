/** The addresses of example.getcourse.ru. */
import { hardened } from '../hostile/pages.ts';
import { removeForeign } from '../hostile/script.ts';
import { inline } from '../html.ts';
import { type Ask, fragment, json, notFound, page, type Reply, seeOther } from '../http.ts';
import { inEnglish } from './english.ts';
import { type InboxLook, renderInbox, thread } from './inbox.ts';
import { type BoardLook, renderKanban } from './kanban.ts';
import { type Columns, grid, type ListView, renderOrderList } from './list.ts';
import { renderOrderCard, statusPanel } from './order.ts';
import { renderLogin, renderPayPage, renderStudent, renderUnknown } from './other.ts';
import { panelHistory } from './panel.ts';
import { addPayment, REASON_ERROR, saveOrder } from './save.ts';
import { CSRF_TOKEN, cardPath, type GetcourseState, userPath } from './types.ts';
import { renderUserCard, renderUserList } from './user.ts';
import { renderCall, renderTask } from './work.ts';

/** `?lang=en`: the same page in English. `?hostile=removes`: it removes what others hang into it; `isolated`: alone in its process. */
export function getcourseRoute(ask: Ask, state: GetcourseState, now: Date): Reply {
  const reply = routed(ask, state, now);
  if (!reply.headers['content-type']?.startsWith('text/html')) return reply;
  const hostile = ask.url.searchParams.get('hostile');
  if (hostile === 'isolated') return hardened(reply.body, { isolated: true });
  const body =
    hostile === 'removes' ? reply.body.replace('</body>', `${inline(removeForeign).markup}</body>`) : reply.body;
  return { ...reply, body: ask.url.searchParams.get('lang') === 'en' ? inEnglish(body) : body };
}

function routed(ask: Ask, state: GetcourseState, now: Date): Reply {
  const path = ask.url.pathname.replace(/\/$/, '');
  const card = /^(?:\/pl)?\/sales\/control\/deal\/update\/id\/(\d+)$/.exec(path);
  if (card) return orderCard(ask, state, Number(card[1]), now);
  const user = /^\/user\/control\/user\/update(?:\/id\/(\d+))?(?:\/part\/(\w+))?$/.exec(path);
  if (user) return userCard(ask, state, { id: Number(user[1] ?? ask.url.searchParams.get('id')), part: user[2] }, now);
  const pay = /^\/sales\/shop\/dealPay\/id\/(\d+)\/hash\/([0-9a-f]{4})$/.exec(path);
  if (pay) return payPage(state, Number(pay[1]), pay[2] ?? '', now);
  const payment = /^\/sales\/control\/payment\/create\/deal\/(\d+)$/.exec(path);
  if (payment && ask.method === 'POST') return newPayment(ask, state, Number(payment[1]), now);
  return fixed(ask, path, state, now);
}

function fixed(ask: Ask, path: string, state: GetcourseState, now: Date): Reply {
  switch (path) {
    case '':
      return seeOther('/pl/sales/deal');
    case '/pl/sales/deal':
    case '/pl/sales/deal/index':
    case '/sales/control/deal/index':
      return orderList(ask, state, now);
    case '/sales/default/deals':
      return seeOther('/pl/sales/deal');
    case '/pl/user/panel/history':
      return fragment(panelHistory(state, query(ask, 'userId'), query(ask, 'orderId')));
    case '/cms/comment/add':
      state.messagesSent.push({ userId: Number(ask.form.get('user_id')), text: ask.form.get('text') ?? '' });
      return json({ success: true });
    case '/pl/user/user/index':
      return page(renderUserList(state, { now, shuffled: ask.url.searchParams.get('columns') === 'shuffled' }));
    case '/pl/tasks/task/kanban/deals':
      return page(renderKanban(state, { now, look: boardLook(ask.url.searchParams.get('look')) }));
    case '/pl/tasks/resp':
    case '/pl/talks/conversation':
      return page(renderInbox(state, { now, look: inboxLook(path, ask.url.searchParams) }));
    case '/pl/tasks/resp/model-view':
      return conversation(ask, state);
    case '/pl/tasks/task/view':
      return page(renderTask(state, { now }));
    case '/user/control/contact/update/id/9001':
      return page(renderCall(state, { now }));
    case '/teach/control/stream/index':
      return page(renderStudent(state, now));
    case '/cms/system/login':
      return page(renderLogin(state, now));
    case '/pl/unknown':
      return page(renderUnknown(state, now));
    case '/stat/counter':
      return { status: 204, body: '', headers: {} };
    default:
      return notFound();
  }
}

function query(ask: Ask, name: string): number {
  return Number(ask.url.searchParams.get(name));
}

function orderList(ask: Ask, state: GetcourseState, now: Date): Reply {
  const columns = ask.url.searchParams.get('columns');
  const view: ListView = {
    page: Math.max(1, query(ask, 'page')),
    columns: isColumns(columns) ? columns : 'default',
    pjax: ask.url.searchParams.has('pjax'),
    rows: query(ask, 'rows'),
    now,
  };
  return ask.pjax ? fragment(grid(state, view)) : page(renderOrderList(state, view));
}

function isColumns(name: string | null): name is Columns {
  return name === 'default' || name === 'shuffled' || name === 'hidden';
}

function orderCard(ask: Ask, state: GetcourseState, id: number, now: Date): Reply {
  const order = state.orders.find((candidate) => candidate.id === id);
  if (!order) return notFound();
  if (ask.method === 'POST') {
    const result = saveOrder(state, order, ask.form, now);
    if (result === 'bad-token') return page('<!doctype html><h1>400</h1>', 400);
    if (result !== 'reason-missing') return seeOther(cardPath(id));
    return page(renderOrderCard(state, id, { now, error: REASON_ERROR }) ?? '');
  }
  if (ask.url.searchParams.get('part') === 'status') {
    state.statusReloads += 1;
    return fragment(statusPanel(order, ask.url.searchParams.get('status') ?? ''));
  }
  return page(renderOrderCard(state, id, { now, bare: ask.url.searchParams.has('bare') }) ?? '');
}

function boardLook(name: string | null): BoardLook {
  return name === 'nested' || name === 'bare' ? name : 'default';
}

function inboxLook(path: string, query: URLSearchParams): InboxLook {
  if (path === '/pl/talks/conversation') return 'talks';
  if (query.get('ui') !== 'new') return 'legacy';
  return query.get('composer') === 'editable' ? 'new-editable' : 'new';
}

/** One conversation as the page's script gets it, in a piece of HTML. */
function conversation(ask: Ask, state: GetcourseState): Reply {
  const request = state.requests.find(({ id }) => id === query(ask, 'id'));
  const look = ask.url.searchParams.get('look');
  return request
    ? json({ data: { html: thread(state, request, look === 'talks' ? 'talks' : 'legacy').markup } })
    : notFound();
}

function userCard(
  ask: Ask,
  state: GetcourseState,
  { id, part }: { id: number; part: string | undefined },
  now: Date,
): Reply {
  const user = state.users.find((candidate) => candidate.id === id);
  if (!user) return notFound();
  if (ask.method === 'POST' && ask.form.get('YII_CSRF_TOKEN') === CSRF_TOKEN) {
    user.phone = ask.form.get('User[phone]') ?? user.phone;
    user.city = ask.form.get('User[city]') ?? user.city;
    return seeOther(userPath(id));
  }
  return page(renderUserCard(state, id, { now, letters: part === 'letters' }) ?? '');
}

function payPage(state: GetcourseState, id: number, hash: string, now: Date): Reply {
  const order = state.orders.find((candidate) => candidate.id === id && candidate.hash === hash);
  return order ? page(renderPayPage(state, order, now)) : notFound();
}

function newPayment(ask: Ask, state: GetcourseState, id: number, now: Date): Reply {
  const order = state.orders.find((candidate) => candidate.id === id);
  if (!order || ask.form.get('YII_CSRF_TOKEN') !== CSRF_TOKEN) return notFound();
  const [type = '', status = ''] = ['type', 'status'].map((name) => ask.form.get(`Payment[${name}]`) ?? '');
  state.paymentsSaved.push({ orderId: id, type, status });
  addPayment(order, ask.form, now);
  return seeOther(cardPath(id));
}
