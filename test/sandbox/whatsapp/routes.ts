/** The addresses of web.whatsapp.com. */

import { html, raw } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, script } from '../http.ts';
import { bundle } from './bundle.ts';
import { STYLE } from './style.ts';
import type { WhatsappState } from './types.ts';
import { chatList, mainPane } from './view.ts';

/** The page; with `chatId`, as it stands once that chat is open (tests of adapters render it without the program). */
export function renderWhatsapp(state: WhatsappState, view: { chatId?: string } = {}): string {
  const chat = state.chats.find((candidate) => candidate.id === view.chatId);
  const seed = raw(
    `<script type="application/json" id="seed">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>`,
  );
  return html`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>WhatsApp</title><style>${raw(STYLE)}</style></head>
<body><div id="app"><div id="columns"><div id="side"><h1>WhatsApp</h1><div class="search"><div contenteditable="true" role="textbox" data-tab="3" data-lexical-editor="true"
 aria-label="Поиск" title="Поиск" tabindex="3"><p><br></p></div></div><div id="pane-side">${chatList(state.chats, chat?.id ?? null)}</div></div>
${chat ? mainPane(chat) : html`<div id="intro">Выберите чат, чтобы начать переписку</div>`}</div></div>${seed}${!chat && raw('<script src="/app.js"></script>')}</body></html>`
    .markup;
}

export async function whatsappRoute(ask: Ask, state: WhatsappState, now: Date): Promise<Reply> {
  const chatId = ask.form.get('chat') ?? '';
  const text = ask.form.get('text') ?? '';
  switch (ask.url.pathname) {
    case '/':
    case '/send':
      return page(renderWhatsapp(state));
    case '/app.js':
      return script(await bundle());
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
