/** The board's page script. */

/** All cards anew, as a framework does that keeps none of what others hung into them. */
export function redrawBoard(): void {
  document.querySelector('.board-refresh')?.addEventListener('click', async () => {
    const answer = await fetch(location.href);
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelector('.board')?.replaceChildren(...(next.querySelector('.board')?.childNodes ?? []));
  });
}
