/** The messenger (v2) page, and the classic one: a page of its own, or the frame of an open line. */
import { type Html, html, inline } from '../html.ts';
import { classicComposer, imComposer, messenger, whisperSwitch } from './messenger-script.ts';
import { portal } from './shell.ts';
import type { Bitrix24State, BxChat } from './types.ts';

/** With `dialogId`, as it stands when that chat is open. */
export function renderMessenger(state: Bitrix24State, view: { dialogId?: string } = {}): string {
  return portal('Мессенджер', '/online/', messengerPart(state, view.dialogId));
}

/** The messenger itself: on its page, or in a slider without a frame over any page. */
export function messengerPart(state: Bitrix24State, dialogId?: string): Html {
  const open = state.chats.find((chat) => chat.dialogId === dialogId);
  const items = state.chats.map(
    (
      chat,
    ) => html`<div class="bx-im-list-recent-item__wrap${chat === open && ' --selected'}" data-id="${chat.dialogId}"><div class="bx-im-chat-title__text" title="${chat.title}">${chat.title}</div>
<div class="bx-im-list-recent-item__message">${chat.messages.at(-1)?.text}</div></div>`,
  );
  return html`<div class="bx-im-messenger__container"><div class="bx-im-list-container-recent">${items}</div><div class="bx-im-content-chat__content">${open && chatPane(open)}</div></div>
${inline(messenger, state.chatDrafts, [imComposer, whisperSwitch])}`;
}

export function chatPane(chat: BxChat): Html {
  if (chat.kind === 'line-frame')
    return html`<iframe class="bx-im-content-openlines__iframe" src="/desktop_app/?IFRAME=Y&IM_BACKGROUND=light&IM_LINES=Y&IM_MENU=N&IM_STATUS=N&IM_V2_LAYOUT=Y&IM_DIALOG=${chat.dialogId}"></iframe>`;
  const messages = chat.messages.map(
    (message) =>
      html`<div class="bx-im-message-base__wrap bx-im-message-base__scope ${message.fromMe ? '--self' : '--opponent'}" data-id="${message.id}"><div class="bx-im-message-default__container">${message.author && html`<div class="bx-im-message-author-title__container">${message.author}</div>`}<div class="bx-im-message-default-content__text">${message.text}</div></div></div>`,
  );
  const members =
    chat.kind === 'group' && html`<div class="bx-im-chat-header__subtitle_content --click">3 участника</div>`;
  const modes =
    chat.kind === 'line' &&
    html`<div class="bx-imol-textarea-buttons"><button type="button" class="bx-imol-textarea__silent" title="Режим шёпота">шёпот</button></div>`;
  return html`<div class="bx-im-chat-header__container"><div class="bx-im-chat-title__container"><span class="bx-im-chat-title__text" title="${chat.title}">${chat.title}</span>${members}</div></div>
<div class="bx-im-dialog-chat__scroll-container">${messages}</div>
<div class="bx-im-send-panel__container" data-dialog="${chat.dialogId}">${modes}<div class="bx-im-textarea__container"><textarea class="bx-im-textarea__element" maxlength="20000" rows="2" placeholder="Введите сообщение…"></textarea></div>
<div class="bx-im-send-panel__button_container --disabled" title="Отправить">➤</div></div>`;
}

/** The classic messenger with one chat open. */
export function renderClassic(state: Bitrix24State, dialogId: string): string {
  const chat = state.chats.find((candidate) => candidate.dialogId === dialogId) ?? state.chats[0];
  const messages = chat?.messages.map(
    (message) =>
      html`<div class="bx-messenger-content-item" data-type="${message.fromMe ? 'self' : 'other'}" data-messageId="${message.id}"><span class="bx-messenger-message">${message.text}</span></div>`,
  );
  const content = html`<div class="bx-messenger-box"><div class="bx-messenger-panel"><span class="bx-messenger-panel-title">${chat?.title}</span></div>
<div class="bx-messenger-body">${messages}</div>
<div class="bx-messenger-textarea-place"><div class="bx-messenger-textarea"><span class="bx-messenger-textarea-hidden" title="Режим шёпота">шёпот</span>
<textarea class="bx-messenger-textarea-input" rows="2"></textarea></div><a class="bx-messenger-textarea-send-button" href="#">Отправить</a></div></div>
${inline(classicComposer, chat?.dialogId)}`;
  return portal('Чат', '/desktop_app/', content);
}
