/**
 * The page's own program, bundled with the real Lexical. What is sent and kept as a draft is what the editor's model
 * says, never what the DOM shows.
 */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { WaChat, WhatsappState } from './types.ts';
import { chatList, mainPane } from './view.ts';

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

window.__composerText = () => (app.editor ? modelText(app.editor) : '');
drawList('');
mountSearch();
document.querySelector('#pane-side')?.addEventListener('click', (event) => {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-chat]') : null;
  if (cell) openChat(cell.dataset.chat ?? '');
});
openFromAddress();

/** Lines of the model; a paragraph is a line. */
function modelText(editor: LexicalEditor): string {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.getTextContent())
      .join('\n'),
  );
}

function drawList(filter: string): void {
  const pane = document.querySelector('#pane-side');
  const found = app.state.chats.filter((chat) => chat.title.toLowerCase().includes(filter.toLowerCase()));
  if (pane) pane.innerHTML = chatList(found, app.open?.id ?? null).markup;
}

function openChat(id: string): void {
  const chat = app.state.chats.find((candidate) => candidate.id === id);
  if (!chat || chat === app.open) return;
  saveDraft();
  app.editor?.setRootElement(null);
  app.open = chat;
  drawList('');
  drawMain(chat);
}

/** Builds the pane anew, its composer with it, as a switch of chats does. */
function drawMain(chat: WaChat): void {
  document.querySelector('#main')?.remove();
  document.querySelector('#intro')?.remove();
  document.querySelector('#columns')?.insertAdjacentHTML('beforeend', mainPane(chat).markup);
  document.querySelector('.messages')?.scrollTo(0, 1e6);
  const field = document.querySelector<HTMLElement>('#main footer [data-tab="10"]');
  if (field) mountComposer(field, app.state.drafts[chat.id] ?? '');
  document.querySelector('#main .send')?.addEventListener('click', send);
}

function mountComposer(field: HTMLElement, draft: string): void {
  field.replaceChildren();
  const editor = newEditor('composer', field);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.registerCommand(
    KEY_ENTER_COMMAND,
    (event) => {
      if (event?.shiftKey) return false;
      event?.preventDefault();
      send();
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
  app.editor = editor;
  editor.registerUpdateListener(() => changed(editor));
  if (draft) setModel(editor, draft);
  changed(editor);
}

function newEditor(namespace: string, field: HTMLElement): LexicalEditor {
  const editor = createEditor({
    namespace,
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(field);
  registerRichText(editor);
  return editor;
}

function setModel(editor: LexicalEditor, text: string): void {
  editor.update(() => {
    const root = $getRoot();
    root.clear();
    for (const line of text.split('\n')) root.append($createParagraphNode().append($createTextNode(line)));
  });
}

/** The send button takes the voice button's place while there is text; the draft follows a little later. */
function changed(editor: LexicalEditor): void {
  const text = modelText(editor);
  const button = document.querySelector('#main .send');
  const icon = button?.querySelector('[data-icon]');
  button?.setAttribute('aria-label', text ? 'Отправить' : 'Голосовое сообщение');
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
  app.editor?.setRootElement(null);
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
