/**
 * The program of both pages: the address is the chat. What would be sent is the state, which follows the composer's
 * markup at every `input` and at nothing else. A takes the keys pressed outside of any field for its composer.
 */
import { filesIn, preview, read } from '../attached.ts';
import type { Lang } from '../messenger.ts';
import { trusted } from '../trusted.ts';
import type { TelegramState, TgChat } from './types.ts';
import { hashOf, type TgView, type Variant } from './view.ts';
import { captionA, columnA, headerA } from './view-a.ts';
import { captionK, columnK, topbarK } from './view-k.ts';

const app: { state: TelegramState; open: TgChat | null; draft: string; timer: number } = {
  state: JSON.parse(document.querySelector('#seed')?.textContent ?? '{}'),
  open: null,
  draft: '',
  timer: 0,
};
const variant: Variant = location.pathname.startsWith('/k') ? 'k' : 'a';
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'ru';
/** Milliseconds by which the messages of a chat come after its header. */
const late = Number(new URLSearchParams(location.search).get('late') ?? 0);
const view = (): TgView => ({ lang, now: new Date() });

window.__composerText = () => textOf(app.draft);
addEventListener('hashchange', show);
if (variant === 'a') document.addEventListener('keydown', stealKey, true);
document.addEventListener('paste', (event) => void attach(event), variant === 'k');
show();

/** As A does: whoever has no field gets none of the keys. */
function stealKey(event: KeyboardEvent): void {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (/^(?:Esc|Escape|Enter|PageUp|PageDown|Meta|Alt|Ctrl|Control|Shift|Arrow)/.test(event.key)) return;
  if (!target || /^(?:INPUT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable) return;
  composer()?.focus();
}

/** A shows a pasted file in a window with its caption, and takes the paste; K does so a little later, without a word. */
async function attach(event: ClipboardEvent): Promise<void> {
  const chat = app.open;
  const files = filesIn(event);
  if (!chat || files.length === 0 || !(event.target instanceof Node && composer()?.contains(event.target))) return;
  if (variant === 'a') event.preventDefault();
  const read64 = await Promise.all(files.map(read));
  letGo();
  const column = document.querySelector(variant === 'a' ? '#MiddleColumn' : '#column-center');
  const box = (variant === 'a' ? captionA : captionK)(view());
  column?.insertAdjacentHTML(variant === 'a' ? 'beforeend' : 'afterend', trusted(box.markup));
  const shown = document.querySelector<HTMLElement>('.Modal, .popup-new-media');
  shown?.prepend(...files.map(preview));
  shown?.querySelector<HTMLElement>('[contenteditable]')?.focus();
  shown?.querySelector('.let-go')?.addEventListener('click', () => {
    letGo();
    void post('/__detach', { chat: chat.id });
  });
  for (const file of read64) await post('/__attach', { chat: chat.id, ...file });
}

function letGo(): void {
  for (const box of document.querySelectorAll('.Modal, .popup-new-media')) box.remove();
}

function composer(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    variant === 'a' ? '#editable-message-text' : '.chat.active .input-message-input:not(.input-field-input-fake)',
  );
}

function show(): void {
  const hash = location.hash.slice(1).toLowerCase();
  const chat = app.state.chats.find((one) => [one.id, `@${one.handle?.toLowerCase()}`].includes(hash)) ?? null;
  if (chat === app.open) return;
  const former = app.open;
  saveDraft();
  app.open = chat;
  for (const row of document.querySelectorAll<HTMLElement>('.chatlist-chat'))
    row.classList.toggle('active', row.dataset.peerId === chat?.id);
  if (!chat) return;
  if (!late || !former) {
    draw(chat, former);
    return;
  }
  const top = document.querySelector(variant === 'a' ? '.MiddleHeader' : '.chat.active .topbar');
  setTimeout(() => {
    if (top) top.outerHTML = trusted((variant === 'a' ? headerA : topbarK)(chat, view()).markup);
    setTimeout(() => app.open === chat && draw(chat, former), late);
  }, late);
}

function draw(chat: TgChat, former: TgChat | null): void {
  letGo();
  for (const old of document.querySelectorAll('#MiddleColumn, #column-center')) old.remove();
  const column = variant === 'a' ? columnA(chat, view()) : columnK(chat, view(), former);
  document.querySelector('#page')?.insertAdjacentHTML('beforeend', trusted(column.markup));
  app.draft = (app.state.drafts[chat.id] ?? '').replaceAll('\n', '<br>');
  const field = composer();
  if (!field) return;
  field.innerHTML = trusted(app.draft);
  field.addEventListener('input', () => {
    app.draft = field.innerHTML === '<br>' ? '' : field.innerHTML;
    clearTimeout(app.timer);
    app.timer = window.setTimeout(saveDraft, 100);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  document.querySelector('.main-button, .chat.active .btn-send')?.addEventListener('click', send);
  field.focus();
}

/** What the markup says: `<br>` and blocks break lines. */
function textOf(markup: string): string {
  const parsed = document.createElement('div');
  parsed.innerHTML = trusted(markup);
  for (const end of parsed.querySelectorAll('br')) end.replaceWith('\n');
  for (const block of parsed.querySelectorAll('div, p')) block.prepend('\n');
  return (parsed.textContent ?? '').replace(/\u00a0/g, ' ').replace(/\n$/, '');
}

function saveDraft(): void {
  clearTimeout(app.timer);
  const text = textOf(app.draft);
  if (!app.open || (app.state.drafts[app.open.id] ?? '') === text) return;
  app.state.drafts[app.open.id] = text;
  void post('/__draft', { chat: app.open.id, text });
}

async function send(): Promise<void> {
  const chat = app.open;
  const text = textOf(app.draft);
  if (!chat || !text.trim()) return;
  const id = 1000 + chat.messages.length;
  chat.messages.push({ id, fromMe: true, author: 'Мария', at: new Date().toISOString(), text });
  await post('/__send', { chat: chat.id, text });
  app.state.drafts[chat.id] = '';
  draw(chat, null);
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
}

for (const row of document.querySelectorAll<HTMLElement>('.chatlist-chat')) {
  const chat = app.state.chats.find(({ id }) => id === row.dataset.peerId);
  row.addEventListener('click', (event) => {
    event.preventDefault();
    if (chat) location.hash = `#${hashOf(chat, variant)}`;
  });
}
