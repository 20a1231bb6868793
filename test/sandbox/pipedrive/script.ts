/** The application's page scripts: a router that keeps former views hidden, what lives in a view, shortcuts. */

/** Shows the view of `path`; the one before stays in the page, hidden, and in sight until the next one has come. */
export async function showView(path: string): Promise<void> {
  const root = document.querySelector('#application');
  if (!root) return;
  const answer = await fetch(`/__part${path}`);
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const kept = root.querySelector<HTMLElement>(`.viewContainer[data-view="${path}"]`);
  const view = kept ?? next.querySelector<HTMLElement>('.viewContainer');
  if (!view || location.pathname !== path) return;
  for (const other of root.querySelectorAll<HTMLElement>('.viewContainer')) other.style.display = 'none';
  view.style.display = '';
  document.title = next.title;
  if (kept) return;
  root.append(view);
  bindView(view);
}

export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
    if (!link || link.target) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    showView(link.pathname);
  });
  addEventListener('popstate', () => showView(location.pathname));
}

export function application(): void {
  const first = document.querySelector<HTMLElement>('.viewContainer');
  if (first) bindView(first);
  followLinks();
  // The framework puts its own nodes into the body once more after loading: whatever else hung there is gone.
  const own = [...document.body.children];
  addEventListener('load', () =>
    setTimeout(() => {
      document.body.replaceChildren(...own);
      document.documentElement.dataset.settled = '';
    }, 400),
  );
}

export function bindView(view: HTMLElement): void {
  bindComposers(view);
  bindSidebar(view);
  bindList(view);
  view.querySelector('.redraw')?.addEventListener('click', () => {
    const board = view.querySelector('[data-test="pipeline-view"]');
    // As drawn anew from data: no node stays, and nothing that others wrote on them.
    const drawn = document.createElement('div');
    for (const tile of board?.querySelectorAll<HTMLElement>('[data-test="pipeline-deal-tile"]') ?? []) {
      drawn.innerHTML = tile.outerHTML;
      tile.replaceWith(...drawn.childNodes);
    }
  });
  for (const button of view.querySelectorAll<HTMLElement>('[data-preview]'))
    button.addEventListener('click', () => openPreview(button.dataset.preview ?? ''));
}

/**
 * The models of the three: the note's follows `input` events, the activity's is the field's value, the mail's is a
 * text of its own, which draws the field and lets the browser change nothing.
 */
export function bindComposers(view: HTMLElement): void {
  const owner = view.dataset.view ?? '';
  const post = (path: string, content: string) =>
    fetch(path, { method: 'POST', body: new URLSearchParams({ owner, content }) });

  const note = view.querySelector<HTMLElement>('.note-box [contenteditable]');
  let noteText = '';
  note?.addEventListener('input', () => {
    noteText = note.innerText.replace(/\n$/, '');
    Object.assign(window, { __noteText: () => noteText });
    post('/__note-draft', noteText);
  });
  view.querySelector('.note-save')?.addEventListener('click', async () => {
    if (!note || !noteText.trim()) return;
    await post('/api/v1/notes', noteText);
    const item = document.createElement('div');
    item.className = 'note-item note-text';
    item.textContent = noteText;
    view.querySelector('.notes')?.prepend(item);
    note.textContent = '';
    noteText = '';
  });

  const activity = view.querySelector<HTMLTextAreaElement>('.activity-note');
  activity?.addEventListener('input', () => post('/__activity-draft', activity.value));

  const mail = view.querySelector<HTMLElement>('.mail-body');
  let mailText = '';
  const place = (node: Node, offset: number) => {
    const before = document.createRange();
    before.selectNodeContents(mail ?? node);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const write = (piece: string, back = 0) => {
    const chosen = getSelection();
    if (!mail || !chosen?.rangeCount) return;
    const range = chosen.getRangeAt(0);
    const from = place(range.startContainer, range.startOffset) - back;
    mailText = mailText.slice(0, from) + piece + mailText.slice(place(range.endContainer, range.endOffset));
    mail.textContent = mailText;
    chosen.collapse(mail.firstChild ?? mail, mailText ? from + piece.length : 0);
    Object.assign(window, { __mailText: () => mailText });
    post('/__mail-draft', mailText);
  };
  mail?.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    if (event.inputType === 'insertText') write(event.data ?? '');
    else if (/^insert(?:Paragraph|LineBreak)$/.test(event.inputType)) write('\n');
    else if (event.inputType === 'deleteContentBackward') write('', 1);
  });
  view.querySelector('.mail-send')?.addEventListener('click', () => post('/__mail-send', mailText));
}

/** A deal's sidebar draws its last block when it is scrolled to, and takes the first away meanwhile. */
export function bindSidebar(view: HTMLElement): void {
  for (const button of view.querySelectorAll<HTMLElement>('[data-testid="block-collapse"] button')) {
    button.addEventListener('click', () => {
      const rows = button.closest('.block')?.querySelector('template');
      if (!rows) return;
      button.setAttribute('aria-expanded', 'true');
      rows.replaceWith(rows.content);
    });
  }
  const scroller = view.querySelector<HTMLElement>('[data-virtuoso-scroller]');
  const items = scroller?.querySelector<HTMLElement>('.items[style]');
  const [first] = items?.children ?? [];
  if (!scroller || !items || !first) return;
  const late = document.createElement('div');
  late.dataset.index = `${items.childElementCount}`;
  let asked = false;
  scroller.addEventListener('scroll', async () => {
    if (scroller.scrollTop < 50) {
      items.prepend(first);
      items.style.paddingTop = '';
      return;
    }
    if (first.isConnected) {
      items.style.paddingTop = `${first.getBoundingClientRect().height}px`;
      first.remove();
    }
    if (asked) return;
    asked = true;
    const answer = await fetch(`/__block${view.dataset.view}${location.search}`);
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    late.replaceChildren(...parsed.body.childNodes);
    items.append(late);
    items.style.paddingBottom = '';
  });
}

/** A long list has the rows in it that are near the screen; the others come as it is scrolled. */
export function bindList(view: HTMLElement): void {
  const list = view.querySelector<HTMLElement>('.list[data-rows]');
  const body = list?.querySelector<HTMLElement>('.list-body');
  const height = body?.firstElementChild?.getBoundingClientRect().height ?? 0;
  if (!list || !body || !height) return;
  const count = Number(list.dataset.rows);
  const shown = body.childElementCount;
  const pad = (from: number) => {
    body.style.paddingTop = `${from * height}px`;
    body.style.paddingBottom = `${Math.max(count - from - shown, 0) * height}px`;
  };
  pad(0);
  let wanted = 0;
  list.addEventListener('scroll', async () => {
    const from = Math.max(Math.floor(list.scrollTop / height) - 5, 0);
    if (from === wanted) return;
    wanted = from;
    const address = new URL('/__rows', location.href);
    address.search = location.search;
    address.searchParams.set('from', String(from));
    const answer = await fetch(address);
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (from !== wanted) return;
    body.replaceChildren(...parsed.body.childNodes);
    pad(from);
  });
}

/** Puts a record over the page; the address stays. */
export async function openPreview(path: string): Promise<void> {
  const answer = await fetch(`/__preview${path}`);
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const [drawer] = parsed.body.children;
  if (!drawer) return;
  document.querySelector('.drawer')?.remove();
  document.body.append(drawer);
  drawer.querySelector('.drawer-close')?.addEventListener('click', () => drawer.remove());
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
