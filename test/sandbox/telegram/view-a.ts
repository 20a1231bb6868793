/** The markup of Telegram Web A. */
import { type Html, html } from '../html.ts';
import type { TgChat, TgMessage } from './types.ts';
import { type TgView, written } from './view.ts';
import { clockOf, daysAgo, WORDS } from './words.ts';

export function columnA(chat: TgChat, view: TgView): Html {
  const { lang, editing, caption } = view;
  const { write } = WORDS[lang];
  return html`<div id="MiddleColumn">${headerA(chat, view)}
<div class="messages-layout"><div class="Transition"><div class="Transition_slide Transition_slide-active">${listA(chat, view)}
<div class="Composer"><div id="message-compose" class="message-input-wrapper">${editing && html`<div class="ComposerEmbeddedMessage"><div class="embedded-left-icon"><i class="icon icon-edit"></i></div>${WORDS[lang].edit}</div>`}
<div id="message-input-text"><div class="custom-scroll input-scroller"><div class="input-scroller-content">
<div id="editable-message-text" class="form-control" contenteditable="true" role="textbox" dir="auto" tabindex="0" aria-label="${write}"></div></div></div></div></div>
<button type="button" class="Button main-button ${editing ? 'edit' : 'send'}" title="${WORDS[lang].send}">➤</button></div></div></div></div>
${caption && captionA(view)}</div>`;
}

/** A file about to be sent. */
export function captionA({ lang }: TgView): Html {
  return html`<div class="Modal"><div class="attachment-modal-more-menu"><button type="button" class="let-go">×</button></div>
<div id="editable-message-text-modal" class="form-control" contenteditable="true" role="textbox" aria-label="${WORDS[lang].caption}"></div></div>`;
}

export function headerA({ id, title }: TgChat, { lang }: TgView): Html {
  return html`<div class="MiddleHeader"><div class="Transition"><div class="Transition_slide Transition_slide-active"><div class="chat-info-wrapper"><div class="ChatInfo">
<div class="Avatar" data-peer-id="${id}">${title.slice(0, 1)}</div><div class="info"><div class="title"><h3 class="fullName" dir="auto">${title}</h3></div><span class="status">${WORDS[lang].online}</span></div></div></div></div></div></div>`;
}

export function listA(chat: TgChat, { lang, now }: TgView): Html {
  const days = [...new Set(chat.messages.map(({ at }) => daysAgo(new Date(at), now)))];
  const of = (ago: number) => chat.messages.filter(({ at }) => daysAgo(new Date(at), now) === ago);
  const nameOf = (ago: number) =>
    WORDS[lang].days[ago] ?? new Date(now.getTime() - ago * 86_400_000).toLocaleDateString(lang);
  return html`<div class="MessageList"><div class="messages-container">${days.map(
    (ago) =>
      html`<div class="message-date-group"><div class="sticky-date"><span dir="auto">${nameOf(ago)}</span></div>${of(ago).map((message) => messageA(message, lang))}</div>`,
  )}</div></div>`;
}

function messageA(message: TgMessage, lang: TgView['lang']): Html {
  if (message.service)
    return html`<div id="message-${message.id}" class="ActionMessage message-list-item"><span>${message.text}</span></div>`;
  const quotation = html`<div class="EmbeddedMessage"><p class="embedded-text-wrapper">${message.quotes}</p></div>`;
  return html`<div id="message-${message.id}" class="Message message-list-item${message.fromMe && ' own'}"><div class="message-content text">
<div class="content-inner">${message.quotes && quotation}<div class="text-content" dir="auto">${written(message.text)}<span class="MessageMeta"><span class="message-time">${clockOf(new Date(message.at), lang)}</span></span></div></div></div></div>`;
}

export function loginA(lang: TgView['lang']): Html {
  return html`<div id="auth-qr-form" class="custom-scroll"><h1>${WORDS[lang].login}</h1></div>`;
}
