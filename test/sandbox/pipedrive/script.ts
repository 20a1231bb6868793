/** The application's page scripts: a router that keeps former views hidden, notes, shortcuts. */

/**
 * Notes and the virtual sidebar of one view. The note's model follows `input` events alone: what the field shows
 * besides is not saved.
 */
export function bindView(view: HTMLElement): void {
  const owner = view.dataset.view ?? '';
  const field = view.querySelector<HTMLElement>('.note-box [contenteditable]');
  let model = '';
  const post = (path: string) => fetch(path, { method: 'POST', body: new URLSearchParams({ owner, content: model }) });
  field?.addEventListener('input', () => {
    model = field.innerText.replace(/\n$/, '');
    Object.assign(window, { __noteText: () => model });
    post('/__note-draft');
  });
  view.querySelector('.note-save')?.addEventListener('click', async () => {
    if (!field || !model.trim()) return;
    await post('/api/v1/notes');
    const item = document.createElement('div');
    item.className = 'note-item note-text';
    item.textContent = model;
    view.querySelector('.notes')?.prepend(item);
    field.textContent = '';
    model = '';
  });
  const scroller = view.querySelector('[data-virtuoso-scroller]');
  scroller?.addEventListener('scroll', async () => {
    if (!owner.startsWith('/deal/') || scroller.querySelector('[data-index="3"]')) return;
    const late = document.createElement('div');
    late.dataset.index = '3';
    scroller.firstElementChild?.append(late);
    const answer = await fetch(`/__block${owner}${location.search}`);
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    late.replaceChildren(...parsed.body.childNodes);
    scroller.querySelector('.spacer-block')?.remove();
  });
}

/** Shows the view of `path`; the one before stays in the page, hidden. */
export async function showView(path: string): Promise<void> {
  const root = document.querySelector('#application');
  if (!root) return;
  const answer = await fetch(path);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const kept = root.querySelector<HTMLElement>(`.viewContainer[data-view="${path}"]`);
  const view = kept ?? next.querySelector<HTMLElement>('.viewContainer');
  if (!view) return;
  for (const other of root.querySelectorAll<HTMLElement>('.viewContainer')) other.style.display = 'none';
  view.style.display = '';
  document.title = next.title;
  if (kept) return;
  root.append(view);
  bindView(view);
}

export function application(): void {
  const first = document.querySelector<HTMLElement>('.viewContainer');
  if (first) bindView(first);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
    if (!link || link.pathname.startsWith('/organization/')) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    showView(link.pathname);
  });
  addEventListener('popstate', () => showView(location.pathname));
  // The framework puts its own nodes into the body once more after loading: whatever else hung there is gone.
  const own = [...document.body.children];
  addEventListener('load', () => setTimeout(() => document.body.replaceChildren(...own), 400));
}

/** Single-key shortcuts, which take keys from whatever does not look like a field to them. */
export function shortcuts(): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key !== '/' || !target || target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
    event.preventDefault();
    document.querySelector<HTMLInputElement>('#froot-global-search input')?.focus();
  });
}
