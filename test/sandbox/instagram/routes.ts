/** The addresses of www.instagram.com. */
import { join } from 'node:path';
import { formOf } from '../attached.ts';
import { bundle } from '../bundle.ts';
import { type Html, html, raw } from '../html.ts';
import { type Ask, json, notFound, page, type Reply, script } from '../http.ts';
import { type Lang, langOf, messengerPage } from '../messenger.ts';
import { STYLE } from './style.ts';
import type { InstagramState } from './types.ts';
import { inbox, threadPane, WORDS } from './view.ts';

export interface IgView {
  /** As the page stands once that thread is open: tests of adapters render it without the program. */
  threadId?: string;
  lang?: Lang;
}

export function renderDirect(state: InstagramState, { threadId, lang = 'en' }: IgView = {}): string {
  const thread = state.threads.find((candidate) => candidate.id === threadId);
  const seed = raw(
    `<script type="application/json" id="seed">${JSON.stringify(state).replace(/</g, '\\u003c')}</script>`,
  );
  return shell(
    lang,
    html`<main role="main">${inbox(state, thread?.id ?? null, lang)}${thread && threadPane(thread, lang)}</main>${seed}${!thread && raw('<script src="/app.js"></script>')}`,
  );
}

/** The feed: people comment there. */
export function renderFeed(lang: Lang = 'en'): string {
  const { comment } = WORDS[lang];
  return shell(
    lang,
    html`<main role="main"><article><h2>Пост</h2><form><textarea aria-label="${comment}" placeholder="${comment}"></textarea></form>
<div role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="${comment}"></div></article></main>`,
  );
}

export function renderLogin(lang: Lang = 'en'): string {
  return shell(
    lang,
    html`<main role="main"><form><input name="username" type="text"><input name="password" type="password" aria-label="${WORDS[lang].password}"></form></main>`,
  );
}

function shell(lang: Lang, body: Html): string {
  return html`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Instagram</title><style>${raw(STYLE)}</style></head><body>${body}</body></html>`
    .markup;
}

export async function instagramRoute(ask: Ask, state: InstagramState): Promise<Reply> {
  const threadId = ask.form.get('thread') ?? '';
  const text = ask.form.get('text') ?? '';
  const { pathname, searchParams } = ask.url;
  if (/^\/direct\/(?:inbox|t\/\d+)\/?$/.test(pathname))
    return messengerPage(renderDirect(state, { lang: langOf(searchParams) }), searchParams);
  switch (pathname) {
    case '/':
      return page(renderFeed());
    case '/accounts/login/':
      return page(renderLogin());
    case '/app.js':
      return script(await bundle(join(import.meta.dirname, 'page.ts')));
    case '/__attach':
      state.attached[threadId] = [...(state.attached[threadId] ?? []), formOf(ask.form)];
      return json({});
    case '/__detach':
      delete state.attached[threadId];
      return json({});
    case '/__draft':
      state.drafts[threadId] = text;
      return json({});
    case '/__send':
      send(state, threadId, text);
      return json({});
    default:
      return notFound();
  }
}

function send(state: InstagramState, threadId: string, text: string): void {
  state.sent.push({ threadId, text });
  delete state.drafts[threadId];
  const thread = state.threads.find((candidate) => candidate.id === threadId);
  thread?.messages.push({ fromMe: true, author: state.account, text });
}
