/** Pages under a portal's address that are no CRM: the login, an extranet, a public site of the same platform. */
import { html } from '../html.ts';
import { portal } from './shell.ts';

export function renderLogin(): string {
  return html`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Авторизация</title></head><body>
<form name="form_auth"><input name="USER_LOGIN"><input type="password" name="USER_PASSWORD"><button>Войти</button></form></body></html>`
    .markup;
}

export function renderExtranet(): string {
  return portal('Экстранет', '/extranet/', html`<p>Рабочие группы</p>`);
}

export function renderPublicSite(): string {
  return html`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Школа</title><link rel="Stylesheet" href="/bitrix/js/ui/empty.css"></head>
<body><h1>Школа «Пример»</h1><textarea name="question"></textarea></body></html>`.markup;
}
