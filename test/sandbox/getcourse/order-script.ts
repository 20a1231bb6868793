/** The card's page scripts. Each runs in the page by itself and knows nothing of this module's surroundings. */

/** «изменить» opens the row; the one-click link submits at once. */
export function statusRow(): void {
  document.querySelector('.status-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    const row = document.querySelector<HTMLElement>('tr.change-status');
    if (row) row.style.display = row.style.display === 'table-row' ? '' : 'table-row';
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('.btn-change-status') : null;
    const select = document.querySelector<HTMLSelectElement>('#Deal_change_status');
    if (!link || !select) return;
    event.preventDefault();
    select.value = link.dataset.status ?? '';
    document.querySelector<HTMLFormElement>('#dealForm')?.submit();
  });
}

/**
 * The legacy handler: a `change` locks the select and fetches the row anew. Who chooses by hand sees it come back
 * with the choice; who saves at once loses the status, because a locked select is not submitted.
 */
export function watchStatus(orderId: number): void {
  document.addEventListener('change', (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement) || select.id !== 'Deal_change_status') return;
    select.disabled = true;
    const request = new XMLHttpRequest();
    request.open('GET', `/sales/control/deal/update/id/${orderId}?part=status&status=${select.value}`);
    request.responseType = 'document';
    request.onload = () => {
      const panel = request.responseXML?.querySelector('.deal-state-panel');
      if (panel) setTimeout(() => select.closest('.deal-state-panel')?.replaceWith(document.adoptNode(panel)), 300);
    };
    request.send();
  });
}

export function managerLink(): void {
  document.querySelector('.manager-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    const block = document.querySelector<HTMLElement>('.manager-select');
    if (block) block.style.display = 'block';
  });
}

/** The button in the header submits the form below. */
export function saveButton(): void {
  document.querySelector('.page-header .action-link')?.addEventListener('click', () => {
    document.querySelector<HTMLFormElement>('#dealForm')?.submit();
  });
}

export function addPayment(): void {
  document.querySelector('.add-payment-link')?.addEventListener('click', (event) => {
    event.preventDefault();
    const block = document.querySelector<HTMLElement>('.add-payment-block');
    if (block) block.style.display = 'block';
  });
}

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

/** All orders of the client come into the right panel some time after the page. */
export function latePanel(data: { userId: number; orderId: number }): void {
  setTimeout(() => {
    const request = new XMLHttpRequest();
    request.open('GET', `/pl/user/panel/history?userId=${data.userId}&orderId=${data.orderId}`);
    request.responseType = 'document';
    request.onload = () => {
      const groups = [...(request.responseXML?.querySelectorAll('.info-panel-group') ?? [])];
      document
        .querySelector('#user-panel-history')
        ?.replaceChildren(...groups.map((group) => document.adoptNode(group)));
    };
    request.send();
  }, 300);
}
