/** The addresses of example.bitrix24.ru. */
import { setTimeout } from 'node:timers/promises';

import { html } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, seeOther } from '../http.ts';
import { renderCompanyCard, renderContactCard, renderDealCard, renderItemCard, renderLeadCard } from './card.ts';
import { manyDeals } from './data.ts';
import { renderKanban } from './kanban.ts';
import { renderClientList, renderList } from './list.ts';
import { renderMail } from './mail.ts';
import { renderClassic, renderMessenger } from './messenger.ts';
import { renderExtranet, renderLogin, renderPublicSite } from './outside.ts';
import { portal } from './shell.ts';
import { switchesOf } from './switches.ts';
import { past } from './timeline.ts';
import { type Bitrix24State, STAGES } from './types.ts';

/** The portal also stands under `/intranet`, as self-hosted ones can. */
const PREFIX = '/intranet';

export function bitrix24Route(ask: Ask, state: Bitrix24State, now: Date): Reply | Promise<Reply> {
  if (!ask.url.pathname.startsWith(`${PREFIX}/crm/`)) return plainRoute(ask, state, now);
  const url = new URL(ask.url.href.replace(PREFIX, ''));
  const reply = crm({ ...ask, url }, state);
  return { ...reply, body: reply.body.replace(/(["'])\/crm\//g, `$1${PREFIX}/crm/`) };
}

function plainRoute(ask: Ask, state: Bitrix24State, now: Date): Reply | Promise<Reply> {
  const path = ask.url.pathname;
  if (path === '/bitrix/services/main/ajax.php') return ajax(ask, state, now);
  if (path === '/bitrix/components/bitrix/crm.activity.planner/slider.php')
    return page(renderMail(ask.url.searchParams.get('owner') ?? ''));
  if (path === '/') return seeOther('/crm/deal/kanban/');
  if (path === '/desktop_app/') return page(renderClassic(state, ask.url.searchParams.get('IM_DIALOG') ?? 'chat42'));
  if (path.startsWith('/online/')) return online(ask, state, now);
  if (path === '/auth/') return page(renderLogin());
  if (path === '/extranet/') return page(renderExtranet());
  if (path === '/pub/site/') return page(renderPublicSite());
  if (path.endsWith('.css')) return { status: 200, body: '', headers: { 'content-type': 'text/css' } };
  return crm(ask, state);
}

const ITEM_DETAILS = /^\/crm\/type\/(\d+)\/details\/(\d+)\/$/;
const DETAILS = /^\/crm\/(deal|lead|contact|company)\/details\/(\d+)\/$/;
const LIST = /^\/crm\/(deal|lead|contact|company)\/(?:list\/|category\/0\/)?$/;
const BOARD = /^\/crm\/(deal|lead)\/kanban\/(?:category\/0\/)?$/;

function crm(ask: Ask, seeded: Bitrix24State): Reply {
  const path = ask.url.pathname;
  const switches = switchesOf(ask.url.searchParams);
  const state = switches.cards ? { ...seeded, deals: [...seeded.deals, ...manyDeals(switches.cards)] } : seeded;
  const [, type, number] = ITEM_DETAILS.exec(path) ?? [];
  if (type) return card(ask, renderItemCard(state, Number(type), Number(number), switches));
  const [, kind, id] = DETAILS.exec(path) ?? [];
  if (kind) return card(ask, CARDS[kind]?.(state, Number(id), switches) ?? null);
  const board = BOARD.exec(path)?.[1];
  if (board) return page(renderKanban(state, board === 'lead' ? 'lead' : 'deal', switches));
  if (path === '/crm/type/128/kanban/category/3/') return page(renderKanban(state, 'item', switches));
  const listed = LIST.exec(path)?.[1] ?? (path === '/crm/type/128/list/category/3/' ? 'item' : null);
  if (listed === 'contact' || listed === 'company') return page(renderClientList(state, listed, switches.lang));
  if (!listed) return notFound();
  const columns = ask.url.searchParams.get('columns');
  const shown = columns === 'shuffled' || columns === 'hidden' ? columns : 'default';
  const of = listed === 'lead' || listed === 'item' ? listed : 'deal';
  return page(renderList(state, of, { columns: shown, lang: switches.lang }));
}

const CARDS: Record<string, typeof renderDealCard> = {
  deal: renderDealCard,
  lead: renderLeadCard,
  contact: renderContactCard,
  company: renderCompanyCard,
};

/** A card's address as a top page: nothing but the script that opens its slider. */
function card(ask: Ask, framed: string | null): Reply {
  if (framed === null) return notFound();
  if (ask.url.searchParams.get('IFRAME') === 'Y') return page(framed);
  return page(portal('', '', html``, ask.url.pathname + ask.url.search));
}

function ajax(ask: Ask, state: Bitrix24State, now: Date): Reply | Promise<Reply> {
  const owner = ask.form.get('fields[OWNER]') ?? '';
  switch (ask.url.searchParams.get('action')) {
    case 'crm.api.timeline.loadEditor':
      return later(json({ status: 'success' }));
    case 'sandbox.draft':
      state.commentDrafts[owner] = ask.form.get('fields[COMMENT]') ?? '';
      return json({ status: 'success' });
    case 'sandbox.todo':
      state.todoDrafts[owner] = {
        text: ask.form.get('description') ?? '',
        deadline: ask.form.get('deadline') ?? '',
      };
      return json({ status: 'success' });
    case 'sandbox.sms':
      state.smsDrafts[owner] = ask.form.get('text') ?? '';
      return json({ status: 'success' });
    case 'sandbox.mail':
      state.mailDrafts[owner] = ask.form.get('html') ?? '';
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
