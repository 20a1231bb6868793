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
