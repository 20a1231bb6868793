/** The addresses of web.whatsapp.com. */

import { join } from 'node:path';
import { formOf } from '../attached.ts';
import { bundle } from '../bundle.ts';
import { html, raw } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, script } from '../http.ts';
import { type Lang, langOf, messengerPage } from '../messenger.ts';
import { STYLE } from './style.ts';
import type { WhatsappState } from './types.ts';
import { captionBox, chatList, loginPane, mainPane } from './view.ts';
import { WORDS } from './words.ts';

export interface WaView {
  /** As the page stands once that chat is open: tests of adapters render it without the program. */
  chatId?: string;
  lang?: Lang;
  /** Nobody is logged in. */
  login?: boolean;
  /** A picture is about to be sent. */
  caption?: boolean;
}

export function renderWhatsapp(state: WhatsappState, { chatId, lang = 'ru', login, caption }: WaView = {}): string {
  const chat = state.chats.find((candidate) => candidate.id === chatId);
  const words = WORDS[lang];
  const seed = raw(
    `<script type="application/json" id="seed">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>`,
  );
  const app = html`<div id="columns"><div id="side"><h1>WhatsApp</h1><div class="search"><div contenteditable="true" role="textbox" data-tab="3" data-lexical-editor="true"
 aria-label="${words.search}" title="${words.search}" tabindex="3"><p><br></p></div></div><div id="pane-side">${chatList(state.chats, chat?.id ?? null, lang)}</div></div>
${chat ? mainPane(chat, lang) : html`<div id="intro">${words.choose}</div>`}${caption && captionBox()}</div>`;
  return html`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>WhatsApp</title><style>${raw(STYLE)}</style></head>
<body><div id="app">${login ? loginPane(lang) : app}</div>${!login && html`${seed}${!chat && raw('<script src="/app.js"></script>')}`}</body></html>`
    .markup;
}

export async function whatsappRoute(ask: Ask, state: WhatsappState, now: Date): Promise<Reply> {
  const chatId = ask.form.get('chat') ?? '';
  const text = ask.form.get('text') ?? '';
  switch (ask.url.pathname) {
    case '/':
    case '/send':
      return messengerPage(renderWhatsapp(state, { lang: langOf(ask.url.searchParams) }), ask.url.searchParams);
    case '/login':
      return page(renderWhatsapp(state, { login: true }));
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

function send(state: WhatsappState, chatId: string, text: string, now: Date): void {
  state.sent.push({ chatId, text });
  delete state.drafts[chatId];
  const id = `3EB0FFFF${state.sent.length}`;
  const chat = state.chats.find((candidate) => candidate.id === chatId);
  chat?.messages.push({ id, fromMe: true, author: 'Мария', at: now.toISOString(), text });
}
