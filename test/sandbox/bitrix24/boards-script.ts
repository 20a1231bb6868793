/** How kanban and grid renew themselves: what an overlay put inside goes with the old content. */

/**
 * Cards keep their two outer elements with attributes and children; wrapper, title, fields and badges are written
 * anew. Cards come, go and change columns.
 */
export function refreshKanban(): void {
  const INNER = [
    '.crm-kanban-item-title',
    '.crm-kanban-item-total',
    '.crm-kanban-item-fields',
    '.crm-kanban-item-badges',
  ];
  const renew = (old: HTMLElement, fresh: HTMLElement) => {
    const card = old.querySelector('.crm-kanban-item');
    if (card) old.querySelector('.main-kanban-item-wrapper')?.replaceChildren(card);
    for (const part of INNER) {
      const to = old.querySelector(part);
      if (to) to.innerHTML = fresh.querySelector(part)?.innerHTML ?? '';
    }
    return old;
  };
  document.querySelector('[data-refresh]')?.addEventListener('click', async () => {
    const answer = await fetch(location.pathname + location.search);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const body of next.querySelectorAll<HTMLElement>('.main-kanban-column-body')) {
      const items = [...body.querySelectorAll<HTMLElement>('.main-kanban-item')].map((fresh) => {
        const old = document.querySelector<HTMLElement>(`.main-kanban-item[data-id="${fresh.dataset.id}"]`);
        return old ? renew(old, fresh) : fresh;
      });
      document
        .querySelector(`.main-kanban-column-body[data-id="${body.dataset.id}"] .main-kanban-column-items`)
        ?.replaceChildren(...items);
    }
  });
}

/** A grid's refresh replaces every row. */
export function refreshGrid(): void {
  document.querySelector('[data-refresh]')?.addEventListener('click', async () => {
    const answer = await fetch(location.pathname + location.search);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const rows = next.querySelectorAll('.main-grid-table[id] tbody tr');
    document.querySelector('.main-grid-table[id] tbody')?.replaceChildren(...rows);
  });
}

/** A column shows twenty cards and brings the next twenty when it is scrolled. */
export function loadOnScroll(): void {
  for (const body of document.querySelectorAll<HTMLElement>('.main-kanban-column-body')) {
    const rest = body.querySelector<HTMLTemplateElement>('template[data-more]')?.content;
    body.addEventListener('scroll', () => {
      const items = body.querySelector('.main-kanban-column-items');
      for (const card of [...(rest?.querySelectorAll('.main-kanban-item') ?? [])].slice(0, 20)) items?.append(card);
    });
  }
}
