/** The page's own program, bundled with the real Lexical. Threads are changed without loading a page. */
import { preview, read } from '../attached.ts';
import { type LexicalEditor, modelText, mountComposer } from '../lexical.ts';
import type { Lang } from '../messenger.ts';
import { trusted } from '../trusted.ts';
import type { IgThread, InstagramState } from './types.ts';
import { inbox, threadPane } from './view.ts';

const app: { state: InstagramState; open: IgThread | null; editor: LexicalEditor | null; timer: number } = {
  state: JSON.parse(document.querySelector('#seed')?.textContent ?? '{}'),
  open: null,
  editor: null,
  timer: 0,
};
const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'ru';
/** Milliseconds by which the page comes after the address. */
const late = Number(new URLSearchParams(location.search).get('late') ?? 0);

window.__composerText = () => (app.editor ? modelText(app.editor) : '');
document.querySelector('main')?.addEventListener('click', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-thread]') : null;
  if (!row) return;
  event.preventDefault();
  history.pushState(null, '', `/direct/t/${row.dataset.thread}/${location.search}`);
  setTimeout(show, late);
});
addEventListener('popstate', show);
show();

function show(): void {
  const id = /^\/direct\/t\/(\d+)/.exec(location.pathname)?.[1];
  const thread = app.state.threads.find((candidate) => candidate.id === id) ?? null;
  if (thread === app.open) return;
  saveDraft();
  app.open = thread;
  const list = document.querySelector('#inbox');
  if (list) list.outerHTML = trusted(inbox(app.state, thread?.id ?? null, lang).markup);
  draw();
}

/** Builds the thread anew, its composer with it. */
function draw(): void {
  app.editor?.setRootElement(null);
  app.editor = null;
  document.querySelector('#thread')?.remove();
  if (!app.open) return;
  document.querySelector('main')?.insertAdjacentHTML('beforeend', trusted(threadPane(app.open, lang).markup));
  const field = document.querySelector<HTMLElement>('#thread [data-lexical-editor]');
  if (field) app.editor = mountComposer(field, app.state.drafts[app.open.id] ?? '', { send, change: changed });
  // Before the editor: it would take the file's name for text.
  field?.addEventListener('paste', attach, true);
  document.querySelector('#thread .send')?.addEventListener('click', send);
}

/** A pasted file stands beside the composer until it is sent. */
async function attach(event: ClipboardEvent): Promise<void> {
  const thread = app.open;
  // The others read `items`.
  const files = [...(event.clipboardData?.files ?? [])];
  if (!thread || files.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.querySelector('#thread .foot')?.prepend(...files.map(preview));
  for (const file of files) await post('/__attach', { thread: thread.id, ...(await read(file)) });
}

function changed(): void {
  clearTimeout(app.timer);
  app.timer = window.setTimeout(saveDraft, 100);
}

function saveDraft(): void {
  clearTimeout(app.timer);
  if (!app.open || !app.editor) return;
  const draft = modelText(app.editor);
  if ((app.state.drafts[app.open.id] ?? '') === draft) return;
  app.state.drafts[app.open.id] = draft;
  void post('/__draft', { thread: app.open.id, text: draft });
}

async function send(): Promise<void> {
  const thread = app.open;
  const text = window.__composerText();
  if (!thread || !text.trim()) return;
  thread.messages.push({ fromMe: true, author: app.state.account, text });
  await post('/__send', { thread: thread.id, text });
  app.state.drafts[thread.id] = '';
  draw();
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
}
