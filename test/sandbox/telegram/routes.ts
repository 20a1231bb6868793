/** The addresses of web.telegram.org: `/a/` and `/k/`. */
import { join } from 'node:path';
import { formOf } from '../attached.ts';
import { bundle } from '../bundle.ts';
import { type Html, html, raw } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, script, seeOther } from '../http.ts';
import { type Lang, langOf, messengerPage } from '../messenger.ts';
import { STYLE } from './style.ts';
import type { TelegramState, TgChat } from './types.ts';
import { hashOf, type TgView, type Variant } from './view.ts';
import { columnA, loginA } from './view-a.ts';
import { columnK, loginK } from './view-k.ts';
import { WORDS } from './words.ts';

export type TgRender = Partial<TgView> & {
  /** As the page stands once that chat is open: tests of adapters render it without the program. */
  chatId?: string;
  /** K: the chat that was in front before. */
  formerId?: string;
};

export function renderTelegram(state: TelegramState, variant: Variant, render: TgRender = {}): string {
  const view: TgView = { lang: 'ru', now: new Date(), ...render };
  const find = (id?: string) => state.chats.find((chat) => chat.id === id);
  const chat = find(render.chatId);
  const seed = raw(
    `<script type="application/json" id="seed">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>`,
  );
  const column = chat && (variant === 'a' ? columnA(chat, view) : columnK(chat, view, find(render.formerId) ?? null));
  return shell(
    view.lang,
    html`<div id="page">${list(state.chats, variant, view.lang)}${column}</div>${!chat && html`${seed}${raw('<script src="/app.js"></script>')}`}`,
  );
}

/** Nobody is logged in. */
export function renderTelegramLogin(variant: Variant, lang: Lang = 'ru'): string {
  return shell(lang, variant === 'a' ? loginA(lang) : loginK(lang));
}

function list(chats: readonly TgChat[], variant: Variant, lang: Lang): Html {
  const { search } = WORDS[lang];
  return html`<div id="LeftColumn"><input type="text" id="telegram-search-input" placeholder="${search}" aria-label="${search}">
${chats.map((chat) => html`<a class="chatlist-chat" href="#${hashOf(chat, variant)}" data-peer-id="${chat.id}">${chat.title}</a>`)}</div>`;
}

function shell(lang: Lang, body: Html): string {
  return html`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Telegram Web</title><style>${raw(STYLE)}</style></head><body>${body}</body></html>`
    .markup;
}

export async function telegramRoute(ask: Ask, state: TelegramState, now: Date): Promise<Reply> {
  const chatId = ask.form.get('chat') ?? '';
  const text = ask.form.get('text') ?? '';
  const { pathname, searchParams } = ask.url;
  const variant = pathname === '/a/' ? 'a' : pathname === '/k/' ? 'k' : null;
  if (variant && searchParams.has('login')) return page(renderTelegramLogin(variant));
  if (variant) return messengerPage(renderTelegram(state, variant, { lang: langOf(searchParams) }), searchParams);
  switch (pathname) {
    case '/':
      return seeOther('/a/');
    case '/app.js':
      return script(await bundle(join(import.meta.dirname, 'page.ts')));
    case '/__attach':
      state.attached[chatId] = [...(state.attached[chatId] ?? []), formOf(ask.form)];
      return json({});
    case '/__detach':
      delete state.attached[chatId];
      return json({});
    case '/__draft':
      state.drafts[chatId] = text;
      return json({});
    case '/__send':
      send(state, chatId, text, now);
      return json({});
    default:
      return notFound();
  }
}

function send(state: TelegramState, chatId: string, text: string, now: Date): void {
  state.sent.push({ chatId, text });
  delete state.drafts[chatId];
  const chat = state.chats.find(({ id }) => id === chatId);
  chat?.messages.push({ id: 1000 + state.sent.length, fromMe: true, author: 'Мария', at: now.toISOString(), text });
}
