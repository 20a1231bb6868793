/** The markup of WhatsApp Web; used by the server for the first page and by the page itself when chats change. */
import { type Html, html } from '../html.ts';
import type { Lang } from '../messenger.ts';
import type { WaChat, WaMessage } from './types.ts';
import { clockOf, dayOf, WORDS } from './words.ts';

/** The open chat: what stands in `#main`. */
export function mainPane(chat: WaChat, lang: Lang = 'ru'): Html {
  return html`<div id="main">${header(chat, lang)}${messages(chat, lang)}<footer>${composer(lang)}</footer></div>`;
}

export function header(chat: WaChat, lang: Lang): Html {
  const members = chat.members.join(', ');
  const { online } = WORDS[lang];
  return html`<header data-testid="conversation-header"><div class="avatar" aria-hidden="true">${chat.title.replace(/^\+/, '').slice(0, 1)}</div>
<div data-testid="conversation-info-header" role="button" tabindex="0"><div><span dir="auto" title="${chat.title}">${chat.title}</span></div>
<div class="under">${members ? html`<span title="${members}">${members}</span>` : html`<span title="${online}">${online}</span>`}</div></div></header>`;
}

export function messages(chat: WaChat, lang: Lang): Html {
  return html`<div class="messages" role="application" aria-label="${WORDS[lang].messages}">${chat.messages.map((message) => bubble(chat, message, lang))}</div>`;
}

function bubble(chat: WaChat, message: WaMessage, lang: Lang): Html {
  const author = chat.id.endsWith('@g.us') && !message.fromMe ? '_79000007010@c.us' : '';
  const id = chat.bareIds ? message.id : `${message.fromMe}_${chat.id}_${message.id}${author}`;
  const at = new Date(message.at);
  const time = clockOf(at, lang);
  const stamp = `[${time}, ${dayOf(at, lang)}] ${message.author}: `;
  const side = chat.bareRows ? 'row' : message.fromMe ? 'message-out' : 'message-in';
  const quotation = message.quotes
    ? html`<div role="button" class="quotation"><span dir="auto" class="quoted-mention selectable-text">${message.quotes}</span></div>`
    : '';
  const text = html`<div class="copyable-text" data-pre-plain-text="${stamp}">${quotation}<span dir="ltr" class="selectable-text copyable-text"><span>${withEmoji(message.text)}</span></span></div>`;
  const voice = html`<button type="button" aria-label="${WORDS[lang].voice}"><span data-icon="audio-play"></span>0:07</button>`;
  return html`<div role="row"><div data-id="${id}" class="${side}"><div data-testid="msg-container" class="bubble${message.fromMe && ' mine'}">
${author && html`<div class="who">${message.author}</div>`}${message.voice ? voice : text}
<span class="time">${time}${message.fromMe && html`<span data-icon="msg-dblcheck"></span>`}</span></div></div></div>`;
}

/** Emoji are pictures. */
function withEmoji(text: string): Html[] {
  const picture = (emoji: string) => html`<img class="emoji" alt="${emoji}" draggable="false">`;
  return text.split(/(\p{Extended_Pictographic})/u).map((part, i) => (i % 2 ? picture(part) : html`${part}`));
}

function composer(lang: Lang): Html {
  const { attach, write, voice } = WORDS[lang];
  return html`<button type="button" class="round" aria-label="${attach}">+</button>
<div class="lexical-rich-text-input"><div class="field" contenteditable="true" role="textbox" spellcheck="true" data-tab="10" data-lexical-editor="true"
 aria-label="${write}" aria-placeholder="${write}" tabindex="10"${lang === 'en' && html` data-testid="conversation-compose-box-input"`}><p dir="auto"><br></p></div><div class="placeholder">${write}</div></div>
<button type="button" class="round send" aria-label="${voice}"><span data-icon="mic-outlined"></span></button>`;
}

/** A picture about to be sent: its caption is another field with the composer's own mark. */
export function captionBox(): Html {
  return html`<div id="media"><div contenteditable="true" role="textbox" data-tab="10" data-lexical-editor="true" aria-label="Add a caption"></div><button type="button" class="let-go" aria-label="Close">×</button></div>`;
}

/** Nobody is logged in. */
export function loginPane(lang: Lang): Html {
  return html`<div class="landing-main"><div data-ref="2@sandbox" data-testid="qrcode"><canvas aria-label="${WORDS[lang].scan}" role="img"></canvas></div></div>`;
}

/** The list of chats in `#pane-side`. */
export function chatList(chats: readonly WaChat[], openId: string | null, lang: Lang = 'ru'): Html {
  return html`<div role="grid" aria-label="${WORDS[lang].list}">${chats.map((chat) => {
    const last = chat.messages.at(-1);
    return html`<div role="row"><div role="gridcell" class="chat" tabindex="-1" data-chat="${chat.id}" aria-selected="${String(chat.id === openId)}">
<div class="avatar" aria-hidden="true">${chat.title.replace(/^\+/, '').slice(0, 1)}</div><div class="lines"><span dir="auto" title="${chat.title}">${chat.title}</span>
<span class="last">${last ? (last.fromMe ? `${WORDS[lang].you}: ${last.text}` : last.text) : ''}</span></div></div></div>`;
  })}</div>`;
}
