/** The markup of Telegram Web K. */
import { type Html, html } from '../html.ts';
import type { TgChat, TgMessage } from './types.ts';
import { type TgView, written } from './view.ts';
import { clockOf, WORDS } from './words.ts';

/** `former`: the chat that was in front before; K keeps it in the page. */
export function columnK(chat: TgChat, view: TgView, former: TgChat | null = null): Html {
  const { caption } = view;
  return html`<div id="column-center"><div class="chats-container">${former && chatK(former, view, false)}${chatK(chat, view, true)}</div></div>
${caption && captionK(view)}`;
}

/** A file about to be sent. */
export function captionK({ lang }: TgView): Html {
  return html`<div class="popup popup-send-photo popup-new-media active"><div class="input-message-input" contenteditable="true" aria-label="${WORDS[lang].caption}"></div><button type="button" class="let-go">×</button></div>`;
}

function chatK(chat: TgChat, view: TgView, active: boolean): Html {
  const { write, send } = WORDS[view.lang];
  return html`<div class="chat tabs-tab${active && ' active'}">${topbarK(chat, view)}${bubblesK(chat, view)}
<div class="chat-input"><div class="rows-wrapper"><div class="input-message-container">
<div class="input-message-input input-field-input-fake" contenteditable="true" tabindex="-1"></div>
<div class="input-message-input" contenteditable="true" dir="auto" data-peer-id="${chat.id}" data-placeholder="${write}"></div></div></div>
<button type="button" class="btn-icon btn-send ${view.editing ? 'edit' : 'send'}" title="${send}">➤</button></div></div>`;
}

export function topbarK({ id, title }: TgChat, { lang }: TgView): Html {
  return html`<div class="sidebar-header topbar"><div class="chat-info-container"><div class="chat-info"><div class="person"><div class="content">
<div class="top"><div class="user-title"><span class="peer-title" dir="auto" data-peer-id="${id}">${title}</span></div></div><div class="bottom"><span class="info">${WORDS[lang].online}</span></div></div></div></div></div></div>`;
}

export function bubblesK(chat: TgChat, { lang }: TgView): Html {
  return html`<div class="bubbles"><div class="bubbles-inner">${chat.messages.map((message) => bubble(chat, message, lang))}</div></div>`;
}

function bubble({ id }: TgChat, message: TgMessage, lang: TgView['lang']): Html {
  const seconds = Math.floor(Date.parse(message.at) / 1000);
  const clock = clockOf(new Date(message.at), lang);
  const side = message.service ? 'service' : message.fromMe ? 'is-out' : 'is-in';
  const quotation = html`<div class="reply"><div class="reply-title">${message.author}</div><div class="reply-subtitle">${message.quotes}</div></div>`;
  return html`<div class="bubble ${side}" data-mid="${message.id}" data-peer-id="${id}" data-timestamp="${seconds}"><div class="bubble-content-wrapper"><div class="bubble-content">
<div class="message spoilers-container" dir="auto">${message.quotes && quotation}<span class="translatable-message">${written(message.text)}</span><span class="time"><span class="i18n">${clock}</span><div class="time-inner"><span class="i18n">${clock}</span></div></span></div></div></div></div>`;
}

export function loginK(lang: TgView['lang']): Html {
  return html`<div id="auth-pages" class="whole"><h4>${WORDS[lang].login}</h4></div>`;
}
