/** The mail's slider: a subject, and a rich editor whose body ends with the signature. */
import { html, inline } from '../html.ts';
import { framed } from './shell.ts';

export function renderMail(owner: string): string {
  const content = html`<form class="mail"><div class="main-mail-form-wrapper"><input type="hidden" name="DATA[ownerType]" value="${owner.split('_')[0]}">
<input class="main-mail-form-field-value" name="DATA[subject]" placeholder="Тема"><div class="main-mail-form-editor-wrapper"></div>
<button type="button" class="main-mail-form-submit-button">Отправить</button></div></form>${inline(mailEditor, owner)}`;
  return framed('Письмо', content);
}

/** The editor's model is its HTML, told to the server at every change. */
export function mailEditor(owner: string): void {
  const frame = document.createElement('iframe');
  frame.className = 'bx-editor-iframe';
  document.querySelector('.main-mail-form-editor-wrapper')?.append(frame);
  const inside = frame.contentDocument;
  if (!inside) return;
  inside.open();
  inside.write(
    '<!DOCTYPE html><body contenteditable="true" style="font:14px Arial;min-height:80px"><br><div id="main-mail-form-signature">--<br>Мария Соколова<br>Школа «Пример»</div></body>',
  );
  inside.close();
  new MutationObserver(() => {
    const body = new URLSearchParams({ 'fields[OWNER]': owner, html: inside.body.innerHTML });
    fetch('/bitrix/services/main/ajax.php?action=sandbox.mail', { method: 'POST', body });
  }).observe(inside.body, { childList: true, characterData: true, subtree: true });
}
