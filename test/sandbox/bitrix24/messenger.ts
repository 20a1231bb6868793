/** The messenger (v2) page. */
import { type Html, html, inline } from '../html.ts';
import { imComposer, messenger } from './messenger-script.ts';
import { portal } from './shell.ts';
import type { Bitrix24State, BxChat } from './types.ts';

/** With `dialogId`, as it stands when that chat is open. */
export function renderMessenger(state: Bitrix24State, view: { dialogId?: string } = {}): string {
  const open = state.chats.find((chat) => chat.dialogId === view.dialogId);
  const items = state.chats.map(
    (
      chat,
    ) => html`<div class="bx-im-list-recent-item__wrap${chat === open && ' --selected'}" data-id="${chat.dialogId}"><div class="bx-im-chat-title__text" title="${chat.title}">${chat.title}</div>
<div class="bx-im-list-recent-item__message">${chat.messages.at(-1)?.text}</div></div>`,
  );
  const content = html`<div class="bx-im-messenger__container"><div class="bx-im-list-container-recent">${items}</div><div class="bx-im-content-chat__content">${open && chatPane(open)}</div></div>
${inline(messenger, state.chatDrafts, [imComposer])}`;
  return portal('Мессенджер', '/online/', content);
}

export function chatPane(chat: BxChat): Html {
  const messages = chat.messages.map(
    (message) =>
      html`<div class="bx-im-message-base__wrap bx-im-message-base__scope ${message.fromMe ? '--self' : '--opponent'}" data-id="${message.id}"><div class="bx-im-message-default__container"><div class="bx-im-message-default-content__text">${message.text}</div></div></div>`,
  );
  return html`<div class="bx-im-chat-header__container"><div class="bx-im-chat-title__container"><span class="bx-im-chat-title__text" title="${chat.title}">${chat.title}</span></div></div>
<div class="bx-im-dialog-chat__scroll-container">${messages}</div>
<div class="bx-im-send-panel__container" data-dialog="${chat.dialogId}"><div class="bx-im-textarea__container"><textarea class="bx-im-textarea__element" maxlength="20000" rows="2" placeholder="Введите сообщение…"></textarea></div>
<div class="bx-im-send-panel__button_container --disabled" title="Отправить">➤</div></div>`;
}
