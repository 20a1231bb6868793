/** The markup of Instagram Direct; used by the server for the first page and by the page itself when threads change. */
import { type Html, html } from '../html.ts';
import type { Lang } from '../messenger.ts';
import type { IgMessage, IgThread, InstagramState } from './types.ts';

export const WORDS = {
  ru: {
    write: 'Сообщение…',
    search: 'Поиск',
    sent: 'Вы отправили',
    replied: (name: string) => `${name} ответил(а) вам`,
    original: 'Исходное сообщение:',
    talk: (name: string) => `Переписка с ${name}`,
    profile: (name: string) => `Открыть страницу профиля ${name}`,
    choose: 'Ваши сообщения',
    send: 'Отправить',
    comment: 'Добавьте комментарий…',
    password: 'Пароль',
  },
  en: {
    write: 'Message',
    search: 'Search',
    sent: 'You sent',
    replied: (name: string) => `${name} replied to you`,
    original: 'Original message:',
    talk: (name: string) => `Messages in conversation with ${name}`,
    profile: (name: string) => `Open the profile page of ${name}`,
    choose: 'Your messages',
    send: 'Send',
    comment: 'Add a comment…',
    password: 'Password',
  },
} satisfies Record<Lang, object>;

/** The open thread. */
export function threadPane(thread: IgThread, lang: Lang): Html {
  const { write } = WORDS[lang];
  return html`<section id="thread">${heading(thread, lang)}${messages(thread, lang)}
<div class="foot"><div class="notranslate field" role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="${write}" aria-placeholder="${write}" tabindex="0"><p class="xzsf02u"><br></p></div>
<div class="send" role="button" tabindex="0">${WORDS[lang].send}</div></div></section>`;
}

export function heading({ title, handle }: IgThread, lang: Lang): Html {
  const name = html`<h2><span dir="auto">${title}</span></h2>`;
  if (handle === null) return html`<div class="head"><div role="button" tabindex="0">${name}</div></div>`;
  return html`<div class="head"><a role="link" href="/${handle}/" aria-label="${WORDS[lang].profile(handle)}">${name}</a></div>`;
}

export function messages(thread: IgThread, lang: Lang): Html {
  return html`<div class="lines" aria-label="${WORDS[lang].talk(thread.title)}">${thread.messages.map((message) => row(message, lang))}</div>`;
}

function row(message: IgMessage, lang: Lang): Html {
  const words = WORDS[lang];
  const picture = html`<a role="link" href="/${message.author}/" aria-label="${words.profile(message.author)}"><img alt="user-profile-picture"></a>`;
  const label = message.fromMe ? words.sent : message.quotes ? words.replied(message.author) : null;
  const quotation = html`<div dir="auto">${words.original}</div><div class="quotation"><div dir="auto">${message.quotes}</div></div>`;
  const text = html`<div class="bubble" dir="auto">${message.text}</div>`;
  // Either build is about: rows of a grid, or groups.
  return html`<div role="${lang === 'en' ? 'row' : 'group'}" class="${message.fromMe ? 'ours' : 'theirs'}">${!message.fromMe && picture}<div>
${label && html`<h6 dir="auto" class="aside">${label}</h6>`}${message.quotes && quotation}${message.photo ? html`<img alt="">` : text}
<div role="button" class="aside"><span dir="auto">❤</span></div></div></div>`;
}

/** The list of threads: its rows link to profiles too, and its heading is the account's own name. */
export function inbox({ account, threads }: InstagramState, openId: string | null, lang: Lang): Html {
  return html`<section id="inbox"><h2>${account}</h2><input type="text" placeholder="${WORDS[lang].search}" aria-label="${WORDS[lang].search}">
${threads.map(
  ({ id, title, handle, messages: all }) =>
    html`<div role="button" tabindex="0" class="thread${id === openId && ' open'}" data-thread="${id}">${handle && html`<a href="/${handle}/" tabindex="-1" aria-label="${WORDS[lang].profile(handle)}"><span class="face"></span></a>`}
<span title="${title}">${title}</span> <span class="last">${all.at(-1)?.text}</span></div>`,
)}</section>`;
}
