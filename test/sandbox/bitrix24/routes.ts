/** The addresses of example.bitrix24.ru. */
import { setTimeout } from 'node:timers/promises';

import { html } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, seeOther } from '../http.ts';
import { renderCompanyCard, renderContactCard, renderDealCard } from './card.ts';
import { renderKanban } from './kanban.ts';
import { renderDealList } from './list.ts';
import { renderMessenger } from './messenger.ts';
import { portal } from './shell.ts';
import { past } from './timeline.ts';
import { type Bitrix24State, STAGES } from './types.ts';

export function bitrix24Route(ask: Ask, state: Bitrix24State, now: Date): Reply | Promise<Reply> {
  const path = ask.url.pathname;
  const details = /^\/crm\/(deal|contact|company)\/details\/(\d+)\/$/.exec(path);
  if (details) return card(ask, state, details[1] ?? '', Number(details[2]));
  if (path === '/bitrix/services/main/ajax.php') return ajax(ask, state, now);
  if (path === '/') return seeOther('/crm/deal/kanban/');
  if (/^\/crm\/deal\/kanban\/(category\/0\/)?$/.test(path)) return page(renderKanban(state));
  if (/^\/crm\/deal\/(list\/|category\/0\/)?$/.test(path)) return list(ask, state);
  if (path.startsWith('/online/')) return online(ask, state, now);
  if (path.endsWith('.css')) return { status: 200, body: '', headers: { 'content-type': 'text/css' } };
  return notFound();
}

/** A card's address as a top page: nothing but the script that opens its slider. */
function card(ask: Ask, state: Bitrix24State, type: string, id: number): Reply {
  const render = { deal: renderDealCard, contact: renderContactCard, company: renderCompanyCard }[type];
  const framed = render?.(state, id) ?? null;
  if (framed === null) return notFound();
  if (ask.url.searchParams.get('IFRAME') === 'Y') return page(framed);
  return page(portal('', '', html``, ask.url.pathname));
}

function list(ask: Ask, state: Bitrix24State): Reply {
  const columns = ask.url.searchParams.get('columns');
  return page(renderDealList(state, columns === 'shuffled' || columns === 'hidden' ? { columns } : {}));
}

function ajax(ask: Ask, state: Bitrix24State, now: Date): Reply | Promise<Reply> {
  const owner = ask.form.get('fields[OWNER]') ?? '';
  switch (ask.url.searchParams.get('action')) {
    case 'crm.api.timeline.loadEditor':
      return later(json({ status: 'success' }));
    case 'sandbox.draft':
      state.commentDrafts[owner] = ask.form.get('fields[COMMENT]') ?? '';
      return json({ status: 'success' });
    case 'crm.timeline.comment.add':
      return addComment(state, owner, ask.form.get('fields[COMMENT]') ?? '', now);
    case 'crm.activity.todo.add': {
      const id = 9200 + state.todos.length;
      state.todos.push({ id, owner, at: now.toISOString(), text: ask.form.get('description') ?? '' });
      return json({ status: 'success' });
    }
    case 'crm.deal.stage':
      return moveDeal(ask, state);
    default:
      return notFound();
  }
}

/** The rich editor takes its time to come. */
async function later(reply: Reply): Promise<Reply> {
  await setTimeout(300);
  return reply;
}

function addComment(state: Bitrix24State, owner: string, text: string, now: Date): Reply {
  if (!text.trim()) {
    state.emptyComments += 1;
    return json({ error: 'Текст сообщения пуст' });
  }
  const entry = { id: 7100 + state.comments.length, owner, at: now.toISOString(), text };
  state.comments.push(entry);
  delete state.commentDrafts[owner];
  return json({ html: past(state, entry).markup });
}

function moveDeal(ask: Ask, state: Bitrix24State): Reply {
  const deal = state.deals.find((candidate) => candidate.id === Number(ask.form.get('fields[ID]')));
  const stage = STAGES.find((candidate) => candidate.id === ask.form.get('fields[STAGE_ID]'));
  if (!deal || !stage) return notFound();
  deal.stageId = stage.id;
  return json({ status: 'success' });
}

function online(ask: Ask, state: Bitrix24State, now: Date): Reply {
  const dialogId = ask.form.get('dialogId') ?? '';
  const text = ask.form.get('text') ?? '';
  switch (ask.url.pathname) {
    case '/online/draft':
      state.chatDrafts[dialogId] = text;
      return json({});
    case '/online/send': {
      state.messagesSent.push({ dialogId, text });
      delete state.chatDrafts[dialogId];
      const id = 1000 + state.messagesSent.length;
      state.chats
        .find((chat) => chat.dialogId === dialogId)
        ?.messages.push({ id, fromMe: true, at: now.toISOString(), text });
      return json({});
    }
    default: {
      const open = ask.url.searchParams.get('IM_DIALOG');
      return page(renderMessenger(state, open ? { dialogId: open } : {}));
    }
  }
}
