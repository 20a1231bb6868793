/** «Сообщения»: the list of requests with one conversation beside it, in the platform's former and newest look. */
import { type Html, html, inline } from '../html.ts';
import { composer } from './composer.ts';
import { emojiComposer, inbox } from './composer-script.ts';
import { shell } from './shell.ts';
import { type GcLine, type GcRequest, type GetcourseState, userPath } from './types.ts';

/** `talks`: another page of the former look, whose lines say whose they are and link to nobody. */
export type InboxLook = 'legacy' | 'talks' | 'new' | 'new-editable';

export interface InboxView {
  now: Date;
  look: InboxLook;
  /** The conversation that is open; the newest look always shows one. */
  open?: number;
}

export function renderInbox(state: GetcourseState, { now, look, open }: InboxView): string {
  const isNew = look === 'new' || look === 'new-editable';
  return shell(state, {
    title: 'Сообщения',
    controllerId: look === 'talks' ? 'conversation' : 'resp',
    actionId: 'index',
    now,
    who: 'staff',
    content: isNew ? newest(state, look) : former(state, look, open),
  });
}

function former(state: GetcourseState, look: InboxLook, open: number | undefined): Html {
  const rows = state.requests.map(
    (request) =>
      html`<div class="resp-row" data-id="${request.id}">${person(state, request.userId)} <span class="text-muted">${request.department}</span></div>`,
  );
  const request = state.requests.find(({ id }) => id === open);
  return html`<div class="page-header"><h1>Сообщения - Входящие</h1></div>
<div class="deal-columns"><div class="panel panel-body">${rows}</div>
<div class="resp-screen">${request ? thread(state, request, look) : 'Выберите обращение'}</div></div>
${inline(inbox, look, [emojiComposer])}${request && inline(emojiComposer)}`;
}

/** What the inbox's script puts beside the list. */
export function thread(state: GetcourseState, request: GcRequest, look: InboxLook): Html {
  const user = state.users.find(({ id }) => id === request.userId);
  const head =
    look === 'talks' ? html`<b>${user?.name}</b>` : html`<div class="user-name">${person(state, request.userId)}</div>`;
  return html`<div class="panel"><div class="panel-heading">${head}</div><div class="panel-body">
${request.lines.map((line) => (look === 'talks' ? plainLine(line) : commentLine(line)))}</div></div>${composer(request.userId, request.id)}`;
}

function person(state: GetcourseState, id: number): Html {
  const user = state.users.find((candidate) => candidate.id === id);
  return html`<a class="user-profile-link" data-user-id="${id}" href="${userPath(id)}"><span class="text">${user?.name}</span></a>`;
}

function commentLine(line: GcLine): Html {
  const author =
    line.from !== 'client' &&
    html`<a class="user-profile-link worker" data-user-id="${line.authorId}" href="${userPath(line.authorId)}"><span class="text">${line.author}</span></a>`;
  return html`<div class="gc-comment comment${line.id}top gc-user-comment-${line.authorId}" data-timestamp="${seconds(line)}" data-level="0">
<div class="meta">${author} <span class="comment-transports">через сайт</span></div>
<div class="comment-text">${line.text}</div><textarea class="edited-comment-text" style="display:none">${line.text}</textarea></div>`;
}

function plainLine(line: GcLine): Html {
  const own = line.from === 'client' ? 'own-user-comment' : 'my-comment';
  return html`<div class="gc-comment ${own} gc-user-comment-${line.authorId}" data-timestamp="${seconds(line)}"><div class="comment-text">${line.text}</div></div>`;
}

function seconds(line: GcLine): number {
  return Math.floor(Date.parse(line.at) / 1000);
}

function newest(state: GetcourseState, look: InboxLook): Html {
  const [request] = state.requests;
  const rows = state.requests.map(
    ({ userId, department }) =>
      html`<div class="v-virtual-scroll__item">${state.users.find(({ id }) => id === userId)?.name} <span class="text--secondary">${department}</span></div>`,
  );
  const lines = (request?.lines ?? [])
    .filter(({ from }) => from !== 'system')
    .map(
      ({ from, text }) =>
        html`<div class="d-flex ${from === 'client' ? 'justify-start' : 'justify-end'}"><div class="message-text" style="white-space:pre-wrap">${text}</div></div>`,
    );
  const field =
    look === 'new'
      ? html`<div class="v-textarea"><textarea rows="2" placeholder="Сообщение"></textarea><textarea class="v-textarea__sizer" readonly aria-hidden="true" tabindex="-1" style="visibility:hidden;height:0"></textarea></div>`
      : html`<div contenteditable="true" aria-label="Сообщение" style="min-height:40px;border:1px solid #ccc;white-space:pre-wrap"></div>`;
  return html`<div class="v-application"><div class="deal-columns"><div class="v-virtual-scroll">${rows}</div>
<div class="justify-end d-flex flex-col flex-grow overflow-hidden position-relative px-2"><div class="v-infinite-scroll">${lines}</div>${field}</div></div></div>`;
}
