/** The composer to a client: on cards, and in conversations. */
import { type Html, html } from '../html.ts';

/** `conversation`: what the form sends along to say where the message belongs. */
export function composer(userId: number, conversation?: number): Html {
  return html`<div class="panel"><div class="panel-heading">Написать клиенту</div><div class="panel-body"><div class="gc-comment-form">
<form method="post" action="/cms/comment/add"><input type="hidden" name="user_id" value="${userId}">
${conversation !== undefined && html`<input type="hidden" name="Comment[object_id]" value="${conversation}">`}
<div class="new-comment"><div class="emoji-container"><textarea class="new-comment-textarea emoji-textarea" name="text" placeholder="Новое сообщение"></textarea>
<button type="button" class="emoji-button" title="Смайлы">☺</button></div>
<label><input type="checkbox" class="js-sender-message-type-checkbox" value="1" checked> E-mail</label>
<label><input type="checkbox" class="js-sender-message-type-checkbox" value="4"> SMS</label>
<div><button type="submit" class="btn btn-primary btn-send">Отправить</button></div></div></form></div></div></div>`;
}
