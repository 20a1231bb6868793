/** The list's page script: runs in the page, nothing of this module's surroundings is there. */

/** Replaces the grid by the one of `url`, all rows anew, as a pjax reload does. */
export async function reloadGrid(url: string): Promise<void> {
  const container = document.querySelector('#deal-grid-pjax');
  if (!container) return;
  container.classList.add('kv-grid-loading');
  const answer = await fetch(url, { headers: { 'X-PJAX': 'true' } });
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
  container.replaceChildren(...next.body.childNodes);
  container.classList.remove('kv-grid-loading');
}

export function gridScript(): void {
  document.querySelector('.kv-grid-refresh')?.addEventListener('click', () => reloadGrid(location.href));
}

export function pagerScript(): void {
  document.querySelector('#deal-grid-pjax')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pagination a') : null;
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    reloadGrid(link.href);
  });
}
