/** The markup of WhatsApp Web; used by the server for the first page and by the page itself when chats change. */
import { type Html, html } from '../html.ts';
import type { WaChat, WaMessage } from './types.ts';

/** The open chat: what stands in `#main`. */
export function mainPane(chat: WaChat): Html {
  const members = chat.members.join(', ');
  return html`<div id="main"><header data-testid="conversation-header"><div class="avatar" aria-hidden="true">${chat.title.replace(/^\+/, '').slice(0, 1)}</div>
<div data-testid="conversation-info-header" role="button" tabindex="0"><div><span dir="auto" title="${chat.title}">${chat.title}</span></div>
<div class="under">${members ? html`<span title="${members}">${members}</span>` : html`<span title="в сети">в сети</span>`}</div></div></header>
<div class="messages" role="application" aria-label="Сообщения">${chat.messages.map((message) => bubble(chat, message))}</div>
<footer>${composer()}</footer></div>`;
}

function bubble(chat: WaChat, message: WaMessage): Html {
  const author = chat.id.endsWith('@g.us') && !message.fromMe ? '_79000007010@c.us' : '';
  const id = chat.bareIds ? message.id : `${message.fromMe}_${chat.id}_${message.id}${author}`;
  const at = new Date(message.at);
  const time = `${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
  const stamp = `[${time}, ${at.getDate()}.${at.getMonth() + 1}.${at.getFullYear()}] ${message.author}: `;
  return html`<div role="row"><div data-id="${id}" class="${message.fromMe ? 'message-out' : 'message-in'}"><div data-testid="msg-container" class="bubble">
${author && html`<div class="who">${message.author}</div>`}<div class="copyable-text" data-pre-plain-text="${stamp}"><span dir="ltr" class="selectable-text copyable-text"><span>${message.text}</span></span></div>
<span class="time">${time}</span></div></div></div>`;
}

function composer(): Html {
  return html`<button type="button" class="round" aria-label="Прикрепить">+</button>
<div class="lexical-rich-text-input"><div class="field" contenteditable="true" role="textbox" spellcheck="true" data-tab="10" data-lexical-editor="true"
 aria-label="Введите сообщение" aria-placeholder="Введите сообщение" tabindex="10"><p dir="auto"><br></p></div><div class="placeholder">Введите сообщение</div></div>
<button type="button" class="round send" aria-label="Голосовое сообщение"><span data-icon="mic-outlined"></span></button>`;
}

/** The list of chats in `#pane-side`. */
export function chatList(chats: readonly WaChat[], openId: string | null): Html {
  return html`<div role="grid" aria-label="Список чатов">${chats.map((chat) => {
    const last = chat.messages.at(-1);
    return html`<div role="row"><div role="gridcell" class="chat" tabindex="-1" data-chat="${chat.id}" aria-selected="${String(chat.id === openId)}">
<div class="avatar" aria-hidden="true">${chat.title.replace(/^\+/, '').slice(0, 1)}</div><div class="lines"><span dir="auto" title="${chat.title}">${chat.title}</span>
<span class="last">${last ? (last.fromMe ? `Вы: ${last.text}` : last.text) : ''}</span></div></div></div>`;
  })}</div>`;
}
