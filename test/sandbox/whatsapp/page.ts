/** The page's own program, bundled with the real Lexical. */
import { filesIn, preview, read } from '../attached.ts';
import { type LexicalEditor, modelText, mountComposer, newEditor } from '../lexical.ts';
import type { Lang } from '../messenger.ts';
import { trusted } from '../trusted.ts';
import type { WaChat, WhatsappState } from './types.ts';
import { captionBox, chatList, header, mainPane, messages } from './view.ts';
import { WORDS } from './words.ts';

declare global {
  interface Window {
    /** What the composer's model holds: for tests. */
    __composerText(): string;
  }
}

const app: { state: WhatsappState; open: WaChat | null; editor: LexicalEditor | null; timer: number } = {
  state: JSON.parse(document.querySelector('#seed')?.textContent ?? '{}'),
  open: null,
  editor: null,
  timer: 0,
};
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'ru';
/** Milliseconds by which the messages of a chat come after its header. */
const late = Number(new URLSearchParams(location.search).get('late') ?? 0);

window.__composerText = () => (app.editor ? modelText(app.editor) : '');
drawList('');
mountSearch();
document.querySelector('#pane-side')?.addEventListener('click', (event) => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-chat]') : null;
  if (cell) openChat(cell.dataset.chat ?? '');
});
openFromAddress();

function drawList(filter: string): void {
  const pane = document.querySelector('#pane-side');
  const found = app.state.chats.filter((chat) => chat.title.toLowerCase().includes(filter.toLowerCase()));
  if (pane) pane.innerHTML = trusted(chatList(found, app.open?.id ?? null, lang).markup);
}

function openChat(id: string): void {
  const chat = app.state.chats.find((candidate) => candidate.id === id);
  if (!chat || chat === app.open) return;
  saveDraft();
  const former = app.open;
  app.open = chat;
  document.querySelector('#media')?.remove();
  drawList('');
  if (!late || !former) {
    drawMain(chat);
    return;
  }
  const top = document.querySelector('#main header');
  if (top) top.outerHTML = trusted(header(chat, lang).markup);
  setTimeout(() => {
    const lines = document.querySelector('#main .messages');
    if (lines && app.open === chat) lines.outerHTML = trusted(messages(chat, lang).markup);
    drawMain(chat);
  }, late);
}

/** Builds the pane anew, its composer with it, as a switch of chats does. */
function drawMain(chat: WaChat): void {
  app.editor?.setRootElement(null);
  document.querySelector('#main')?.remove();
  document.querySelector('#intro')?.remove();
  document.querySelector('#columns')?.insertAdjacentHTML('beforeend', trusted(mainPane(chat, lang).markup));
  document.querySelector('.messages')?.scrollTo(0, 1e6);
  const field = document.querySelector<HTMLElement>('#main footer [data-tab="10"]');
  if (field) {
    app.editor = mountComposer(field, app.state.drafts[chat.id] ?? '', { send, change: changed });
    changed();
    // Before the editor: it would take the file's name for text.
    field.addEventListener('paste', attach, true);
  }
  document.querySelector('#main .send')?.addEventListener('click', send);
}

/** A pasted file is shown over the chat, with a field for its caption, until it is sent or let go. */
async function attach(event: ClipboardEvent): Promise<void> {
  const chat = app.open;
  const files = filesIn(event);
  if (!chat || files.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.querySelector('#media')?.remove();
  document.querySelector('#columns')?.insertAdjacentHTML('beforeend', trusted(captionBox().markup));
  const media = document.querySelector<HTMLElement>('#media');
  media?.prepend(...files.map(preview));
  media?.querySelector<HTMLElement>('[contenteditable]')?.focus();
  media?.querySelector('.let-go')?.addEventListener('click', () => {
    media.remove();
    void post('/__detach', { chat: chat.id });
  });
  for (const file of files) await post('/__attach', { chat: chat.id, ...(await read(file)) });
}

/** The send button takes the voice button's place while there is text; the draft follows a little later. */
function changed(): void {
  const text = window.__composerText();
  const button = document.querySelector('#main .send');
  const icon = button?.querySelector('[data-icon]');
  button?.setAttribute('aria-label', text ? WORDS[lang].send : WORDS[lang].voice);
  icon?.setAttribute('data-icon', text ? 'wds-ic-send-filled' : 'mic-outlined');
  document.querySelector('#main .placeholder')?.toggleAttribute('hidden', text !== '');
  clearTimeout(app.timer);
  app.timer = window.setTimeout(saveDraft, 100);
}

function saveDraft(): void {
  clearTimeout(app.timer);
  if (!app.open || !app.editor) return;
  const draft = modelText(app.editor);
  if ((app.state.drafts[app.open.id] ?? '') === draft) return;
  app.state.drafts[app.open.id] = draft;
  post('/__draft', { chat: app.open.id, text: draft });
}

async function send(): Promise<void> {
  const chat = app.open;
  const message = app.editor ? modelText(app.editor) : '';
  if (!chat || !message.trim()) return;
  const at = new Date().toISOString();
  chat.messages.push({ id: `3EB0FFFF${chat.messages.length}`, fromMe: true, author: 'Мария', at, text: message });
  await post('/__send', { chat: chat.id, text: message });
  app.state.drafts[chat.id] = '';
  drawMain(chat);
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
}

function mountSearch(): void {
  const field = document.querySelector<HTMLElement>('[data-tab="3"]');
  if (!field) return;
  const editor = newEditor('search', field);
  editor.registerUpdateListener(() => drawList(modelText(editor)));
}

/** `/send?phone=<digits>&text=<text>` opens that chat with a draft. */
function openFromAddress(): void {
  const query = new URLSearchParams(location.search);
  const phone = query.get('phone')?.replace(/\D/g, '');
  if (location.pathname !== '/send' || !phone) return;
  const id = `${phone}@c.us`;
  if (query.get('text')) app.state.drafts[id] = query.get('text') ?? '';
  openChat(id);
}
