/** The composer to a client, and the inbox that loads it with each conversation; each runs in the page by itself. */

/** The composer to the client: its editable twin appears by the smiley alone and copies itself into the text area. */
export function emojiComposer(): void {
  const form = document.querySelector<HTMLFormElement>('.gc-comment-form form');
  const area = form?.querySelector<HTMLTextAreaElement>('.new-comment-textarea');
  const box = form?.querySelector('.new-comment');
  if (!form || !area || !box) return;
  const activate = () => box.classList.add('active');
  area.addEventListener('keyup', activate);
  area.addEventListener('change', activate);
  form.querySelector('.emoji-button')?.addEventListener('click', () => {
    if (form.querySelector('.emoji-wysiwyg-editor')) return;
    const twin = document.createElement('div');
    twin.className = 'emoji-wysiwyg-editor';
    twin.contentEditable = 'true';
    twin.style.whiteSpace = 'pre-wrap';
    twin.textContent = area.value;
    const copy = () => {
      area.value = twin.innerText;
      activate();
    };
    for (const type of ['blur', 'keyup', 'paste']) twin.addEventListener(type, copy);
    area.style.display = 'none';
    area.after(twin);
    twin.focus();
  });
  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    await fetch(form.action, { method: 'POST', body });
    area.value = '';
    const twin = form.querySelector('.emoji-wysiwyg-editor');
    if (twin) twin.textContent = '';
    box.classList.remove('active');
  });
}

/** A click on a request loads its conversation beside the list; the address stays. */
export function inbox(look: string): void {
  const screen = document.querySelector('.resp-screen');
  document.addEventListener('click', async (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.resp-row') : null;
    if (!row || !screen) return;
    event.preventDefault();
    const answer = await fetch(`/pl/tasks/resp/model-view?id=${row.dataset.id}&withHistory=1&look=${look}`);
    const { data } = await answer.json();
    const next = new DOMParser().parseFromString(data.html, 'text/html');
    screen.replaceChildren(...next.body.childNodes);
    emojiComposer();
  });
}
