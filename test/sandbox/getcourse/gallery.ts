/** Every kind of page of the school in each of its looks, for tests that hold for all of them. Nothing runs in them. */
import { seedGetcourse } from './data.ts';
import { inEnglish } from './english.ts';
import { type InboxLook, renderInbox } from './inbox.ts';
import { type BoardLook, renderKanban } from './kanban.ts';
import { type Columns, renderOrderList } from './list.ts';
import { renderOrderCard } from './order.ts';
import { renderLogin, renderStudent, renderUnknown } from './other.ts';
import { panelHistory } from './panel.ts';
import { cardPath, type GetcourseState, orderNumbered, userPath } from './types.ts';
import { renderUserCard, renderUserList } from './user.ts';
import { renderCall, renderTask } from './work.ts';

export interface Shot {
  name: string;
  kind: string | null;
  path: string;
  markup: string;
}

export function gallery(now: Date): Shot[] {
  const state = seedGetcourse(now);
  const shots = [
    ...orders(state, now),
    ...lists(state, now),
    ...users(state, now),
    ...talks(state, now),
    ...unknown(state, now),
  ];
  const english = shots.map((shot) => ({ ...shot, name: `${shot.name}, English`, markup: inEnglish(shot.markup) }));
  return [...shots, ...english];
}

function orders(state: GetcourseState, now: Date): Shot[] {
  const shot = (name: string, number: number, bare = false): Shot => {
    const { id, userId } = orderNumbered(state, number);
    const panel = `<div id="user-panel-history">${panelHistory(state, userId, id).markup}`;
    const markup = renderOrderCard(state, id, { now, bare }) ?? '';
    return {
      name: `order ${name}`,
      kind: 'order',
      path: cardPath(id),
      markup: bare ? markup : markup.replace('<div id="user-panel-history">', panel),
    };
  };
  return [
    shot('new', 25428),
    shot('paid', 25415),
    shot('with a reason', 25423),
    shot('with a comment', 25411),
    shot('bare', 25428, true),
  ];
}

function lists(state: GetcourseState, now: Date): Shot[] {
  const sets: Columns[] = ['default', 'shuffled', 'hidden'];
  const boards: BoardLook[] = ['default', 'nested', 'bare'];
  return [
    ...sets.map((columns) => ({
      name: `orders, ${columns} columns`,
      kind: 'order-list',
      path: '/pl/sales/deal',
      markup: renderOrderList(state, { page: 1, columns, now }),
    })),
    ...boards.map((look) => ({
      name: `board, ${look}`,
      kind: 'board',
      path: '/pl/tasks/task/kanban/deals',
      markup: renderKanban(state, { now, look }),
    })),
    ...[false, true].map((shuffled) => ({
      name: `users, ${shuffled ? 'shuffled' : 'default'} columns`,
      kind: 'user-list',
      path: '/pl/user/user/index',
      markup: renderUserList(state, { now, shuffled }),
    })),
  ];
}

function users(state: GetcourseState, now: Date): Shot[] {
  const shot = (id: number, letters: boolean): Shot => ({
    name: `user ${id}${letters ? ', letters' : ''}`,
    kind: 'user',
    path: userPath(id) + (letters ? '/part/letters' : ''),
    markup: renderUserCard(state, id, { now, letters }) ?? '',
  });
  return [shot(302, false), shot(302, true), shot(313, false)];
}

function talks(state: GetcourseState, now: Date): Shot[] {
  const shot = (name: string, look: InboxLook, open?: number): Shot => ({
    name,
    kind: open !== undefined || look.startsWith('new') ? 'chat' : 'inbox',
    path: look === 'talks' ? '/pl/talks/conversation' : '/pl/tasks/resp',
    markup: renderInbox(state, { now, look, ...(open !== undefined && { open }) }),
  });
  return [
    shot('inbox', 'legacy'),
    shot('conversations', 'talks'),
    shot('chat of the inbox', 'legacy', 5100),
    shot('chat of «Сообщения»', 'talks', 5100),
    shot('chat of the newest inbox', 'new'),
    shot('chat of the newest inbox, editable', 'new-editable'),
  ];
}

function unknown(state: GetcourseState, now: Date): Shot[] {
  return [
    { name: 'login', kind: null, path: '/cms/system/login', markup: renderLogin(state, now) },
    { name: 'student', kind: null, path: '/teach/control/stream/index', markup: renderStudent(state, now) },
    { name: 'settings', kind: null, path: '/pl/unknown', markup: renderUnknown(state, now) },
    { name: 'task', kind: null, path: '/pl/tasks/task/view', markup: renderTask(state, { now }) },
    { name: 'call', kind: null, path: '/user/control/contact/update/id/9001', markup: renderCall(state, { now }) },
  ];
}
